"""What holds for every Extractor, whatever the bytes."""

import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.base import Extractor
from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article, Stated
from onrecord.record.laws import tiling
from onrecord.record.snapshot import Dropped, Snapshot

EXTRACTOR: Extractor = TextExtractor(max_line=10_000)
LINES = st.sampled_from(
    ["---", "+++", "title: The mine: shut", 'date: "2031-05-06"', "tags: [a, *b]", "# Heading", "- item", "***",
     "\ufeff", "By Ione Marsh", "May 6, 2031", "(Ruan Dell / Pool photo)", "Related", "Next", "![a](b.png)", "<br>",
     "PORT WREN (AP) — It", "Sign up for our newsletter", "© 2031 Calder Gazette", "", " ", "\t", "\x0c", "😀 x",
     "|a|b|", "a\x85b\u2028c", "“Yes,” he said.", "Published May 6, 2031 | Updated 7 May 2031", "> quoted", "\u202eodd",
     "The mine at Skarn shut on Monday, and nobody in the valley has been paid since the winter came, he said.",
     "Editor's note: This is one."]
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(LINES | st.text(max_size=30), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])), max_size=20
).map(lambda rows: "".join(line + end for line, end in rows))


def holds(found: Article | Dropped) -> None:
    if isinstance(found, Dropped):
        assert found.reason
        return
    assert not list(tiling(found))
    assert all(block.kept or block.reason for block in found.blocks)
    stated = [found.title, found.outlet, found.agency, found.published, found.updated, found.url, found.language]
    for value in (*stated, *found.bylines):
        if isinstance(value, Stated) and value.start is not None:
            assert value.end is not None
            assert 0 <= value.start < value.end <= len(found.text)


@given(st.binary(max_size=300), st.sampled_from(["text", "markdown", "json"]))
def test_bytes_never_raise(data: bytes, media: str) -> None:
    holds(EXTRACTOR.extract(Snapshot("/a.txt", "", data, media)))


@settings(max_examples=300)
@given(TEXTS)
def test_blocks_tile_any_text(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    found = EXTRACTOR.extract(Snapshot("/a.txt", "", data))
    holds(found)
    if isinstance(found, Article) and found.encoding == "utf-8":
        assert found.text == data.decode("utf-8")


@given(TEXTS, st.none() | st.text(max_size=20))
def test_blocks_tile_the_text_of_a_json_line(text: str, title: str | None) -> None:
    line = json.dumps({"id": "a", "text": text, "title": title}).encode()
    holds(EXTRACTOR.extract(Snapshot("/a.jsonl#a", "", line, "json")))


@pytest.mark.parametrize(
    "text",
    ["[" * 9_000, "![" * 4_000, "(" * 9_000, "<a " * 3_000, "A " * 4_500, "By " * 3_000, "- " * 4_500,
     "—" * 9_000, "A/" * 4_500, "---\n" * 4_000, "---\na: " + "[" * 9_000 + "\n---\n", "x\n" * 9_000,
     "Related\n" * 3_000, "*" * 9_000, "Reporting by " * 700],
)  # fmt: skip
def test_hostile_repetition_is_read(text: str) -> None:
    holds(EXTRACTOR.extract(Snapshot("/a.txt", "", text.encode())))


def test_the_same_bytes_give_the_same_article() -> None:
    snapshot = Snapshot("/a.txt", "", b"The mine shuts\n\nBy Ione Marsh\n\nThe mine shut on Monday.\n")
    assert EXTRACTOR.extract(snapshot) == EXTRACTOR.extract(snapshot)


def test_it_pickles_to_a_worker() -> None:
    assert pickle.loads(pickle.dumps(EXTRACTOR)) == EXTRACTOR
