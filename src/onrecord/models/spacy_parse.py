"""Grammar by spaCy's small English model: words with their lemma, tag, and the word they hang on.

spaCy's own lemmatizer and the rules that it needs take half of the time of a parse: its tables are used here by form
and tag, once for each word of a language.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from onrecord.models.spacy_pipeline import digest, docs, pipeline

_LEMMATIZER = "lemmatizer"

_SHORT = {
    "n't": "not", "'m": "be", "'re": "be", "am": "be", "are": "be", "'ve": "have", "'ll": "will", "wo": "will",
    "ca": "can", ("'s", "VBZ"): "be", ("'d", "MD"): "would", ("'d", "VBD"): "have", "me": "I", "us": "we",
    "them": "they", "him": "he", "i": "I",
}  # fmt: skip
"""Lemmas of shortened and inflected small words, by form or by form and tag."""

_INFLECTED = {"VBD": "verb", "VBG": "verb", "VBN": "verb", "VBZ": "verb", "NNS": "noun"}
"""Which of the lemmatizer's tables undoes a tag's ending."""


class Word(NamedTuple):
    """Characters ``start`` to ``end`` of a text; ``tag`` is Penn's, ``dep`` ClearNLP's label of its arc.

    ``head`` is the place in the list of words of the one that it hangs on: its own for the root of a sentence.
    """

    start: int
    end: int
    lemma: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """Parses. Loads spaCy at first use, once a process."""

    @property
    def sha256(self) -> str:
        """The digest of the weights that are used; spaCy is not loaded for it."""
        return digest("tok2vec", "tagger", "parser")

    def predict(self, batch: Sequence[str]) -> list[list[Word]]:
        """The words of each text, in order, white space left out. Raise NoNameModel if no model is installed.

        Lemmas are in lower case, but for those of names and of "I".
        """
        return [_words(doc) for doc in docs(batch)]


def _words(doc: Any) -> list[Word]:
    text = doc.text
    rows = doc.to_array(["IDX", "LENGTH", "TAG", "DEP", "HEAD"]).tolist()
    solid = [at for at, (start, length, *_) in enumerate(rows) if not text[start : start + length].isspace()]
    place = {at: new for new, at in enumerate(solid)}
    found = []
    for at in solid:
        start, length, tag, dep, _ = rows[at]
        head = _head(rows, at)
        while head not in place and _head(rows, head) != head:
            head = _head(rows, head)
        label, end = _string(tag), start + length
        lemma = _lemma(text[start:end], label)
        found.append(Word(start, end, lemma, label, _string(dep), place.get(head, place[at])))
    return found


def _head(rows: Sequence[Sequence[int]], at: int) -> int:
    """spaCy gives the way to the head, as a number without sign."""
    way: int = rows[at][4]
    return at + (way - 2**64 if way >= 2**63 else way)


@lru_cache(1_000)
def _string(number: int) -> str:
    """The tag or label that spaCy gives as a number."""
    return str(pipeline().vocab.strings[number]) if number else ""


@lru_cache(50_000)
def _lemma(form: str, tag: str) -> str:
    """The lemma of a word as spaCy's tables of rules, exceptions and known words give it."""
    if tag in ("NNP", "NNPS"):
        return form
    plain = form.lower()
    short = _SHORT.get((plain, tag)) or _SHORT.get(plain)
    kind = _INFLECTED.get(tag)
    if short or kind is None:
        return short or plain
    tables = pipeline().get_pipe(_LEMMATIZER).lookups
    exceptions, rules, known = (
        tables.get_table(table).get(kind, ()) for table in ("lemma_exc", "lemma_rules", "lemma_index")
    )
    if plain in exceptions:
        return str(exceptions[plain][0])
    stems = [plain.removesuffix(old) + new for old, new in rules if plain.endswith(old) and plain != old]
    return next((stem for stem in stems if stem in known), stems[0] if stems else plain)
