"""Which lines of a story people judged, and how: a judgement stands beside each line that has its characters."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import escape

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from onrecord.record.dossier import Line
from onrecord.record.judgement import Judgement, standing
from onrecord.record.span import Span
from onrecord.text.printable import one_line
from onrecord.web.chapters import chips

KINDS: dict[str, frozenset[str]] = {
    "utterance": frozenset({"utterance", "quote", "passage"}),
    "quote": frozenset({"utterance", "quote", "passage"}),
    "fact": frozenset({"fact", "claim", "passage"}),
    "actor": frozenset({"", "actor", "name"}),
    "event": frozenset({"event", "timeline"}),
    "timeline": frozenset({"event", "timeline"}),
    "difference": frozenset({"difference"}),
    "position": frozenset({"position"}),
    "copy": frozenset({"copy"}),
}
"""Beside a line of this kind stand judgements about these."""

ByArticle = Mapping[str, tuple[Judgement, ...]]


def by_article(judgements: Iterable[Judgement]) -> ByArticle:
    """Those that stand, by each article whose characters they are on."""
    found: defaultdict[str, dict[str, Judgement]] = defaultdict(dict)
    for judgement in standing(judgements):
        for span in judgement.evidence:
            found[span.article][judgement.id] = judgement
    return {article: tuple(rows.values()) for article, rows in found.items()}


def beside(kind: str, spans: Iterable[Span], judged: ByArticle) -> list[Judgement]:
    """The judgements on a line of this kind with these characters, each once."""
    found: dict[str, Judgement] = {}
    for span in spans if judged else ():
        for one in judged.get(span.article, ()):
            if one.about in KINDS.get(kind, ()) and any(span.overlaps(other) for other in one.evidence):
                found[one.id] = one
    return list(found.values())


def told(one: Judgement) -> str:
    """A judgement in a line: what, by whom, when, why."""
    value = f" ({one.value})" if one.value else ""
    note = f": {one.note}" if one.note else ""
    return one_line(f"{one.verdict}{value}, {one.by}, {one.at[:10]}{note}")


@pass_context
def judge(context: Context, story: str, kind: str, line: Line) -> Markup:
    """The link to judge a line, and behind it what people judged of it."""
    request = context.get("request")
    if request is None:  # a macro that was imported without its context
        return chips.judge(story, kind, line)
    if not hasattr(request.state, "judged"):
        request.state.judged = by_article(request.app.state.store.each(Judgement))
    rows = beside(kind, (*line.evidence, *line.detail.further), request.state.judged)
    marks = "".join(
        f' <a class="verdict" href="/judgements/{escape(one.id)}" dir="auto">{escape(told(one))}</a>' for one in rows
    )
    return chips.judge(story, kind, line) + Markup(marks)  # noqa: S704 - escaped
