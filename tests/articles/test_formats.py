"""What holds behind every extractor."""

import pytest

from onrecord import wiring
from onrecord.articles.formats import NOTHING_KEPT
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.settings import Settings


@pytest.mark.parametrize(
    ("text", "told"),
    [("Share this article\n\nFollow us on Twitter\n", True), ("The ferry sank off Orsk on Monday.\n", False)],
)
def test_an_article_of_which_nothing_is_read_says_so(text: str, told: bool) -> None:
    article = wiring.extractor(Settings()).extract(Snapshot("/a.txt", "", text.encode()))
    assert isinstance(article, Article)
    assert (NOTHING_KEPT in article.notices) == told


def test_a_text_longer_than_is_read_is_dropped_with_its_length() -> None:
    dropped = wiring.extractor(Settings(max_words=10)).extract(Snapshot("/a.txt", "", b"The ferry sank. " * 9))
    assert isinstance(dropped, Dropped)
    assert dropped.cause == "LongText"
    assert "36" in dropped.reason
