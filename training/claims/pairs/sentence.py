"""A sentence made comparable: its words with what they tell in their topic, who speaks, what it quotes."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from training.claims.pairs.lexicon import ACCUSING, CONTRAST, DENYING, REJECTING
from training.claims.pairs.voices import voices

from onrecord.linking.utterances.lexicon import EMPTY
from onrecord.linking.utterances.meanings import is_number
from onrecord.linking.utterances.stems import stem
from onrecord.linking.utterances.terms import Run, Vocabulary
from onrecord.linking.utterances.wording import folded
from onrecord.text.quotemarks import quotations
from onrecord.text.words import Word, words

BACKGROUND = 8
"""Sentences without the word that are added to a topic's: a word of two sentences among three is not its matter."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a topic.

    ``run`` are its terms, each stem once. ``central`` is the mean share of the topic's sentences that have one of its
    words. ``quoted`` is the share of its characters between quotation marks. ``voices`` are those who speak in it.
    ``contrasts``, ``denials``, ``rejections`` and ``accusations`` are the folded words of these kinds.
    """

    text: str
    run: Run
    central: float
    quoted: float
    voices: frozenset[str]
    contrasts: tuple[str, ...]
    denials: tuple[str, ...]
    rejections: tuple[str, ...]
    accusations: tuple[str, ...]

    @property
    def numbers(self) -> frozenset[str]:
        """Its numbers, folded."""
        return self.run.numbers


@dataclass(frozen=True, slots=True)
class Topic:
    """What the words tell among the sentences of a topic: a story's, or those of a few articles.

    ``sentences`` is how many were counted, those of the background among them.
    """

    vocabulary: Vocabulary
    sentences: int

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Topic":
        """Count the sentences, each text being one."""
        several = [(text, words(text)) for text in sorted(set(texts))]
        held = Counter(one for _, found in several for one in {stem(word.form) for word in found})
        total = len(several) + BACKGROUND
        names = frozenset(stem(word.form) for text, found in several for word in found[1:] if _named(text, word))
        weights = {one: math.log(total / times) for one, times in held.items()}
        return cls(Vocabulary(weights, names), total)

    def sentence(self, text: str) -> Sentence:
        """The sentence as a part of this topic."""
        found = words(text)
        forms = tuple(word.form for word in found)
        run = self._once(text)
        shares = [math.exp(-self.vocabulary.weights.get(term.stem, math.log(self.sentences))) for term in run.terms]
        return Sentence(
            text,
            run,
            sum(shares) / len(shares) if shares else 0.0,
            quoted_share(text),
            voices(text, found),
            tuple(form for form in forms if form in CONTRAST),
            tuple(form for form in forms if form in DENYING or form.endswith("n't")),
            tuple(form for form in forms if stem(form) in REJECTING),
            tuple(form for form in forms if stem(form) in ACCUSING),
        )

    def _once(self, text: str) -> Run:
        run = self.vocabulary.run(folded(text))
        return Run(tuple({term.stem: term for term in run.terms}.values()), run.numbers, run.denies)


def quoted_share(text: str) -> float:
    """The share of a text's characters that stand between quotation marks; an open quote reaches its end."""
    pieces = [piece for one in quotations(text, [(0, len(text))]) if not one.inner for piece in one.pieces]
    return min(1.0, sum(end - start for start, end in pieces) / len(text)) if text else 0.0


def _named(text: str, word: Word) -> bool:
    return text[word.start].isupper() and word.form not in EMPTY and not is_number(word.form)
