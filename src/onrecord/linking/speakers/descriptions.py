"""Sources that the article does not name: how it describes them, and what leads back to a description."""

import re
from bisect import bisect_left
from typing import NamedTuple

from onrecord.linking.lexicon import (
    CLAUSE_WORDS,
    DEFINITE,
    INDEFINITE,
    JOINT,
    PLURALS,
    POSSESSIVES,
    PRONOUNS,
    SOURCES,
    TAILS,
)
from onrecord.linking.speakers.scene import Found, Scene
from onrecord.record.span import Span
from onrecord.text.words import Word, words

_LONGEST = 200
_EDGES = " \t\r\n,;:–—-"
_CLAUSE = re.compile(
    r"\s*,?\s*\b(?:who|whose|speaking|talking|familiar|close to|briefed|requesting|on (?:the )?condition of)\b"
)
_STOP = re.compile(r"[,;:.\n“”\"–—()]|``|''")
_CAPITALS_AND_DOTS = re.compile(r"(?:\b[A-Z]\.)+$")


class Noun(NamedTuple):
    """What heads a description: "officials" of "two senior officials in Norland", and whether it is a plural."""

    form: str
    plural: bool
    start: int
    end: int


def noun_of(said: str) -> Noun:
    """The word before the first preposition, clause or comma of a description; "" where there is none."""
    last = Noun("", False, 0, 0)
    given = words(said)
    for at, word in enumerate(given):
        between = said[given[at - 1].end : word.start] if at else ""
        name = last.form and said[last.start].isupper() and word.form == "of"
        if last.form and not name and (word.form in TAILS | CLAUSE_WORDS or "," in between or "(" in between):
            break
        if word.form not in INDEFINITE | DEFINITE:
            last = Noun(word.form, _is_plural(word.form), word.start, word.end)
    return last


def by_description(scene: Scene, speaker: Span) -> Found | None:
    """A source without a name ("a senior official"), or one that leads back to such a description ("the official")."""
    said = " ".join(scene.page.cut(speaker).split())
    given = words(said)
    if not given or given[0].form in PRONOUNS | POSSESSIVES:
        return None
    noun = noun_of(scene.page.cut(speaker))
    if given[0].form in DEFINITE:
        return _again(scene, speaker, given, noun)
    if not noun.form or not _is_introduced(scene, speaker, given, noun):
        return None
    whole = _whole(scene, speaker)
    return whole, f"not named in the article; described as “{' '.join(scene.page.cut(whole).split())}”"


def _is_introduced(scene: Scene, speaker: Span, given: list[Word], noun: Noun) -> bool:
    """Whether the words bring a source in: with "a", "one", "two", or as a bare plural: "officials in Norland"."""
    if given[0].form in INDEFINITE or given[0].form.isdigit():
        return True
    small = scene.page.cut(speaker)[noun.start].islower() or noun.start == given[0].start
    text = scene.page.article.text
    persons = [one.span for one in scene.between(speaker.start, speaker.end) if one.actor.kind == "person"]
    camps = all(re.match(r"\s[a-z]", text[person.end : speaker.start + noun.start]) for person in persons)
    joint = JOINT & {word.form for word in given if word.end <= noun.start}
    return noun.plural and small and camps and not joint


def _again(scene: Scene, speaker: Span, given: list[Word], noun: Noun) -> Found | None:
    """The nearest description before that has this noun, or else this one if it says more than the noun."""
    said = " ".join(scene.page.cut(speaker).split())
    asked = {word.form for word in given} - DEFINITE - {noun.form, "same"}
    back = _last(scene, speaker.start, noun.form, asked) if noun.end == len(scene.page.cut(speaker)) else None
    if back:
        whole = _whole(scene, back)
        return whole, f"“{said}” is “{' '.join(scene.page.cut(whole).split())}”, whom the article does not name"
    if noun.form in SOURCES and len(scene.page.cut(speaker)) > noun.end:
        return _whole(scene, speaker), f"not named in the article; described as “{said}”"
    return None


def _last(scene: Scene, end: int, noun: str, asked: set[str]) -> Span | None:
    """The last description before a character with this noun, and with the other words asked for."""
    start = max(0, end - 20 * _LONGEST)
    text = scene.page.article.text[start:end]
    before = scene.page.wordlist.whole(start, end)
    for at in range(len(before) - 1, 0, -1):
        if before[at].form not in {noun, f"{noun}s"}:
            continue
        for first in range(at - 1, max(-1, at - 6), -1):
            form, behind = before[first].form, text[before[first].end - start : before[first + 1].start - start]
            of_the = form == "the" and before[first - 1].form == "of"
            if (form in DEFINITE and not of_the) or form in CLAUSE_WORDS or behind.strip():
                break
            known = noun in SOURCES or before[first].start in scene.described
            if form in INDEFINITE and known:
                fits = asked <= {word.form for word in before[first:at]}
                return scene.page.span(before[first].start, before[at].end) if fits else None
    return None


def _whole(scene: Scene, source: Span) -> Span:
    """The description with what is said behind it of who the source is: "who spoke on condition of anonymity"."""
    if source.start in scene.described:
        return scene.described[source.start]
    text, end = scene.page.article.text, source.end
    cue = bisect_left(scene.cues, end)
    high = max(end, min([source.start + _LONGEST, *scene.cues[cue : cue + 1]]))
    found = _CLAUSE.match(text, end, high)
    if found:
        stop = _STOP.search(text, found.end(), high)
        while stop and stop.group() == "." and _CAPITALS_AND_DOTS.search(text[: stop.end()][-8:]):
            stop = _STOP.search(text, stop.end(), high)
        end = stop.start() if stop else high
    size = len(text[source.start : end].rstrip(_EDGES))
    whole = scene.page.span(source.start, source.start + max(1, size))
    scene.described[source.start] = whole
    return whole


def _is_plural(form: str) -> bool:
    return form in PLURALS or (len(form) > 3 and form.endswith("s") and not form.endswith(("ss", "us", "is", "'s")))
