"""Who said what: every act of speaking once, under its speaker, in its fullest wording."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.dossier import phrases
from onrecord.dossier.actors import role
from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import counted, joined, texts, with_marks, wording
from onrecord.dossier.voices import Voices, voices
from onrecord.dossier.wordings import OTHER, compared, likeness, stands_for
from onrecord.record.actor import Actor
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line, Section
from onrecord.record.ids import content_id
from onrecord.record.reading import Quote, QuoteKind
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Utterance
from onrecord.text.dates import readable
from onrecord.text.printable import one_line

NOBODY = "Speaker not named"
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")
BRIEF = 3
"""An indirect report of fewer words says what was spoken of, hardly what was said."""
NEAR = 4
"""Words between a cue and the words reported up to which they are shown as one stretch."""
_TIERS: dict[QuoteKind, tuple[int, str]] = {
    "direct": (0, "direct"),
    "mixed": (1, "partly direct"),
    "indirect": (2, "indirect"),
}


@dataclass(frozen=True, slots=True)
class _Room:
    """What every line of this section looks things up in."""

    text: dict[str, str]
    beside: Voices
    place: dict[str, int]
    quotes: dict[str, Quote]
    actors: dict[str, Actor]
    described: dict[str, Span]
    said: dict[str, str]


def section(coverage: Coverage, links: Links) -> Section:
    """Speakers whom most outlets quote come first, words without a named speaker last; direct words before indirect."""
    quotes = {quote.id: quote for quote in coverage.quotes()}
    place = {article.id: number for number, article in enumerate(coverage.articles)}
    described = {speaking.quote: speaking.description for speaking in links.speakings if speaking.description}
    actors = {actor.id: actor for actor in links.actors}
    room = _Room(texts(coverage), voices(coverage, links), place, quotes, actors, described, coverage.said())
    by_speaker: dict[str | None, list[Utterance]] = defaultdict(list)
    for utterance in links.utterances:
        if _reported(room, utterance):
            by_speaker[utterance.speaker if utterance.speaker in room.actors else None].append(utterance)
    lines = [
        line
        for speaker in sorted(by_speaker, key=lambda speaker: _rank(room, speaker, by_speaker[speaker]))
        for line in _of_speaker(room, by_speaker[speaker])
    ]
    lines += phrases.lines(coverage, links)
    return Section("said", "Who said what", tuple(lines), none(coverage, links, "utterances", "remarks"))


def _of_speaker(room: _Room, utterances: list[Utterance]) -> Iterator[Line]:
    """One speaker's remarks. Indirect reports of a word or two ("the move") stand together in one line at the end."""
    ordered = sorted(utterances, key=lambda utterance: _order(room, utterance))
    brief = [utterance for utterance in ordered if _is_brief(room, utterance)]
    gathered = brief if len(brief) > 1 and brief[0].speaker in room.actors else []
    for utterance in ordered:
        if utterance not in gathered:
            yield from _lines(room, utterance)
    if gathered:
        quotes = [room.quotes[utterance.quotes[0]] for utterance in gathered]
        pieces = tuple(piece for quote in quotes for piece in _shown(room, quote))
        where = room.beside.told(quote.article for quote in quotes)
        note = f"{counted(len(quotes), 'indirect report')} in a word or two, in {where}"
        line_id = content_id("h", *(quote.id for quote in quotes))
        known = Detail(kind="indirect", actors=_actors(room, gathered[0]))
        yield Line(line_id, joined(room.text, pieces), pieces, True, _head(room, gathered[0]), note, detail=known)


def _is_brief(room: _Room, utterance: Utterance) -> bool:
    quotes = _reported(room, utterance)
    return (
        len(quotes) == 1
        and quotes[0].kind == "indirect"
        and len(wording(joined(room.text, _shown(room, quotes[0]))).split()) < BRIEF
    )


def _reported(room: _Room, utterance: Utterance) -> list[Quote]:
    """The quotes that report it, fullest first."""
    return [room.quotes[quote] for quote in utterance.quotes if quote in room.quotes]


def _told(room: _Room, quotes: Sequence[Quote]) -> list[str]:
    return room.beside.outlets(quote.article for quote in quotes)


def _rank(room: _Room, speaker: str | None, utterances: list[Utterance]) -> tuple[bool, int, int, str]:
    quotes = [quote for utterance in utterances for quote in _reported(room, utterance)]
    return speaker is None, -len(_told(room, quotes)), -len(utterances), speaker or ""


def _order(room: _Room, utterance: Utterance) -> tuple[int, int, int, int]:
    """Direct words first, then what most outlets report, then as printed."""
    quotes = _reported(room, utterance)
    first = quotes[0].content[0]
    return _TIERS[quotes[0].kind][0], -len(_told(room, quotes)), room.place[first.article], first.start


def _lines(room: _Room, utterance: Utterance) -> Iterator[Line]:
    """The fullest wording, then each wording of its own beside it."""
    fullest, *others = _reported(room, utterance)
    head = _head(room, utterance)
    first = _line(room, utterance.id, fullest, head, _note(room, utterance, [fullest, *others]))
    known = Detail(
        whole=utterance.id,
        role="fullest",
        kind=fullest.kind,
        when=room.said.get(fullest.id, ""),
        actors=_actors(room, utterance),
        because=utterance.because if others else "",
    )
    yield replace(first, detail=known)
    seen = {wording(joined(room.text, fullest.content))}
    for quote in others:
        words = wording(joined(room.text, quote.content))
        how = likeness(room.text, fullest, quote, utterance.relation)
        if how in {OTHER["other_words"], OTHER["translation"]} and words not in seen:
            seen.add(words)
            note = f"the same remark in {how}: {_TIERS[quote.kind][1]}, in {room.beside.label[quote.article]}"
            pairs = stands_for(room.text, utterance, quote)
            line = _line(room, quote.id, quote, head, f"{note}; {pairs}" if pairs else note)
            yield replace(line, detail=compared(replace(known, status=utterance.relation), first, line, utterance))


def _head(room: _Room, utterance: Utterance) -> str:
    actor = room.actors.get(utterance.speaker or "")
    return ", ".join(filter(None, (one_line(actor.name), role(actor)))) if actor else NOBODY


def _actors(room: _Room, utterance: Utterance) -> tuple[str, ...]:
    return (utterance.speaker,) if utterance.speaker in room.actors and utterance.speaker else ()


def _line(room: _Room, line_id: str, quote: Quote, head: str, note: str) -> Line:
    pieces = _shown(room, quote)
    return Line(line_id, joined(room.text, pieces), pieces, verbatim=True, head=head, note=note)


def _shown(room: _Room, quote: Quote) -> tuple[Span, ...]:
    """The words with the quotation marks printed around them: a reader sees which words are the speaker's own.

    Where they are not all the speaker's, the cue before them belongs to what was said: "rejected the plan".
    """
    first, *others = (with_marks(room.text[piece.article], piece) for piece in quote.content)
    cue = quote.cue
    if quote.kind == "direct" or cue is None or cue.end > first.start:
        return (first, *others)
    between = room.text[first.article][cue.end : first.start]
    if "\n" in between:
        return (first, *others)
    return (replace(first, start=cue.start), *others) if len(between.split()) <= NEAR else (cue, first, *others)


def _note(room: _Room, utterance: Utterance, quotes: list[Quote]) -> str:
    """How it was reported, by whom, and what the articles say about the speaking."""
    said = {room.said[quote.id] for quote in quotes if quote.id in room.said}
    fullest, text = quotes[0], room.text[quotes[0].article]
    parts = [f"{_TIERS[fullest.kind][1]}, in {_reporters(room, utterance, quotes)}"]
    parts += [f"said {'on ' if _DAY.fullmatch(day) else 'in the time '}{readable(day)}" for day in sorted(said)]
    if fullest.venue:
        parts.append(f"where: “{one_line(fullest.venue.cut(text))}”")
    if fullest.via:
        parts.append(f"passed on by {one_line(fullest.via.cut(text))}")
    given = room.described.get(fullest.id, fullest.speaker)
    if utterance.speaker not in room.actors and given:
        parts.append(f"given as “{one_line(given.cut(text))}”")
    return "; ".join(parts)


def _reporters(room: _Room, utterance: Utterance, quotes: list[Quote]) -> str:
    """ "3 outlets: A, B (cut short) and C (other words)", or "A alone"."""
    how: dict[str, str] = {}
    for quote in quotes:
        name = room.beside.label[quote.article]
        how.setdefault(name, likeness(room.text, quotes[0], quote, utterance.relation))
    told = [quote.article for quote in quotes]
    named = room.beside.told(told, how)
    if len(how) == 1:
        return named + (" alone" if len(set(room.beside.label.values())) > 1 else "")
    return f"{room.beside.counts(told)}: {named}"
