"""An article finds its blocks by their places."""

import pytest

from onrecord.record.article import Article, Block

ARTICLE = Article("/a", "0", "Title\n\nBody.", "utf-8", (Block("headline", 0, 7), Block("paragraph", 7, 12)))


def test_the_block_that_holds_a_character() -> None:
    assert [ARTICLE.block_at(at).kind for at in (0, 6, 7, 11)] == ["headline", "headline", "paragraph", "paragraph"]


@pytest.mark.parametrize("at", [-1, 12, 1000])
def test_no_block_holds_what_is_not_in_the_text(at: int) -> None:
    with pytest.raises(IndexError, match="no character"):
        ARTICLE.block_at(at)
