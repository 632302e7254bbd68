"""Who is heard in a quote, so that quotes of one speaker are found together, and in what language."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from onrecord.linking.page import Page
from onrecord.linking.utterances.lexicon import ENGLISH, JOINT, TRANSLATION
from onrecord.linking.utterances.sayers import sayers
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.wording import Forms, folded
from onrecord.record.actor import Actor
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.text.states import states_named


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks: an actor's id, or how several who speak together are named, or neither.

    ``state`` is the code of the state in whose name it may be, ``office`` tells that it is the state or a body of it.
    """

    actor: str | None = None
    joint: str = ""
    state: str = ""
    office: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """Under what quotes of the same speaker are looked for."""
        return tuple(key for key in (self.actor or self.joint, self.state and f"state {self.state}") if key)

    @property
    def actors(self) -> tuple[str, ...]:
        """The ids of those who speak, as far as they are known by name."""
        several = tuple(self.joint.split(" and ")) if " and " in self.joint else ()
        return (self.actor,) if self.actor else several

    @property
    def foreign(self) -> bool:
        """Whether it speaks for a state of another language than English, as far as is known."""
        return bool(self.state) and self.state not in ENGLISH

    def same(self, other: Self) -> bool:
        """Whether both are known to be one."""
        return bool(self.actor or self.joint) and (self.actor, self.joint) == (other.actor, other.joint)

    def deputy(self, other: Self) -> bool:
        """Whether one is a state and the other may speak for it: Washington for its secretary of state."""
        return bool(self.state) and self.state == other.state and self.office != other.office


@dataclass(frozen=True, slots=True)
class Voices:
    """The speakers of a story's quotes."""

    actors: Mapping[str, Actor]
    speakers: Mapping[str, str | None]
    meant: Mapping[str, tuple[tuple[Span, str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, links: Links, book: Iterable[Page]) -> Self:
        """From what was linked before; ``meant`` are, by article, the places that name or mean one person."""
        places = [(mention, actor.id) for actor in links.actors if actor.kind == "person" for mention in actor.mentions]
        places += [(one.span, one.actors[0]) for one in links.chains if len(one.actors) == 1]
        meant: dict[str, list[tuple[Span, str]]] = {}
        for place in sorted(places):
            meant.setdefault(place[0].article, []).append(place)
        return cls(
            {actor.id: actor for actor in links.actors},
            sayers(links, book),
            {article: tuple(found) for article, found in meant.items()},
        )

    def of_quote(self, quote: Quote, page: Page, around: Forms) -> Voice:
        """Who speaks a quote; ``around`` are the words of its sentence outside of it."""
        actor = self.speakers.get(quote.id)
        if actor is None and TRANSLATION & set(around):
            actor = self._translated(quote, page)
        if actor is None:
            return Voice(joint=self._joint(quote, page))
        code, office = _state(self.actors[actor]) if actor in self.actors else ("", False)
        return Voice(actor, "", code, office)

    def _translated(self, quote: Quote, page: Page) -> str | None:
        """A translation is not who speaks: the only person whom its sentence names or means outside the quote."""
        sentence = page.sentence((quote.cue or quote.content[0]).start)
        places = self._within(sentence) if sentence else ()
        found = {actor for span, actor in places if not any(piece.overlaps(span) for piece in quote.content)}
        return found.pop() if len(found) == 1 else None

    def _joint(self, quote: Quote, page: Page) -> str:
        """Several who speak together, by their ids or the noun for them; "" for one whom we do not know."""
        if quote.speaker is None:
            return ""
        named = sorted({actor for _, actor in self._within(quote.speaker)})
        forms = folded(page.cut(quote.speaker))
        if len(named) > 1:
            return " and ".join(named)
        return f"those {stem(forms[-1])}" if forms and JOINT & set(forms) and not named else ""

    def _within(self, span: Span) -> Sequence[tuple[Span, str]]:
        places = self.meant.get(span.article, ())
        low = bisect_left(places, span.start, key=lambda place: place[0].start)
        high = bisect_left(places, span.end, key=lambda place: place[0].start)
        return [place for place in places[low:high] if span.holds(place[0])]


def _state(actor: Actor) -> tuple[str, bool]:
    """The code of the state that an actor is, is a body of, or bears in a title; and whether it is no person."""
    if actor.country:
        return actor.country, actor.kind != "person"
    titles = (folded(role.title) for role in actor.roles)
    return next((code for title in titles for code in _codes(title)), ""), False


def _codes(title: Forms) -> Iterator[str]:
    plain = [form.replace(".", "") for form in title]
    yield from (code for size in (2, 1) for run in _runs(plain, size) if (code := _named().get(run)))


def _runs(forms: list[str], size: int) -> Iterable[str]:
    return (" ".join(forms[at : at + size]) for at in range(len(forms) - size + 1))


@cache
def _named() -> Mapping[str, str]:
    """The code by the folded name of a state or a people."""
    tables = (states_named("people"), states_named("state"))
    return {" ".join(folded(name)): code for table in tables for name, code in table.items()}
