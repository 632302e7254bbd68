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
        self._reports = _reports(dossier)
        self._sentences: dict[str, list[Span]] = defaultdict(list)
        for span in sorted(dossier.coverage.sentences()):
            self._sentences[span.article].append(span)

    def behind(self, line: Line) -> tuple[Span, ...]:
        """A line's own evidence, then the other reports of its remark, its fact, its event or its position."""
        reports = self._reports.get(line.id, ())
        return line.evidence + tuple(span for span in reports if not any(own.overlaps(span) for own in line.evidence))

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


def _reports(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    """All evidence of each utterance, fact, shared phrase, timeline entry and position, by its id."""
    content = {quote.id: quote.content for quote in dossier.coverage.quotes()}
    utterances = {
        utterance.id: tuple(piece for quote in utterance.quotes for piece in content.get(quote, ()))
        for utterance in dossier.links.utterances
    }
    entries = {entry.id: entry.evidence for entry in dossier.links.timeline}
    facts = {fact.id: fact.evidence for fact in dossier.links.facts}
    phrases = {phrase.id: phrase.evidence for phrase in dossier.links.phrases}
    positions = {position.id: position.evidence for position in dossier.links.positions}
    return utterances | facts | phrases | entries | positions
