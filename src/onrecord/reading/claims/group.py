"""The words that say what is or happens: a verb with its auxiliaries, particles and the verbs it governs."""

from dataclasses import dataclass

from onrecord.models.spacy_parse import Word
from onrecord.reading.claims.outline import Outline

_BETWEEN = frozenset({"aux", "auxpass", "neg", "advmod", "prt", "mark", "intj", "punct"})
_DEEP = 5
"""So many verbs may govern one another: "is expected to be able to begin to move"."""
_FAR = 6
"""Words between a verb and what belongs to its group, at most."""
_ADJECTIVES = ("JJ", "JJR", "JJS", "VBN", "VBG", "RB", "IN")


@dataclass(frozen=True, slots=True)
class Group:
    """A claim's head: words ``first`` to ``last``.

    ``chain`` are its verb, adjectives and governed verbs, each governing the next: "is", "ready", "discuss";
    ``bearer`` the verb whose auxiliaries count for the first of them: of "may come or stay" for both "come".
    """

    first: int
    last: int
    chain: tuple[int, ...]
    bearer: int


def group(outline: Outline, at: int, first: int) -> Group:
    """The group of a verb that is joined to ``first`` by "and", or is that itself; of a noun the noun alone."""
    words = outline.tree.words
    if not words[at].tag.startswith("VB"):
        return Group(at, at, (at,), at)
    chain = [at]
    while len(chain) < _DEEP and (inner := _governed(outline, chain)) is not None:
        chain.append(inner)
    begin, end = _begin(outline, at), chain[-1]
    particles = [
        one for verb in chain for one in outline.tree.children[verb] if 0 < one - end <= 2 and _is_particle(words[one])
    ]
    return Group(begin, max(end, *particles) if particles else end, tuple(chain), _bearer(outline, at, first))


def _is_particle(word: Word) -> bool:
    return word.dep == "prt" or word.tag == "RP"


def _begin(outline: Outline, at: int) -> int:
    """The first auxiliary before a verb, with nothing but adverbs between."""
    near = {one for one in outline.of(at, "aux", "auxpass", "neg") if one < at}
    begin = min(near, default=at)
    between = outline.tree.words[begin:at]
    while begin < at and any(word.dep not in _BETWEEN and word.head == at for word in between):
        near.discard(begin)
        begin = min(near, default=at)
        between = outline.tree.words[begin:at]
    return begin


def _governed(outline: Outline, chain: list[int]) -> int | None:
    """The next word of the group, if nothing but small words stands before it."""
    words, last = outline.tree.words, chain[-1]
    for one in outline.of(last, "xcomp", "acomp", "oprd"):
        tag = words[one].tag
        if not 0 < one - last <= _FAR or not (tag.startswith("VB") or tag in _ADJECTIVES):
            continue
        if any(outline.of(one, "nsubj", "nsubjpass")):
            continue
        if all(word.dep in _BETWEEN for word in words[last + 1 : one]):
            return one
    return None


def _bearer(outline: Outline, at: int, first: int) -> int:
    """Of "did not meet or talk" the first verb, for both: they have one form and one subject."""
    if at == first or any(outline.of(at, "aux", "auxpass", "nsubj", "nsubjpass")):
        return at
    words = outline.tree.words
    return first if words[at].tag == words[first].tag and words[at].tag in ("VB", "VBN", "VBG") else at
