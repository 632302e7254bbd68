"""Runs that no prose has are blocks of their own and are not read."""

import pytest

from onrecord.articles.formats import ByMedia
from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article
from onrecord.record.laws import tiling
from onrecord.record.snapshot import Dropped, Snapshot
from tests.articles.reading import BODY, MORE

RUNS = ["x" * 150, " " * 40, "\n" * 60, "?!" * 200, "data:image/png;base64,AA+/" * 20, "\u200b!" * 300, "語" * 1000]
PROSE = ["x" * 149, " " * 37, "?!" * 199, "a-" * 190, "語" * 999, "Donaudampfschifffahrtsgesellschaft " * 40]


def read(text: str, max_words: int = 40_000) -> Article | Dropped:
    extractor = ByMedia({}, otherwise=TextExtractor(max_line=10_000), max_words=max_words)
    return extractor.extract(Snapshot("/a.txt", "", text.encode()))


@pytest.mark.parametrize("run", RUNS)
def test_a_run_inside_a_paragraph_is_not_read_and_what_stands_around_it_is(run: str) -> None:
    found = read(f"Ferry strikes bridge\n\n{BODY} It was {run} said\n\n{MORE}\n")
    assert isinstance(found, Article)
    (block,) = (block for block in found.blocks if "data rather than prose" in block.reason)
    assert found.text[block.start : block.end].strip() in (run, "")
    assert not block.kept
    assert found.block_at(block.start - 1).kept
    assert found.block_at(block.end).kept
    assert not list(tiling(found))


@pytest.mark.parametrize("prose", PROSE)
def test_shorter_ones_are_read(prose: str) -> None:
    found = read(f"Ferry strikes bridge\n\n{BODY} It was {prose} said\n\n{MORE}\n")
    assert isinstance(found, Article)
    assert all(block.kept for block in found.blocks)


def test_a_text_with_more_words_than_one_document_may_have_is_dropped() -> None:
    assert isinstance(read(BODY, max_words=60), Article)
    found = read(BODY * 10, max_words=60)
    assert isinstance(found, Dropped)
    assert found.cause == "LongText"
    assert "--max-words" in found.reason


def test_signs_of_chinese_count_as_words() -> None:
    assert isinstance(read("市长说，渡轮撞上了桥。", max_words=5), Dropped)
