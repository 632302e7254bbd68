"""What several articles state alike, and who tells what."""

from dataclasses import replace

from onrecord.dossier import facts as section
from onrecord.dossier import standings
from onrecord.dossier.explaining import explain
from onrecord.record.article import Stated
from onrecord.record.claim import Claim
from onrecord.record.dossier import Dossier
from onrecord.record.fact import Fact
from onrecord.record.reading import Reading, Stamp
from onrecord.record.story import Coverage, Links


def several(links: Links) -> Links:
    """The same with every fact from two origins."""
    return replace(links, facts=tuple(replace(fact, origins=2) for fact in links.facts))


def test_each_fact_is_a_verbatim_line_with_who_tells_it_and_who_does_not(coverage: Coverage, links: Links) -> None:
    lines = section.section(coverage, links).lines
    assert [(line.text, line.note) for line in lines] == [
        (
            "The ferry Alma struck the swing bridge at Port Wren on Tuesday",
            "3 outlets; told by Calder Gazette and Skarn Observer; in part by Port Wren Herald; silent: Vell Radio",
        ),
        (
            "12 people were hurt",
            "2 outlets; told by Calder Gazette; differently by Port Wren Herald (Fourteen); silent: Skarn Observer; "
            "not checked: Vell Radio",
        ),
    ]
    assert all(line.verbatim for line in lines)


def test_what_one_text_alone_tells_is_counted_and_left_to_the_exports(coverage: Coverage, links: Links) -> None:
    for shown in (section.section(coverage, links), standings.section(coverage, links)):
        assert shown.note == ("Left out here: 2 facts are told by one text and its copies alone; the exports have all.")
    alone = replace(links, facts=tuple(fact for fact in links.facts if fact.origins == 1))
    assert section.section(coverage, alone).empty == "None is told from several origins."
    assert standings.section(coverage, alone).table is None


def test_a_clause_without_its_subject_stands_behind_it(coverage: Coverage, links: Links) -> None:
    fact = next(fact for fact in links.facts if fact.line == "12 people were hurt")
    subject, rest = (replace(fact.lined, end=fact.lined.start + 9), replace(fact.lined, start=fact.lined.start + 10))
    cut = replace(fact, lined=rest, line="were hurt")
    claim = Claim(rest, rest, subject)
    reading = Reading(rest.article, Stamp("hand", "1"), ("claims",), claims=(claim,))
    found = replace(coverage, readings=(*coverage.readings, reading))
    (line,) = section.section(found, replace(links, facts=(cut,))).lines
    assert line.text == "12 people … were hurt"
    assert line.verbatim


def test_copies_of_one_text_stand_in_brackets(coverage: Coverage, links: Links) -> None:
    gazette, _, observer, _ = coverage.articles
    copied = replace(links, origins=((observer.id, gazette.id),))
    notes = [line.note for line in section.section(coverage, copied).lines]
    assert "told by Calder Gazette (also printed by Skarn Observer); in part by Port Wren Herald" in notes[0]


def test_the_table_has_a_cell_for_each_outlet_and_fact(coverage: Coverage, links: Links) -> None:
    table = standings.section(coverage, several(links)).table
    assert table
    assert [outlet.name for outlet in table.outlets] == [
        "Calder Gazette", "Port Wren Herald", "Skarn Observer", "Vell Radio",
    ]  # fmt: skip
    assert [[cell.standing for cell in row.cells] for row in table.rows] == [
        ["tells", "in_part", "tells", "silent"],
        ["tells", "differs", "silent", "not_checked"],
        ["tells", "silent", "tells", "not_checked"],
        ["too_early", "too_early", "silent", "tells"],
    ]
    assert [row.fact for row in table.rows] == [line.id for line in section.section(coverage, several(links)).lines]


def test_a_telling_opens_its_characters_and_nothing_else_does(
    coverage: Coverage, links: Links, facts: dict[str, Fact]
) -> None:
    table = standings.section(coverage, several(links)).table
    assert table
    opened = {span for row in table.rows for cell in row.cells for span in cell.evidence}
    assert opened == {telling.span for fact in facts.values() for telling in fact.tellings}


def test_an_outlet_that_prints_anothers_text_stands_behind_it(coverage: Coverage, links: Links) -> None:
    _, herald, _, radio = coverage.articles
    table = standings.section(coverage, replace(several(links), origins=((radio.id, herald.id),))).table
    assert table
    assert [(outlet.name, outlet.prints) for outlet in table.outlets][1:3] == [
        ("Port Wren Herald", ""),
        ("Vell Radio", "Port Wren Herald"),
    ]


def test_of_an_outlets_articles_the_one_nearest_to_the_fact_counts(coverage: Coverage, links: Links) -> None:
    first, second, *others = coverage.articles
    one_outlet = replace(coverage, articles=(first, replace(second, outlet=first.outlet), *others))
    table = standings.section(one_outlet, several(links)).table
    assert table
    at = [outlet.name for outlet in table.outlets].index("Calder Gazette")
    assert [row.cells[at].standing for row in table.rows] == ["tells", "tells", "tells", "too_early"]
    assert [len(row.cells[at].evidence) for row in table.rows] == [2, 1, 2, 0]


def test_a_replaced_version_has_no_part_in_the_table(coverage: Coverage, links: Links) -> None:
    gazette, herald, *_ = coverage.articles
    table = standings.section(coverage, replace(links, replaces=((herald.id, gazette.id),))).table
    assert table
    assert "Calder Gazette" not in [outlet.name for outlet in table.outlets]


def test_an_outlet_of_which_an_article_was_not_read_is_not_called_silent(coverage: Coverage, links: Links) -> None:
    radio = coverage.articles[3]

    def unread(reading: Reading) -> Reading:
        return replace(reading, finds=tuple(kind for kind in reading.finds if kind != "claims"))

    readings = tuple(unread(one) if one.article == radio.id else one for one in coverage.readings)
    first = section.section(replace(coverage, readings=readings), links).lines[0]
    assert first.note.endswith("in part by Port Wren Herald; not checked: Vell Radio")


def test_no_facts_and_not_looked_for_are_told_apart(coverage: Coverage, links: Links) -> None:
    none = replace(links, facts=())
    for made in (section.section(coverage, none), standings.section(coverage, none)):
        assert (made.lines, made.table) == ((), None)
        assert made.empty == "None found: facts were looked for in every article that was read."
    unlinked = replace(none, linked=())
    assert section.section(coverage, unlinked).empty.startswith("Not run: facts have not been looked for")
    partly = replace(coverage, readings=(replace(coverage.readings[0], finds=("quotes",)), *coverage.readings[1:]))
    assert section.section(partly, none).empty == (
        "None found: facts were looked for in 3 of 4 articles; the others have not been read for them."
    )


def test_a_fact_is_explained_by_every_telling(dossier: Dossier, facts: dict[str, Fact]) -> None:
    found = explain(dossier, facts["hurt"].id)
    assert (found.what, found.text) == ("fact", "12 people were hurt")
    assert found.because == (
        "Both count the people who were hurt. 2 outlets; told by Calder Gazette; differently by Port Wren Herald "
        "(Fourteen); silent: Skarn Observer; not checked: Vell Radio"
    )
    assert [(p.shows, p.text) for p in found.passages] == [
        ("tells it", "12 people were hurt"),
        ("tells it differently", "Fourteen people were hurt"),
    ]
    bread = explain(dossier, facts["bread"].id)
    assert [p.shows for p in bread.passages] == ["tells it, in the words of Odo Pell"]


def test_hostile_outlets_are_told_of_on_one_line(coverage: Coverage, links: Links) -> None:
    first, *others = coverage.articles
    hostile = replace(first, outlet=Stated("<b>x\n\u202ey\x1b[2J", "line 1"))
    told = replace(coverage, articles=(hostile, *others))
    assert "told by <b>x ⟨U+202E⟩y⟨U+001B⟩[2J and" in section.section(told, links).lines[0].note
