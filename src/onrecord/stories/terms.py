"""What an article is about: the folded words of its kept text, with how much each one says."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.record.article import Article
from onrecord.text.words import Word, words

# Closed-class words: they say how a sentence is built, never what a report is about.
_FUNCTION = (
    "a about above after again against all also although am among an and another any are around as at away back be "
    "because been before being below between both but by can could did do does doing down during each either else even "
    "ever every few for from further get go had has have having he her here hers herself him himself his how however i "
    "if in into is it its itself just last let like made make many may me might more most much must my myself never "
    "new next no nor not now of off often on once one only or other our ours out over own per said same say says shall "
    "she should since so some still such than that the their them themselves then there these they this those though "
    "through to told too toward towards two under until up upon us very was way we well went were what when where "
    "whether which while who whom whose why will with within without would yet you your yours "
    "don't doesn't didn't isn't aren't wasn't weren't won't can't couldn't wouldn't hasn't haven't hadn't "
    "i'm i've you're he's she's it's we're they're that's there's"
)
FUNCTION_WORDS = frozenset(_FUNCTION.split())

# Written with a capital, and no names of anybody.
_CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december"
)
CALENDAR = frozenset(_CALENDAR.split())

HEADLINE_COUNT = 3

_POSSESSIVE = re.compile(r"['’]s?$")
_BEGINNING = frozenset('.!?:\n"“‘`')


@dataclass(frozen=True, slots=True)
class Terms:
    """Each folded term of one article with its count, and the names among them as they are printed."""

    counts: Mapping[str, int]
    names: Mapping[str, str]


def terms(article: Article) -> Terms:
    """Count the kept words; a word of the headline counts as several.

    A name is a word that stands with a capital where no sentence begins, more often than it stands without one.
    Headlines show neither: in many papers each of their words has a capital.
    """
    counts: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    printed: dict[str, str] = {}
    for block in article.kept():
        headline = block.kind == "headline"
        text = article.text[block.start : block.end]
        for word, begins in _with_beginnings(text):
            form = word.form.removesuffix("'s").removesuffix("'")
            if form in FUNCTION_WORDS or (len(form) < 2 and not form.isdigit()):
                continue
            counts[form] += HEADLINE_COUNT if headline else 1
            if headline:
                continue
            if not text[word.start].isupper():
                capitals[form] -= 1
            elif not begins:
                capitals[form] += 1
                printed.setdefault(form, _POSSESSIVE.sub("", text[word.start : word.end]))
    return Terms(counts, {form: printed[form] for form, more in capitals.items() if more > 0 and form not in CALENDAR})


def _with_beginnings(text: str) -> Iterator[tuple[Word, bool]]:
    """Each word with whether a sentence, a line or a quotation may begin at it."""
    end = 0
    for word in words(text):
        yield word, end == 0 or not _BEGINNING.isdisjoint(text[end : word.start])
        end = word.end
