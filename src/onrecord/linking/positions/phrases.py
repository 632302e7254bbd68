"""Names of issues in a sentence: a head noun with what stands before it, whose it is, and what follows it.

No parser: from each head noun the words are gone back over to an owner, an article or a word that no noun phrase holds.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.linking.lexicon import HEADS
from onrecord.linking.positions.deeds import DOING, UNDOING
from onrecord.linking.positions.nouns import (
    ABSTRACT,
    AGENTS,
    CARRIERS,
    DETERMINERS,
    FAMILIES,
    NO_ISSUES,
    POSSESSIVES,
    PREPOSITIONS,
    STOPS,
    VAGUE,
    VERBS_TOO,
    WEAK,
    listed,
)
from onrecord.linking.positions.passages import MASK, Named, Passage

_TOKEN = re.compile(rf"{MASK}+|'\s?s\b|[^\W_]+(?:[-.][^\W_]+)*(?:'(?!s\b)[^\W_]+)?|[^\w\s]")
_SUBJECTS = listed("he she it they we i you him them us me who")
_BACK = 6
"""Words before a head that are looked at."""
_ON = 5
"""Words of a complement behind a head that are looked at."""


class Token(NamedTuple):
    """A word, a masked name, a possessive ending or a mark of a passage."""

    text: str
    start: int
    end: int

    @property
    def masked(self) -> bool:
        """Whether it is a name."""
        return self.text[0] == MASK


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that may name an issue; edges are those of the passage's text.

    ``left`` is where its article or owner begins, ``start`` where its name does, ``end`` where its head ends and
    ``behind`` where its complement does. ``owners`` are actors. ``about`` are the words and
    the actors of the complement.
    """

    passage: Passage
    left: int
    start: int
    end: int
    behind: int
    head: str
    family: str
    owners: tuple[str, ...]
    words: frozenset[str]
    about: frozenset[str]

    @property
    def bare(self) -> bool:
        """Whether nothing tells which of its family it is."""
        return not (self.owners or self.words or self.about)

    @property
    def new(self) -> bool:
        """Whether an indefinite article brings it in: "a plan" is none of which was spoken."""
        return self.passage.text[self.left : self.start].strip().lower() in {"a", "an", "another"}

    @property
    def vague(self) -> bool:
        """Whether its name says nothing by itself."""
        return self.family in VAGUE and (self.family == "part" or not (self.owners or self.words))


class _Edges(NamedTuple):
    """Where a phrase begins: the first token of its name, its leftmost; whose it is."""

    first: int
    left: int
    owners: tuple[str, ...] = ()


def phrases(passage: Passage) -> list[Phrase]:
    """All phrases of a passage that may name an issue, by place."""
    tokens = [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(passage.text)]
    return [found for at in range(len(tokens)) if (found := _phrase(passage, tokens, at))]


def family(word: str) -> str | None:
    """The family of a head noun: that of the table, or for other abstract nouns the noun; None for no issue."""
    known = FAMILIES.get(word)
    if known:
        return known
    plain = word.removesuffix("s") if not word.endswith("ss") else word
    return plain if plain.endswith(ABSTRACT) and len(plain) > 6 and plain not in NO_ISSUES else None


def _phrase(passage: Passage, tokens: Sequence[Token], at: int) -> Phrase | None:
    head = tokens[at].text.lower()
    kind = None if tokens[at].masked else family(head)
    if head == "war" and at and tokens[at - 1].text.lower() in {"world", "civil", "cold"}:
        return None
    if kind is None or (at + 1 < len(tokens) and _goes_on(tokens[at + 1])):
        return None
    before = _before(passage, tokens, at)
    if before is None:
        return None
    if head == "process" and tokens[at - 1].text.lower() in {"peace", "negotiation", "negotiating"}:
        kind = "talks"
    about, behind = _about(passage, tokens, at)
    giver = () if before.owners else _giver(passage, tokens, at)
    taken = [token.text.lower() for token in tokens[before.first : at] if token.text[0].isalnum()]
    strong = frozenset(word for word in taken if word not in WEAK and not word[0].isdigit() and not word.endswith("ly"))
    return Phrase(
        passage,
        tokens[before.left].start,
        tokens[before.first].start,
        tokens[at].end,
        behind,
        head,
        kind,
        before.owners or giver,
        strong,
        about - set(giver),
    )


def _goes_on(behind: Token) -> bool:
    """Whether the word behind a head makes it describe another noun."""
    word = behind.text.lower()
    return word in AGENTS or (word.isalpha() and family(word) is not None) or word.startswith("'")


def _before(passage: Passage, tokens: Sequence[Token], at: int) -> _Edges | None:
    """How a phrase begins; None where its head is rather a verb."""
    for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
        token = tokens[back]
        word = token.text.lower()
        named = passage.named_at(token.start) if token.masked else None
        if named and named.form.lower() not in _SUBJECTS:
            before = passage.named_at(tokens[back - 2].start) if back > 1 and tokens[back - 2].masked else None
            if before and tokens[back - 1].text.startswith("'") and back + 1 < len(tokens):
                return _owned(tokens, back - 2, at, before)  # "Berg's Orsk plan"
            return _owned(tokens, back, at, named)
        if (word in DETERMINERS and word != "that") or word in POSSESSIVES:
            return _Edges(back + 1, back)
        if token.masked or word in STOPS or not (word[0].isalnum() or word.startswith("'")):
            first = _trimmed(tokens, back + 1, at)
            return _Edges(first, first)
    first = _trimmed(tokens, max(0, at - _BACK), at)
    return _Edges(first, first)


def _owned(tokens: Sequence[Token], back: int, at: int, named: Named) -> _Edges | None:
    """How a phrase begins before whose head a name stands: "Berg's plan", "the Berg plan", "its plan"."""
    possessive = named.form.lower() in POSSESSIVES
    if back == at - 1 and tokens[at].text.lower() in VERBS_TOO and not possessive:
        return None
    ending = tokens[back + 1].text.startswith("'")
    first = _trimmed(tokens, back + 1, at, strict=not (ending or possessive))
    if first > back + 1 + ending:
        return _Edges(first, first)
    left = back
    while left and tokens[left - 1].text.lower() in DETERMINERS | HEADS:
        left -= 1
    return _Edges(back + 1 + ending if possessive else back, left, named.actors)


def _trimmed(tokens: Sequence[Token], first: int, at: int, *, strict: bool = True) -> int:
    """Where the name begins behind the last word that looks like a verb, where no article tells.

    Behind an owner, where not ``strict``, "-ed" and "-ing" are no verb's: "Berg's proposed plan".
    """
    for back in range(at - 1, first - 1, -1):
        word = tokens[back].text.lower()
        verb = word.endswith(("ed", "ing", "ize", "ise") if strict else "es")
        verb = verb or (word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in FAMILIES)
        if not word.startswith("'") and ((verb and "-" not in word) or word in _PLAIN_VERBS):
            return back + 1
    return first


_PLAIN_VERBS = DOING | UNDOING
_PLAIN_VERBS |= listed(
    "condemn demand denounce discuss dismiss gave get give got held hold impose made make meet met praise"
)
_PLAIN_VERBS |= listed("resist seek send sent sought start take took urge want welcome")


def _about(passage: Passage, tokens: Sequence[Token], at: int) -> tuple[frozenset[str], int]:
    """The words and actors of the complement, and where it ends."""
    end = tokens[at].end
    if at + 1 >= len(tokens) or tokens[at + 1].text.lower() not in PREPOSITIONS:
        return frozenset(), end
    if tokens[at + 1].text == "to" and not _noun_behind(tokens, at + 2):
        return frozenset(), end
    found: set[str] = set()
    for token in tokens[at + 2 : at + 2 + _ON]:
        word = token.text.lower()
        if tokens[at + 1].text == "in" and not token.masked:
            break
        if token.masked:
            named = passage.named_at(token.start)
            found.update(named.actors if named and named.form.lower() not in _SUBJECTS else ())
            return frozenset(found), end if tokens[at + 1].text == "to" else token.end
        if word in DETERMINERS or word in POSSESSIVES:
            continue
        if word in STOPS or not word[0].isalnum() or word.endswith("day"):
            break
        found.add(word)
        end = token.end
        if family(word):
            break
    return frozenset(found - WEAK), end


def _noun_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase begins there, rather than an infinitive."""
    if at >= len(tokens):
        return False
    word = tokens[at].text.lower()
    return tokens[at].masked or word in DETERMINERS or word in POSSESSIVES or family(word) is not None


def _giver(passage: Passage, tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """Whose it is by a "from" or "by" right behind: "proposals from China"."""
    if at + 2 < len(tokens) and tokens[at + 1].text.lower() in {"from", "by"} and tokens[at + 2].masked:
        named = passage.named_at(tokens[at + 2].start)
        return named.actors if named else ()
    return ()


def shown(phrase: Phrase) -> str:
    """The name as it is printed: owner, words and head, with the complement where there is nothing else."""
    alone = (phrase.owners or phrase.words) and phrase.family not in CARRIERS
    end = phrase.end if alone else phrase.behind
    return " ".join(phrase.passage.cut(phrase.start, end).split())
