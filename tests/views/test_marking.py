"""One marked document: the keys that docs/format.md promises, and lists that tell "none" from "not run"."""

import json
import re
from pathlib import Path

from onrecord.record.article import Article, Block
from onrecord.record.reading import Mention, Quote, Reading, Stamp
from onrecord.views.marking import marked

FORMAT = Path(__file__).parents[2] / "docs" / "format.md"
TEXT = "“It floats,” Ann Berg said."


def article(key: str = "") -> Article:
    return Article("/tmp/a.txt", "0" * 64, TEXT, "utf-8", (Block("paragraph", 0, len(TEXT)),), key=key)


def readings(of: Article) -> tuple[Reading, ...]:
    quote = Quote((of.span(0, 12),), "direct", of.span(22, 26), of.span(13, 21), confidence=0.98765)
    named = Reading(of.id, Stamp("names", "1"), ("mentions",), mentions=(Mention(of.span(13, 21), "person"),))
    return named, Reading(of.id, Stamp("quotes", "1", "ab"), ("quotes",), quotes=(quote,))


def test_every_key_is_documented_and_every_documented_key_is_there() -> None:
    section = FORMAT.read_text("utf-8").split("## Marks")[1]
    documented = {
        key for row in re.findall(r"^\| (`[^|]+) \|", section, re.MULTILINE) for key in re.findall(r"`(\w+)`", row)
    }
    assert set(json.loads(marked(article(), readings(article())))) == documented


def test_a_researchers_id_is_kept_and_offsets_are_pairs() -> None:
    document = json.loads(marked(article("doc 7"), readings(article("doc 7"))))
    assert document["id"] == "doc 7"
    (quote,) = document["quotes"]
    assert TEXT[slice(*quote["speaker"])] == "Ann Berg"
    assert (quote["content"], quote["via"], quote["confidence"]) == ([[0, 12]], None, 0.9877)


def test_what_no_reader_looked_for_is_named() -> None:
    assert json.loads(marked(article(), readings(article())))["not_run"] == ["sentences", "times", "claims", "events"]
    assert json.loads(marked(article(), ()))["not_run"][:2] == ["sentences", "mentions"]
