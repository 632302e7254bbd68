"""The speaker of each quote, with actors of one name taken for one where only their words are compared."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.linking.utterances.wording import Forms, folded
from onrecord.record.actor import Actor
from onrecord.record.story import Links


def sayers(links: Links) -> Mapping[str, str | None]:
    """The actor's id, by quote, of everyone who is known to have spoken; None for a source without a name."""
    one = _one_voice(links.actors)
    return {speaking.quote: one.get(speaking.actor or "", speaking.actor) for speaking in links.speakings}


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
