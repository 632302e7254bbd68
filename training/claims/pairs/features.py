"""What speaks for two sentences bearing on one matter, or for one weakening the other: a table of named features."""

from collections.abc import Callable
from typing import NamedTuple

from training.claims.pairs.lexicon import PRONOUNS
from training.claims.pairs.sentence import Sentence, Topic

from onrecord.linking.utterances.matching import LIKE, Match, matched
from onrecord.text.words import words

_SHOWN = 3
"""Words of one kind that are named."""


class Pair(NamedTuple):
    """Two sentences of one topic with the terms that they share."""

    one: Sentence
    other: Sentence
    match: Match


class Feature(NamedTuple):
    """One row: how far it holds for a pair, and what it says of a pair for which it holds more, or less, than mostly.

    Where it has nothing to say it says "".
    """

    name: str
    holds: Callable[[Pair], float]
    more: Callable[[Pair], str]
    less: Callable[[Pair], str] = lambda _: ""


def paired(one: str, other: str, topic: Topic) -> Pair:
    """Two sentences of a topic laid side by side."""
    a, b = topic.sentence(one), topic.sentence(other)
    return Pair(a, b, matched(a.run, b.run))


def lesser(pair: Pair) -> float:
    """The lesser of the shares, by weight, of each one's words that the other has too; synonyms count in part."""
    return min(_covered(pair))


def greater(pair: Pair) -> float:
    """The greater of these shares."""
    return max(_covered(pair))


def central(pair: Pair) -> float:
    """How many of the topic's sentences have the words of the one that is further from what most of them tell."""
    return min(pair.one.central, pair.other.central)


def quoted(pair: Pair) -> float:
    """How much of both stands between quotation marks."""
    return pair.one.quoted + pair.other.quoted


def one_counts(pair: Pair) -> float:
    """One alone gives numbers."""
    return float(bool(pair.one.numbers) != bool(pair.other.numbers))


def opposed(pair: Pair) -> float:
    """One accuses, the other rejects or denies."""
    return float(_opposing(pair) is not None)


def one_contrasts(pair: Pair) -> float:
    """One alone sets something against what was said."""
    return float(bool(pair.one.contrasts) != bool(pair.other.contrasts))


def other_voices(pair: Pair) -> float:
    """Both report what somebody says, by name or office, and it is not the same."""
    a, b = _named(pair.one), _named(pair.other)
    return float(bool(a and b) and not a & b)


def _covered(pair: Pair) -> tuple[float, float]:
    equal, alike = pair.match.equal, pair.match.alike
    shared = [sum(two[at].weight for two in equal) + LIKE * sum(two[at].weight for two in alike) for at in (0, 1)]
    a, b = pair.one.run.weight, pair.other.run.weight
    return (shared[0] / a, shared[1] / b) if a and b else (0.0, 0.0)


def _opposing(pair: Pair) -> tuple[str, str] | None:
    """The word that accuses in one and the one that rejects or denies in the other."""
    for x, y in ((pair.one, pair.other), (pair.other, pair.one)):
        against = (*y.rejections, *y.denials)
        if x.accusations and against:
            return x.accusations[0], against[0]
    return None


def _named(sentence: Sentence) -> frozenset[str]:
    return sentence.voices - PRONOUNS


def _say_shared(pair: Pair) -> str:
    both = sorted((*pair.match.equal, *pair.match.alike), key=lambda two: -min(two[0].weight, two[1].weight))
    shown = [_quote(a.form if a.stem == b.stem else f"{a.form}/{b.form}") for a, b in both[:_SHOWN]]
    return f"both have {_listed(shown)}" if shown else ""


def _say_apart(pair: Pair) -> str:
    return f"{'few' if pair.match.equal or pair.match.alike else 'none'} of their words are the same"


def _say_opposed(pair: Pair) -> str:
    found = _opposing(pair)
    return f"one has {_quote(found[0])}, the other {_quote(found[1])}" if found else ""


def _say_contrast(pair: Pair) -> str:
    word = next(iter((*pair.one.contrasts, *pair.other.contrasts)), "")
    return f"{_quote(word)} sets one of them against something" if word else ""


def _say_voices(pair: Pair) -> str:
    a, b = (_listed([_printed(one, sentence) for one in sorted(_named(sentence))]) for sentence in pair[:2])
    return f"{a} speaks in the one, {b} in the other" if a and b else ""


def _printed(form: str, sentence: Sentence) -> str:
    """The word as the sentence has it."""
    places = (word for word in words(sentence.text) if word.form.removesuffix("'s") == form)
    return next((sentence.text[word.start : word.end] for word in places), form)


def _quote(word: str) -> str:
    return f'"{word}"'


def _listed(several: list[str]) -> str:
    return f"{', '.join(several[:-1])} and {several[-1]}" if several[1:] else "".join(several)


FEATURES: tuple[Feature, ...] = (
    Feature("lesser share", lesser, _say_shared, _say_apart),
    Feature("greater share", greater, _say_shared, lambda _: "the one does not repeat the other"),
    Feature("central", central, lambda _: "both are on the main matter", lambda _: "one is off the main matter"),
    Feature("quoted", quoted, lambda _: "much of it is quoted"),
    Feature("one counts", one_counts, lambda _: "one alone gives numbers"),
    Feature("opposed", opposed, _say_opposed),
    Feature("one contrasts", one_contrasts, _say_contrast),
    Feature("other voices", other_voices, _say_voices),
)
"""What is looked at. How much each counts was fitted (``weights.tsv``)."""


def found(pair: Pair) -> dict[str, float]:
    """How far each feature holds, by name."""
    return {row.name: row.holds(pair) for row in FEATURES}
