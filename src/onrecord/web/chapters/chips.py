"""Evidence as chips: small links named by the outlet, each of which opens its characters in place."""

from collections.abc import Iterable, Mapping

from markupsafe import Markup, escape

from onrecord.record.detail import Stretch
from onrecord.record.dossier import Line
from onrecord.record.span import Span
from onrecord.record.table import Cell
from onrecord.text.printable import one_line
from onrecord.views.standings import WORDS
from onrecord.web.chapters.grid import SIGNS

MANY = 8
"""How many chips stand behind a line that does not name their outlets, before the rest is only counted."""

_NAME = Markup("<bdi>{}</bdi>")
_REST = Markup(' <span class="rest">and {} more</span>')
_MORE = Markup(' <span class="more">{}</span>')
_SAME = Markup('<span class="same">{}</span>')
_SIGN = Markup('<span aria-hidden="true">{}</span><span class="unseen">{}</span>')
_AGAIN = Markup('+<span class="unseen">{}, again</span>')


def chip(span: Span, words: str) -> Markup:
    """A link to a passage, which opens in place where scripts run."""
    return _link(span, _NAME.format(words))


def chips(spans: Iterable[Span], labels: Mapping[str, str], most: int | None = None) -> Markup:
    """A chip for the first of these spans in each article; beyond ``most`` the rest is counted."""
    first = {span.article: span for span in reversed(tuple(spans))}
    order = list(reversed(first.values()))
    shown = order if most is None or len(order) <= most else order[: most - 1]
    found = [chip(span, one_line(labels.get(span.article, span.article))) for span in shown]
    left = len(order) - len(shown)
    return Markup(", ").join(found) + (_REST.format(left) if left else "")


def sign(cell: Cell, *, every: bool) -> Markup:
    """A cell's sign as a chip of its first characters, its word beside it unseen; for ``every`` other a "+"."""
    first, *others = cell.evidence
    word = WORDS[cell.standing]
    again = _AGAIN.format(word)
    shown = _link(first, _SIGN.format(SIGNS[cell.standing], word))
    return shown + Markup("").join(_link(span, again) for span in (others if every else ()))


def note(line: Line, labels: Mapping[str, str], most: int | None = None) -> Markup:
    """A line's note, the outlets in it as chips of what they print; outlets that it does not name stand behind it."""
    told = one_line(line.note)
    spans = {span.article: span for span in reversed((*line.evidence, *line.detail.further))}
    by_name: dict[str, Span] = {}
    rest: list[Span] = []
    for article, span in reversed(spans.items()):
        name = one_line(labels.get(article, ""))
        if name and name in told and name not in by_name:
            by_name[name] = span
        else:
            rest.append(span)
    written = Markup()
    behind = 0
    for start, name in _places(told, by_name):
        written += escape(told[behind:start]) + chip(by_name[name], name)
        behind = start + len(name)
    more = chips(rest, labels, most)
    return written + escape(told[behind:]) + (_MORE.format(more) if more else "")


def runs(text: str, alike: Iterable[Stretch], within: Stretch | None = None) -> Markup:
    """The text, or a stretch of it, with what is alike in the other in grey."""
    first, last = within or (0, len(text))
    written, at = Markup(), first
    for start, end in alike:
        if start >= at and end <= last:
            written += escape(_tidy(text[at:start])) + _SAME.format(_tidy(text[start:end]))
            at = end
    return written + escape(_tidy(text[at:last]))


def _link(span: Span, inside: Markup) -> Markup:
    place = f"start={span.start}&amp;end={span.end}"
    article = escape(span.article)
    whole, passage = f"/articles/{article}?{place}#m", f"/articles/{article}/passage?{place}"
    return Markup(f'<a class="chip" href="{whole}" hx-get="{passage}">{inside}</a>')  # noqa: S704 - all is escaped


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
    """On one line, blanks at its ends kept."""
    inner = one_line(text)
    return f"{' ' * text[:1].isspace()}{inner}{' ' * (text[-1:].isspace() and bool(inner))}"
