"""Events told by hand: the words that name them, with who, when and where, beside the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.events.linker import EventLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.article import Article
from onrecord.record.event import Event, EventMention, EventRole, EventStatus, EventType, Participant
from onrecord.record.reading import MentionKind, Reading
from onrecord.record.span import Span
from onrecord.record.story import Links
from tests.linking.telling import linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Tom Lund": "person",
    "Lund": "person",
    "Ida Ness": "person",
    "Norway": "state",
    "Norwegian": "group",
    "Chile": "state",
    "Chilean": "group",
    "Peru": "state",
    "Orsk": "place",
    "Vardo": "place",
}


@dataclass(frozen=True)
class Happening:
    """A mention to be found in a text: its words, its participants' words by role, and when.

    ``at`` is the number of the occurrence of ``words``; the clause is the sentence unless given.
    """

    words: str
    type: EventType = "CONSULT"
    status: EventStatus = "happened"
    actor: str | Sequence[str] = ()
    recipient: str | Sequence[str] = ()
    theme: str | Sequence[str] = ()
    place: str | Sequence[str] = ()
    when: str | None = None
    edtf: str | None = None
    mode: str | None = None
    clause: str | None = None
    at: int = 0


def report(
    text: str,
    *events: Happening,
    published: str | None = None,
    outlet: str = "The Harbour Post",
    names: Mapping[str, MentionKind] | None = None,
) -> tuple[Article, Reading]:
    """An article with these events in it."""
    return with_events(told(text, names or NAMES, published=published, outlet=outlet), *events)


def with_events(found: tuple[Article, Reading], *events: Happening) -> tuple[Article, Reading]:
    """An article in which these events were read, too."""
    article, reading = found
    return article, replace(
        reading, finds=(*reading.finds, "events"), events=tuple(_mention(article, reading, one) for one in events)
    )


def _mention(article: Article, reading: Reading, one: Happening) -> EventMention:
    start = -1
    for _ in range(one.at + 1):
        start = article.text.index(one.words, start + 1)
    span = article.span(start, start + len(one.words))
    sentence = next(each for each in reading.sentences if each.start <= start < each.end)
    clause = _find(article, one.clause, sentence) if one.clause else sentence
    roles: dict[EventRole, str | Sequence[str]] = {
        "actor": one.actor,
        "recipient": one.recipient,
        "theme": one.theme,
        "place": one.place,
    }
    participants = tuple(
        Participant(role, _find(article, words, sentence))
        for role, given in roles.items()
        for words in ([given] if isinstance(given, str) else given)
    )
    when = _find(article, one.when, sentence) if one.when else None
    return EventMention(span, clause, one.type, one.status, one.mode, participants, when, one.edtf)


def _find(article: Article, words: str, sentence: Span) -> Span:
    """Where words stand in a sentence, or else anywhere."""
    start = article.text.find(words, sentence.start, sentence.end)
    start = start if start >= 0 else article.text.index(words)
    return article.span(start, start + len(words))


def links_of(*articles: tuple[Article, Reading]) -> Links:
    """The links of a story as the corridor makes them, up to its events."""
    return linked(story(*articles), ActorLinker(), SpeakerLinker(), ChainLinker(), EventLinker())


def events_of(*articles: tuple[Article, Reading]) -> tuple[Event, ...]:
    """The events of a story."""
    return links_of(*articles).events


def named(links: Links, ids: Sequence[str]) -> list[str]:
    """The names of these actors."""
    names = {actor.id: actor.name for actor in links.actors}
    return [names[one] for one in ids]
