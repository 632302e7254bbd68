"""Rows of tables: what was read, who is who, who said what, where they differ, who copied."""

from collections.abc import Iterator

from onrecord.record.dossier import GAP, Dossier
from onrecord.record.span import Span
from onrecord.views.evidence import Evidence

Cell = str | int | float | None
Row = tuple[Cell, ...]

WHERE = ("story", "outlet", "published", "article")
TEXT = ("start", "end", "text")
QUOTES = ("quote", "utterance", "kind", "speaker", "speaker_name", "speaker_printed", "speaker_description", "cue",
          "via", "venue", "when", "said", "confidence")  # fmt: skip
UTTERANCES = ("utterance", "speaker", "speaker_name", "relation", "because", "quote", "kind")
DIFFERENCES = ("difference", "kind", "severity", "update", "about", "question", "value", "because")
ACTORS = ("actor", "name", "kind", "country", "role")
COPIES = ("copy", "side", "kind", "similarity", "direction", "because")
ARTICLES = ("title", "agency", "updated", "url", "language", "byline", "source", "sha256", "length", "replaces")


def where(dossier: Dossier, found: Evidence, article: str) -> Row:
    """The story, and the article with its outlet and day: the cells of WHERE."""
    published = found.articles[article].published
    return dossier.coverage.story.id, found.outlet(Span(article, 0, 1)), published.value if published else None, article


def text(found: Evidence, *pieces: Span) -> Row:
    """From the first character to the last, and the pieces themselves: the cells of TEXT."""
    whole = found.articles[pieces[0].article].text
    return pieces[0].start, pieces[-1].end, GAP.join(piece.cut(whole) for piece in pieces)


def quotes(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row a quote."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakings = {speaking.quote: speaking for speaking in dossier.links.speakings}
    uttered = {quote: utterance.id for utterance in dossier.links.utterances for quote in utterance.quotes}
    said = dossier.coverage.said()
    for quote in dossier.coverage.quotes():
        speaking = speakings.get(quote.id)
        who, described = (speaking.actor, speaking.description) if speaking else (None, None)
        spans = (quote.speaker, described, quote.cue, quote.via, quote.venue, quote.when)
        printed = [text(found, span)[2] if span else None for span in spans]
        known = (quote.id, uttered.get(quote.id), quote.kind, who, names.get(who or ""), *printed, said.get(quote.id))
        confidence = round(quote.confidence, 4)
        yield *where(dossier, found, quote.article), *known, confidence, *text(found, *quote.content)


def utterances(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row a report of a remark."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    known = {quote.id: quote for quote in dossier.coverage.quotes()}
    for one in dossier.links.utterances:
        remark = (one.id, one.speaker, names.get(one.speaker or ""), one.relation, one.because)
        for quote in (known[name] for name in one.quotes if name in known):
            yield (
                *where(dossier, found, quote.article),
                *remark,
                quote.id,
                quote.kind,
                *text(found, *quote.content),
            )


def differences(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row for each piece of evidence of a side, and one for each article that is silent."""
    for difference in dossier.links.differences:
        for side in difference.sides:
            kind = (difference.kind, difference.severity, "yes" if difference.update else "no", difference.about)
            known = (difference.id, *kind, difference.question, side.value, difference.because)
            for span in side.evidence:
                yield *where(dossier, found, span.article), *known, *text(found, span)
            for article in sorted(set(side.articles) - {span.article for span in side.evidence}):
                yield *where(dossier, found, article), *known, None, None, None


def actors(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row a mention, and one for each place where a role is given."""
    for actor in dossier.links.actors:
        places: list[tuple[Span, str]] = [(span, "") for span in actor.mentions]
        places += [(role.evidence, role.title) for role in actor.roles]
        for span, role in sorted(places):
            known = (actor.id, actor.name, actor.kind, actor.country, role)
            yield *where(dossier, found, span.article), *known, *text(found, span)


def copies(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """Two rows a copied passage."""
    for copy in dossier.links.copies:
        for side, span in (("a", copy.a), ("b", copy.b)):
            known = (copy.id, side, copy.kind, round(copy.similarity, 4), copy.direction, copy.because)
            yield *where(dossier, found, span.article), *known, *text(found, span)


def articles(dossier: Dossier, found: Evidence) -> Iterator[Row]:
    """A row an article."""
    older = dict(dossier.links.replaces)
    for article in dossier.coverage.articles:
        stated = (article.title, article.agency, article.updated, article.url, article.language)
        values = (item.value if item else None for item in stated)
        byline = "; ".join(name.value for name in article.bylines)
        known = (article.source, article.sha256, len(article.text), older.get(article.id))
        yield *where(dossier, found, article.id), *values, byline, *known
