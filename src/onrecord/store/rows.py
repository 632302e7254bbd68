"""From a noun to the row that keeps it, and back."""

import zlib
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any, TypeVar, cast

from sqlalchemy import Row

from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.ids import content_id
from onrecord.record.margin import Margin
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Links
from onrecord.store.base import Noun
from onrecord.store.codec import column, decode, encode

N = TypeVar("N", bound=Noun)
EDITIONS = 8
"""So many editions stay decoded: a story of 200 articles takes a fifth of a second, and is read page by page."""

Values = dict[str, Any]
"""What goes into a table, by column; ``arrived`` is left to the table."""


def values_of(noun: Noun) -> Values:
    """The row of a noun."""
    if isinstance(noun, Snapshot):
        return {"id": noun.id, "data": zlib.compress(noun.data), "body": encode(replace(noun, data=b""))}
    values: Values = {"id": column(noun.id), "body": encode(noun)}
    if isinstance(noun, Article | Dropped):
        values["source"] = column(noun.source)
    if isinstance(noun, Dropped):
        values["cause"] = column(noun.cause)
    elif isinstance(noun, Reading):
        values |= {"article": column(noun.article)} | stamp_columns(noun.stamp)
    elif isinstance(noun, Margin):
        values["article"] = column(noun.article)
    elif isinstance(noun, Links):
        values |= {"story": column(noun.story), "made_by": made_by(noun.stamps), "state": noun.state}
    elif isinstance(noun, Edition):
        values["story"] = column(noun.story.id)
    return values


def stamp_columns(stamp: Stamp) -> dict[str, str]:
    """The columns that say which stamp a reading is by."""
    return {
        "reader": column(stamp.reader),
        "version": column(stamp.version),
        "model_sha256": column(stamp.model_sha256),
    }


def made_by(stamps: Iterable[Stamp]) -> str:
    """One word for the stamps of all linkers, in their order."""
    return content_id("m", *(value for stamp in stamps for value in stamp_columns(stamp).values()))


def noun_of(kind: type[N], row: Row[Any]) -> N:
    """The noun of a row, equal to the one that was kept. Raise ValueError or zlib.error if it was damaged since."""
    if kind is Edition:
        return cast("N", _edition(row.body))
    noun = decode(kind, row.body)
    return replace(noun, data=zlib.decompress(row.data)) if isinstance(noun, Snapshot) else noun


@lru_cache(maxsize=EDITIONS)
def _edition(body: bytes) -> Edition:
    return decode(Edition, body)


def size_of(values: Values) -> int:
    """About how many bytes a row takes."""
    return sum(len(value) for value in values.values() if not isinstance(value, int))
