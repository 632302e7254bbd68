from datetime import date

import pytest

from onrecord.reading.events.when import is_ahead, when
from onrecord.reading.grammar.clauses import clause
from onrecord.reading.times.reader import TimeReader
from tests.reading.grammar.parsing import predicate, tree
from tests.reading.paper import paper


def edtf(text: str, word: str, published: date | None = date(2031, 5, 7)) -> str | None:
    """The time of the event that a word names; 7 May 2031 is a Wednesday."""
    article = paper(text, published.isoformat() if published else None)
    parsed = tree(text)
    one = predicate(parsed, word)
    found = when(parsed, one, clause(parsed, one), TimeReader().read(article).times, 0)
    return found.edtf if found else None


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Feld met Oldcastle on Monday.", "met", "2031-05-05"),
        ("Feld met Oldcastle on Monday and left on Tuesday.", "left", "2031-05-06"),
        ("Feld praised Monday's attack.", "praised", None),
        ("Feld praised Monday's attack.", "attack", "2031-05-05"),
        ("Feld has praised Oldcastle since Monday.", "praised", None),
        ("Feld met Oldcastle for three hours.", "met", None),
    ],
)
def test_an_event_has_the_time_that_hangs_on_its_word(text: str, word: str, value: str | None) -> None:
    assert edtf(text, word) == value


def test_a_time_that_nothing_resolves_is_still_the_events() -> None:
    text = "Feld met Oldcastle on Monday."
    parsed = tree(text)
    one = predicate(parsed, "met")
    found = when(parsed, one, clause(parsed, one), TimeReader().read(paper(text, None)).times, 0)
    assert found is not None
    assert found.edtf is None


@pytest.mark.parametrize(
    ("time", "published", "ahead"),
    [
        ("2031-05-08", "2031-05-07", True),
        ("2031-05-07", "2031-05-07", False),
        ("2031-05", "2031-05-07", False),
        ("2031-06", "2031-05-07T09:00:00Z", True),
        ("2031-05-12/2031-05-18", "2031-05-07", True),
        ("2030", "2031-05-07", False),
        (None, "2031-05-07", None),
        ("2031", None, None),
    ],
)
def test_a_time_is_ahead_if_it_begins_after_publication(
    time: str | None, published: str | None, ahead: bool | None
) -> None:
    assert is_ahead(time, published) is ahead
