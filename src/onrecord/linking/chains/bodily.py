"""Where bodies and states are spoken of in an article: by name, by "the company", by "it" and "its"."""

import re
from collections.abc import Iterator, Sequence

from onrecord.linking.chains.focus import Nearby, chosen
from onrecord.linking.chains.grammar import BODY_NOUNS, EMPTY, NEUTER, STATE_NOUNS, VERBS
from onrecord.linking.chains.standing import Point, Speech, part_of, placed
from onrecord.linking.lexicon import BODIES, SAYING
from onrecord.linking.speakers.scene import Found, Scene
from onrecord.record.actor import Actor
from onrecord.text.anyof import any_of
from onrecord.text.folding import fold
from onrecord.text.words import words

_PRONOUN = re.compile(rf"\b(?:{any_of(NEUTER)})\b", re.IGNORECASE)
_NOUN = re.compile(rf"\b(?P<which>the|this|that)\s(?P<noun>{any_of(BODY_NOUNS | STATE_NOUNS)})\b", re.IGNORECASE)
_THING = re.compile(r"(?:the|an?|this|that|these|those|its|their|his|her|our|my)\s[a-z]", re.IGNORECASE)
_TOLD_APART = re.compile(r"\s?,?\s(?:of|for|that|which|who|behind|responsible|based)\b|\s?-?[A-Z]|\s[a-z]+\s?['’]s?\b")


def body_points(scene: Scene, speech: Speech) -> list[Point]:
    """All places of an article's kept blocks where a body or a state is spoken of, in order."""
    page, text = scene.page, scene.page.article.text
    found = []
    for one in scene.seen:
        if one.actor.kind in {"organisation", "state", "place"}:
            part = part_of(scene, one.span.start, one.span.end)
            found.append(Point(one.span, "name", part, "it", key=one.actor.id, actor=True))
    named = {point.span.start for point in found}
    for block in page.blocks:
        for match in _PRONOUN.finditer(text, block.start, block.end):
            word = match.group().casefold()
            found.append(Point(page.span(*match.span()), "pronoun", NEUTER[word], "it", word=word))
        for match in _NOUN.finditer(text, block.start, block.end):
            if match.start() not in named and not _TOLD_APART.match(text, match.end()):
                part = part_of(scene, *match.span())
                noun, which = fold(match.group("noun")), fold(match.group("which"))
                found.append(Point(page.span(*match.span()), "noun", part, "it", word=noun, which=which))
    taken = {point.span.start for point in found}
    found += [point for point in _things(scene) if point.span.start not in taken]
    return placed(scene, found, speech)


def _things(scene: Scene) -> Iterator[Point]:
    """The things that open a sentence: "The report said", "A letter came". Another "it" may mean them."""
    text = scene.page.article.text
    for sentence in scene.page.sentences:
        match = _THING.match(text, sentence.start, sentence.end)
        if match:
            yield Point(scene.page.span(sentence.start, match.end()), "noun", "subject", "it", key=f"{sentence.start}")


def by_body_noun(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """ "The company": the one organisation of which the text speaks; "the country": the one state."""
    kind = "state" if point.word in STATE_NOUNS else "organisation"
    among = {one.one.key for one in near if one.one.actor and may_be(scene.actors[one.one.key or ""], kind)}
    key = chosen(near, {key for key in among if key})
    if key is None:
        return None
    said = " ".join(scene.page.cut(point.span).split())
    return scene.actors[key], f"“{said}” is {scene.actors[key].name}, of which the text speaks"


def may_be(actor: Actor, kind: str) -> bool:
    """Whether an actor is of this kind, and no parliament or ministry where a company is asked for."""
    return actor.kind == kind and not {word.form for word in words(actor.name)} & BODIES


def by_neuter(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """ "It" and "its": the body of which the text speaks, as the subject before."""
    if point.word == "it" and not _is_subject(scene, point):
        return None
    key = chosen(near)
    actor = scene.actors.get(key or "")
    subject = any(one.one.part == "subject" for one in near if one.one.key == key)
    if actor is None or actor.kind == "place" or not subject:
        return None
    return actor, f"“{point.word}” is {actor.name}, of which the text speaks"


def _is_subject(scene: Scene, point: Point) -> bool:
    """Whether "it" stands before a verb and surely stands for something: not "it is late", "do it"."""
    text = scene.page.article.text
    behind = words(text[point.span.end : point.span.end + 40])[:1]
    before = words(text[max(0, point.span.start - 30) : point.span.start])[-1:]
    verb = behind[0].form if behind and behind[0].start <= 1 else ""
    if verb in EMPTY or not (verb in VERBS or verb.endswith(("s", "ed", "ly")) or verb in {"also", "then"}):
        return bool(before) and before[0].form in SAYING | {"that"} and verb in VERBS | EMPTY
    return True
