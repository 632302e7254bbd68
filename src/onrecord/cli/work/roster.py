"""The actors of the whole record, gathered from the links of its stories."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord import flow
from onrecord.cli.work.finding import story
from onrecord.errors import AmbiguousActor, UnknownId
from onrecord.flow import House
from onrecord.record.actor import Actor, Role
from onrecord.record.article import Article
from onrecord.record.identity import Identity, joined, root
from onrecord.record.judgement import Judgement, standing
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.record.story import Links, Story
from onrecord.text.folding import fold

_PLACE = re.compile(r"(a-\w+):(\d+)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of the record with all that its stories tell of it; ``stories`` are ids, ``was`` ids merged into it."""

    id: str
    name: str
    kind: MentionKind
    country: str | None
    names: tuple[str, ...]
    roles: tuple[Role, ...]
    mentions: tuple[Span, ...]
    stories: tuple[str, ...]
    because: str = ""
    was: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that mention it."""
        return tuple(dict.fromkeys(mention.article for mention in self.mentions))


@dataclass(frozen=True, slots=True)
class Roster:
    """All actors, the most mentioned first, and the ids under which some of them went before."""

    entries: tuple[Entry, ...]
    former: dict[str, str]

    def entry(self, id_: str) -> Entry | None:
        """The actor with exactly this id."""
        return next((entry for entry in self.entries if entry.id == id_), None)

    def at(self, place: Span) -> Entry | None:
        """The actor that is mentioned on these characters."""
        return next((one for one in self.entries if any(mention.overlaps(place) for mention in one.mentions)), None)

    def find(self, given: str) -> Entry:
        """The actor with this id, beginning of one, name, or place; an id under which it went before will do, too.

        Raise UnknownId for none, AmbiguousActor for several.
        """
        place = _PLACE.fullmatch(given)
        if place:
            found = self._at_place(place[1], int(place[2]))
        elif given.startswith("c-"):
            ids = {entry.id for entry in self.entries} | set(self.former)
            hits = {self.former.get(id_, id_) for id_ in ids if id_.startswith(given)}
            found = [entry for entry in self.entries if entry.id in hits]
        else:
            found = self.named(given)
        if not found:
            raise UnknownId("actor", given, "list them with: onrecord actors")
        if len(found) > 1:
            raise AmbiguousActor(given, tuple(f"{entry.id} ({entry.name}, {entry.kind})" for entry in found))
        return found[0]

    def named(self, given: str) -> list[Entry]:
        """Those who bear this name, or else those whose names hold all its words."""
        asked = _folded(given)
        exact = [entry for entry in self.entries if asked in map(_folded, entry.names)]
        words = asked.split()
        return exact or [entry for entry in self.entries if _holds(entry, words)]

    def _at_place(self, article: str, start: int) -> list[Entry]:
        return [
            entry
            for entry in self.entries
            if any(m.article.startswith(article) and m.start <= start < m.end for m in entry.mentions)
        ]


def roster(house: House, given: str | None = None) -> Roster:
    """The actors of all stories as they were last linked, or of the one that is given."""
    stories = [story(house, given)] if given is not None else list(house.store.each(Story))
    return gathered(house, stories)


def gathered(house: House, stories: Iterable[Story]) -> Roster:
    """The actors of these stories."""
    ids = [story.id for story in stories]
    links = list(house.store.each(Links, *ids)) if ids else []
    known = {one.id: one for one in flow.merged(house, {actor.known for one in links for actor in one.actors} - {""})}
    stand = {judgement.id for judgement in standing(house.store.each(Judgement))}
    together: defaultdict[str, list[tuple[str, Actor]]] = defaultdict(list)
    for one in links:
        for actor in one.actors:
            together[root(actor.id, known, stand)].append((one.story, actor))
    former = {one.id: root(one.id, known, stand) for one in known.values()}
    was: defaultdict[str, list[str]] = defaultdict(list)
    for id_, now in former.items():
        if id_ != now:
            was[now].append(id_)
    entries = [_entry(id_, rows, known, was[id_]) for id_, rows in together.items()]
    entries.sort(key=lambda entry: (-len(entry.mentions), entry.name, entry.id))
    return Roster(tuple(entries), {id_: now for id_, now in former.items() if id_ != now})


def _entry(id_: str, rows: Sequence[tuple[str, Actor]], known: dict[str, Identity], was: Sequence[str]) -> Entry:
    actor = joined([actor for _, actor in rows])
    kinds = Counter(actor.kind for _, actor in rows)
    names: Counter[str] = Counter()
    for _, one in rows:
        names[one.name] += len(one.mentions)
    because = next((known[one].because for one in was if known[one].because), "")
    return Entry(
        id_,
        max(names, key=lambda name: (" " in name, names[name], name)),
        max(kinds, key=lambda kind: kinds[kind]),
        actor.country,
        actor.names,
        actor.roles,
        actor.mentions,
        tuple(dict.fromkeys(story for story, _ in rows)),
        because or (known[id_].because if id_ in known else ""),
        tuple(was),
    )


def whereabouts(house: House, given: str) -> set[str]:
    """The ids of today of all identities that had an id that begins so, whether or not a story still uses it."""
    ids = {one.id for one in house.store.each(Identity) if one.id.startswith(given)}
    known = {one.id: one for one in flow.merged(house, ids)}
    stand = {judgement.id for judgement in standing(house.store.each(Judgement))}
    return {root(id_, known, stand) for id_ in ids}


def forms(house: House, entry: Entry) -> dict[Span, str]:
    """What each mention of an actor is called, as printed."""
    texts = {article.id: article.text for article in house.store.each(Article, *entry.articles)}
    return {mention: mention.cut(texts[mention.article]) for mention in entry.mentions if mention.article in texts}


def _holds(entry: Entry, words: Sequence[str]) -> bool:
    names = " ".join(map(_folded, (entry.name, *entry.names)))
    return bool(words) and all(word in names for word in words)


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
