"""The words of a remark that carry its matter, with how much each one tells in its story."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Self

from onrecord.linking.page import Book, Page
from onrecord.linking.utterances.lexicon import DENIALS, EMPTY, USUAL
from onrecord.linking.utterances.meanings import Senses, is_number, joined, senses
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.wording import Forms, folded_in, placed
from onrecord.record.span import Span
from onrecord.text.sentences import sentences

BACKGROUND = 40
"""Sentences without the word that are added to those of its articles: three sentences do not make a word common."""
UNSEEN = 4.0
"""What a word tells that stands in no sentence of the story, as natural logarithm of its rarity."""
RARE = 1.5
"""The weight from which a word is rare in its story: less than a quarter of the sentences have it."""
USUAL_SHARE = 0.5
"""How much a word that is usual in all news, or a name, tells beside another that is as rare in this story."""

_USUAL = frozenset(map(stem, USUAL))


class Term(NamedTuple):
    """One word: as it was folded, its stem, its meanings, what it tells.

    ``name``: it is part of a name; ``usual``: all news is full of it.
    """

    form: str
    stem: str
    senses: Senses
    weight: float
    name: bool
    usual: bool

    @property
    def telling(self) -> bool:
        """Whether it tells a remark from others on the same matter: no name, no number, no word that all news has."""
        return not (self.name or self.usual or is_number(self.form)) and self.weight >= RARE


@dataclass(frozen=True)
class Run:
    """A sentence of a remark, or some in a row: its terms, its numbers, and whether it denies."""

    terms: tuple[Term, ...]
    numbers: frozenset[str]
    denies: bool

    @cached_property
    def weight(self) -> float:
        """What all its terms tell."""
        return sum(term.weight for term in self.terms)

    @cached_property
    def told_by(self) -> Mapping[str, float]:
        """What all its terms of each stem and each meaning tell."""
        found: defaultdict[str, float] = defaultdict(float)
        for term in self.terms:
            for key in (term.stem, *term.senses):
                found[key] += term.weight
        return found

    @cached_property
    def by_stem(self) -> Mapping[str, Sequence[int]]:
        """The places of its terms by stem."""
        return _places((term.stem,) for term in self.terms)

    @cached_property
    def by_sense(self) -> Mapping[str, Sequence[int]]:
        """The places of its terms by each meaning."""
        return _places(term.senses for term in self.terms)

    def __add__(self, other: Self) -> "Run":
        """Both in a row."""
        return Run(self.terms + other.terms, self.numbers | other.numbers, self.denies or other.denies)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What each stem tells in a story: the logarithm of how few sentences have it in those articles that have it.

    ``names`` are those of persons and states, and of bodies where no article prints the word in small letters.

    Counted so, a word of one remark is rare however many outlets report the remark, and a word of the topic is not.
    """

    weights: Mapping[str, float]
    names: frozenset[str]

    @classmethod
    def of(cls, book: Iterable[Page]) -> Self:
        """Count the sentences of all articles."""
        held, among = Counter[str](), Counter[str]()
        names, bodies, small = set[str](), set[str](), set[str]()
        for page in book:
            text = page.article.text
            read = [placed(sentence, page) for sentence in page.sentences]
            small.update(stem(word.form) for found in read for word in found if text[word.start].islower())
            for one, times in Counter(one for found in read for one in {stem(word.form) for word in found}).items():
                held[one] += times
                among[one] += len(page.sentences)
            for mention in (one for one in page.mentions if one.kind in {"person", "state", "organisation"}):
                (bodies if mention.kind == "organisation" else names).update(map(stem, folded_in(mention.span, page)))
        weights = {one: math.log((among[one] + BACKGROUND) / times) for one, times in held.items()}
        return cls(weights, frozenset(names | (bodies - small)))

    def run(self, forms: Forms) -> Run:
        """The words as a run."""
        told = [form for form in joined(forms) if form not in EMPTY and not (len(form) == 1 and form.isalpha())]
        denies = any(form in DENIALS or form.endswith("n't") for form in forms)
        return Run(tuple(map(self._term, told)), frozenset(filter(is_number, told)), denies)

    def runs(self, spans: Iterable[Span], page: Page) -> tuple[Run, ...]:
        """A run for each sentence in these spans that tells something."""
        return tuple(run for forms in _sentences(spans, page) if (run := self.run(forms)).terms)

    def _term(self, form: str) -> Term:
        one = stem(form)
        name, usual = one in self.names, one in _USUAL
        share = USUAL_SHARE if name or usual else 1.0
        return Term(form, one, senses(one), self.weights.get(one, UNSEEN) * share, name, usual)


def _places(keys: Iterable[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, some in enumerate(keys):
        for key in some:
            found[key].append(at)
    return found


def vocabulary(book: Book) -> Vocabulary:
    """That of a story."""
    return book.once("vocabulary", (), lambda: Vocabulary.of(book.values()))


def _sentences(spans: Iterable[Span], page: Page) -> Iterator[Forms]:
    for span in spans:
        text = page.cut(span)
        yield from (folded_in(page.span(span.start + start, span.start + end), page) for start, end in sentences(text))
