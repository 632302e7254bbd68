"""Who is who: the mentions of all articles gathered into actors.

Names are joined in three steps: persons' short forms and spellings to their full names, bodies' short names to the
bodies they can mean, the rest by equal words. What could be two actors stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from onrecord.linking.actors.countries import own_name
from onrecord.linking.actors.metonyms import understood
from onrecord.linking.actors.persons import join_persons
from onrecord.linking.actors.roles import roles_beside
from onrecord.linking.actors.shortbodies import is_company, join_bodies
from onrecord.linking.actors.sightings import Form, Sighting, sightings
from onrecord.linking.actors.verdicts import obey
from onrecord.linking.names.words import Words, name_words
from onrecord.linking.page import Page, pages
from onrecord.record.actor import Actor, Reference, Role
from onrecord.record.reading import MentionKind, Stamp
from onrecord.record.story import Coverage, Links
from onrecord.text.states import state_name

KINDS: tuple[MentionKind, ...] = get_args(MentionKind)


@dataclass(frozen=True, slots=True)
class ActorLinker:
    """Fills ``actors``, the most mentioned first, and gives ``chains`` the capitals and palaces that stand for one."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("actors", "3")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with every actor of the story."""
        book = pages(coverage)
        found = [understood(page, sighting) for page in book.values() for sighting in sightings(page)]
        keys = _joined(found)
        clusters: defaultdict[Words, list[Sighting]] = defaultdict(list)
        for sighting in found:
            clusters[keys[sighting.form]].append(sighting)
        actors = obey((_actor(cluster, book) for cluster in clusters.values()), coverage)
        actors.sort(key=lambda actor: (-len(actor.mentions), actor.name, actor.kind))
        stood = {sighting.span: sighting.because for sighting in found if sighting.because}
        meant = tuple(
            Reference(span, (actor.id,), stood[span]) for actor in actors for span in actor.mentions if span in stood
        )
        chains = tuple(sorted((*links.chains, *meant), key=lambda one: one.span))
        return replace(links, actors=tuple(actors), chains=chains, linked=(*links.linked, "actors"))


def _joined(found: Sequence[Sighting]) -> dict[Form, Words]:
    """For every form the words of the actor that it stands for."""
    counts = Counter(sighting.form for sighting in found)
    keys = join_persons([sighting for sighting in found if sighting.used])
    for form in _misread_bodies(found, keys):
        del keys[form]
    bodies = join_bodies(found, keys)
    for form in counts:
        article, words, used = form
        if form in keys:
            continue
        namesake = keys.get((article, words, "person"))
        if not used and len(words) == 1 and namesake and counts[article, words, "person"] > counts[form]:
            keys[form] = namesake  # misread as a body once: the article uses it for the person
        else:
            keys[form] = bodies.get(form, words)
    return keys


def _misread_bodies(found: Sequence[Sighting], keys: Mapping[Form, Words]) -> set[Form]:
    """The forms read as a person's family name alone, without any title, that are more likely a body's.

    The story mostly calls a body so, and the article gives no such person's full name; or the article names a company
    by it, and the person only behind its first use: "Ford" before "William Ford" is Ford Motor.
    """
    bodies = Counter(one.words for one in found if one.kind == "organisation")
    companies = {(one.span.article, one.words[0]) for one in found if one.kind == "organisation" and is_company(one)}
    bare = Counter(one.words for one in found if one.used and len(one.words) == 1)
    given: dict[tuple[str, Words], int] = {}
    for one in found:
        if one.form in keys and len(one.words) > 1:
            given.setdefault((one.span.article, keys[one.form]), one.span.start)
    seen: set[Form] = {one.form for one in found if one.title or one.used in {"he", "she"}}
    misread: set[Form] = set()
    for one in found:
        if one.form in seen or one.form not in keys or len(one.words) != 1 or one.headline:
            continue
        seen.add(one.form)
        full = given.get((one.span.article, keys[one.form]))
        company = (one.span.article, one.words[0]) in companies
        if bodies[one.words] > bare[one.words] if full is None else company and one.span.start < full:
            misread.add(one.form)
    return misread


def _actor(found: list[Sighting], book: Mapping[str, Page]) -> Actor:
    """The actor that these mentions stand for."""
    kinds = Counter(sighting.kind for sighting in found)
    kind = min(kinds, key=lambda k: (-kinds[k], KINDS.index(k)))
    forms = Counter(sighting.text for sighting in found)
    countries = Counter(sighting.country for sighting in found if sighting.country and sighting.kind == kind)
    country = min(countries, key=lambda code: (-countries[code], code), default=None)
    name = _name(found, kind, country)
    persons = [sighting for sighting in found if sighting.used] if kind == "person" else []
    return Actor(
        name,
        kind,
        tuple(sorted(forms)),
        tuple(sorted(sighting.span for sighting in found)),
        _roles(persons, book),
        country,
    )


def _roles(persons: Iterable[Sighting], book: Mapping[str, Page]) -> tuple[Role, ...]:
    """Every title of a person once: where it is first given, or else where it is first given with a date."""
    roles: dict[str, Role] = {}
    for sighting in persons:
        for role in roles_beside(book[sighting.span.article], sighting.span):
            known = roles.setdefault(role.title.casefold(), role)
            if (role.since or role.until) and not (known.since or known.until):
                roles[role.title.casefold()] = role
    return tuple(sorted(roles.values(), key=lambda role: role.evidence))


def _name(found: Sequence[Sighting], kind: MentionKind, country: str | None) -> str:
    """The fullest form met; a state's usual name, rather than where its government sits."""
    forms = Counter(sighting.text for sighting in found if not sighting.meant)
    forms = forms or Counter(sighting.meant for sighting in found)
    if kind == "state" and country:
        usual = state_name(country)
        forms = Counter({text: count for text, count in forms.items() if own_name(text, country)})
        if usual in forms or not forms:
            return usual
    return min(forms, key=lambda text: _rank(text, forms[text], kind))


def _rank(text: str, count: int, kind: MentionKind) -> tuple[int, bool, int, str]:
    """Lower is better: a full name before a short one, then the more frequent. A body's longest name is its fullest."""
    length = len(name_words(text))
    return -(min(length, 2) if kind == "person" else length), len(text) > 4 and text.isupper(), -count, text
