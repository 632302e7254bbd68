"""What stands above the body: headline, standfirst, bylines, dates."""

from collections.abc import Sequence

from onrecord.articles.dates import labelled
from onrecord.articles.lines import Unit
from onrecord.articles.rules import Label
from onrecord.articles.shapes import BYLINE, dateline, is_heading, is_headline_like, is_prose
from onrecord.text.folding import fold

HEADLINE = Label("headline", True, "the headline")
BYLINE_LABEL = Label("byline", False, "who wrote it")
DATE = Label("metadata", False, "when it was published or updated")
_STANDFIRST = Label("standfirst", True, "stands between the headline and the byline or date")
_LONGEST = 12  # paragraphs
_DATED = 5  # paragraphs: a date alone that stands lower is the article's own only if the body has not begun

Labels = list[Label | None]


def head_end(units: Sequence[Unit], labels: Labels) -> int:
    """Where the head surely ends: at the second paragraph of the body."""
    body = [i for i, unit in enumerate(units[:_LONGEST]) if labels[i] is None and is_prose(unit)]
    return body[1] if len(body) > 1 else min(len(units), _LONGEST)


def name_headline(units: Sequence[Unit], labels: Labels, title: str) -> None:
    """Label the line that repeats the stated title; where none is stated, the first line that can be a headline."""
    wanted = _bare(title)
    for i, unit in enumerate(units[:_LONGEST]):
        if labels[i] is not None and not is_heading(unit):
            continue
        if title:
            if _bare(unit.plain) == wanted:
                labels[i] = HEADLINE
                return
        elif not (BYLINE.fullmatch(unit.plain) or labelled(unit.plain)):
            if i + 1 < len(units) and is_headline_like(unit) and not dateline(unit.text):
                labels[i] = HEADLINE
            return


def name_head(units: Sequence[Unit], labels: Labels, end: int) -> None:
    """Label bylines and dates above ``end``, and a standfirst above these."""
    start = labels.index(HEADLINE) + 1 if HEADLINE in labels else 0
    begun: list[int] = []  # paragraphs that look like the body
    for i in range(start, end):
        if labels[i] is not None:
            continue
        plain = units[i].plain
        if plain and BYLINE.fullmatch(plain):
            label = BYLINE_LABEL
        elif plain and labelled(plain) and (not begun or i < _DATED):
            label = DATE
        else:
            if is_prose(units[i]):
                begun.append(i)
            continue
        labels[i] = label
        if start and begun:
            labels[begun.pop()] = _STANDFIRST


def _bare(words: str) -> str:
    return " ".join(fold(words).split()).rstrip(".")
