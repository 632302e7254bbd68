"""What each paragraph of an article is, found from the surest shape to the least sure; and the blocks that tile it."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from onrecord.articles.dates import day_alone
from onrecord.articles.head import Labels, head_end, name_head, name_headline
from onrecord.articles.lines import Unit
from onrecord.articles.navigation import NAVIGATION
from onrecord.articles.notices import NOTICES
from onrecord.articles.rules import Label, Rule, bared
from onrecord.articles.shapes import (
    Dateline,
    dateline,
    is_heading,
    is_headline_like,
    is_image,
    is_item,
    is_markup,
    is_prose,
    is_wordless,
)
from onrecord.record.article import Block
from onrecord.text.sentences import sentences

RULES: tuple[Rule, ...] = NOTICES + NAVIGATION
"""Tried in this order; the first that covers a paragraph names it."""

_LONGEST_RULED = max(rule.longest for rule in RULES)
_ANYWHERE, _IN_HEAD = (
    [[rule for rule in RULES if rule.where == where and size <= rule.longest] for size in range(_LONGEST_RULED + 1)]
    for where in ("anywhere", "head")
)
"""For each length in characters the rules that may cover a line of it."""

_MARKS = (
    (is_image, Label("image", False, "an image")),
    (is_markup, Label("metadata", False, "a line of page markup")),
    (is_wordless, Label("navigation", False, "a dividing line")),
    (is_heading, Label("headline", True, "a heading")),
    (is_item, Label("list", True, "an item of a list")),
)
_OPENERS = frozenset(rule.label for rule in RULES if rule.opens)
_CAPTION = Label("caption", True, "stands above a photo credit")
_TEASER = Label("teaser", False, "a teaser of another story, with that story's date under it")
_TEASER_DATE = Label("teaser", False, "the date of the story in the teaser above")
_CAPTION_LINES = 4  # that stand together with a photo credit
_TEASER_FROM = 5  # paragraphs from the top
_TEASER_LONGEST = 300  # characters
_PITCH_LONGEST = 200  # characters
_LISTED = 6  # headlines under one heading of a list
_DATELINES = 3  # paragraphs of the body that may begin with a dateline


class Labelled(NamedTuple):
    """A paragraph and what it is."""

    unit: Unit
    label: Label


class Start(NamedTuple):
    """Where a block begins. It ends where the next begins."""

    at: int
    label: Label


def label(units: Sequence[Unit], title: str = "") -> list[Labelled]:
    """What each paragraph is. ``title``: as stated outside of these paragraphs. In doubt a paragraph is the body's."""
    labels: Labels = [_marked(unit) or _ruled(unit, _ANYWHERE) for unit in units]
    _name_captions(units, labels)
    end = head_end(units, labels)
    for i in range(end):
        labels[i] = labels[i] or _ruled(units[i], _IN_HEAD)
    name_headline(units, labels, title)
    name_head(units, labels, end)
    _name_teasers(units, labels)
    _name_lists(units, labels)
    return [Labelled(unit, found or Label("paragraph")) for unit, found in zip(units, labels, strict=True)]


def first_dateline(labelled: Sequence[Labelled]) -> tuple[Unit, Dateline] | None:
    """The dateline of the article, at the beginning of one of the first paragraphs of its body."""
    body = [unit for unit, label in labelled if label.kind == "paragraph"]
    return next(((unit, found) for unit in body[:_DATELINES] if (found := dateline(unit.text))), None)


def starts(labelled: Sequence[Labelled]) -> list[Start]:
    """Where each paragraph begins; a dateline is a block of its own before its sentence."""
    dated = first_dateline(labelled)
    found = []
    for unit, label in labelled:
        if dated and unit is dated[0]:
            found.append(Start(unit.start, Label("dateline", True, "where and by whom it was filed")))
            found.append(Start(unit.start + dated[1].end, label))
        else:
            found.append(Start(unit.start, label))
    return found


def tile(begun: Iterable[Start], size: int) -> tuple[Block, ...]:
    """Blocks without gap or overlap from 0 to ``size``: white space belongs to the block before it."""
    points = [*begun, Start(size, Label("paragraph"))]
    points[0] = Start(0, points[0].label)
    return tuple(Block(a.label.kind, a.at, b.at, *a.label[1:]) for a, b in pairwise(points))


def _marked(unit: Unit) -> Label | None:
    return next((label for is_shape, label in _MARKS if is_shape(unit)), None)


def _ruled(unit: Unit, rules: Sequence[Iterable[Rule]]) -> Label | None:
    bare = bared(unit.plain)
    if not 0 < len(bare) <= _LONGEST_RULED:
        return None
    folded = bare.casefold()
    for rule in rules[len(bare)]:
        if (not rule.signs or rule.signed(folded)) and rule.shape.fullmatch(bare):
            return rule.label
    return None


def _name_captions(units: Sequence[Unit], labels: Labels) -> None:
    """The lines right above a photo credit are the picture's, if they are few."""
    for i, found in enumerate(labels):
        if found is None or found.kind != "credit":
            continue
        above = [k for k in range(max(1, i - _CAPTION_LINES), i) if units[k].group == units[i].group]
        if len(above) < _CAPTION_LINES:
            for k in above:
                labels[k] = labels[k] or _CAPTION


def _name_teasers(units: Sequence[Unit], labels: Labels) -> None:
    """A date alone in the body dates another story: it and the one sentence above it are a teaser.

    Not in a chronicle, where dates stand over what happened on them: in order, or on every other line.
    """
    days = {i: day for i, unit in enumerate(units) if labels[i] is None and (day := day_alone(unit.plain))}
    if _is_chronicle(list(days.values())):
        return
    body = [i for i, unit in enumerate(units) if labels[i] is None and is_prose(unit)]
    for i in days:
        between = i >= _TEASER_FROM and body and body[0] < i - 1 and i < body[-1]
        if between and i - 2 not in days and i + 2 not in days and _is_teaser(units, labels, i - 1):
            labels[i - 1], labels[i] = _TEASER, _TEASER_DATE


def _is_chronicle(days: list[str]) -> bool:
    """Whether three days and more follow each other, or four and more go back in time."""
    return (len(days) > 2 and days == sorted(days)) or (len(days) > 3 and days == sorted(days, reverse=True))


def _is_teaser(units: Sequence[Unit], labels: Labels, i: int) -> bool:
    """Whether it is one sentence without quotation marks, with blank lines above and below."""
    unit = units[i]
    alone = units[i - 1].group != unit.group != units[i + 1].group
    if not alone or labels[i] is not None or not 0 < len(unit.plain) <= _TEASER_LONGEST or '"' in unit.plain:
        return False
    return len(sentences(unit.plain)) == 1


def _name_lists(units: Sequence[Unit], labels: Labels) -> None:
    """Headlines under the heading of a list are teasers; below the body, so is the pitch under such a heading."""
    tail = max((i for i, unit in enumerate(units) if labels[i] is None and is_prose(unit)), default=-1)
    for i, found in enumerate(labels):
        if found not in _OPENERS:
            continue
        reason = f"stands under “{units[i].plain}”, not in the article"
        for k in range(i + 1, min(len(units), i + 1 + _LISTED)):
            fits = is_headline_like(units[k]) or (i > tail and 0 < len(units[k].plain) <= _PITCH_LONGEST)
            if labels[k] is not None or not fits:
                break
            labels[k] = Label("teaser", False, reason)
