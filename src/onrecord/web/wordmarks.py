"""The words of a search in a sentence as it was printed: accents, case and curly quotes make no difference."""

import re
from collections.abc import Iterator
from itertools import accumulate

from onrecord.store.fulltext import terms
from onrecord.text.folding import fold

_TOKEN = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def marked(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Where the words and "phrases" stand in the text, as characters of it, in order and apart."""
    pattern = _pattern(words)
    if pattern is None:
        return ()
    folded = [fold(char) for char in text]
    ends = list(accumulate(map(len, folded)))
    of = [at for at, piece in enumerate(folded) for _ in piece]
    found: list[tuple[int, int]] = []
    for hit in pattern.finditer("".join(folded)):
        start, end = of[hit.start()], of[hit.end() - 1] + 1
        while end < len(text) and ends[end] == ends[end - 1]:
            end += 1  # an accent that stands behind its letter
        if found and start <= found[-1][1]:  # halves of one letter, or words of a script without blanks
            start = found.pop()[0]
        found.append((start, end))
    return tuple(found)


def pieces(text: str, ranges: tuple[tuple[int, int], ...]) -> Iterator[tuple[str, bool]]:
    """The text cut at these places, each piece with whether it is one of them."""
    at = 0
    for start, end in ranges:
        if start > at:
            yield text[at:start], False
        yield text[start:end], True
        at = end
    if at < len(text):
        yield text[at:], False


def _pattern(words: str) -> re.Pattern[str] | None:
    """Any of the terms, longer ones first; the tokens of a phrase have anything but letters between them."""
    found = [tokens for tokens in (_TOKEN.findall(term) for term in terms(words)) if tokens]
    if not found:
        return None
    found.sort(key=lambda tokens: -sum(map(len, tokens)))
    return re.compile("|".join(_one(tokens) for tokens in found))


def _one(tokens: list[str]) -> str:
    if any(map(_UNSPACED.search, tokens)):
        return r"[\W_]*".join(map(re.escape, tokens))
    phrase = r"[\W_]+".join(map(re.escape, tokens))
    return rf"(?<![^\W_]){phrase}(?![^\W_])"
