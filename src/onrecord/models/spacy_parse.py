"""Grammar by spaCy's small English model: words with their lemma, tag, and the word they hang on.

spaCy's own lemmatizer and the rules that it needs take half of the time of a parse: its tables are used here by form
and tag, once for each word of a language.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from onrecord.models.spacy_pipeline import digest, docs, pipeline

_LEMMATIZER = "lemmatizer"
_NAMES = ("NNP", "NNPS")

_SHORT = {
    "n't": "not", "am": "be", "are": "be", "'m": "be", "'re": "be", "'ve": "have", "'ll": "will", "wo": "will",
    "ca": "can", ("'s", "VBZ"): "be", ("'d", "MD"): "would", ("'d", "VBD"): "have", "me": "I", "us": "we", "i": "I",
    "them": "they", "him": "he",
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

        Lemmas are in lower case, but for those of names and of "I". "re-election" is one word, as is all with a hyphen
        that begins with a small letter; of "UN-led" the first part stays a word of its own, as it names somebody.
        """
        return [acyclic(titled(hyphenated(_words(doc), doc.text))) for doc in docs(batch)]


def _words(doc: Any) -> list[Word]:
    text = doc.text
    rows = doc.to_array(["IDX", "LENGTH", "TAG", "DEP", "HEAD"]).tolist()
    blank = {at for at, (start, length, *_) in enumerate(rows) if text[start : start + length].isspace()}
    place = {at: new for new, at in enumerate(at for at in range(len(rows)) if at not in blank)}
    found = []
    for at, new in place.items():
        start, length, tag, dep, _ = rows[at]
        head = _head(rows, at)
        while head in blank and _head(rows, head) != head:
            head = _head(rows, head)
        label, end = _string(tag), start + length
        found.append(Word(start, end, _lemma(text[start:end], label), label, _string(dep), place.get(head, new)))
    return found


def hyphenated(words: list[Word], text: str) -> list[Word]:
    """The words with the parts of hyphenated ones joined: spaCy takes them apart and then guesses at their grammar."""
    groups: list[tuple[int, int]] = []
    for at, word in enumerate(words[1:-1], start=1):
        if word.lemma == "-" and words[at - 1].end == word.start and word.end == words[at + 1].start:
            if groups and groups[-1][1] == at - 1:
                groups[-1] = (groups[-1][0], at + 1)
            elif text[words[at - 1].start].islower():
                groups.append((at - 1, at + 1))
    if not groups:
        return words
    joined = dict(_joined(words, text, first, last) for first, last in groups)
    inner = {at for first, last in groups for at in range(first, last)}
    kept = [at for at in range(len(words)) if at not in inner]
    place = {at: new for new, at in enumerate(kept)}
    place.update((at, place[last]) for first, last in groups for at in range(first, last))
    return [Word(*word[:5], place[word.head]) for word in (joined.get(at, words[at]) for at in kept)]


def titled(words: list[Word]) -> list[Word]:
    """The words with a title before a name made part of it, where spaCy takes the name for an apposition to it.

    An apposition stands behind a comma: "Mira Oldcastle and *President* Jonas Feld" names two persons.
    """
    found = list(words)
    for at, word in enumerate(words):
        if word.dep != "appos" or word.tag not in _NAMES:
            continue
        first = at
        while first and words[first - 1].head == at and words[first - 1].dep == "compound":
            first -= 1
        title = first - 1
        if title < 0 or found[title].tag not in _NAMES or word.head not in (title, found[title].head):
            continue
        found[at] = word._replace(dep=found[title].dep, head=at if found[title].head == title else found[title].head)
        found = [one._replace(head=at) if one.head == title else one for one in found]
        found[title] = found[title]._replace(dep="compound", head=at)
    return found


def acyclic(words: list[Word]) -> list[Word]:
    """The words, of which one in each circle is made a root: a joined word may come to hang below itself."""
    found, safe = list(words), set[int]()
    for start in range(len(words)):
        way, at = dict.fromkeys([start]), start
        while found[at].head != at and at not in safe:
            if found[at].head in way:
                found[at] = found[at]._replace(head=at, dep="ROOT")
                break
            at = found[at].head
            way[at] = None
        safe.update(way)
    return found


def _joined(words: list[Word], text: str, first: int, last: int) -> tuple[int, Word]:
    """One word of several, with the place of its last part: it hangs where the last part does that hangs outside."""
    group = range(first, last + 1)
    tops = [words[at] for at in group if words[at].head not in group or words[at].head == at]
    top = next((word for word in reversed(tops) if word.dep != "punct"), tops[-1])
    end, start = words[last], words[first].start
    return last, Word(start, end.end, text[start : end.start].lower() + end.lemma, end.tag, top.dep, top.head)


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
    if tag in _NAMES:
        return form
    plain = form.lower()
    short = _SHORT.get((plain, tag)) or _SHORT.get(plain)
    kind = _INFLECTED.get(tag)
    if short or kind is None:
        return short or plain
    exceptions, rules, known = _tables(kind)
    if plain in exceptions:
        return str(exceptions[plain][0])
    stems = [plain.removesuffix(old) + new for old, new in rules if plain.endswith(old) and plain != old]
    return next((stem for stem in stems if stem in known), stems[0] if stems else plain)


@cache
def _tables(kind: str) -> tuple[Mapping[str, Sequence[str]], Sequence[tuple[str, str]], frozenset[str]]:
    """Of spaCy's lemmatizer, for "verb" or "noun": irregular forms, endings with what stands for them, known lemmas."""
    tables = pipeline().get_pipe(_LEMMATIZER).lookups
    exceptions, rules, known = (tables.get_table(name)[kind] for name in ("lemma_exc", "lemma_rules", "lemma_index"))
    return exceptions, [(old, new) for old, new in rules], frozenset(known)
