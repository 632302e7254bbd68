"""Print the text of pages and files."""

import json
from collections.abc import Sequence
from typing import Any

import click

from onrecord import wiring
from onrecord.cli.work.printing import heard, say_dropped, say_notices
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped
from onrecord.settings import Settings


def run(paths: Sequence[str], settings: Settings, *, jsonl: bool) -> int:
    """A line on stdout for each article as it comes; 1 if something could not be read, else 0."""
    extractor = wiring.extractor(settings)
    code = 0
    for item in heard(wiring.sources(paths, settings, jsonl=jsonl).snapshots()):
        found = item if isinstance(item, Dropped) else extractor.extract(item)
        if isinstance(found, Dropped):
            say_dropped([found])
            code = 1
        else:
            say_notices((found.source, said) for said in found.notices)
            click.echo(json.dumps(extracted(found), ensure_ascii=False))
    return code


def extracted(article: Article) -> dict[str, Any]:
    """An article for a program."""
    return {
        "source": article.source,
        "text": "\n\n".join(article.text[block.start : block.end].strip() for block in article.kept()),
        "title": _value(article.title),
        "byline": [name.value for name in article.bylines],
        "agency": _value(article.agency),
        "published": _value(article.published),
        "updated": _value(article.updated),
        "language": _value(article.language),
        "url": _value(article.url),
        "outlet": _value(article.outlet),
        "blocks": [
            {
                "kind": block.kind,
                "start": block.start,
                "end": block.end,
                "kept": block.kept,
                "reason": block.reason,
                "text": article.text[block.start : block.end].strip(),
            }
            for block in article.blocks
        ],
    }


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None
