"""Print the text of pages and files."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from onrecord import wiring
from onrecord.articles.base import Extractor
from onrecord.cli.work.printing import heard, say_dropped, say_notices
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.settings import Settings


@dataclass(frozen=True, slots=True)
class Extracts:
    """The step of the engine: a document to its article, or to why there is none."""

    extractor: Extractor

    def __call__(self, item: Snapshot | Dropped) -> Article | Dropped:
        """What was dropped stays dropped."""
        return item if isinstance(item, Dropped) else self.extractor.extract(item)


def run(paths: Sequence[str], settings: Settings, *, jsonl: bool) -> int:
    """A line on stdout for each article, in the order of the sources; 1 if something could not be read, else 0."""
    code = 0
    items = heard(wiring.sources(paths, settings, jsonl=jsonl).snapshots())
    for item, result in wiring.engine(settings).each(Extracts(wiring.extractor(settings)), items):
        found = _failed(item, result) if isinstance(result, Exception) else result
        if isinstance(found, Dropped):
            say_dropped([found])
            code = 1
        else:
            say_notices((found.source, said) for said in found.notices)
            click.echo(json.dumps(extracted(found), ensure_ascii=False).encode("utf-8", "replace"))
    return code


def _failed(item: Snapshot | Dropped, error: Exception) -> Dropped:
    return Dropped(item.source, type(error).__name__, f"{item.source}: it could not be read: {error}")


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
                **({"suspect": True} if block.suspect else {}),
                "text": article.text[block.start : block.end].strip(),
            }
            for block in article.blocks
        ],
    }


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None
