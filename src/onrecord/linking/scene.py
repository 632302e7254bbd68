"""One article as it is read for its speakers: which actor stands where, under which names and titles."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.linking.lexicon import FEMALE, GENDERED, HEADS, HER_NAMES, HIS_NAMES, MALE, OBJECT_OF
from onrecord.linking.names import Words, name_words, short_forms
from onrecord.linking.page import Page
from onrecord.linking.roles import address_of, roles_beside
from onrecord.linking.titles import title_head
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Actor, Coverage, Role
from onrecord.text.folding import straighten
from onrecord.text.words import words

_ADJECTIVES = frozenset(["chief", "general", "executive", "official", "expert", "head", "member", "fellow"])
_PRONOUN = re.compile(rf"\b(?:{'|'.join(sorted(GENDERED))})\b", re.IGNORECASE)
_TITLE = re.compile(rf"\b(?:{'|'.join(sorted(HEADS - _ADJECTIVES))})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of an actor, with the title directly before it where it has one."""

    span: Span
    actor: Actor
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Former:
    """A quote that stands earlier in the article; ``actor`` is None where its speaker stayed open."""

    quote: Quote
    actor: Actor | None

    @property
    def end(self) -> int:
        """Where its words, its cue and its speaker have all been said."""
        spans = [*self.quote.content, self.quote.cue, self.quote.speaker]
        return max(span.end for span in spans if span)


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the words of a title, known from a place of the article on; ``here`` if it says so itself."""

    actor: Actor
    words: frozenset[str]
    since: int
    here: bool


@dataclass(slots=True)
class Scene:
    """What is known of an article while its quotes are gone through in order.

    ``seen`` are all mentions, ``free`` the persons and ``places`` the pronouns outside reported words,
    ``strangers`` the titles that stand beside no name.
    ``pronouns`` notes which of "he" and "she" an actor goes by, as titles and the article's own use show it.
    """

    page: Page
    seen: tuple[Seen, ...]
    free: tuple[Seen, ...]
    places: tuple[int, ...]
    strangers: tuple[int, ...]
    names: Mapping[Words, set[str]]
    actors: Mapping[str, Actor]
    pronouns: dict[str, str]
    holders: Mapping[str, list[Holder]]
    titles: tuple[Span, ...]
    former: Former | None = None

    def between(self, start: int, end: int) -> tuple[Seen, ...]:
        """The mentions wholly between two characters, in order."""
        return tuple(_between(self.seen, start, end))

    def called(self, words: Words) -> Actor | None:
        """The one person of this article that goes by this name."""
        found = self.names.get(words, set())
        return self.actors[next(iter(found))] if len(found) == 1 else None

    def persons(self, start: int, end: int) -> tuple[Seen, ...]:
        """Persons between two characters, outside all reported words."""
        return tuple(_between(self.free, start, end))

    def pronoun_between(self, start: int, end: int) -> bool:
        """Whether a pronoun for a person stands between two characters, outside all reported words."""
        at = bisect_left(self.places, start)
        return at < len(self.places) and self.places[at] < end

    def stranger_between(self, start: int, end: int, actor: Actor) -> bool:
        """Whether another than this actor may be meant between two characters by a title without a name."""
        for at in range(bisect_left(self.strangers, start), bisect_left(self.strangers, end)):
            title = _TITLE.match(self.page.article.text, self.strangers[at])
            holders = {holder.actor.id for holder in self.holders.get(title.group().casefold(), ())} if title else set()
            if holders != {actor.id}:
                return True
        return False

    def titled(self, position: int) -> bool:
        """Whether a character belongs to a title that stands beside a name."""
        at = bisect_right(self.titles, position, key=lambda title: title.start) - 1
        return at >= 0 and position < self.titles[at].end

    def subjects(self, start: int, end: int) -> tuple[Seen, ...]:
        """Persons between two characters that a sentence may speak of: no owner ("Berg’s house"), no object."""
        return tuple(seen for seen in self.persons(start, end) if not self._object(seen))

    def _object(self, seen: Seen) -> bool:
        text = self.page.article.text
        if "'s" in straighten(text[seen.span.end - 2 : seen.span.end + 2]):
            return True
        before = next(
            (role.evidence.start for role in seen.roles if role.evidence.end <= seen.span.start), seen.span.start
        )
        last = text[max(0, before - 40) : before].split()[-1:]
        return bool(last) and last[0].casefold() in OBJECT_OF


def scenes(coverage: Coverage, book: Mapping[str, Page], actors: Iterable[Actor]) -> Iterator[Scene]:
    """Every article of the story with the actors that it mentions."""
    known = {actor.id: actor for actor in actors}
    mentions: defaultdict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in known.values():
        for mention in actor.mentions:
            mentions[mention.article].append((mention, actor))
    for article in coverage.articles:
        yield _scene(book[article.id], sorted(mentions[article.id], key=lambda pair: pair[0]), known)


def _scene(page: Page, mentions: list[tuple[Span, Actor]], known: Mapping[str, Actor]) -> Scene:
    seen = tuple(
        Seen(span, actor, tuple(roles_beside(page, span)) if actor.kind == "person" else ()) for span, actor in mentions
    )
    persons = [one for one in seen if one.actor.kind == "person"]
    names: defaultdict[Words, set[str]] = defaultdict(set)
    for one in persons:
        full = name_words(page.cut(one.span), person=True)
        for name in (full, *short_forms(full)):
            names[name].add(one.actor.id)
    pronouns = {one.actor.id: pronoun for one in persons if (pronoun := _pronoun(one.actor))}
    pronouns |= {one.actor.id: pronoun for one in persons if (pronoun := address_of(page, one.span))}
    titles = tuple(sorted(role.evidence for one in persons for role in one.roles))
    outside = _outside(page.quotes, [one.span for one in persons])
    free = tuple(one for one, is_free in zip(persons, outside, strict=True) if is_free)
    places, strangers = _free(page, _PRONOUN, page.quotes), _free(page, _TITLE, _direct(page))
    scene = Scene(page, seen, free, places, (), names, known, pronouns, _holders(persons), titles)
    scene.strangers = tuple(at for at in strangers if not scene.titled(at))
    return scene


def _direct(page: Page) -> tuple[Quote, ...]:
    return tuple(quote for quote in page.quotes if quote.kind == "direct")


def _free(page: Page, words_of: re.Pattern[str], quotes: Iterable[Quote]) -> tuple[int, ...]:
    """Where such words stand outside the words reported in these quotes."""
    spans = [page.span(*m.span()) for m in words_of.finditer(page.article.text)]
    outside = _outside(quotes, spans)
    return tuple(span.start for span, is_free in zip(spans, outside, strict=True) if is_free)


def _holders(persons: Iterable[Seen]) -> dict[str, list[Holder]]:
    """Who holds which title, by the title's head: what this article says first, then what the others say."""
    found: dict[tuple[str, frozenset[str]], Holder] = {}
    heads: dict[tuple[str, frozenset[str]], str] = {}
    ordered = list(persons)
    told = [(one, role, role.evidence.end, True) for one in ordered for role in one.roles]
    first = {one.actor.id: one for one in reversed(ordered)}
    told += [(one, role, one.span.end, False) for one in first.values() for role in one.actor.roles]
    for one, role, since, here in told:
        key = one.actor.id, frozenset(word.form.removesuffix("'s") for word in words(role.title))
        found.setdefault(key, Holder(one.actor, key[1], since, here))
        heads[key] = title_head(role.title) or ""
    by_head: defaultdict[str, list[Holder]] = defaultdict(list)
    for key, holder in found.items():
        by_head[heads[key]].append(holder)
    return by_head


def _outside(quotes: Iterable[Quote], spans: Sequence[Span]) -> Iterator[bool]:
    """Of each span, which come in order, whether it lies outside the quotes' words: one walk over both lists."""
    pieces = sorted((piece for quote in quotes for piece in quote.content), key=lambda piece: piece.start)
    at, covered = 0, 0
    for span in spans:
        while at < len(pieces) and pieces[at].start < span.end:
            covered = max(covered, pieces[at].end)
            at += 1
        yield covered <= span.start


def _between(seen: tuple[Seen, ...], start: int, end: int) -> Iterator[Seen]:
    for at in range(bisect_left(seen, start, key=lambda one: one.span.start), len(seen)):
        if seen[at].span.start >= end:
            return
        if seen[at].span.end <= end:
            yield seen[at]


def _pronoun(actor: Actor) -> str | None:
    """Which pronoun the actor's titles and first name tell, where they agree."""
    tokens = {title_head(role.title) for role in actor.roles}
    names = name_words(actor.name, person=True)
    tokens |= set(names[:1] if len(names) > 1 else ())
    his, hers = bool(tokens & (MALE | HIS_NAMES)), bool(tokens & (FEMALE | HER_NAMES))
    return None if his == hers else "he" if his else "she"
