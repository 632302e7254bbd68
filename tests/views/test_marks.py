from hypothesis import given
from hypothesis import strategies as st

from onrecord.views.marks import Piece, cut

MARKS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda edge: (edge[0], edge[0] + edge[1])), max_size=8
).map(lambda edges: [(start, end, number) for number, (start, end) in enumerate(edges)])


def test_overlapping_marks_are_cut_at_every_boundary() -> None:
    assert cut(0, 10, [(2, 6, 1), (4, 8, 2)]) == [
        Piece(0, 2),
        Piece(2, 4, (1,), (1,), ()),
        Piece(4, 6, (1, 2), (2,), (1,)),
        Piece(6, 8, (2,), (), (2,)),
        Piece(8, 10),
    ]


def test_a_mark_that_reaches_into_the_next_stretch_does_not_end_in_this_one() -> None:
    assert cut(0, 4, [(2, 9, 1)]) == [Piece(0, 2), Piece(2, 4, (1,), (1,), ())]
    assert cut(4, 9, [(2, 9, 1)]) == [Piece(4, 9, (1,), (), (1,))]


@given(MARKS)
def test_pieces_tile_the_stretch_and_lie_in_just_the_marks_that_cover_them(marks: list[tuple[int, int, int]]) -> None:
    pieces = cut(5, 30, marks)
    assert [piece.start for piece in pieces] == [5, *(piece.end for piece in pieces[:-1])]
    assert pieces[-1].end == 30
    for piece in pieces:
        covering = {number for start, end, number in marks if start <= piece.start and piece.end <= end}
        assert set(piece.inside) == covering
