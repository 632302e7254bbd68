"""Two articles side by side: which words both have in the same order, and which one of them has alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fastapi import APIRouter

from onrecord.record.article import Article
from onrecord.text.alike import alike
from onrecord.web.pages.article import one
from onrecord.web.shelf import Record
from onrecord.web.twins import twin

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters ``start`` to ``end`` of an article; ``both`` where the other has these words too."""

    start: int
    end: int
    both: bool
    text: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its kept blocks, each in stretches."""

    article: str
    label: str
    title: str
    published: str | None
    updated: str | None
    blocks: tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """Both, the one that was asked for first."""

    one: Side
    other: Side


@twin(router, "/articles/{article}/versions/{other}", "article/versions.html.j2")
def versions(store: Record, article: str, other: str) -> Versions:
    """What two articles have in common word by word, and what each has alone."""
    first, second = one(store, article), one(store, other)
    ours, theirs = _kept(first), _kept(second)
    here, there = alike(ours, theirs)
    return Versions(_side(first, article, here), _side(second, other, there))


def _kept(article: Article) -> str:
    """The text, blanks where it was not kept: places stay what they are."""
    return "".join(
        article.text[block.start : block.end] if block.kept else " " * (block.end - block.start)
        for block in article.blocks
    )


def _side(article: Article, id_: str, both: Sequence[tuple[int, int]]) -> Side:
    return Side(
        id_,
        article.label,
        article.title.value if article.title else "",
        article.published.value if article.published else None,
        article.updated.value if article.updated else None,
        tuple(_blocks(article, both)),
    )


def _blocks(article: Article, both: Iterable[tuple[int, int]]) -> Iterator[tuple[Stretch, ...]]:
    """The kept blocks cut where a stretch begins or ends. ``both`` come by place and do not overlap."""
    shared = iter(both)
    at: tuple[int, int] | None = next(shared, None)
    for block in article.kept():
        stop = block.start + len(article.text[block.start : block.end].rstrip())
        found, here = [], block.start
        while at and at[0] < stop:
            first, behind = max(at[0], here), min(at[1], stop)
            if first > here:
                found.append(Stretch(here, first, False, article.text[here:first]))
            if behind > first:
                found.append(Stretch(first, behind, True, article.text[first:behind]))
                here = behind
            if at[1] > stop:
                break
            at = next(shared, None)
        if here < stop:
            found.append(Stretch(here, stop, False, article.text[here:stop]))
        if found:
            yield tuple(found)
