"""The margins of a story's articles: each thing that was read or linked, with the line of the record that has it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.dossier.voices import Voices, voices
from onrecord.record.dossier import Dossier
from onrecord.record.event import EventMention
from onrecord.record.margin import Margin, Mark, MarkKind
from onrecord.record.plover import KINDS
from onrecord.record.span import Span
from onrecord.text.printable import one_line

SAID = 60
"""Characters of what a mark says, at most."""


def margins(dossier: Dossier) -> Iterator[Margin]:
    """One for each article, in their order."""
    room = _Room(dossier)
    marks: dict[str, list[Mark]] = defaultdict(list)
    for span, mark in room.marks():
        marks[span.article].append(mark)
    older = dict(dossier.links.replaces)
    newer = {old: new for new, old in dossier.links.replaces}
    for article in dossier.coverage.articles:
        yield Margin(
            article.id,
            dossier.coverage.story.id,
            dossier.links.basis,
            tuple(dict.fromkeys(sorted(marks[article.id], key=_place))),
            room.beside.origin[article.id],
            older.get(article.id, ""),
            newer.get(article.id, ""),
        )


def _place(mark: Mark) -> tuple[int, int, str, str]:
    return mark.start, -mark.end, mark.kind, mark.line


class _Room:
    """What the marks of one dossier look things up in."""

    def __init__(self, dossier: Dossier) -> None:
        self.coverage, self.links = dossier.coverage, dossier.links
        self.beside: Voices = voices(dossier.coverage, dossier.links)
        self.lines = {line.id for section in dossier.sections for line in section.lines}
        self.names = {actor.id: one_line(actor.name) for actor in self.links.actors}
        self.shown: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for line in dossier.section("said").lines:
            for span in line.evidence:
                self.shown[span.article].append((span, line.id))

    def marks(self) -> Iterator[tuple[Span, Mark]]:
        """All of them, each with its characters."""
        yield from self._quotes()
        yield from self._names()
        yield from self._times()
        yield from self._claims()
        yield from self._events()
        yield from self._copies()

    def _line(self, *candidates: str | None) -> str:
        """The first of these ids that is a line's."""
        return next((one for one in candidates if one and one in self.lines), "")

    def _quotes(self) -> Iterator[tuple[Span, Mark]]:
        remark = {quote: utterance.id for utterance in self.links.utterances for quote in utterance.quotes}
        speaker = {one.quote: one.actor for one in self.links.speakings if one.actor}
        for quote in self.coverage.quotes():
            line = self._line(quote.id, remark.get(quote.id)) or self._showing(quote.content)
            actor = speaker.get(quote.id, "")
            who = self.names.get(actor, "")
            parts: tuple[tuple[MarkKind, tuple[Span | None, ...]], ...] = (
                ("quote", quote.content),
                ("cue", (quote.cue,)),
                ("source", (quote.speaker,)),
            )
            for kind, spans in parts:
                yield from (_mark(kind, span, line, who, actor) for span in spans if span)

    def _showing(self, pieces: Iterable[Span]) -> str:
        """The line of what was said that has one of these pieces among its evidence."""
        return next((line for piece in pieces for span, line in self.shown[piece.article] if span.overlaps(piece)), "")

    def _names(self) -> Iterator[tuple[Span, Mark]]:
        for actor in self.links.actors:
            line, says = self._line(actor.id), f"{self.names[actor.id]}, {actor.kind}"
            yield from (_mark("name", span, line, says, actor.id) for span in actor.mentions)

    def _times(self) -> Iterator[tuple[Span, Mark]]:
        dated: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for entry in self.links.timeline:
            for span in entry.evidence:
                dated[span.article].append((span, entry.id))
        for time in self.coverage.times():
            line = next((id_ for span, id_ in dated[time.span.article] if span.holds(time.span)), "")
            yield _mark("time", time.span, self._line(line), time.edtf or "")

    def _claims(self) -> Iterator[tuple[Span, Mark]]:
        fact = {telling.claim: fact.id for fact in self.links.facts for telling in fact.tellings}
        for claim in self.coverage.claims():
            yield _mark("claim", claim.span, self._line(fact.get(claim.id)), "")

    def _events(self) -> Iterator[tuple[Span, Mark]]:
        event = {telling.mention: event.id for event in self.links.events for telling in event.tellings}
        entry = {one.event: one.id for one in self.links.timeline if one.event}
        for mention in self.coverage.events():
            known = event.get(mention.id)
            yield _mark("event", mention.span, self._line(entry.get(known or ""), known), _told(mention))

    def _copies(self) -> Iterator[tuple[Span, Mark]]:
        for copy in self.links.copies:
            for here, there in ((copy.a, copy.b), (copy.b, copy.a)):
                yield _mark("copy", here, self._line(copy.id), f"also in {self.beside.label[there.article]}")


def _told(mention: EventMention) -> str:
    return f"{KINDS[mention.type].meaning}: {mention.status}"


def _mark(kind: MarkKind, span: Span, line: str, says: str, actor: str = "") -> tuple[Span, Mark]:
    return span, Mark(kind, span.start, span.end, line, one_line(says)[:SAID], actor)
