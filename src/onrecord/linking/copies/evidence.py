"""How strongly the words that two passages share speak for copying: a table of kinds of words, each with its weight."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from onrecord.linking.copies.lexicon import OF_SPEECH
from onrecord.linking.copies.pages import Page
from onrecord.linking.copies.passages import Passage

Kind = Literal["own", "topic", "everywhere", "figure", "name", "quoted"]

WEIGHTS: dict[Kind, float] = {
    "own": 1.0,  # a word of content that one of the articles uses nowhere else
    "topic": 0.5,  # one that both use elsewhere too: it belongs to the matter
    "everywhere": 0.35,  # grammar, and words of all news
    "figure": 0.4,
    "name": 0.25,  # all reports of an event hold its names
    "quoted": 0.0,  # somebody's words: both may have heard them
}
"""What one word alike is worth."""

NAMES = 2.0
"""What all names together are worth at most: lists of states or members are alike wherever they are printed."""

REPORTED = 0.8
"""What is left of the weight of a word in indirect speech: its choice may be the speaker's."""

EDITED = 0.25
"""What each word that was changed, dropped or added between two alike takes away."""

BETWEEN = 8
"""Fewer words than these between quoted ones count as quoted: "she said", or a quotation that two print differently."""

LISTED = 0.6
"""What is left of the weight of a list: charges, members, goods come in one order from whoever drew it up."""

ITEM = 4
"""A passage with a comma for every so many words is a list."""

SPEECH = 12
"""A passage that says "I", "our" or the like once in so many words, and three times, is speech without marks."""

_BESIDES_NAMES = 3
"""Words that are neither names nor figures, for a passage to say anything."""

_TOLD = 3
"""Words that are named as the evidence."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The weight of a passage, how many of its words alike are of each kind, and those that tell most."""

    score: float
    kinds: Counter[Kind]
    own: tuple[str, ...]

    @property
    def says_something(self) -> bool:
        """Whether it is more than a name with its title."""
        return self.kinds.total() - self.kinds["name"] - self.kinds["figure"] >= _BESIDES_NAMES


def weigh(a: Page, b: Page, passage: Passage) -> Evidence:
    """What the words alike of a passage say together."""
    here = Counter(a.numbers[place] for place, _ in passage.hits)
    quoted = _quoted(a, b, passage)
    kinds, own = Counter[Kind](), list[str]()
    weights = dict.fromkeys(WEIGHTS, 0.0)
    for (place, other), said in zip(passage.hits, quoted, strict=True):
        kind = "quoted" if said else _kind(a, b, place, other, here)
        kinds[kind] += 1
        weights[kind] += WEIGHTS[kind] * (REPORTED if a.reported[place] and b.reported[other] else 1)
        if kind == "own":
            own.append(a.words[place].form)
    weights["name"] = min(NAMES, weights["name"])
    edited = max(passage.lengths) - len(passage.hits)
    listed = LISTED if _commas(a, passage) * ITEM >= len(passage.hits) else 1
    return Evidence(listed * sum(weights.values()) - EDITED * edited, kinds, tuple(own))


def _commas(page: Page, passage: Passage) -> int:
    first, last = passage.hits[0][0], passage.hits[-1][0]
    return page.article.text.count(",", page.words[first].end, page.words[last].start)


def _quoted(a: Page, b: Page, passage: Passage) -> list[bool]:
    """For each word alike whether it is quoted: by one of the articles, or by what stands around it.

    Between quoted words a short run without marks is quoted too, and where most is quoted a run that speaks of "me" or
    "us": a mark is missing, or the two cut a quotation differently.
    """
    quoted = [bool(a.quoted[place] or b.quoted[other]) for place, other in passage.hits]
    bare = [a.words[place].form for (place, _), said in zip(passage.hits, quoted, strict=True) if not said]
    spoken = sum(form in OF_SPEECH for form in bare)
    if spoken > 2 and spoken * SPEECH >= len(bare):
        return [True] * len(quoted)
    if not any(quoted):
        return quoted
    mostly = sum(quoted) > len(quoted) / 2
    first, last = quoted.index(True), len(quoted) - 1 - quoted[::-1].index(True)
    number = 0
    for said, run in groupby(list(quoted)):
        start, number = number, number + len(list(run))
        forms = {a.words[place].form for place, _ in passage.hits[start:number]}
        between = first < start < last and number - start < BETWEEN
        if not said and (between or (mostly and forms & OF_SPEECH)):
            quoted[start:number] = [True] * (number - start)
    return quoted


def _kind(a: Page, b: Page, place: int, other: int, here: Counter[int]) -> Kind:
    number = a.numbers[place]
    if a.everywhere[place]:
        return "everywhere"
    if a.words[place].form[0].isdigit():
        return "figure"
    if a.capital[place] and b.capital[other]:
        return "name"
    elsewhere = a.counts[number] > here[number] and b.counts[number] > here[number]
    return "topic" if elsewhere else "own"


def sentence(passage: Passage, evidence: Evidence, others: int) -> str:
    """The evidence in words: how many words agree, which of them tell most, what was not counted."""
    alike, longer = len(passage.hits), max(passage.lengths)
    said = [f"{alike} words in a row are the same" if alike == longer else f"{alike} of {longer} words agree in order"]
    telling = sorted(dict.fromkeys(evidence.own), key=lambda form: (-len(form), form))[:_TOLD]
    if telling:
        said.append(f"among them “{'”, “'.join(telling)}”")
    if evidence.kinds["quoted"]:
        said.append(f"{evidence.kinds['quoted']} of them somebody's quoted words and not counted")
    if others:
        said.append(f"and the two share {others} more passage{'s' if others > 1 else ''}")
    return ", ".join(said)
