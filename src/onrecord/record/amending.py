"""What people judged of articles, of what was read in them, and of what was found in them side by side, done to these.

A judgement is attached to characters. It speaks of whatever now stands on them, by whatever reader it was found.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar, get_args

from onrecord.record.article import Article, Block
from onrecord.record.event import EventMention, EventType
from onrecord.record.ids import content_id
from onrecord.record.judgement import RESTORE, WRONG_KIND, WRONG_SPEAKER, Judgement
from onrecord.record.reading import Mention, MentionKind, Quote, QuoteKind, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Links

T = TypeVar("T")

ENOUGH = 0.5
"""The share of characters from which a stretch of one reading is that of a judgement: see ``alike``."""


def alike(one: Iterable[Span], other: Iterable[Span]) -> float:
    """The share of characters that two lots of spans have in common, of those of both, 0 to 1."""
    ones, others = tuple(one), tuple(other)
    both = sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ones for b in others if a.article == b.article
    )
    whole = sum(span.end - span.start for span in (*ones, *others)) - both
    return both / whole if whole else 0.0


def at(things: Iterable[T], spans: Callable[[T], Iterable[Span]], place: Span) -> T | None:
    """Of these things the one that stands on a judgement's characters: that with most of them, and little else."""
    touching = [thing for thing in things if any(span.overlaps(place) for span in spans(thing))]
    return max(touching, key=lambda thing: alike(spans(thing), (place,)), default=None)


def restored(article: Article, judgements: Iterable[Judgement]) -> Article:
    """The article with the blocks kept that people want to be read."""
    wanted = {
        block
        for judgement in judgements
        if judgement.verdict == RESTORE
        for span in judgement.evidence
        if span.article == article.id
        for block in (at(article.blocks, lambda one: (article.span(one.start, one.end),), span),)
        if block and not block.kept
    }
    if not wanted:
        return article
    return replace(article, blocks=tuple(_kept(block) if block in wanted else block for block in article.blocks))


def _kept(block: Block) -> Block:
    why = f" ({block.reason})" if block.reason else ""
    return replace(block, kept=True, reason=f"restored by a person; it had been left out{why}")


def of_restored(stamp: Stamp, article: Article, judgements: Iterable[Judgement]) -> Stamp:
    """By which stamp an article is read with the blocks that people restored: its own where there are none."""
    kept = restored(article, judgements)
    if kept is article:
        return stamp
    edges = (edge for block in kept.kept() for edge in (block.start, block.end))
    return replace(stamp, version=f"{stamp.version}+{content_id('b', *edges)}")


def amended(
    readings: Iterable[Reading], articles: Iterable[Article], judgements: Iterable[Judgement]
) -> tuple[Reading, ...]:
    """The readings without what people said is none of its kind, with other kinds and speakers where they said so."""
    on_readings = [one for one in judgements if one.verdict in {WRONG_KIND, WRONG_SPEAKER} and one.about not in _LISTS]
    if not on_readings:
        return tuple(readings)
    texts = {article.id: article.text for article in articles}
    found = list(readings)
    for judgement in on_readings:
        _amend(found, texts, judgement)
    return tuple(found)


def _amend(found: list[Reading], texts: dict[str, str], judgement: Judgement) -> None:
    """Do one judgement to all readings that it speaks of."""
    if judgement.about in {"actor", "name"}:
        _rename(found, texts, judgement)
        return
    for place in judgement.evidence[:1] if judgement.verdict == WRONG_SPEAKER else judgement.evidence:
        for number, reading in enumerate(found):
            if reading.article == place.article:
                found[number] = _at_place(reading, judgement, place)


def _at_place(reading: Reading, judgement: Judgement, place: Span) -> Reading:
    if judgement.about in {"quote", "utterance"}:
        quote = at(reading.quotes, lambda one: one.content, place)
        return replace(reading, quotes=_with(reading.quotes, quote, _requoted(quote, judgement))) if quote else reading
    if judgement.about == "event":
        event = at(reading.events, lambda one: (one.span,), place) or _told(reading.events, place)
        return replace(reading, events=_with(reading.events, event, _retyped(event, judgement))) if event else reading
    claim = at(reading.claims, lambda one: (one.span,), place)
    return replace(reading, claims=_with(reading.claims, claim, None)) if claim else reading


def _told(events: Iterable[EventMention], place: Span) -> EventMention | None:
    """The event whose clause stands there."""
    return at(events, lambda one: (one.clause,), place)


def _with(things: Sequence[T], old: T, new: T | None) -> tuple[T, ...]:
    """These with one of them changed, or gone."""
    return tuple(thing for one in things if (thing := new if one is old else one) is not None)


def _requoted(quote: Quote, judgement: Judgement) -> Quote | None:
    """The quote of another kind, gone, or with another speaker's words for its speaker, which may be none."""
    if judgement.verdict == WRONG_SPEAKER:
        named = next((span for span in judgement.evidence[1:] if span.article == quote.article), None)
        return replace(quote, speaker=named)
    kinds: dict[str, QuoteKind] = {kind: kind for kind in get_args(QuoteKind)}
    return replace(quote, kind=kinds[judgement.value]) if judgement.value in kinds else None


def _retyped(event: EventMention, judgement: Judgement) -> EventMention | None:
    types: dict[str, EventType] = {type_: type_ for type_ in get_args(EventType)}
    return replace(event, type=types[judgement.value], mode=None) if judgement.value in types else None


def _rename(found: list[Reading], texts: dict[str, str], judgement: Judgement) -> None:
    """Another kind for every mention that reads as the judged one does, or none; in all articles that are here."""
    kinds: dict[str, MentionKind] = {kind: kind for kind in get_args(MentionKind)}
    kind = kinds.get(judgement.value)
    meant = {
        _form(texts, one.span) for one in _mentions(found) if any(one.span.overlaps(s) for s in judgement.evidence)
    }
    for number, reading in enumerate(found):
        mentions = tuple(
            replace(one, kind=kind) if kind and _form(texts, one.span) in meant else one
            for one in reading.mentions
            if kind or _form(texts, one.span) not in meant
        )
        found[number] = replace(reading, mentions=mentions)


def _mentions(readings: Iterable[Reading]) -> Iterable[Mention]:
    return (mention for reading in readings for mention in reading.mentions)


def _form(texts: dict[str, str], span: Span) -> str:
    return " ".join(texts.get(span.article, "")[span.start : span.end].split()).casefold()


_LISTS: dict[str, tuple[str, Callable[[Any], Iterable[Span]]]] = {
    "difference": ("differences", lambda one: (span for side in one.sides for span in side.evidence)),
    "position": ("positions", lambda one: one.evidence),
    "timeline": ("timeline", lambda one: one.evidence),
    "copy": ("copies", lambda one: (one.a, one.b)),
}
"""What is found side by side, by what a judgement calls it: the list of it, and where one of them stands."""


def without(links: Links, judgements: Iterable[Judgement]) -> Links:
    """The links without the differences, positions, dated lines and copies that people said are none."""
    for judgement in judgements:
        if judgement.verdict == WRONG_KIND and judgement.about in _LISTS:
            name, spans = _LISTS[judgement.about]
            left: Any = tuple(one for one in getattr(links, name) if not _stands_on(spans(one), judgement.evidence))
            links = replace(links, **{name: left})
    return links


def _stands_on(spans: Iterable[Span], judged: Iterable[Span]) -> bool:
    """Whether each of the judged stretches is one of these, or nearly."""
    known = tuple(spans)
    return all(any(alike((one,), (span,)) >= ENOUGH for one in known) for span in judged)
