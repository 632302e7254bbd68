"""The speaker of each quote, with actors of one name taken for one where only their words are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.linking.lexicon import BEFORE_CAPITAL, HEADS, HONORIFICS, MODIFIERS
from onrecord.linking.page import Page
from onrecord.linking.utterances.wording import Forms, folded
from onrecord.record.actor import Actor
from onrecord.record.story import Links

_TITLES = HEADS | MODIFIERS | HONORIFICS | BEFORE_CAPITAL


def sayers(links: Links, book: Iterable[Page] = ()) -> Mapping[str, str | None]:
    """The actor's id, by quote, of everyone who is known to have spoken; None for a source without a name.

    A speaker in an article of ``book`` whom nobody knew is the only person of the family name that is printed.
    """
    one = _one_voice(links.actors)
    found = {speaking.quote: one.get(speaking.actor or "", speaking.actor) for speaking in links.speakings}
    families = _families(links.actors, one)
    unknown = ((page, quote) for page in book for quote in page.quotes if quote.speaker and quote.id not in found)
    for page, quote in unknown:
        actor = _by_family(folded(page.cut(quote.speaker)), families) if quote.speaker else None
        if actor:
            found[quote.id] = actor
    return found


def _families(actors: Iterable[Actor], one: Mapping[str, str]) -> Mapping[str, tuple[str, Forms]]:
    """By family name the id and the full name of the only person who bears it and is named more than once."""
    bearers: dict[str, dict[str, Forms]] = defaultdict(dict)
    for actor in actors:
        name = _words(actor.name)
        if actor.kind == "person" and name and len(actor.mentions) > 1:
            bearers[name[-1]].setdefault(one.get(actor.id, actor.id), name)
    return {family: next(iter(found.items())) for family, found in bearers.items() if len(found) == 1}


def _by_family(said: Forms, families: Mapping[str, tuple[str, Forms]]) -> str | None:
    """Whom "President Berg" names; a name behind it must be that person's own: "Berg Shipping" is somebody else."""
    at = next((at for at, form in enumerate(said) if form not in _TITLES), len(said))
    actor, name = families.get(said[at], (None, ())) if at < len(said) else (None, ())
    return actor if said[at + 1 : at + 2] in ((), name[:1]) else None


def _one_voice(actors: Iterable[Actor]) -> Mapping[str, str]:
    """The id that stands for an actor: "Ann B. Berg" and, where no other Berg is named twice, "Berg" for Ann Berg.

    The actor linker leaves these apart for want of proof; two quotes with the same words are more than a name.
    """
    bare: dict[str, list[Actor]] = defaultdict(list)
    full: dict[str, dict[str, list[Actor]]] = defaultdict(lambda: defaultdict(list))
    for actor in actors:
        name = _words(actor.name)
        if actor.kind == "person" and len(name) == 1:
            bare[name[0]].append(actor)
        elif actor.kind == "person" and name and len(actor.mentions) > 1:
            full[name[-1]][name[0]].append(actor)
    found: dict[str, str] = {}
    for family, named in full.items():
        for same in named.values():
            alone = bare[family] if len(named) == 1 and len(bare[family]) == 1 else []
            most = max(same, key=lambda actor: (len(actor.mentions), actor.id))
            found.update((actor.id, most.id) for actor in (*same, *alone))
    return found


def _words(name: str) -> Forms:
    """The words of a name without initials in its middle."""
    forms = folded(name)
    return forms[:1] + tuple(form for form in forms[1:] if len(form) > 1)
