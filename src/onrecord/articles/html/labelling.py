"""From passages that are kept or not to the blocks of an article and the lines that state something about it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.articles.blocks import Labelled, Start, label, starts
from onrecord.articles.head import DATE, HEADLINE
from onrecord.articles.html.elements import Passage
from onrecord.articles.html.keeping import Kept, why_not
from onrecord.articles.html.visible import Visible
from onrecord.articles.lines import Line, Unit, joined, line_ends, lines
from onrecord.articles.rules import Label
from onrecord.text.folding import fold

_KINDS = {
    "headline": Label("headline", True, "a heading"),
    "list": Label("list", True, "an item of a list"),
    "caption": Label("caption", True, "a caption"),
}
_HEAD = 12  # passages between the headline and the body that may say who wrote it and when
_MOST = 5_000  # lines to which the rules are put
_BODY = 80  # characters from which a kept passage is taken for the body's


class Labels(NamedTuple):
    """Where the blocks begin, the lines of the article with what each is, and the number of the headline's passage."""

    starts: list[Start]
    body: list[Labelled]
    headline: int | None = None


def labels(found: Kept, titles: Sequence[str]) -> Labels:
    """What each passage is: by the rules for lines of text where it is kept, else by its place on the page."""
    passages, text = found.seen.passages, found.seen.text
    headline = _headline(found, titles)
    own = {i for i, kept in enumerate(found.kept) if kept} | ({headline} if headline is not None else set())
    head = _head(found, headline)
    shown = list(_lines(text, passages, sorted(own | head)))
    title = text[passages[headline].start : passages[headline].end] if headline is not None else ""
    labelled = label([unit for _, unit in shown[:_MOST]], title)
    labelled += [Labelled(unit, Label("paragraph")) for _, unit in shown[_MOST:]]
    body: list[Labelled] = []
    for (i, unit), (_, said) in zip(shown, labelled, strict=True):
        if i in own or said is DATE or said.kind in ("byline", "metadata"):
            by_page = _by_element(said, found.seen.of(passages[i]).kind) if i in own else said
            body.append(Labelled(unit, HEADLINE if i == headline else by_page))
    return Labels(_begun(found.seen, starts(body)), body, headline)


def _begun(seen: Visible, lines: Sequence[Start]) -> list[Start]:
    """The blocks of every passage: by its lines where it has some, like ones together, else by its place."""
    passages = seen.passages
    begins = [passage.start for passage in passages]
    held: dict[int, list[Start]] = {}
    for line in lines:
        held.setdefault(bisect_right(begins, line.at) - 1, []).append(line)
    begun: list[Start] = []
    reasons: dict[tuple[int, str, frozenset[str]], Label] = {}
    for i, passage in enumerate(passages):
        if i not in held:
            element = seen.of(passage)
            shape = (element.outer, element.names, element.regions)
            if shape not in reasons:
                reasons[shape] = why_not(seen, element)
            held[i] = [Start(passage.start, reasons[shape])]
        first, *rest = held[i]
        begun.append(Start(passage.start, first.label))
        begun += [line for before, line in pairwise((first, *rest)) if line.label != before.label]
    return begun


def _by_element(said: Label, kind: str) -> Label:
    """What the page's own markup says, where the words say nothing."""
    return _KINDS.get(kind, said) if said == Label("paragraph") else said


def _headline(found: Kept, titles: Iterable[str]) -> int | None:
    """The heading that repeats a stated title, else the first kept heading above the body."""
    wanted = [_bare(title) for title in titles if title]
    text = found.seen.text
    first = None
    for i, passage in enumerate(found.seen.passages):
        element = found.seen.of(passage)
        if element.kind != "headline" or not element.regions.isdisjoint(("footer", "aside")):
            if found.kept[i] and passage.end - passage.start >= _BODY:
                break
            continue
        words = _bare(text[passage.start : passage.end])
        if words and words in wanted:
            return i
        if first is None and found.kept[i]:
            first = i
    return first


def _head(found: Kept, headline: int | None) -> set[int]:
    """The passages that are not kept and stand right above and below the headline, above the body."""
    size = len(found.kept)
    long = (i for i in range(size) if found.kept[i] and i != headline
            and found.seen.passages[i].end - found.seen.passages[i].start >= _BODY)  # fmt: skip
    body = next(long, size)
    begin = headline if headline is not None and headline < body else max(0, body - _HEAD)
    return set(range(max(0, begin), min(body, begin + _HEAD)))


def _lines(text: str, passages: Sequence[Passage], chosen: Iterable[int]) -> Iterator[tuple[int, Unit]]:
    """The paragraphs of the chosen passages, each with the number of its passage."""
    rows: list[Line] = []
    at, number = 0, 1
    for i in chosen:
        start, end = passages[i][:2]
        number += line_ends(text, at, start)
        at = start
        rows += lines(text, start, end, number)
    begins = [passage.start for passage in passages]
    return ((bisect_right(begins, unit.start) - 1, unit) for unit in joined(text, rows))


def _bare(words: str) -> str:
    return " ".join(fold(words).split()).rstrip(".")
