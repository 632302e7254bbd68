"""What each newer version of an article changed: sentences added, taken out, put in other words.

A sentence that only moved is not changed. Of the others, two are one sentence in other words if they share half of
their words (Dice's coefficient over the words with their numbers); the most alike are paired first.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from onrecord.record.article import Article
from onrecord.record.reading import Stamp
from onrecord.record.revision import Revision
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.printable import one_line
from onrecord.text.words import Word, words

ALIKE = 0.5
"""The least likeness of one sentence in other words."""

COMMON = 12
"""A word in more changed sentences than this proposes no pair: with it the work stays in proportion to the text."""

PROPOSED = 6
"""Sentences of the older version that one of the newer is compared with."""

SHOWN = 3
LONGEST = 150


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of one version, with its text and its words by their places in that."""

    span: Span
    text: str
    words: tuple[Word, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """What makes two sentences one."""
        return tuple(word.form for word in self.words)


@dataclass(frozen=True, slots=True)
class RevisionLinker:
    """Fills ``revisions``, for each pair of versions."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when other sentences are told apart than before."""
        return Stamp("revisions", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the changes of each version, pair by pair, in the order of the newer text."""
        read: defaultdict[str, set[Span]] = defaultdict(set)
        for span in coverage.sentences():
            read[span.article].add(span)
        texts = {article.id: article for article in coverage.articles}
        pairs = ((texts[newer], texts[older]) for newer, older in links.replaces if newer in read and older in read)
        found = tuple(
            revision
            for newer, older in pairs
            for revision in Versions(
                older.id, newer.id, sentences(older, read[older.id]), sentences(newer, read[newer.id])
            ).revisions()
        )
        return replace(links, linked=(*links.linked, "revisions"), revisions=found)


def sentences(article: Article, spans: Iterable[Span]) -> list[Sentence]:
    """The sentences with a word in them, in the order of the text."""
    cut = ((span, span.cut(article.text)) for span in sorted(spans))
    made = (Sentence(span, text, tuple(words(text))) for span, text in cut)
    return [sentence for sentence in made if sentence.words]


@dataclass(frozen=True, slots=True)
class Versions:
    """The ids and the sentences of two versions."""

    older: str
    newer: str
    before: Sequence[Sentence]
    after: Sequence[Sentence]

    def revisions(self) -> Iterator[Revision]:
        """What is in one of them alone: in the order of the newer text, what was taken out behind the rest."""
        gone, come = _unshared(self.before, self.after)
        pairs = _pairs(gone, come)
        former = {new: gone[old] for old, new in pairs.items()}
        for number, new in enumerate(come):
            old = former.get(number)
            if old:
                yield Revision(self.newer, self.older, "reworded", old.span, new.span, _changed(old, new))
            else:
                why = "the version before has no sentence like it"
                yield Revision(self.newer, self.older, "added", None, new.span, why)
        for number, old in enumerate(gone):
            if number not in pairs:
                why = "the later version has no sentence like it"
                yield Revision(self.newer, self.older, "removed", old.span, None, why)


def _unshared(older: Sequence[Sentence], newer: Sequence[Sentence]) -> tuple[list[Sentence], list[Sentence]]:
    """The sentences of each that the other does not have, wherever it stands there."""
    known: defaultdict[tuple[str, ...], deque[Sentence]] = defaultdict(deque)
    for sentence in older:
        known[sentence.forms].append(sentence)
    come = []
    for sentence in newer:
        if same := known.get(sentence.forms):
            same.popleft()
        else:
            come.append(sentence)
    left = {sentence.span for same in known.values() for sentence in same}
    return [sentence for sentence in older if sentence.span in left], come


def _pairs(gone: Sequence[Sentence], come: Sequence[Sentence]) -> dict[int, int]:
    """Which sentence that is gone has come back in which other words, by their numbers."""
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(gone):
        for form in set(sentence.forms):
            having[form].append(number)
    found: list[tuple[float, int, int]] = []
    for new, sentence in enumerate(come):
        places = (having[form] for form in set(sentence.forms) if form in having)
        shared = Counter(number for some in places if len(some) <= COMMON for number in some)
        for old, _ in sorted(shared.items(), key=lambda one: (-one[1], abs(one[0] - new), one[0]))[:PROPOSED]:
            alike = _alike(gone[old].forms, sentence.forms)
            if alike >= ALIKE:
                found.append((-alike, old, new))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, old, new in sorted(found):
        if old not in pairs and new not in taken:
            pairs[old] = new
            taken.add(new)
    return pairs


def _alike(one: Sequence[str], other: Sequence[str]) -> float:
    shared = (Counter(one) & Counter(other)).total()
    return 2 * shared / (len(one) + len(other))


def _changed(old: Sentence, new: Sentence) -> str:
    """The words that stand for others, the first few of them."""
    if max(len(old.words), len(new.words)) > LONGEST:
        return "in other words, most of them the same"
    steps = SequenceMatcher(None, old.forms, new.forms, autojunk=False).get_opcodes()
    told = [_step(_printed(old, a, b), _printed(new, c, d)) for kind, a, b, c, d in steps if kind != "equal"]
    more = [f"and {len(told) - SHOWN} more"] if len(told) > SHOWN else []
    return "; ".join([*told[:SHOWN], *more])


def _printed(sentence: Sentence, first: int, last: int) -> str:
    """Words from one to another, that one not included, as they are printed."""
    return one_line(sentence.text[sentence.words[first].start : sentence.words[last - 1].end]) if last > first else ""


def _step(gone: str, come: str) -> str:
    if not come:
        return f"without “{gone}”"
    return f"“{come}” for “{gone}”" if gone else f"with “{come}”"
