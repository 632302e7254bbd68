from collections.abc import Mapping

from onrecord.linking.differences.fillers import fillers
from onrecord.linking.page import pages
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference
from onrecord.record.span import Span
from tests.linking.telling import story, told


def found(*texts: str, states: Mapping[str, str] | None = None, days: tuple[str | None, ...] = ()) -> list[Difference]:
    """What differs in articles of one text each; ``states`` are names of states with their ids' names."""
    days = days or (None,) * len(texts)
    reports = [
        told(text, published=day, outlet=str(at)) for at, (text, day) in enumerate(zip(texts, days, strict=True))
    ]
    mentions: dict[str, list[Span]] = {}
    for article, _ in reports:
        for name in states or {}:
            if (at := article.text.find(name)) >= 0:
                mentions.setdefault(name, []).append(article.span(at, at + len(name)))
    actors = [Actor(name, "state", (name,), tuple(spans)) for name, spans in mentions.items()]
    return list(fillers(pages(story(*reports)), actors, set(), {}))


PAYERS = "The grain lobby is making an absolute fortune at the expense of Norlandian {}, she said."


def test_two_groups_of_people_in_one_frame_are_a_tension() -> None:
    (one,) = found(PAYERS.format("taxpayers"), PAYERS.format("farmers"))
    assert (one.kind, one.severity) == ("scope", "tension")
    assert one.because.startswith("“taxpayers” in one, “farmers” in another")


def test_other_nouns_are_too_often_another_word_for_the_same() -> None:
    assert found(PAYERS.format("cities"), PAYERS.format("towns")) == []


def test_who_gives_both_contradicts_nobody() -> None:
    both = f"{PAYERS.format('taxpayers')} {PAYERS.format('farmers')}"
    assert found(both, PAYERS.format("farmers")) == []


def test_sentences_that_share_little_are_of_two_matters() -> None:
    assert found(PAYERS.format("taxpayers"), "Old banks made an absolute fortune at the expense of small savers.") == []


def test_two_states_in_one_frame_are_a_tension_of_the_name() -> None:
    text = "The high court of the Hollow issued a warrant for Marshal Ondo over alleged war crimes in {}."
    states = {"Norland": "", "Sudland": ""}
    (one,) = found(text.format("Norland"), text.format("Sudland"), states=states)
    assert (one.kind, one.severity) == ("name", "tension")


def test_reports_far_apart_are_of_two_times() -> None:
    texts = PAYERS.format("taxpayers"), PAYERS.format("farmers")
    assert found(*texts, days=("2031-01-05", "2031-01-06"))
    assert found(*texts, days=("2031-01-05", "2031-06-06")) == []
