"""Claims made comparable: what the links and the words around them tell of each."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from onrecord.linking.events.cast import Cast, casts
from onrecord.linking.events.days import Days, day_of, days
from onrecord.linking.facts.acting import acts, carrier, is_passive, mood, says_something
from onrecord.linking.facts.lexicon import BESIDE, EMPTY, ORDINALS, WEEKDAYS
from onrecord.linking.facts.names import Names
from onrecord.linking.facts.proposition import Proposition
from onrecord.linking.facts.wordbook import Wordbook
from onrecord.linking.page import Book
from onrecord.linking.stated import Stated
from onrecord.linking.utterances.meanings import is_number
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.terms import Run, Vocabulary, vocabulary
from onrecord.linking.utterances.wording import folded
from onrecord.record.reading import TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.text.folding import straighten

_NO_DENIAL = "without"
_BETWEEN = re.compile(r"(?<!\w)[\"']([^\"]{3,80}?)[\"'](?!\w)")
_MARKS = frozenset("\"'“”‘’„«»")
_CLOCK = "minute"
"""The grain of a time of day: its day is the tagger's guess."""


Meant = tuple[Span, tuple[str, ...]]
"""Words to which something is done, with the actors for whom they stand."""


@dataclass(frozen=True, slots=True)
class Proposer:
    """Makes the claims of one story comparable.

    ``vocabulary`` tells what a word says in it, ``told`` which of the record's Events a mention tells.
    """

    vocabulary: Vocabulary
    names: Names
    told: Mapping[str, str]
    cast: Mapping[str, Cast]

    @classmethod
    def of(cls, book: Book, links: Links, names: Names) -> "Proposer":
        """For a story."""
        told = {telling.mention: event.id for event in links.events for telling in event.tellings}
        return cls(vocabulary(book), names, told, casts(book, links))

    def propositions(self, found: Iterable[Stated]) -> list[Proposition]:
        """All claims made comparable; each has its own words, without those of a claim inside of its clause.

        What was done without ("opened the gates without *warning the towns*") belongs to the clause around it.
        """
        by_article: defaultdict[str, list[Stated]] = defaultdict(list)
        for one in found:
            by_article[one.article].append(one)
        every = []
        for claims in by_article.values():
            book = Wordbook.of(claims[0].page)
            said = [one for one in claims if book.before(one.claim.span) != _NO_DENIAL]
            every += [(one, book, own) for one, own in _own(said) if says_something(one, book, own)]
        return [self.proposition(*each, number) for number, each in enumerate(every)]

    def proposition(self, one: Stated, book: Wordbook, own: Sequence[Span], number: int) -> Proposition:
        """One claim made comparable; ``number`` is its place among all."""
        page, claim = one.page, one.claim
        cast, noun = self.cast[one.article], carrier(one, book)
        subject = frozenset(self.names.one(cast.meant(claim.subject))) if claim.subject else frozenset()
        objects = [(span, self.names.one(cast.meant(span))) for span in claim.objects]
        passive = is_passive(book.forms(claim.head))
        who = self.names.one(actor for at, actor in one.actors if any(span.holds(at) for span in own))
        times = [time for span in own for time in page.times_in(span)]
        when = tuple(_days(times))
        published = day_of(one.published[:10]) if one.published else None
        words = frozenset(form for span in own for form in book.forms(span))
        beside = sorted([*((claim.subject,) if claim.subject else ()), *(time.span for time in times)])
        run = self._run(one, book, own, who, times)
        block, sentence = page.block(claim.head.start), page.sentence(claim.head.start)
        sentence = sentence if sentence and sentence.holds(claim.head) else claim.span
        return Proposition(
            one,
            number,
            acts(one, book, noun),
            run,
            {term.stem: term for term in run.terms},
            frozenset(meant for term in run.terms if not term.name for meant in (term.stem, *term.senses)),
            _behind_by(objects, book) if passive else subject,
            subject if passive else _direct(objects, book),
            _noun(cast, claim.subject) if claim.subject and not subject else "",
            frozenset(_nouns(one, objects, cast)),
            frozenset(who),
            tuple(figure for figure in claim.figures if any(span.holds(figure.span) for span in own)),
            when,
            WEEKDAYS & words,
            published,
            frozenset(self._events(one, noun)),
            words,
            frozenset(_ranks([form for span in _outside(own, beside) for form in book.forms(span)])),
            sentence,
            mood(one, book, later=bool(published and when and all(day.first > published for day in when))),
            bool(claim.negation and page.cut(claim.negation).casefold() != _NO_DENIAL),
            frozenset(_marked(one, own, sentence)),
            bool(block and block.kind in {"headline", "standfirst"}),
            bool(one.quote and one.quote.kind == "direct"),
        )

    def _events(self, one: Stated, noun: Span | None) -> Iterator[str]:
        """The record's Events that the predicate tells: its words, or those of the noun that carries its sense."""
        for mention in one.events:
            named = mention.span.overlaps(one.claim.head) or (noun and mention.span.overlaps(noun))
            if named and mention.id in self.told:
                yield self.told[mention.id]

    def _run(
        self, one: Stated, book: Wordbook, own: Sequence[Span], who: Iterable[str], times: Iterable[TimeMention]
    ) -> Run:
        """The words of the claim beside times and numbers, each actor as one word and each word once."""
        kinds = self.names.kinds
        names = [book.titled(at) if kinds.get(actor) == "person" else at for at, actor in one.actors]
        pieces = _outside(own, sorted([*names, *(time.span for time in times)]))
        forms = (form.replace(".", "") for piece in pieces for form in book.forms(piece))
        run = self.vocabulary.run(tuple(form for form in forms if form not in EMPTY and not is_number(form)))
        terms = {term.stem: term for term in (*(self.names.term(actor) for actor in who), *run.terms)}
        return Run(tuple(terms.values()), frozenset(), run.denies)


def _noun(cast: Cast, span: Span) -> str:
    """The noun that heads a subject; "the two" are no noun."""
    noun = cast.noun(span)
    return "" if is_number(noun) else noun


def _behind_by(objects: Sequence[Meant], book: Wordbook) -> frozenset[str]:
    """Who does what is told in the passive."""
    return frozenset(actor for span, who in objects if book.before(span) == "by" for actor in who)


def _direct(objects: Sequence[Meant], book: Wordbook) -> frozenset[str]:
    """To whom it is done: of those behind no preposition of place or time."""
    return frozenset(actor for span, who in objects if who and book.before(span) not in BESIDE for actor in who)


def _nouns(one: Stated, objects: Sequence[Meant], cast: Cast) -> Iterator[str]:
    """The stems of the nouns to which it is done, of those behind no preposition."""
    end = one.claim.head.end
    for span, who in objects:
        direct = span.start >= end and not one.page.article.text[end : span.start].strip()
        if direct and not who and (noun := cast.noun(span)):
            yield noun


def _marked(one: Stated, own: Sequence[Span], sentence: Span) -> Iterator[str]:
    """The pieces between quotation marks of two words or more that begin in its words, as they are compared."""
    for begins, said in _pieces(one.page.cut(sentence)):
        at = sentence.start + begins
        if any(span.start <= at < span.end for span in own):
            yield said


@lru_cache(maxsize=16)  # the claims of a sentence come one after the other
def _pieces(text: str) -> tuple[tuple[int, str], ...]:
    """What stands between quotation marks in a sentence, each with where it begins."""
    if not _MARKS & set(text):
        return ()
    pieces = ((piece.start(1), folded(piece.group(1))) for piece in _BETWEEN.finditer(straighten(text)))
    return tuple((begins, " ".join(said).replace("-", " ")) for begins, said in pieces if len(said) > 1)


def _ranks(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Numbers among its like, each with the stem of the one or two words behind it."""
    for at, form in enumerate(words):
        if form in ORDINALS:
            yield from ((form, stem(behind)) for behind in words[at + 1 : at + 3])


def _days(times: Iterable[TimeMention]) -> Iterator[Days]:
    yield from dict.fromkeys(found for time in times if time.grain != _CLOCK and (found := days(time.edtf)))


def _own(claims: Sequence[Stated]) -> Iterator[tuple[Stated, tuple[Span, ...]]]:
    """Each claim of an article with its own words: its parts and its clause without the clauses of others in it."""
    spans = sorted({one.claim.span for one in claims})
    starts = [span.start for span in spans]
    for one in claims:
        claim = one.claim
        near = spans[bisect_left(starts, claim.span.start) : bisect_left(starts, claim.span.end)]
        inner = [span for span in near if claim.span.holds(span) and not span.overlaps(claim.head)]
        parts = [part for part in (claim.subject, claim.head, *claim.objects) if part]
        yield one, tuple(_merged([*parts, *_outside((claim.span,), inner)]))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The spans in order, those that overlap or touch as one."""
    last: Span | None = None
    for span in sorted(spans):
        if last and span.start <= last.end:
            last = Span(span.article, last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _outside(spans: Iterable[Span], out: Sequence[Span]) -> Iterator[Span]:
    """What is left of spans without these, which are in order."""
    for span in spans:
        at = span.start
        for gone in out:
            if gone.end > at and gone.start < span.end:
                if gone.start > at:
                    yield Span(span.article, at, gone.start)
                at = gone.end
        if at < span.end:
            yield Span(span.article, at, span.end)
