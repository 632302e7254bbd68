"""Articles for the tests of this room, made of a text or a line of JSON Lines."""

import json

from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article, Block
from onrecord.record.snapshot import Snapshot

BODY = (
    "The ferry Alma struck the swing bridge at Port Wren on Tuesday, and twelve people were hurt, the harbour master "
    "said. All crossings to Skarn were halted at once."
)
MORE = (
    "Nobody on the island had been told that the bridge would be closed for repairs, according to its mayor, Odo Pell. "
    "He has asked for a boat of his own."
)


def article(text: str) -> Article:
    found = TextExtractor(100_000).extract(Snapshot("/news/a.txt", "", text.encode()))
    assert isinstance(found, Article)
    return found


def from_json(**fields: object) -> Article:
    line = json.dumps({"id": "wire-1"} | fields).encode()
    found = TextExtractor(100_000).extract(Snapshot("/news/a.jsonl#wire-1", "", line, "json"))
    assert isinstance(found, Article)
    return found


def block_of(found: Article, words: str) -> Block:
    """The block in which the words begin."""
    return found.block_at(found.text.index(words))


def kinds(found: Article) -> list[tuple[str, bool, str]]:
    """Kind, kept, and words of each block."""
    return [(block.kind, block.kept, found.text[block.start : block.end].strip()) for block in found.blocks]
