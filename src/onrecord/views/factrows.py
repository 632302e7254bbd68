"""Rows of tables: each telling of a fact, and how every article stands to every fact."""

from collections.abc import Iterator

from onrecord.record.dossier import Dossier
from onrecord.record.span import Span
from onrecord.views.evidence import Evidence
from onrecord.views.rows import Row, text, where

FACTS = ("fact", "line", "how", "claim", "quote", "speaker", "speaker_name", "origins", "because")
COVERAGE = ("fact", "line", "standing", "origin", "origin_outlet")


def facts(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row a telling, with the quote in which it stands and whose it is."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakers = {speaking.quote: speaking.actor for speaking in dossier.links.speakings}
    for fact in dossier.links.facts:
        for telling in fact.tellings:
            who = speakers.get(telling.quote or "")
            told = (fact.id, fact.line, telling.how, telling.claim, telling.quote, who, names.get(who or ""))
            place = where(dossier, found, telling.article)
            yield *place, *told, fact.origins, fact.because, *text(found, telling.span)


def coverage(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row for each fact and each article that no newer version replaces, with its telling nearest to the line."""
    older, origins = {old for _, old in dossier.links.replaces}, dict(dossier.links.origins)
    counted = [article.id for article in dossier.coverage.articles if article.id not in older]
    for fact in dossier.links.facts:
        for article in counted:
            standing, origin = fact.standing(article), origins.get(article, article)
            told = (one for one in fact.tellings if one.article == article and one.how == standing)
            characters = next((text(found, telling.span) for telling in told), (None, None, None))
            known = (fact.id, fact.line, standing, origin, found.outlet(Span(origin, 0, 1)))
            yield *where(dossier, found, article), *known, *characters
