"""The evidence that a view links or cites: all of it for a line, and the whole sentence around a span."""

from bisect import bisect_right
from collections import defaultdict

from onrecord.record.dossier import Dossier, Line
from onrecord.record.span import Span


class Evidence:
    """Looks evidence up in one dossier."""

    def __init__(self, dossier: Dossier) -> None:
        """Take the dossier; its sentences are sorted once."""
        self.articles = {article.id: article for article in dossier.coverage.articles}
        self._sentences: dict[str, list[Span]] = defaultdict(list)
        for span in sorted(dossier.coverage.sentences()):
            self._sentences[span.article].append(span)

    def behind(self, line: Line) -> tuple[Span, ...]:
        """A line's own evidence, then the other reports of its remark, its fact, its event or its position.

        A side of a difference is told by the outlets that its note names: one of them is enough.
        """
        return line.evidence if line.detail.role == "side" else line.evidence + line.detail.further

    def outlet(self, span: Span) -> str:
        """Whose characters these are."""
        return self.articles[span.article].label

    def sentence(self, span: Span) -> Span:
        """The sentences that hold the span, or the span itself where no sentence does."""
        held = self._sentences[span.article]
        first = bisect_right(held, span.start, key=lambda sentence: sentence.start) - 1
        last = bisect_right(held, span.end - 1, key=lambda sentence: sentence.start) - 1
        if first < 0 or not (held[first].start <= span.start and span.end <= held[last].end):
            return span
        return Span(span.article, held[first].start, held[last].end)
