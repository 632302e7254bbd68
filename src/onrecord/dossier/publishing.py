"""From a dossier to its edition: what its page shows, by itself."""

from collections.abc import Iterator

from onrecord.dossier.voices import voices
from onrecord.record.dossier import Dossier
from onrecord.record.edition import Edition, Facet, Listed
from onrecord.record.plover import KINDS
from onrecord.text.printable import one_line

ACTORS = 200
"""A story can be asked for by so many of its actors: those who speak or stand for something before the others."""


def edition(dossier: Dossier) -> Edition:
    """The dossier without texts and readings, with what its story can be asked for by."""
    beside = voices(dossier.coverage, dossier.links)
    listed = (
        Listed(
            article.id,
            beside.label[article.id],
            one_line(article.title.value) if article.title else "",
            beside.origin[article.id],
            article.published.value if article.published else None,
            article.updated.value if article.updated else None,
        )
        for article in dossier.coverage.articles
    )
    return Edition(
        dossier.coverage.story,
        dossier.links.basis,
        tuple(listed),
        dossier.sections,
        dossier.made_by,
        dossier.not_run,
        tuple(dict.fromkeys(_facets(dossier, beside.label))),
    )


def _facets(dossier: Dossier, label: dict[str, str]) -> Iterator[Facet]:
    yield from (Facet("outlet", name, name) for name in label.values())
    heard = {one.actor for one in dossier.links.speakings} | {one.actor for one in dossier.links.positions}
    often = sorted(dossier.links.actors, key=lambda actor: (actor.id not in heard, -len(actor.mentions), actor.id))
    yield from (Facet("actor", actor.id, one_line(actor.name)) for actor in often[:ACTORS])
    yield from (Facet("event", event.type, KINDS[event.type].meaning) for event in dossier.links.events)
