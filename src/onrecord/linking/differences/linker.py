"""Differences of every kind, from what the linkers before have grouped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.linking.differences.beside import beside
from onrecord.linking.differences.credited import softened, spoken_for, two_days
from onrecord.linking.differences.denials import denials
from onrecord.linking.differences.facts import of_facts
from onrecord.linking.differences.happenings import of_events
from onrecord.linking.differences.inside import stale
from onrecord.linking.differences.names import spellings
from onrecord.linking.differences.quoted import attributions, wordings
from onrecord.linking.differences.rivals import rivals
from onrecord.linking.differences.versions import corrections
from onrecord.linking.page import pages
from onrecord.linking.stated import Stated, stated
from onrecord.linking.utterances.occasions import in_own_words
from onrecord.record.difference import Difference, DifferenceKind
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links

NEEDS: dict[DifferenceKind, str] = {
    "number": "facts",
    "date": "facts",
    "negation": "facts",
    "scope": "facts",
    "name": "actors",
}
"""What must have been linked before a kind of difference can be looked for."""

_CLAIMED = frozenset({"number", "date", "negation", "scope"})
"""Kinds that are looked for in facts, in events and in single articles."""


@dataclass(frozen=True, slots=True)
class DifferenceLinker:
    """Adds to ``differences``. A replaced version of an article has a side only in what its successor corrects."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("differences", "4")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the differences; of two that rest on the same words the first is kept."""
        done = (
            "differences:attribution",
            "differences:wording",
            *(f"differences:{kind}" for kind, needed in NEEDS.items() if needed in links.linked),
        )
        kinds = {name.removeprefix("differences:") for name in done}
        found = _once(one for one in _all(coverage, links) if one.kind in kinds)
        return replace(links, differences=(*links.differences, *found), linked=(*links.linked, *done))


def _all(coverage: Coverage, links: Links) -> Iterator[Difference]:
    book = pages(coverage)
    older = {old for _, old in links.replaces}
    origins = dict(links.origins)
    actors = {actor.id: actor for actor in links.actors}
    said = [one for one in in_own_words(book, links) if one.article not in older]
    told = stated(coverage, links, book) if "facts" in links.linked else []
    claims = {one.claim.id: one for one in told if _sound(one)}
    yield from attributions(said, actors)
    yield from wordings(said, links.utterances)
    yield from spoken_for(said, actors, links.utterances)
    yield from softened(said)
    yield from two_days(links.phrases, said, origins)
    yield from corrections(links.replaces, book, coverage.claims(), links.facts)
    yield from of_facts(links.facts, claims, older, origins)
    yield from of_events(links.events, book, older, origins)
    yield from rivals(links.events, {event.id: event for event in coverage.events()}, book, older, origins)
    current = [one for one in claims.values() if one.article not in older]
    yield from beside(current, links.facts, origins)
    yield from denials(current, links.facts, origins)
    yield from stale(book, coverage.events(), links.events, older)
    yield from spellings(links.actors, book, older, origins)


def _sound(one: Stated) -> bool:
    """Whether all parts of a claim lie in its article's text."""
    claim, end = one.claim, len(one.page.article.text)
    parts = (claim.span, claim.head, claim.subject, claim.negation, claim.hedge, *claim.objects)
    spans = [*(part for part in parts if part), *(figure.span for figure in claim.figures)]
    return all(span.article == one.article and span.end <= end for span in spans)


def _once(found: Iterable[Difference]) -> Iterator[Difference]:
    """Those of which no earlier one of the kind, of another thing, has words of two sides."""
    kept: list[Difference] = []
    for one in found:
        if one.kind not in _CLAIMED or not any(_again(one, other) for other in kept if other.kind == one.kind):
            kept.append(one)
            yield one


def _again(one: Difference, other: Difference) -> bool:
    met = [
        side
        for side in one.sides
        if any(a.overlaps(b) for a in side.evidence for mine in other.sides for b in mine.evidence)
    ]
    return len(met) > 1
