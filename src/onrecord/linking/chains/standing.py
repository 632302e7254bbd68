"""Where single persons are spoken of in an article: by name, noun or pronoun; as subject, owner or object."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from onrecord.linking.chains.grammar import (
    ADJECTIVES,
    APPOSING,
    AUXILIARIES,
    BEING,
    CAMPS,
    DETERMINERS,
    HER_NOUNS,
    HIS_NOUNS,
    LINKING,
    PERSON_NOUNS,
    STOPPING,
    VERBS,
)
from onrecord.linking.lexicon import FOLLOWERS, GENDERED, GOVERNING, HEADS, JOINT, OBJECT_OF, POSSESSIVES, SAYING
from onrecord.linking.names.words import name_words
from onrecord.linking.page import Page
from onrecord.linking.speakers.holders import Seen
from onrecord.linking.speakers.scene import Scene
from onrecord.record.span import Span
from onrecord.text.anyof import any_of
from onrecord.text.folding import fold, straighten
from onrecord.text.quotemarks import quotations

Part = Literal["subject", "owner", "object", "itself", "modifier", "other"]
Form = Literal["name", "pronoun", "noun"]

_ITSELF = {"himself": "he", "herself": "she"}
_ALL = {**GENDERED, "hers": "she", **_ITSELF}
_PRONOUN = re.compile(rf"\b(?:{any_of(_ALL)})\b", re.IGNORECASE)
_NOUN = re.compile(
    rf"\b(?:(?:ex|vice|co|then)-)?(?P<noun>{any_of((HEADS | PERSON_NOUNS) - ADJECTIVES)}"
    r"|[a-z]{3,}(?:gelist|nalist|ologist|ician|woman))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w.’'&-]+")
_COMPOUND = re.compile(
    r"\s(?:general|whip|elect|designate|emeritus)\b|\s?(?:[A-Z][\w.’-]+|-)|\s(?!who\b)[a-z]+\s?['’]\s?s?\b"
)
_OWNING = re.compile(r"\s?'\s?(?:s\b|(?!\w))")
_ADVERBS = "also|then|later|now|never|still|already|once|first|again|both|recently|not|\\w+ly"
_BEHIND = re.compile(
    rf"(?P<apposed>\s?,[^,.;:\n]{{2,80}},|\s?\([^)\n]{{1,40}}\))?\s?(?:(?:{_ADVERBS})\s)*(?P<word>[\w'-]+)",
)
_BEFORE = re.compile(r"(?P<word>[\w'-]+)(?P<gap>\W*)$")
_CAPITAL = re.compile(r"\b[A-Z][\w-]{3,30}\b")
_FRONT = 60
_BACK = 100
_MODIFIERS = 6


@dataclass(slots=True)
class Point:
    """One place. ``key`` tells who is meant there, None where that is open; ``actor`` says that it is an actor's id.

    ``opens`` says that nobody stands before it in its sentence; ``speech`` is the index of the quotation around it or
    -1, ``told`` how many sentences up to here are not wholly somebody's words. ``word`` is the pronoun or noun and
    ``which`` the word that opens a noun's phrase, both folded.
    """

    span: Span
    form: Form
    part: Part
    gender: str | None
    sentence: int = -1
    told: int = -1
    paragraph: int = -1
    speech: int = -1
    key: str | None = None
    actor: bool = False
    opens: bool = False
    word: str = ""
    which: str = ""


class Speech:
    """Where somebody's words stand in an article, to be looked up by place."""

    def __init__(self, page: Page) -> None:
        """Find the quotations of the article, and count its sentences that are not wholly one of them."""
        found = quotations(page.article.text, ((block.start, block.end) for block in page.blocks))
        outer = [one for one in found if not one.inner]
        self._spans = [(start, end, number) for number, one in enumerate(outer) for start, end in one.pieces]
        self._told, so_far = [], 0
        for sentence in page.sentences:
            said = self.at(sentence.start)
            so_far += said < 0 or said != self.at(sentence.end - 1)
            self._told.append(so_far)

    def at(self, place: int) -> int:
        """The index of the quotation that holds a character, or -1."""
        at = bisect_right(self._spans, place, key=lambda span: span[0]) - 1
        return self._spans[at][2] if at >= 0 and place < self._spans[at][1] else -1

    def told(self, sentence: int) -> int:
        """How many sentences up to this one are not wholly somebody's words."""
        return self._told[sentence] if sentence >= 0 else 0


def points(scene: Scene, speech: Speech) -> list[Point]:
    """All places of an article's kept blocks where one person is spoken of, in order."""
    page, text = scene.page, scene.page.article.text
    found = [point for one in scene.seen if one.actor.kind == "person" for point in _name(scene, one)]
    found += _missed(scene)
    taken = _Taken(found)
    for block in page.blocks:
        for match in _PRONOUN.finditer(text, block.start, block.end):
            if not taken.at(match.start()):
                found.append(_pronoun(scene, page.span(*match.span())))
        for match in _NOUN.finditer(text, block.start, block.end):
            point = _noun(scene, match, block.start)
            if point and not taken.at(match.start()) and not taken.at(match.end() - 1):
                found.append(point)
    return placed(scene, found, speech)


def placed(scene: Scene, found: list[Point], speech: Speech) -> list[Point]:
    """The points in order, each with its sentence, its paragraph and the quotation around it."""
    found.sort(key=lambda point: (point.span.start, -point.span.end))
    former = -1
    for point in found:
        sentence = bisect_right(scene.page.sentences, point.span.start, key=lambda one: one.start) - 1
        point.sentence, point.paragraph = sentence, scene.page.paragraph(point.span.start)
        point.told, point.speech = speech.told(sentence), speech.at(point.span.start)
        point.opens, former = sentence != former, sentence
    return found


class _Taken:
    """Which characters names and their titles take up."""

    def __init__(self, found: list[Point]) -> None:
        self.spans = sorted(point.span for point in found)

    def at(self, place: int) -> bool:
        """Whether a character is one of them."""
        at = bisect_right(self.spans, place, key=lambda span: span.start) - 1
        return at >= 0 and place < self.spans[at].end


def _name(scene: Scene, one: Seen) -> Iterator[Point]:
    start = min([one.span.start, *(role.evidence.start for role in one.roles)])
    gender = scene.pronouns.get(one.actor.id)
    part = part_of(scene, start, one.span.end)
    yield Point(scene.page.span(start, one.span.end), "name", part, gender, key=one.actor.id, actor=True)


def _missed(scene: Scene) -> Iterator[Point]:
    """The family names of persons where no mention was read: the article names them elsewhere in full."""
    page, text = scene.page, scene.page.article.text
    taken = sorted(one.span for one in scene.seen)
    families = {}
    for one in scene.seen:
        name = name_words(one.actor.name, person=True)
        if one.actor.kind == "person" and len(name) > 1 and len(name[-1]) > 3 and scene.called(name[-1:]):
            families[name[-1]] = one.actor
    if not families:
        return
    for block in page.blocks:
        for match in _CAPITAL.finditer(text, block.start, block.end):
            actor = families.get(fold(match.group()))
            at = bisect_right(taken, match.start(), key=lambda span: span.start) - 1
            if actor and not (at >= 0 and match.start() < taken[at].end):
                span = page.span(*match.span())
                gender, part = scene.pronouns.get(actor.id), part_of(scene, *match.span())
                yield Point(span, "name", part, gender, key=actor.id, actor=True)


def _pronoun(scene: Scene, span: Span) -> Point:
    word = scene.page.cut(span).casefold()
    return Point(span, "pronoun", _pronounpart_of(scene, span, word), _ALL[word], word=word)


def _pronounpart_of(scene: Scene, span: Span, word: str) -> Part:
    if word in _ITSELF:
        return "itself"
    if word == "her":
        behind = straighten(scene.page.article.text[span.end : span.end + 20])
        following = re.match(r"\s([\w'-]+)", behind)
        free = following is None or fold(following.group(1)) in OBJECT_OF | LINKING | VERBS | {"and", "or", "as", "the"}
        return "object" if free else "owner"
    before = _BEFORE.search(scene.page.article.text[max(0, span.start - _FRONT) : span.start])
    if word == "him" and before and fold(before.group("word")) in GOVERNING:
        return "other"
    return {"he": "subject", "she": "subject", "him": "object"}.get(word, "owner")  # type: ignore[return-value]


def _noun(scene: Scene, match: re.Match[str], low: int) -> Point | None:
    """A noun for a person with its article, unless it only says what somebody is who is named beside it."""
    page, text = scene.page, scene.page.article.text
    noun = fold(match.group("noun"))
    first = _article(text, match.start(), max(low, match.start() - _FRONT))
    if first is None or scene.titled(match.start("noun")) or _COMPOUND.match(text, match.end()):
        return None
    start, which = first.start(), fold(first.group()).removesuffix("'s")
    if which not in DETERMINERS:
        which = "'s"
    before = _BEFORE.search(straighten(text[max(low, start - 40) : start]))
    if before and not before.group("gap").strip() and fold(before.group("word")) in BEING:
        return None
    if _beside_name(scene, start, match.end()):
        return None
    following = _BEHIND.match(straighten(text[match.end() : match.end() + _BACK]))
    if noun in CAMPS and following and not following.group("apposed") and _is_noun(following.group("word")):
        return None
    gender = "he" if noun in HIS_NOUNS else "she" if noun in HER_NOUNS else None
    span = page.span(match.start() if which in POSSESSIVES else start, match.end())
    return Point(span, "noun", part_of(scene, start, match.end()), gender, word=noun, which=which)


def _article(text: str, end: int, low: int) -> re.Match[str] | None:
    """The article or owner that opens the words before a noun: "the" of "the liberal Nedrin "."""
    found = list(_WORD.finditer(text, low, end))
    for back, word in enumerate(reversed(found[-_MODIFIERS:])):
        form = fold(word.group())
        between = text[word.end() : found[len(found) - back].start() if back else end]
        if between.strip(" \t-–,’'") or form in STOPPING:
            return None
        if form in DETERMINERS or form in {"'s", "s"} or form.endswith("'s"):
            return word
    return None


def _beside_name(scene: Scene, start: int, end: int) -> bool:
    """Whether a name stands directly beside the words, by a comma: "the mayor, Ann Berg", "Ann Berg, a pilot"."""
    text = scene.page.article.text
    behind = scene.between(end, end + 60)[:1]
    before = scene.between(max(0, start - 80), start)[-1:]
    follows = [one for one in behind if one.actor.kind == "person" and text[end : one.span.start].strip() == ","]
    leads = [one for one in before if one.actor.kind == "person" and text[one.span.end : start].strip() in APPOSING]
    return bool(follows or leads)


def part_of(scene: Scene, start: int, end: int) -> Part:
    """What the words at these characters are in their clause, by the words around them."""
    text = scene.page.article.text
    behind, before = (
        straighten(text[end : end + _BACK]),
        _BEFORE.search(straighten(text[max(0, start - _FRONT) : start])),
    )
    if _OWNING.match(behind) or straighten(text[end - 2 : end]) == "'s":
        return "owner"
    following = _BEHIND.match(behind)
    word = fold(following.group("word")) if following else ""
    last = fold(before.group("word")) if before and "\n" not in before.group("gap") else ""
    if last in SAYING and (not word or behind.lstrip()[:1] in {".", ",", ""}):
        return "subject"
    if following and not following.group("apposed") and _described(following, behind):
        return "modifier"
    verb = word in VERBS or (word.endswith("ed") and len(word) > 3) or (word.endswith("s") and not word.endswith("ss"))
    governed = bool(before) and not before.group("gap").strip() and last in OBJECT_OF  # type: ignore[union-attr]
    sentence = scene.page.sentence(start)
    first = sentence is not None and not any(char.isalnum() for char in text[sentence.start : start])
    if first or (verb and (not governed or last in {"after", "before", "than"})):
        return "subject"
    return "object" if governed else "other"


def _described(following: re.Match[str], behind: str) -> bool:
    """Whether the word behind a name is a noun that it describes: "the Berg administration", "Berg agents are"."""
    word = following.group("word")
    if not word.islower() or not word.isalpha() or not behind.startswith(" "):
        return False
    after = re.match(r"\s([\w']+)", behind[following.end() :])
    plural = word.endswith("s") and after is not None and fold(after.group(1)) in AUXILIARIES
    return word in FOLLOWERS or plural


def _is_noun(word: str) -> bool:
    """Whether a small word is none that goes on behind a person's noun."""
    form = fold(word)
    return word.islower() and not form.endswith("ed") and form not in STOPPING | JOINT | OBJECT_OF
