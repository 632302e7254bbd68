"""Who else says so: to each line the characters in which others report the same remark, fact, event or position."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.record.dossier import Line, Section
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links


def reported(coverage: Coverage, links: Links, sections: Iterable[Section]) -> Iterator[Section]:
    """The sections with each line's further evidence: what none of its own overlaps."""
    known = _reports(coverage, links)
    for section in sections:
        yield replace(section, lines=tuple(_line(line, known.get(line.id, ())) for line in section.lines))


def _line(line: Line, reports: tuple[Span, ...]) -> Line:
    further = tuple(span for span in reports if not any(own.overlaps(span) for own in line.evidence))
    return replace(line, detail=replace(line.detail, further=further)) if further else line


def _reports(coverage: Coverage, links: Links) -> dict[str, tuple[Span, ...]]:
    """All evidence of each utterance, fact, shared phrase, timeline entry and position, by its id."""
    content = {quote.id: quote.content for quote in coverage.quotes()}
    utterances = {
        utterance.id: tuple(piece for quote in utterance.quotes for piece in content.get(quote, ()))
        for utterance in links.utterances
    }
    entries = {entry.id: entry.evidence for entry in links.timeline}
    facts = {fact.id: fact.evidence for fact in links.facts}
    phrases = {phrase.id: phrase.evidence for phrase in links.phrases}
    return utterances | facts | phrases | entries | {position.id: position.evidence for position in links.positions}
