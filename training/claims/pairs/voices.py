"""Who says what a sentence reports, as far as its words tell without a parse: the word beside the verb of saying."""

from collections.abc import Iterator, Sequence

from training.claims.pairs.lexicon import BETWEEN, PRONOUNS, SAYING, SPEAKERS

from onrecord.text.words import Word

_BACK = 3
"""Words before a verb among which its speaker is looked for."""


def voices(text: str, words: Sequence[Word]) -> frozenset[str]:
    """The folded last words of the names, nouns and pronouns beside the verbs of saying, and behind "according to"."""
    return frozenset(_all(text, words))


def _all(text: str, words: Sequence[Word]) -> Iterator[str]:
    for at, word in enumerate(words):
        if word.form in SAYING:
            found = _before(text, words, at) or _behind(text, words, at + 1)
        elif word.form == "to" and at and words[at - 1].form == "according":
            found = _behind(text, words, at + 1)
        else:
            continue
        if found:
            yield found


def _before(text: str, words: Sequence[Word], at: int) -> str:
    for place in range(at - 1, max(-1, at - 1 - _BACK), -1):
        form = words[place].form
        if _speaks(text, words[place]):
            return form.removesuffix("'s")
        if form not in BETWEEN and not form.endswith("ly"):
            return ""
    return ""


def _behind(text: str, words: Sequence[Word], at: int) -> str:
    """The last word of the name that begins there."""
    last = ""
    while at < len(words) and text[words[at].start].isupper():
        last = words[at].form
        at += 1
    return last.removesuffix("'s")


def _speaks(text: str, word: Word) -> bool:
    named = text[word.start].isupper() and word.form not in BETWEEN
    return named or word.form in PRONOUNS or word.form.removesuffix("s") in SPEAKERS or word.form in SPEAKERS
