"""How the articles that do not tell a fact stand to it: silent, too early, or nobody can say.

An article is silent where it could have told the fact and nothing in it comes near. Else nobody can say.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from onrecord.linking.events.days import day_of
from onrecord.linking.facts.proposition import Proposition
from onrecord.linking.page import Page
from onrecord.linking.utterances.meanings import senses
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.terms import Term
from onrecord.linking.utterances.wording import folded_in
from onrecord.record.article import Article
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links

LEAST = 100
"""Words below which an article is a teaser or a note, whose silence means nothing."""
AROUND = 2
"""Actors and telling words of a fact of which an article speaks at least, if the fact is of its scope."""
NEAR = 0.5
"""The share of a claim's words, by weight, in one sentence, from which that sentence may tell it in other words."""

Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standings:
    """What is known of a story's articles.

    ``days`` are those of publication of the articles that count: of no version that a newer one replaces. ``speaks``
    are the actors and the stems of the telling words in the claims of each, ``length`` its words. ``meant`` are the
    stems and meanings in each sentence, with its article, ``found`` the sentences' numbers by them; ``unread`` are the
    articles that nobody has read for claims.
    """

    days: Mapping[str, int | None]
    outlets: Mapping[str, str]
    origin: Mapping[str, str]
    speaks: Mapping[str, set[str]]
    length: Mapping[str, int]
    meant: Sequence[tuple[str, frozenset[str]]]
    found: Mapping[str, Sequence[int]]
    unread: frozenset[str]

    @classmethod
    def of_story(
        cls, coverage: Coverage, links: Links, book: Mapping[str, Page], every: Iterable[Proposition]
    ) -> "Standings":
        """For a story with these claims."""
        older = {old for _, old in links.replaces}
        articles = [article for article in coverage.articles if article.id not in older]
        speaks = {article.id: set[str]() for article in articles}
        for one in every:
            speaks[one.article].update(_around(one))
        pages = [book[article.id] for article in articles]
        meant = [(page.id, _meant(page, sentence)) for page in pages for sentence in page.sentences]
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, (_, all_meant) in enumerate(meant):
            for one_meant in all_meant:
                found[one_meant].append(number)
        return cls(
            {article.id: _day(article) for article in articles},
            {article.id: article.outlet.value if article.outlet else article.id for article in articles},
            dict(links.origins),
            speaks,
            {article.id: len(" ".join(_kept(article)).split()) for article in articles},
            meant,
            found,
            frozenset(coverage.unread("claims")),
        )

    def origins(self, told: Iterable[Proposition]) -> int:
        """How many voices tell it: a text and its copies are one, and so are the articles of one outlet."""
        voices: list[set[tuple[str, str]]] = []
        for article in dict.fromkeys(one.article for one in told):
            voice = {("text", self.origin.get(article, article)), ("outlet", self.outlets[article])}
            same = [other for other in voices if other & voice]
            voices = [other for other in voices if not other & voice] + [voice.union(*same)]
        return len(voices)

    def of(self, told: Sequence[Proposition]) -> tuple[Ids, Ids, Ids]:
        """Of the articles that do not tell it: the silent, the too early, those of which nobody can say."""
        tellers = {one.article for one in told}
        first = min((one.published for one in told if one.published), default=None)
        placed: dict[str, list[str]] = {"silent": [], "too_early": [], "not_checked": []}
        checked: dict[str, int] = {}
        for article, day in self.days.items():
            if article in tellers:
                continue
            if article in self.unread or day is None or first is None:
                placed["not_checked"].append(article)
            elif day < first:
                placed["too_early"].append(article)
            else:
                checked[article] = day
        silent = self._silent(checked, told)
        for article in checked:
            placed["silent" if article in silent else "not_checked"].append(article)
        return tuple(placed["silent"]), tuple(placed["too_early"]), tuple(placed["not_checked"])

    def _silent(self, checked: Mapping[str, int], told: Sequence[Proposition]) -> set[str]:
        """Those that could have told it, and in which nothing comes near.

        They are long enough, speak of the same matter, and their outlet has not told it before.
        """
        around = {name for one in told for name in _around(one)}
        enough = min(AROUND, len(around))
        days: dict[str, int] = {}
        for one in told:
            outlet = self.outlets[one.article]
            days[outlet] = min(days.get(outlet, one.published or 0), one.published or 0)
        could = {
            article
            for article, day in checked.items()
            if self.length[article] >= LEAST
            and days.get(self.outlets[article], day + 1) > day
            and len(around & self.speaks[article]) >= enough
        }
        for terms in {tuple(term for term in one.run.terms if not term.name) for one in told}:
            could -= set(self._near(terms, could))
        return could

    def _near(self, terms: Sequence[Term], among: Set[str]) -> Iterator[str]:
        """Those in which one sentence has so much of a telling's words that it may tell the same.

        Such a sentence has one of those words that few sentences have and that together weigh more than may lack.
        """
        lacking = sum(term.weight for term in terms)
        enough = NEAR * lacking
        places = {term: self._places(term) for term in terms} if among else {}
        some = set[int]()
        for term in sorted(places, key=lambda term: (len(places[term]), term.stem)):
            if lacking < enough:
                break
            some |= places[term]
            lacking -= term.weight
        held = [(term.weight, places[term]) for term in places]
        for place in some:
            article = self.meant[place][0]
            if article in among and sum(weight for weight, at in held if place in at) >= enough:
                yield article

    def _places(self, term: Term) -> set[int]:
        """The numbers of the sentences in which a word, or another of one meaning, stands."""
        return set[int]().union(*(self.found.get(meant, ()) for meant in (term.stem, *term.senses)))


def _around(one: Proposition) -> set[str]:
    """The actors and the telling words of a claim."""
    return {term.stem for term in one.run.terms if term.name or term.telling}


def _meant(page: Page, sentence: Span) -> frozenset[str]:
    stems = set(map(stem, folded_in(sentence, page)))
    return frozenset(stems.union(*map(senses, stems)))


def _kept(article: Article) -> Iterable[str]:
    return (article.text[block.start : block.end] for block in article.kept())


def _day(article: Article) -> int | None:
    return day_of(article.published.value[:10]) if article.published else None
