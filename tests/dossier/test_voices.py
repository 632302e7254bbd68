"""Lists of outlets: the copies of one text stand together."""

from dataclasses import replace

from onrecord.dossier import actors, articles, differences, lead, said, timeline
from onrecord.dossier.voices import Voices, voices
from onrecord.record.story import Coverage, Links

NAMES = {"a": "Agency", "b": "Beacon", "c": "Courier", "d": "Dispatch", "b2": "Beacon"}


def of(**origins: str) -> Voices:
    """Voices of these articles, each its own origin but for those given."""
    return Voices(NAMES, {article: origins.get(article, article) for article in NAMES})


def test_copies_are_named_in_brackets_behind_the_text_that_they_print() -> None:
    beside = of(b="a", d="a")
    assert beside.told("abcd") == "Agency (also printed by Beacon and Dispatch) and Courier"
    assert beside.counts("abcd") == "4 outlets, 2 origins"
    assert beside.told("dba") == "Agency (also printed by Dispatch and Beacon)"


def test_where_each_has_a_text_of_its_own_they_are_just_listed() -> None:
    assert of().told("abc") == "Agency, Beacon and Courier"
    assert of().counts("abc") == "3 outlets"


def test_copies_alone_name_the_text_that_they_print() -> None:
    assert of(b="a").told("b") == "Beacon (text of Agency)"
    assert of(b="a", d="a").told("bcd") == "Beacon (text of Agency; also printed by Dispatch) and Courier"


def test_who_is_silent_is_named_without_the_text_that_it_prints() -> None:
    assert of(b="a", d="a").told("bcd", sourced=False) == "Beacon (also printed by Dispatch) and Courier"


def test_an_outlet_that_tells_it_in_a_text_of_its_own_too_stands_for_itself() -> None:
    beside = of(b="a")
    assert beside.told(["a", "b", "b2"]) == "Agency and Beacon"
    assert beside.told(["b", "b2"]) == "Beacon"


def test_only_outlets_of_which_the_same_is_said_share_brackets() -> None:
    how = {"Dispatch": "cut short"}
    assert (
        of(b="a", d="a").told("abd", how) == "Agency (also printed by Beacon) and Dispatch (cut short; text of Agency)"
    )


def test_many_copies_are_counted() -> None:
    names = {str(number): f"Paper {number}" for number in range(10)}
    beside = Voices(names, dict.fromkeys(names, "0"))
    assert beside.told(names) == (
        "Paper 0 (also printed by Paper 1, Paper 2, Paper 3, Paper 4, Paper 5, Paper 6 and 3 more)"
    )


def test_an_origin_that_is_not_of_the_story_is_none(coverage: Coverage, links: Links) -> None:
    first = coverage.articles[0].id
    assert voices(coverage, replace(links, origins=((first, "a-elsewhere"),))).origin[first] == first


def test_copies_are_bracketed_wherever_outlets_are_listed(coverage: Coverage, links: Links) -> None:
    gazette, herald, observer, _ = coverage.articles
    copied = replace(links, origins=((observer.id, gazette.id), (herald.id, gazette.id)))
    assert [line.note for line in lead.section(coverage, copied).lines] == [
        "Calder Gazette (also printed by Port Wren Herald and Skarn Observer), 6 May 2031",
        "Vell Radio, 7 May 2031",
    ]
    rows = [line.note for line in timeline.section(coverage, copied).lines]
    assert rows[0] == "Calder Gazette (also printed by Port Wren Herald and Skarn Observer)"
    assert rows[1].startswith("Calder Gazette (also printed by Skarn Observer); also given as 7 May 2031")
    assert said.section(coverage, copied).lines[0].note == (
        "direct, in 3 outlets, 1 origin: Calder Gazette, Port Wren Herald (cut short; text of Calder Gazette) and "
        "Skarn Observer (other words; text of Calder Gazette)"
    )
    assert differences.section(coverage, copied).lines[1].note == "Port Wren Herald (text of Calder Gazette)"
    assert "3 mentions in 3 outlets, 1 origin" in actors.section(coverage, copied).lines[0].note
    assert "; text of Calder Gazette" in articles.section(coverage, copied).lines[1].note
