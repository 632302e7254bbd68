"""Which actors the participants of an event are: the head of their words, not a name that only describes it."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.linking.actors.countries import owned
from onrecord.linking.actors.metonyms import SEATS
from onrecord.linking.events.acts import stem
from onrecord.linking.events.lexicon import STATE_SERVANTS
from onrecord.linking.lexicon import FUNCTION_WORDS, GOVERNING, HEADS, PRONOUNS
from onrecord.linking.page import Book, Page
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.text.folding import fold
from onrecord.text.states import state_code
from onrecord.text.words import words

_HEAD_ENDS = re.compile(
    r"\s(?:" + "|".join(sorted(GOVERNING - {"and", "or"})) + r"|who|whose|which|that|during|over|under|into|as)\s"
    r"|[(:;\u2013\u2014]|\s-\s"
)
_JOINTS = re.compile(r",\s*(?:and\s|or\s)?|\s(?:and|or|&|as well as)\s")
_OWNER = re.compile(r"\s?[’']\s?s\b")
_LONGEST = 300
_DEMONYMS = ("n", "an", "ian", "ese", "ish")
_LAND = 4
"""Letters of the shortest land that a people is looked for."""
_SERVED: frozenset[MentionKind] = frozenset({"state", "place", "organisation"})


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is spoken of where in one article.

    ``seen`` are the mentions and references by place, with the actors they stand for; ``peoples`` are those of them
    that name a people or a state ("Russian"), with its code. ``states`` are the story's states by code, ``kinds`` the
    kind of every actor.
    """

    page: Page
    seen: tuple[tuple[Span, tuple[str, ...]], ...]
    states: Mapping[str, str]
    kinds: Mapping[str, MentionKind]

    def meant(self, span: Span) -> tuple[str, ...]:
        """The actors for whom the words of a participant stand, in order; none where it is nobody of the record."""
        whole = self._between(span.start, span.end)
        if not whole:
            return ()
        exact = next((actors for seen, actors in whole if (seen.start, seen.end) == (span.start, span.end)), None)
        if exact:
            return exact
        listed, parts = self._parts(span)
        named = [actors for part in parts if (actors := self._head(*part))]
        named = named or [self._titled(span, whole[-1]) or self._served(span, whole)]
        listed = listed or len(named[0]) > 1
        return tuple(dict.fromkeys(actor for actors in (named if listed else named[:1]) for actor in actors))

    def _served(self, span: Span, whole: Iterable[tuple[Span, tuple[str, ...]]]) -> tuple[str, ...]:
        """The states or bodies of "the leaders of Norway and Orvane"."""
        states = [(seen, actors) for seen, actors in whole if {self.kinds[actor] for actor in actors} <= _SERVED]
        if not states:
            return ()
        *title, of = self._words(span.start, states[0][0].start)[-2:] or [""]
        serving = of == "of" and bool(title) and title[0] in STATE_SERVANTS
        return tuple(actor for _, actors in states for actor in actors) if serving else ()

    def _titled(self, span: Span, last: tuple[Span, tuple[str, ...]]) -> tuple[str, ...]:
        """The person at the end of a title with a preposition in it: "Secretary of State Ann Berg"."""
        seen, actors = last
        title = self._words(span.start, seen.start)
        person = len(actors) == 1 and self.kinds[actors[0]] == "person" and not self._words(seen.end, span.end)
        fits = person and title[:1] and title[0] in HEADS and title[-1] not in GOVERNING
        return actors if fits and not {"and", "or"} & set(title) else ()

    def noun(self, span: Span) -> str:
        """The stem of the noun that heads words for somebody without a name: "offic" of "a police officer"; else ""."""
        _, parts = self._parts(span)
        forms = self._words(*parts[0]) if parts else []
        head = forms[-1] if forms else ""
        return stem(head) if head.isalpha() and head not in PRONOUNS | FUNCTION_WORDS else ""

    def where(self, span: Span) -> str | None:
        """The place or state that the words for a place name: the one at their head, or else the first."""
        named = [actor for actor in self.meant(span) if self.kinds[actor] in {"place", "state", "organisation"}]
        inside = [one for _, actors in self._between(span.start, span.end) for one in actors]
        named += [one for one in inside if self.kinds[one] in {"place", "state"}]
        return named[0] if named else None

    def named(self, start: int, end: int) -> bool:
        """Whether somebody is spoken of between two places, but for an owner: "the leader", not "Berg’s"."""
        return any(self._words(one.end, end) for one, _ in self._between(start, end))

    def _between(self, start: int, end: int) -> list[tuple[Span, tuple[str, ...]]]:
        """What is seen wholly between two places."""
        low = bisect_left(self.seen, start, key=lambda one: one[0].start)
        high = bisect_left(self.seen, end, key=lambda one: one[0].start)
        return [one for one in self.seen[low:high] if one[0].end <= end]

    def _parts(self, span: Span) -> tuple[bool, list[tuple[int, int]]]:
        """The words up to the first preposition, taken apart at commas; whether an "and" makes them a list."""
        text = self.page.article.text[span.start : min(span.end, span.start + _LONGEST)]
        ended = _HEAD_ENDS.search(text)
        head = text[: ended.start()] if ended and ended.start() else text
        joints = list(_JOINTS.finditer(head))
        edges = [0, *(edge for joint in joints for edge in joint.span()), len(head)]
        parts = [(span.start + a, span.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        return any(joint.group().strip() != "," for joint in joints), parts

    def _head(self, start: int, end: int) -> tuple[str, ...]:
        """Who is named by words without preposition and "and": who ends them, or the state whose servants they are."""
        inside = self._between(start, end)
        ends = [one for one in inside if not self._words(one[0].end, end)]
        if ends:
            return max(ends, key=lambda one: one[0].end - one[0].start)[1]
        behind = self._words(inside[-1][0].end, end) if inside else []
        if behind and behind[-1] in STATE_SERVANTS:
            code = next((code for seen, _ in inside if (code := self._people(seen))), None)
            return (self.states[code],) if code and code in self.states else ()
        return ()

    def _people(self, seen: Span) -> str | None:
        """The code of the state whose name or people stands there."""
        form = self.page.cut(seen).removesuffix("’s").removesuffix("'s")
        return state_code(form, "people") or state_code(form)

    def _words(self, start: int, end: int) -> list[str]:
        """The words between two places, behind the end of a "Berg’s"."""
        owner = _OWNER.match(self.page.article.text, start, end)
        return [word.form for word in self.page.wordlist.between(owner.end() if owner else start, end)]


def casts(book: Book, links: Links) -> Mapping[str, Cast]:
    """The cast of every article. A reference gives way to a name on the same characters."""
    return book.once("casts", (links.actors, links.chains), lambda: _casts(book, links))


def _casts(book: Book, links: Links) -> Mapping[str, Cast]:
    seen: defaultdict[str, dict[Span, tuple[str, ...]]] = defaultdict(dict)
    kinds = {actor.id: actor.kind for actor in links.actors}
    for reference in links.chains:
        if all(actor in kinds for actor in reference.actors):
            seen[reference.span.article][reference.span] = reference.actors
    for actor in links.actors:
        for mention in actor.mentions:
            seen[mention.article][mention] = (actor.id,)
    states = {actor.country: actor.id for actor in reversed(links.actors) if actor.country and actor.kind == "state"}
    return {id_: Cast(page, tuple(sorted(seen[id_].items())), states, kinds) for id_, page in book.items()}


def sides(actors: Iterable[Actor]) -> dict[str, frozenset[str]]:
    """For which states an actor stands, by code: its own, that of a person's office, or that whose capital it is.

    A land that no table knows stands for itself, by its id, and so does the "Orvanian President" for Orvane.
    """
    actors = list(actors)
    codes = {actor.id: frozenset(_codes(actor)) for actor in actors}
    lands = {
        fold(one.name): one.id for one in actors if one.kind in _SERVED and not codes[one.id] and one.name.isalpha()
    }
    people = {people: id_ for name, id_ in lands.items() for people in (name, *people_of(name))}
    for actor in actors:
        titled = {people[word.form] for role in actor.roles for word in words(role.title) if word.form in people}
        own = lands.get(fold(actor.name)) if actor.id in lands.values() else None
        codes[actor.id] |= titled | ({own} if own else set())
    return codes


def people_of(land: str) -> Iterator[str]:
    """What the people of a land may be called in English: "Orvanian", "Haldavian", "Tamoese"."""
    if len(land) >= _LAND:
        for base in dict.fromkeys((land, land.rstrip("aeiouy"))):
            yield from (base + end for end in _DEMONYMS)


def _codes(actor: Actor) -> Iterable[str]:
    capital = state_code(actor.name, "capital") if actor.kind == "place" else None
    yield from (code for code in (actor.country, capital, SEATS.get(fold(actor.name))) if code)
    for role in actor.roles:
        body = owned(role.title)
        parts = role.title.split()
        named = (state_code(" ".join(parts[:n]), "people") for n in (1, 2) if n < len(parts))
        behind = role.title.partition(" of ")[2]
        yield from (code for code in (body and body.country, *named, state_code(behind) if behind else None) if code)
