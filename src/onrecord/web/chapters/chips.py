"""Evidence as chips: small links named by the outlet, each of which opens its characters in place.

A page has hundreds of them, so they are written here and not by a template. Whatever is not ours goes through
``escape``: the rest is put together bare.
"""

from collections.abc import Iterable, Mapping
from html import escape

from markupsafe import Markup

from onrecord.record.detail import Stretch
from onrecord.record.dossier import Line
from onrecord.record.span import Span
from onrecord.record.table import Cell
from onrecord.text.printable import one_line
from onrecord.views.standings import WORDS
from onrecord.web.chapters.grid import SIGNS

MANY = 8
"""How many chips stand behind a line that does not name their outlets, before the rest is only counted."""

Labels = Mapping[str, str]
"""The outlet of each article by the article's id."""


def chip(span: Span, words: str) -> Markup:
    """A link to a passage, which opens in place where scripts run."""
    return Markup(_named(span, words))  # noqa: S704 - escaped


def chips(spans: Iterable[Span], labels: Labels, most: int | None = None) -> Markup:
    """A chip for the first of these spans in each article; beyond ``most`` the rest is counted."""
    return Markup(_row(spans, labels, most))  # noqa: S704 - escaped


def sign(cell: Cell, *, every: bool) -> Markup:
    """A cell's sign as a chip of its first characters, its word beside it unseen; for ``every`` other a "+"."""
    word = WORDS[cell.standing]
    others = cell.evidence[1:] if every else ()
    again = "".join(_link(span, f'+<span class="unseen">{word}, again</span>') for span in others)
    inside = f'<span aria-hidden="true">{SIGNS[cell.standing]}</span><span class="unseen">{word}</span>'
    return Markup(_link(cell.evidence[0], inside) + again)  # noqa: S704 - our own words


def note(line: Line, labels: Labels, most: int | None = None) -> Markup:
    """A line's note, the outlets in it as chips of what they print; outlets that it does not name stand behind it."""
    told = one_line(line.note)
    spans = _firsts((*line.evidence, *line.detail.further))
    by_name: dict[str, Span] = {}
    for span in spans:
        by_name.setdefault(one_line(labels.get(span.article, "")), span)
    places = _places(told, filter(None, by_name))
    written, behind = [], 0
    for start, name in places:
        written += [escape(told[behind:start]), _named(by_name[name], name)]
        behind = start + len(name)
    shown = [by_name[name] for _, name in places]
    rest = [span for span in spans if span not in shown]
    written.append(escape(told[behind:]))
    if rest:
        written.append(f' <span class="more">{"· also in " if told else ""}{_row(rest, labels, most)}</span>')
    return Markup("".join(written))  # noqa: S704 - escaped


def judge(story: str, kind: str, line: Line) -> Markup:
    """The link to judge a line: of two that are compared the first characters of each go with it."""
    spans = (line.evidence[0], *line.detail.further[:1])
    places = "".join(f"&amp;evidence={escape(span.article)}:{span.start}-{span.end}" for span in spans)
    to = f"/stories/{escape(story)}/judge?kind={kind}{places}&amp;line={escape(line.id)}"
    return Markup(f' <a class="judge" href="{to}" hx-get="{to}">judge</a>')  # noqa: S704 - escaped


def alike(text: str, stretches: Iterable[Stretch], within: Stretch | None = None) -> Markup:
    """The text, or a stretch of it, with what the other text has too in grey."""
    first, last = within or (0, len(text))
    written, at = [], first
    for start, end in stretches:
        if start >= at and end <= last:
            written += [_tidy(text[at:start]), f'<span class="same">{_tidy(text[start:end])}</span>']
            at = end
    return Markup("".join([*written, _tidy(text[at:last])]))  # noqa: S704 - escaped


def _firsts(spans: Iterable[Span]) -> list[Span]:
    """The first of these in each article."""
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(span.article, span)
    return list(first.values())


def _row(spans: Iterable[Span], labels: Labels, most: int | None) -> str:
    order = _firsts(spans)
    shown = order if most is None or len(order) <= most else order[: most - 1]
    row = ", ".join(_named(span, one_line(labels.get(span.article, span.article))) for span in shown)
    return row if len(shown) == len(order) else f'{row} <span class="rest">and {len(order) - len(shown)} more</span>'


def _named(span: Span, words: str) -> str:
    return _link(span, f"<bdi>{escape(words)}</bdi>")


def _link(span: Span, inside: str) -> str:
    article, place = escape(span.article), f"start={span.start}&amp;end={span.end}"
    whole, passage = f"/articles/{article}?{place}#m", f"/articles/{article}/passage?{place}"
    return f'<a class="chip" href="{whole}" hx-get="{passage}">{inside}</a>'


def _places(told: str, names: Iterable[str]) -> list[tuple[int, str]]:
    """Where each name stands first in the note, the longest names looked for first; none inside of another."""
    taken: list[tuple[int, str]] = []
    for name in sorted(names, key=len, reverse=True):
        start = told.find(name)
        while start >= 0 and any(at < start + len(name) and start < at + len(other) for at, other in taken):
            start = told.find(name, start + 1)
        if start >= 0:
            taken.append((start, name))
    return sorted(taken)


def _tidy(text: str) -> str:
    """Escaped, on one line, a blank at either end kept."""
    inner = one_line(text)
    return f"{' ' * text[:1].isspace()}{escape(inner)}{' ' * (bool(inner) and text[-1:].isspace())}"
