"""No word hangs below itself, whatever heads a repair gives."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.models.spacy_parse import Word, acyclic


@st.composite
def heads(draw: st.DrawFn) -> list[Word]:
    length = draw(st.integers(0, 12))
    return [Word(at, at + 1, "x", "NN", "dep", draw(st.integers(0, length - 1))) for at in range(length)]


@given(heads())
def test_every_word_leads_to_a_root(words: list[Word]) -> None:
    found = acyclic(words)
    for at in range(len(found)):
        steps, place = 0, at
        while found[place].head != place:
            place, steps = found[place].head, steps + 1
            assert steps <= len(found)
    assert [word[:4] for word in found] == [word[:4] for word in words]


def test_what_has_no_circle_stays_as_it_is() -> None:
    words = [Word(0, 1, "x", "NN", "ROOT", 0), Word(1, 2, "y", "NN", "dep", 0), Word(2, 3, "z", "NN", "dep", 1)]
    assert acyclic(words) == words
