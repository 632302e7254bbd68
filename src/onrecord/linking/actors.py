"""Who is who: the mentions of all articles gathered into actors.

Names are joined in three steps: persons' short forms and spellings to their full names, bodies' short names to the
bodies they can mean, the rest by equal words. What could be two actors stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from onrecord.linking.names import Words, initials, name_words
from onrecord.linking.page import Page, pages
from onrecord.linking.persons import join_persons
from onrecord.linking.roles import roles_beside
from onrecord.linking.sightings import GENERIC, Form, Sighting, sightings
from onrecord.record.reading import MentionKind, Stamp
from onrecord.record.story import Actor, Coverage, Links

KINDS: tuple[MentionKind, ...] = get_args(MentionKind)


@dataclass(frozen=True, slots=True)
class ActorLinker:
    """Fills ``actors``, the most mentioned first."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("actors", "2")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with every actor of the story."""
        book = pages(coverage)
        found = [sighting for page in book.values() for sighting in sightings(page)]
        keys = _joined(found)
        clusters: defaultdict[Words, list[Sighting]] = defaultdict(list)
        for sighting in found:
            clusters[keys[sighting.form]].append(sighting)
        actors = [_actor(cluster, book) for cluster in clusters.values()]
        actors.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.kind))
        return replace(links, actors=tuple(actors), linked=(*links.linked, "actors"))


def _joined(found: Sequence[Sighting]) -> dict[Form, Words]:
    """For every form the words of the actor that it stands for."""
    counts = Counter(sighting.form for sighting in found)
    bodies = _short_bodies(sighting for sighting in found if sighting.kind == "organisation")
    keys = join_persons([sighting for sighting in found if sighting.used])
    for form in counts:
        article, words, used = form
        if form in keys:
            continue
        namesake = keys.get((article, words, "person"))
        if not used and len(words) == 1 and namesake and counts[article, words, "person"] > counts[form]:
            keys[form] = namesake  # misread as a body once: the article uses it for the person
            continue
        places = (article,) if set(words) <= GENERIC else (article, "")
        meant = next((bodies[place, words] for place in places if (place, words) in bodies), {words})
        keys[form] = next(iter(meant)) if len(meant) == 1 else words
    return keys


def _short_bodies(found: Iterable[Sighting]) -> dict[tuple[str, Words], set[Words]]:
    """What a short name can mean in an article, or, under "", in the story.

    Bodies by their initials ("icc" for the International Criminal Court), and in one article alone a ministry by its
    name without its state ("Foreign Ministry").
    """
    meant: defaultdict[tuple[str, Words], set[Words]] = defaultdict(set)
    for sighting in found:
        words, article = sighting.words, sighting.span.article
        short = initials(words)
        if len(short) > 2:
            meant[article, (short,)].add(words)
            meant["", (short,)].add(words)
        for at in range(1, len(words)):
            if set(words[at:]) <= GENERIC and words[at:] != ("house",):  # "the House" is not the White House
                meant[article, words[at:]].add(words)
    return meant


def _actor(found: list[Sighting], book: Mapping[str, Page]) -> Actor:
    """The actor that these mentions stand for."""
    kinds = Counter(sighting.kind for sighting in found)
    kind = min(kinds, key=lambda k: (-kinds[k], KINDS.index(k)))
    forms = Counter(sighting.text for sighting in found)
    name = min(forms, key=lambda text: _rank(text, forms[text], kind))
    persons = [sighting for sighting in found if sighting.used] if kind == "person" else []
    roles = {
        role.title.casefold(): role
        for sighting in reversed(persons)
        for role in roles_beside(book[sighting.span.article], sighting.span)
    }
    return Actor(
        name,
        kind,
        tuple(sorted(forms)),
        tuple(sorted(sighting.span for sighting in found)),
        tuple(sorted(roles.values(), key=lambda role: role.evidence)),
    )


def _rank(text: str, count: int, kind: MentionKind) -> tuple[int, bool, int, str]:
    """Lower is better: a full name before a short one, then the more frequent. A body's longest name is its fullest."""
    length = len(name_words(text))
    return -(min(length, 2) if kind == "person" else length), len(text) > 4 and text.isupper(), -count, text
