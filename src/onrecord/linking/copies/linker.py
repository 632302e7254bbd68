"""The same passage in two articles: what one newsroom took from another, or both from a wire."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import NamedTuple

from onrecord.linking.copies.boilerplate import is_standing
from onrecord.linking.copies.brackets import origins
from onrecord.linking.copies.evidence import Evidence, sentence, weigh
from onrecord.linking.copies.origins import Side, direction, precedence
from onrecord.linking.copies.pages import Page, pages, trimmed
from onrecord.linking.copies.passages import Hit, Passage, passages
from onrecord.linking.copies.rewritten import rewritten
from onrecord.linking.copies.shingles import Place, shared_shingles
from onrecord.linking.versions import works
from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.story import Copy, Coverage, Links
from onrecord.text.folding import fold

_LEAST = 6
"""Words alike that are looked at."""


class _Found(NamedTuple):
    passage: Passage
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class CopyLinker:
    """Fills ``copies``, in the order of the coverage and of the text, and ``origins``.

    Weights are those of ``evidence.py``.
    """

    alone: float = 7.0
    """The weight of words alike by which one passage shows that two articles copy."""
    some: float = 5.5
    several: float = 12.0
    """So do passages of ``some`` weight each that come to ``several`` together."""
    beside: float = 3.0
    """What is enough for all the other passages of two such articles."""
    similarity: float = 0.6
    """The least share of words alike."""
    one_text: float = 0.25
    """Where this share of the shorter article is copied all that agrees is, quotations and rewritten sentences too."""
    boilerplate: int = 3
    """What so many works of one outlet hold is no copy there."""
    first: int = 4
    """A passage that more articles hold is compared with those of so many alone that are likeliest to have had it
    first; two that are one text with so many others are not compared with each other."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("copies", "3")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the copies; versions of one article are not compared with each other."""
        made = pages(coverage)
        rank = {number: place for place, number in enumerate(precedence(coverage.articles))}
        found: dict[tuple[int, int], list[Copy]] = {}
        one_text: dict[int, set[int]] = defaultdict(set)
        seeds = self._seeds(coverage.articles, made, rank)
        for a, b in sorted(seeds, key=lambda pair: sorted((rank[pair[0]], rank[pair[1]]))):
            if len(one_text[a] & one_text[b]) >= self.first:
                continue
            shared = self._shared(made[a], made[b], seeds[a, b])
            found[a, b] = list(_copies(made[a], made[b], shared))
            if self._is_one_text(made[a], made[b], shared):
                one_text[a].add(b)
                one_text[b].add(a)
        copies = tuple(copy for pair in sorted(found) for copy in found[pair])
        bracketed = tuple(origins(coverage.articles, copies).items())
        return replace(links, linked=(*links.linked, "copies", "origins"), copies=copies, origins=bracketed)

    def _seeds(
        self, articles: Sequence[Article], made: Sequence[Page], rank: Mapping[int, int]
    ) -> dict[tuple[int, int], list[Hit]]:
        """For each two articles the places of the shingles that they share."""
        work = {number: group for group, numbers in enumerate(works(articles)) for number in numbers}
        outlets = [fold(article.outlet.value) if article.outlet else None for article in articles]
        found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
        for places in shared_shingles([page.numbers for page in made]):
            printed = Counter(outlet for outlet, _ in {(outlets[text], work[text]) for text, _ in places})
            for (a, place), (b, other) in self._pairs(places, rank):
                same = outlets[a] is not None and outlets[a] == outlets[b]
                if work[a] != work[b] and not (same and printed[outlets[a]] >= self.boilerplate):
                    found[a, b].append((place, other))
        return found

    def _pairs(self, places: Sequence[Place], rank: Mapping[int, int]) -> Iterator[tuple[Place, Place]]:
        """Each place with each other, or where many articles hold the words with the likeliest origins alone."""
        texts = sorted({text for text, _ in places}, key=rank.__getitem__)
        if len(texts) <= self.first:
            yield from combinations(places, 2)
            return
        firsts = [place for place in places if place[0] in texts[: self.first]]
        for number, one in enumerate(firsts):
            for other in places:
                if other[0] not in texts[: self.first] or other in firsts[number + 1 :]:
                    yield min(one, other), max(one, other)

    def _shared(self, a: Page, b: Page, seeds: Sequence[Hit]) -> list[_Found]:
        """The copies of two articles in the order of the first."""
        whole = (trimmed(a, passage) for passage in passages(a.numbers, b.numbers, seeds, _LEAST))
        found = [
            _Found(passage, evidence)
            for passage in whole
            if passage.similarity >= self.similarity and not is_standing(a, b, passage)
            if (evidence := weigh(a, b, passage)).says_something
        ]
        scores = [one.evidence.score for one in found]
        joint = sum(score for score in scores if score >= self.some) >= self.several
        alone = max(scores, default=0) >= self.alone
        copies = [one for one in found if one.evidence.score >= self.beside] if joint or alone else []
        if not self._is_one_text(a, b, copies):
            return copies
        again = rewritten(a, b, [one.passage for one in found])
        found += [_Found(passage, weigh(a, b, passage)) for passage in again]
        return sorted(found, key=lambda one: one.passage.hits[0])

    def _is_one_text(self, a: Page, b: Page, copies: Sequence[_Found]) -> bool:
        """Whether enough of the shorter one is copied."""
        alike = sum(len(one.passage.hits) for one in copies)
        return bool(copies) and alike >= self.one_text * min(len(a.words), len(b.words))


def _copies(a: Page, b: Page, shared: Sequence[_Found]) -> Iterator[Copy]:
    alike = sum(len(one.passage.hits) for one in shared)
    for passage, evidence in shared:
        (first, other_first), (last, other_last) = passage.hits[0], passage.hits[-1]
        at_a, at_b = a.span(first, last), b.span(other_first, other_last)
        origin, why = direction(Side(a.article, at_a, len(a.words), alike), Side(b.article, at_b, len(b.words), alike))
        yield Copy(
            a=at_a,
            b=at_b,
            kind="verbatim" if passage.similarity == 1 else "edited",
            similarity=round(passage.similarity, 4),
            direction=origin,
            because=f"{sentence(passage, evidence, len(shared) - 1)}; {why}",
        )
