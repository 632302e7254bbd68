"""One article as it is read for its speakers: which actor stands where, under which names and titles."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from onrecord.linking.actors.roles import address_of, roles_beside
from onrecord.linking.actors.titles import title_head
from onrecord.linking.lexicon import FEMALE, FOLLOWERS, GENDERED, HEADS, HER_NAMES, HIS_NAMES, MALE, OBJECT_OF
from onrecord.linking.names.words import Words, name_words, short_forms
from onrecord.linking.page import Book, Page, pages
from onrecord.linking.speakers.holders import Holder, Seen, holders
from onrecord.record.actor import Actor, Reference
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.anyof import any_of
from onrecord.text.folding import straighten
from onrecord.text.words import words

_ADJECTIVES = frozenset(["chief", "general", "executive", "official", "expert", "head", "member", "fellow"])
_PRONOUN = re.compile(rf"\b(?:{any_of(GENDERED)})\b", re.IGNORECASE)
_TITLE = re.compile(rf"\b(?i:{any_of(HEADS - _ADJECTIVES)})\b")
_NAME_GOES_ON = re.compile(r"[A-Z][\w.]*\s[A-Z]")
_BEFORE_TITLE = re.compile(r"\b[Tt]he\s+(?P<modifiers>(?:[\w.-]+\s+){0,3})$")


Who = Actor | Span
"""A speaker: an actor, or where the article names none the description that it gives."""
Found = tuple[Who, str]
"""A speaker with the reason in words."""


@dataclass(frozen=True, slots=True)
class Former:
    """A quote that stands earlier in the article; ``who`` is None where its speaker stayed open."""

    quote: Quote
    who: Who | None

    @property
    def end(self) -> int:
        """Where its words, its cue and its speaker have all been said."""
        spans = [*self.quote.content, self.quote.cue, self.quote.speaker]
        return max(span.end for span in spans if span)


@dataclass(slots=True)
class Scene:
    """What is known of an article while its quotes are gone through in order.

    ``seen`` are all mentions, ``free`` the persons and ``places`` the pronouns outside reported words,
    ``strangers`` the titles that stand beside no name.
    ``pronouns`` notes which of "he" and "she" a speaker goes by, as titles and the article's own use show it. ``cues``
    are where cues begin, ``reported`` the persons whom indirect speech names, ``fullest`` the mention that names an
    actor most fully, ``described`` the descriptions of sources without a name by the place where they begin, ``chains``
    the pronouns and titles of which it is known already for whom they stand.
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
    cues: tuple[int, ...]
    reported: tuple[Seen, ...]
    fullest: Mapping[str, Span]
    described: dict[int, Span] = field(default_factory=dict)
    chains: Mapping[Span, Reference] = field(default_factory=dict)
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

    def reported_between(self, start: int, end: int) -> bool:
        """Whether indirect speech names a person between two characters."""
        return any(_between(self.reported, start, end))

    def pronoun_between(self, start: int, end: int) -> bool:
        """Whether a pronoun for a person stands between two characters, outside all reported words."""
        at = bisect_left(self.places, start)
        return at < len(self.places) and self.places[at] < end

    def key(self, who: Who) -> str:
        """What a speaker is known by while the article is gone through."""
        return who.id if isinstance(who, Actor) else f"{who.start}..{who.end}"

    def shown(self, who: Who) -> str:
        """How a reason calls a speaker."""
        return who.name if isinstance(who, Actor) else f"“{' '.join(self.page.cut(who).split())}”"

    def stranger_between(self, start: int, end: int, who: Who) -> bool:
        """Whether another than this speaker may be meant between two characters by a title without a name."""
        for at in range(bisect_left(self.strangers, start), bisect_left(self.strangers, end)):
            title = _TITLE.match(self.page.article.text, self.strangers[at])
            holders = {holder.actor.id for holder in self.holders.get(title.group().casefold(), ())} if title else set()
            if not isinstance(who, Actor) or holders != {who.id}:
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
        behind = straighten(text[seen.span.end - 2 : seen.span.end + 20])
        if re.match(r".?.?\s?'\s?s\b", behind) or any(word.form in FOLLOWERS for word in words(behind[2:])[:1]):
            return True
        before = next(
            (role.evidence.start for role in seen.roles if role.evidence.end <= seen.span.start), seen.span.start
        )
        last = text[max(0, before - 40) : before].split()[-1:]
        return bool(last) and last[0].casefold() in OBJECT_OF


def scenes(coverage: Coverage, links: Links) -> Iterator[Scene]:
    """Every article of the story with the actors that it mentions, and what is known of its pronouns and titles."""
    book = pages(coverage)
    chains: defaultdict[str, dict[Span, Reference]] = defaultdict(dict)
    for one in links.chains:
        chains[one.span.article][one.span] = one
    for scene in book.once("scenes", (links.actors,), lambda: _bare(book, links.actors)):
        yield replace(scene, chains=chains[scene.page.id], pronouns=dict(scene.pronouns), described={})


def _bare(book: Book, actors: Iterable[Actor]) -> list[Scene]:
    """The scenes before anybody has gone through them."""
    known = {actor.id: actor for actor in actors}
    mentions: defaultdict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in known.values():
        for mention in actor.mentions:
            mentions[mention.article].append((mention, actor))
    return [_scene(page, sorted(mentions[id_], key=lambda pair: pair[0]), known) for id_, page in book.items()]


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
    free = tuple(one for one, is_free in zip(persons, outside, strict=True) if is_free and not _thing(page, one))
    spoken = _outside(_direct(page), [one.span for one in persons])
    known_free = {one.span for one in free}
    reported = tuple(
        one for one, is_free in zip(persons, spoken, strict=True) if is_free and one.span not in known_free
    )
    places, strangers = _free(page, _PRONOUN, page.quotes), _free(page, _TITLE, _direct(page))
    cues = tuple(sorted(quote.cue.start for quote in page.quotes if quote.cue))
    scene = Scene(
        page,
        seen,
        free,
        places,
        (),
        names,
        known,
        pronouns,
        holders(page, persons),
        titles,
        cues,
        reported,
        _fullest(page, seen),
    )
    text = page.article.text
    scene.strangers = tuple(at for at in strangers if not scene.titled(at) and not _NAME_GOES_ON.match(text, at))
    titled = (_holder_at(scene, at) for at in scene.strangers)
    scene.pronouns = _used(scene) | scene.pronouns
    scene.free = tuple(sorted([*free, *(one for one in titled if one)], key=lambda one: one.span))
    return scene


def _used(scene: Scene) -> dict[str, str]:
    """Which pronoun an actor goes by: the one that follows in sentences on that actor alone, mostly."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    text = scene.page.article.text
    for place in scene.places:
        sentence, found = scene.page.sentence(place), _PRONOUN.match(text, place)
        actors = {one.actor.id for one in scene.persons(sentence.start, place)} if sentence else set()
        if found and len(actors) == 1:
            votes[actors.pop()][GENDERED[found.group().casefold()]] += 1
    return {
        actor: most
        for actor, counts in votes.items()
        for most, count in counts.most_common(1)
        if count > 1 and count > 2 * (counts.total() - count)
    }


def _holder_at(scene: Scene, at: int) -> Seen | None:
    """The person for whom a title stands that is not beside a name: "The president", where the article has just one."""
    text = scene.page.article.text
    title, before = _TITLE.match(text, at), _BEFORE_TITLE.search(text, max(0, at - 60), at)
    if title is None or before is None:
        return None
    asked = {word.form for word in words(before.group("modifiers"))}
    held = [one for one in scene.holders.get(title.group().casefold(), ()) if one.since <= at and one.here]
    answering = [one for one in held if one.answers(asked)]
    if len({one.actor.id for one in answering}) != 1:
        return None
    holder = answering[0]
    return Seen(scene.page.span(before.start(), title.end()), holder.actor)


def _fullest(page: Page, seen: Iterable[Seen]) -> dict[str, Span]:
    """For each actor the first of the mentions with the most words."""
    longest: dict[str, tuple[int, Span]] = {}
    for one in seen:
        length = len(name_words(page.cut(one.span)))
        if length > longest.get(one.actor.id, (-1,))[0]:
            longest[one.actor.id] = length, one.span
    return {actor: span for actor, (_, span) in longest.items()}


def _thing(page: Page, one: Seen) -> bool:
    """Whether a name read as a person's stands behind "the" and has no title: "the Oscar", "the Berg plan"."""
    text = page.article.text
    the = text[max(0, one.span.start - 4) : one.span.start].casefold() == "the "
    return the and not one.roles and not re.match(r"\s?,?\swho\b", text[one.span.end : one.span.end + 8])


def _direct(page: Page) -> tuple[Quote, ...]:
    return tuple(quote for quote in page.quotes if quote.kind == "direct")


def _free(page: Page, words_of: re.Pattern[str], quotes: Iterable[Quote]) -> tuple[int, ...]:
    """Where such words stand in what is read, outside the words reported in these quotes."""
    text, kept = page.article.text, page.blocks
    spans = [page.span(*m.span()) for block in kept for m in words_of.finditer(text, block.start, block.end)]
    outside = _outside(quotes, spans)
    return tuple(span.start for span, is_free in zip(spans, outside, strict=True) if is_free)


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
