"""What they share: each fact that several articles state, in the words of one, with who tells it and who does not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from onrecord.dossier.phrasing import joined, texts
from onrecord.dossier.standings import Columns, columns, nothing, of_one_text, shared
from onrecord.dossier.voices import Voices, voices
from onrecord.record.claim import Claim
from onrecord.record.dossier import Line, Section
from onrecord.record.fact import Fact, FactTelling, Standing, Told
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.printable import one_line

BRIEF = 40
"""A version of more characters is not named behind its outlet: the difference shows it."""

_WORDS: dict[Standing, str] = {
    "tells": "told by",
    "in_part": "in part by",
    "differs": "differently by",
    "silent": "silent:",
    "too_early": "wrote before it:",
    "not_checked": "not checked:",
}


@dataclass(frozen=True, slots=True)
class Room:
    """What every line of this section looks things up in.

    ``said`` is the speaker by a quote's id; ``versions`` by a fact's id and an article's what it says instead.
    """

    beside: Voices
    columns: Columns
    said: dict[str, str]
    versions: dict[tuple[str, str], str]


def section(coverage: Coverage, links: Links) -> Section:
    """A verbatim line a fact that comes from several origins, those from most first."""
    text, room = texts(coverage), rooms(coverage, links)
    stated = {claim.span: claim for claim in coverage.claims()}
    lines = tuple(_line(text, fact, stated, note(room, fact)) for fact in shared(coverage, links))
    return Section("facts", "What they share", lines, nothing(coverage, links), note=of_one_text(links))


def rooms(coverage: Coverage, links: Links) -> Room:
    """All that a story's facts are told with."""
    names = {actor.id: one_line(actor.name) for actor in links.actors}
    speaker = {speaking.quote: names.get(speaking.actor or "", "") for speaking in links.speakings}
    said = {quote.id: speaker.get(quote.id) or "a source" for quote in coverage.quotes()}
    versions = {
        (difference.about, article): one_line(side.value)
        for difference in links.differences
        for side in difference.sides
        for article in side.articles
        if difference.about and len(side.value) <= BRIEF
    }
    return Room(voices(coverage, links), columns(coverage, links), said, versions)


def note(room: Room, fact: Fact) -> str:
    """From how many outlets and origins it comes, and how each outlet stands to it."""
    stands: dict[Standing, list[str]] = defaultdict(list)
    for name, cell in room.columns.cells(fact).items():
        stands[cell.standing].extend(room.columns.articles[name])
    how = _how(room, fact)
    phrases = (
        f"{words} {room.beside.told(_tellers(fact, stands[standing]), how, sourced=standing in get_args(Told))}"
        for standing, words in _WORDS.items()
        if standing in stands
    )
    return "; ".join((room.beside.counts(fact.told_by, fact.origins), *phrases))


def _how(room: Room, fact: Fact) -> dict[str, str]:
    """Words on an outlet's tellings: "57 people" where it differs, "quoting Hana Tolvery" if only she says so."""
    tellings: dict[str, list[FactTelling]] = defaultdict(list)
    for telling in fact.tellings:
        tellings[room.beside.label[telling.article]].append(telling)
    return {name: ", ".join(_words(room, fact, told)) for name, told in tellings.items()}


def _words(room: Room, fact: Fact, tellings: list[FactTelling]) -> Iterator[str]:
    if all(telling.how == "differs" for telling in tellings):
        values = (room.versions.get((fact.id, telling.article), "") for telling in tellings)
        yield from filter(None, dict.fromkeys(values))
    if quote := tellings[0].quote if all(telling.quote for telling in tellings) else None:
        yield f"quoting {room.said.get(quote, 'a source')}"


def _tellers(fact: Fact, articles: list[str]) -> list[str]:
    """Of these articles those that tell it, in the order of their tellings; all of them where none does."""
    return [article for article in fact.told_by if article in articles] or articles


def _line(text: dict[str, str], fact: Fact, stated: Mapping[Span, Claim], told: str) -> Line:
    """The clause, behind its subject where that stands before it: "The flood … destroyed 1,212 homes"."""
    claim = stated.get(fact.lined)
    subject = claim.subject if claim else None
    pieces = (subject, fact.lined) if subject and subject.end <= fact.lined.start else (fact.lined,)
    return Line(fact.id, joined(text, pieces), pieces, verbatim=True, note=told)
