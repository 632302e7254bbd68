"""Sentences of two articles that say the same of two things: "at the expense of taxpayers", "... of consumers".

No claim need be joined: what is looked at is a frame, two words that carry meaning and the preposition behind them, and
the noun that fills it. Sentences that share a frame and most of their other words, and fill it with two nouns of which
neither stands in the other, tell two versions: a tension, of the name where both are places.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from onrecord.linking.contrasts.comparing import LONG
from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import BROAD, PEOPLE
from onrecord.linking.contrasts.wordforms import stemmed
from onrecord.linking.differences.assembling import Found, assembled, one_line
from onrecord.linking.events.acts import stem
from onrecord.linking.events.days import days
from onrecord.linking.lexicon import FUNCTION_WORDS, HEADS
from onrecord.linking.page import Page
from onrecord.record.actor import Actor
from onrecord.record.difference import Difference
from onrecord.record.span import Span
from onrecord.text.words import Word, words

PREPOSITIONS = frozenset({"in", "with", "of", "against", "for", "from"})
SHARED = 5
"""Stems that the sentences must share, and ``SHARE`` of the shorter's; ``PLACED`` where two places fill the frame: much
happens alike in two places.
"""
PLACED = 8
SHARE = 0.4
POSTINGS = 40
"""Frames of one key above which it is too common."""
LONGEST = 120
"""Words of a sentence beyond which it is none."""
_BEFORE = 3
_NOUNS = 3
_PREFIX = 4
_AGENTS = ("ers", "ors", "ists", "ians", "ees")
_GAP = frozenset(" \t\n“”‘’\"'`-")

Key = tuple[str, str, str]


class Filled(NamedTuple):
    """A frame's filler in its sentence: ``span`` is from the frame to the filler; ``place`` tells that it is a state's
    name: a town may lie in a place, but no state in another.
    """

    page: Page
    span: Span
    noun: str
    place: bool
    sentence: Span
    forms: frozenset[str]
    stems: frozenset[str]


def fillers(
    book: Mapping[str, Page], actors: Sequence[Actor], older: set[str], origins: Mapping[str, str]
) -> Iterator[Difference]:
    """The differences between sentences that share a frame; ``older`` articles have no side."""
    places = {mention for actor in actors if actor.kind == "state" for mention in actor.mentions}
    found: defaultdict[Key, list[Filled]] = defaultdict(list)
    for page in book.values():
        if page.id not in older:
            for key, filled in _frames(page, places):
                found[key].append(filled)
    facing = [one for held in found.values() if len(held) <= POSTINGS for one in _facing(held)]
    yield from assembled(facing, None, origins)


def _frames(page: Page, places: set[Span]) -> Iterator[tuple[Key, Filled]]:
    for sentence in page.sentences:
        said = words(page.cut(sentence), sentence.start)
        if len(said) <= LONGEST:
            known = frozenset(word.form for word in said), _stems(said)
            for at, word in enumerate(said):
                noun = _noun(page, said, at) if word.form in PREPOSITIONS else None
                if noun:
                    name = page.span(noun.start, noun.end)
                    before = [one for one in said[:at] if one.form not in FUNCTION_WORDS][-_BEFORE:]
                    filled = Filled(page, page.span(before[0].start if before else word.start, noun.end), noun.form,
                                    name in places, sentence, *known)  # fmt: skip
                    for a, b in sorted({*combinations(sorted(_stems(before)), 2)}):
                        yield (a, b, word.form), filled


def _stems(said: Sequence[Word]) -> frozenset[str]:
    return frozenset(stem(word.form) for word in said if word.form not in FUNCTION_WORDS and word.form.isalpha())


def _noun(page: Page, said: Sequence[Word], at: int) -> Word | None:
    """The last word of what follows a preposition; None where it is no noun of its own or a time."""
    text, found = page.article.text, None
    for before, word in zip(said[at:], said[at + 1 : at + 2 + _NOUNS], strict=False):
        if not set(text[before.end : word.start]) <= _GAP or (found and word.form in FUNCTION_WORDS):
            break
        if word.form not in FUNCTION_WORDS:
            found = word
    if found is None or not found.form.isalpha() or len(found.form) < _PREFIX:
        return None
    return None if any(time.span.start <= found.start < time.span.end for time in page.times) else found


def _facing(held: Sequence[Filled]) -> Iterator[Found]:
    by_article: defaultdict[str, set[str]] = defaultdict(set)
    for one in held:
        by_article[one.page.id].add(one.noun)
    for a, b in combinations(held, 2):
        apart = a.page.id != b.page.id and a.noun not in by_article[b.page.id] and b.noun not in by_article[a.page.id]
        if apart and _two_things(a, b) and _one_matter(a, b):
            yield _found(a, b)


def _two_things(a: Filled, b: Filled) -> bool:
    """Whether the fillers are two places, or two plain nouns; not forms of one, nor is one told by both."""
    if a.noun[:_PREFIX] == b.noun[:_PREFIX] or a.noun in b.forms or b.noun in a.forms:
        return False
    return (a.place and b.place) or (_people(a.noun) and _people(b.noun))


def _people(noun: str) -> bool:
    """Whether it names many by what they do: "taxpayers". Other nouns are too often two words for one thing."""
    return (
        noun.endswith(_AGENTS) or (noun.endswith("s") and noun[:-1] in HEADS) or stem(noun) in stemmed(PEOPLE - BROAD)
    )


def _one_matter(a: Filled, b: Filled) -> bool:
    """Whether the sentences share enough, and are of one time."""
    first, second = (days(p.value) if (p := one.page.article.published) else None for one in (a, b))
    if first and second and first.apart(second) > LONG:
        return False
    shared = len(a.stems & b.stems)
    return shared >= (PLACED if a.place else SHARED) and shared >= SHARE * min(len(a.stems), len(b.stems))


def _found(a: Filled, b: Filled) -> Found:
    first, second = (one_line(one.page.cut(one.span)) for one in (a, b))
    because = f"“{a.noun}” in one, “{b.noun}” in another, in sentences that say the same otherwise"
    kind = "name" if a.place else "scope"
    contrast = Contrast("name" if kind == "name" else "scope", "tension", because, a.span, b.span, first, second)
    return Found(contrast, a.page, b.page, one_line(a.page.cut(a.sentence)), one_line(b.page.cut(b.sentence)))
