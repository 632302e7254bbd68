from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.pieces import LONGEST, pieces
from tests.reading.paper import paper


def test_a_block_that_is_not_kept_gives_no_piece() -> None:
    article = paper("# Home\n\nNews.")
    assert [article.text[start:end] for start, end in pieces(article)] == ["News."]


def test_only_blocks_of_the_kinds_asked_for_give_pieces() -> None:
    article = paper("News.\n\nMore.")
    assert len(list(pieces(article))) == 2
    assert not list(pieces(article, ("headline",)))


@given(st.lists(st.integers(1, LONGEST + 5), max_size=4))
def test_the_pieces_of_a_long_block_tile_it_and_none_is_too_long(lengths: list[int]) -> None:
    text = " ".join("x" * length for length in lengths)
    found = list(pieces(paper(text)))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= LONGEST for start, end in found)
