"""What kind of act the words of an event name: "met", "talks with" and "a meeting" are one kind.

Words are cut to stems by a few endings (after Porter 1980, in two steps) and stems put into families of synonyms.
"""

import re
from collections.abc import Sequence
from functools import cache

from onrecord.linking.events.lexicon import ASPECT, ENDINGS, FAMILIES, IRREGULAR, KIN, NOUNS
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.record.event import EventType

_NUMBER = re.compile(r"[\d.,:%]+")


@cache
def stem(word: str) -> str:
    """The stem of a folded word: "election", "elected" and "elects" share "elect"."""
    word = word.removesuffix("'s")
    word = IRREGULAR.get(word) or NOUNS.get(word, word)
    for _ in range(2):
        fits = (end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= 3)
        ending = next(fits, "") if not word.endswith(("ss", "us", "is")) else ""
        word = word.removesuffix(ending)
    word = word.rstrip("e") if len(word) > 3 else word
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@cache
def _families() -> dict[str, frozenset[str]]:
    """The families of every stem that has some."""
    stems = {stem(member) for members in FAMILIES.values() for member in members}
    return {one: frozenset(name for name, members in FAMILIES.items() if one in map(stem, members)) for one in stems}


def kinds(forms: Sequence[str]) -> frozenset[str]:
    """The families, or else the stem, of the folded words that name an event: of its verb, or else of its noun.

    Where the verb only tells how far it has come ("held brief talks") the last word counts, else the first.
    """
    content = [form for form in forms if form not in FUNCTION_WORDS and not _NUMBER.fullmatch(form)]
    sense = [form for form in content if form not in ASPECT]
    if not content:
        return frozenset()
    word = (sense[-1] if content[0] in ASPECT else sense[0]) if sense else content[0]
    return _families().get(stem(word), frozenset({stem(word)}))


def kin(one: EventType, other: EventType) -> bool:
    """Whether the types are the same or easily taken for each other."""
    return one == other or any(one in group and other in group for group in KIN)
