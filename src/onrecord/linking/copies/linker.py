"""The same passage in two articles: what one newsroom took from another, or both from a wire."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from onrecord.linking.copies.origins import direction
from onrecord.linking.copies.passages import BREAK, Hit, Passage, passages, shared_shingles
from onrecord.linking.versions import works
from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Copy, Coverage, Links
from onrecord.text.folding import fold
from onrecord.text.quotemarks import quotations
from onrecord.text.words import Word, words


@dataclass(frozen=True, slots=True)
class CopyLinker:
    """Fills ``copies``, in the order of the coverage and of the text.

    ``least``: words alike that make a copy; ``plain``: how many of them are no names, since all reports of an event
    hold "Chinese President Xi Jinping and Russian President Vladimir Putin". ``similarity``: the least share of words
    alike. ``own`` and ``own_share``: how many and what share of them stand outside quotation marks in both articles:
    words that one of them marks as somebody's were said, and two outlets that quote one speech have not copied each
    other. ``boilerplate``: what so many works of one outlet hold is no copy there.
    """

    least: int = 12
    plain: int = 11
    similarity: float = 0.7
    own: int = 6
    own_share: float = 0.2
    boilerplate: int = 3

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("copies", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the copies; versions of one article are not compared with each other."""
        numbers: dict[str, int] = {}
        said: dict[str, list[Span]] = defaultdict(list)
        for quote in coverage.quotes():
            if quote.kind == "direct":
                said[quote.article] += quote.content
        pages = [_page(article, said[article.id], numbers) for article in coverage.articles]
        copies = [
            _copy(pages[a], pages[b], passage)
            for (a, b), seeds in sorted(self._seeds(coverage.articles, pages).items())
            for passage in passages(pages[a].numbers, pages[b].numbers, seeds, self.least)
            if self._counts(pages[a], pages[b], passage)
        ]
        return replace(links, linked=(*links.linked, "copies"), copies=tuple(copies))

    def _seeds(self, articles: Sequence[Article], pages: Sequence["_Page"]) -> dict[tuple[int, int], list[Hit]]:
        """For each two articles the places of the shingles that they share."""
        work = {number: group for group, numbers in enumerate(works(articles)) for number in numbers}
        outlets = [fold(article.outlet.value) if article.outlet else None for article in articles]
        found: dict[tuple[int, int], list[Hit]] = defaultdict(list)
        for places in shared_shingles([page.numbers for page in pages]):
            printed = Counter(outlet for outlet, _ in {(outlets[text], work[text]) for text, _ in places})
            for (a, place), (b, other_place) in combinations(places, 2):
                if work[a] == work[b]:
                    continue
                if outlets[a] and outlets[a] == outlets[b] and printed[outlets[a]] >= self.boilerplate:
                    continue
                found[a, b].append((place, other_place))
        return found

    def _counts(self, a: "_Page", b: "_Page", passage: Passage) -> bool:
        """Whether it is alike enough, and more than names or a quotation that both print."""
        plain = sum(not (a.capital[place] and b.capital[other]) for place, other in passage.hits)
        own = sum(not (a.quoted[place] or b.quoted[other]) for place, other in passage.hits)
        enough = plain >= self.plain and own >= max(self.own, self.own_share * len(passage.hits))
        return enough and passage.similarity >= self.similarity


@dataclass(frozen=True, slots=True)
class _Page:
    """The kept words of an article, each with its number, whether it is quoted and whether it begins with a capital.

    Where blocks were left out stands an empty word with the number BREAK.
    """

    article: Article
    words: tuple[Word, ...]
    numbers: tuple[int, ...]
    quoted: tuple[bool, ...]
    capital: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        return self.article.span(self.words[first].start, self.words[last].end)


def _page(article: Article, said: Sequence[Span], numbers: dict[str, int]) -> _Page:
    """Quoted is what stands between quotation marks or was ``said``. ``numbers`` has a number for each form met."""
    quoted = bytearray(len(article.text))
    pieces = [(piece.start, piece.end) for piece in said]
    for quotation in quotations(article.text, [(block.start, block.end) for block in article.kept()]):
        pieces += quotation.pieces
    for start, end in pieces:
        quoted[start:end] = b"\1" * (end - start)
    kept = list(_kept_words(article))
    return _Page(
        article,
        tuple(kept),
        tuple(numbers.setdefault(word.form, len(numbers) + 1) if word.form else BREAK for word in kept),
        tuple(bool(word.form and quoted[word.start]) for word in kept),
        tuple(bool(word.form and article.text[word.start].isupper()) for word in kept),
    )


def _kept_words(article: Article) -> Iterator[Word]:
    """The words of kept blocks, with an empty one where a block between them is not kept."""
    end = 0
    for block in article.kept():
        if block.start != end:
            yield Word("", end, end)
        yield from words(article.text[block.start : block.end], block.start)
        end = block.end


def _copy(a: _Page, b: _Page, passage: Passage) -> Copy:
    (first, other_first), (last, other_last) = passage.hits[0], passage.hits[-1]
    origin, because = direction(a.article, b.article)
    return Copy(
        a=a.span(first, last),
        b=b.span(other_first, other_last),
        kind="verbatim" if passage.similarity == 1 else "edited",
        similarity=round(passage.similarity, 4),
        direction=origin,
        because=because,
    )
