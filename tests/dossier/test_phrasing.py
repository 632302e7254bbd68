import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dossier.phrasing import counted, listed, with_marks
from onrecord.record.span import Span
from onrecord.text.folding import straighten


def test_lists_read_as_a_person_writes_them() -> None:
    assert [listed(names) for names in ([], ["A"], ["A", "B"], ["A", "B", "C"], list("ABCDEFGH"))] == [
        "",
        "A",
        "A and B",
        "A, B and C",
        "A, B, C, D, E, F and 2 more",
    ]
    assert (counted(1, "outlet"), counted(1200, "outlet")) == ("1 outlet", "1,200 outlets")


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("“Stay,” she said", "Stay,", "“Stay,”"),
        ('"Stay," she said', "Stay,", '"Stay,"'),
        ("‘Stay,’ she said", "Stay,", "‘Stay,’"),
        ("the workers’ rights", "workers", "workers"),
        ("said it was “a door opened", "a door opened", "“a door opened"),
        ("she said nothing", "she said nothing", "she said nothing"),
    ],
)
def test_quotation_marks_around_words_are_shown_with_them(text: str, words: str, shown: str) -> None:
    start = text.index(words)
    assert with_marks(text, Span("a-x", start, start + len(words))).cut(text) == shown


@given(st.text(alphabet="ab \"'“”‘’", min_size=1, max_size=12), st.data())
def test_only_marks_are_ever_added(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    piece = Span("a-x", start, data.draw(st.integers(start + 1, len(text))))
    marked = with_marks(text, piece)
    assert marked.holds(piece)
    added = text[marked.start : piece.start] + text[piece.end : marked.end]
    assert set(straighten(added)) <= {'"', "'"}
    assert marked.end <= len(text)
