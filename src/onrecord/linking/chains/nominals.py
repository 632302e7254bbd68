"""Whom a title or a description stands for that is said like a pronoun: "the minister", "the former deputy"."""

import re
from collections.abc import Sequence

from onrecord.linking.chains.focus import Nearby, chosen
from onrecord.linking.chains.grammar import EPITHETS
from onrecord.linking.chains.standing import Point
from onrecord.linking.lexicon import ANSWERING, DEFINITE, LESSER
from onrecord.linking.speakers.antecedents import by_title, unnamed
from onrecord.linking.speakers.scene import Found, Scene

_TOLD_APART = re.compile(r"\s?,?\s(?:of|for|from|who|whose|whom|that|familiar|close)\b")
_MOST_HOLDERS = 1_000
"""Nobody reads an article that gives more titles than this."""
_OFFICE = re.compile(r"\s(?:of\s(?:the\s)?[\w-]+|general)\b")


def by_noun(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """What the first rule says that knows whom this noun stands for."""
    if point.which not in DEFINITE:
        return None
    held = next((found for rule in BY_TITLE if (found := rule(scene, point))), None)
    return held or next((found for rule in BY_FOCUS if (found := rule(scene, point, near))), None)


def _only_holder(scene: Scene, point: Point) -> Found | None:
    """The only one in the article with this title, its body too if it is said: "the chief of staff"."""
    office = _OFFICE.match(scene.page.article.text, point.span.end)
    longer = by_title(scene, scene.page.span(point.span.start, office.end())) if office else None
    return longer or (None if _told_apart(scene, point) else by_title(scene, point.span))


def _holder_in_part(scene: Scene, point: Point) -> Found | None:
    """The only one in whose title all the words stand: "the former council deputy" is its former deputy director."""
    given = set(scene.page.forms(point.span)) - DEFINITE
    given = {"former" if form == "ex" else form for form in given} | ({"former"} if _ex(scene, point) else set())
    if len(given) < 2 or sum(map(len, scene.holders.values())) > _MOST_HOLDERS:
        return None
    held = {
        one.actor.id: one.actor
        for some in scene.holders.values()
        for one in some
        if one.here and one.since <= point.span.start and one.answers(given)
    }
    if len(held) != 1 or _told_apart(scene, point):
        return None
    (actor,) = held.values()
    return actor, f"“{_said(scene, point)}” is {actor.name}, the only one with such a title before"


def _last_holder(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """Of those with this title the one whom the text speaks of."""
    if _told_apart(scene, point):
        return None
    bearers = _bearers(scene, point)
    if not bearers or unnamed(scene, point.span.start, point.word, set()):
        return None
    key = chosen(near, bearers)
    if key is None:
        return None
    return scene.actors[key], f"“{_said(scene, point)}” is {scene.actors[key].name}, of whom the text speaks"


def _in_focus(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """A noun that is nobody's title: the one person of whom the text speaks, if the article gives that one none."""
    heads = ANSWERING.get(point.word, {point.word})
    if _told_apart(scene, point) or point.word not in EPITHETS or any(scene.holders.get(head) for head in heads):
        return None
    key = chosen(near)
    actor = scene.actors.get(key or "")
    if actor is None:
        return None
    return actor, f"“{_said(scene, point)}” follows {actor.name}, of whom the text speaks"


BY_TITLE = (_only_holder, _holder_in_part)
BY_FOCUS = (_last_holder, _in_focus)


def _bearers(scene: Scene, point: Point) -> set[str]:
    """Who has this title here, and is not told from others by its words: no vice president is "the president"."""
    given = set(scene.page.forms(point.span)) - DEFINITE - {point.word}
    heads = ANSWERING.get(point.word, {point.word})
    return {
        one.actor.id
        for head in heads
        for one in scene.holders.get(head, ())
        if one.here and one.since <= point.span.start and LESSER & one.words <= given
    }


def _told_apart(scene: Scene, point: Point) -> bool:
    """Whether what stands behind the noun says which one is meant: "the minister of Norland", "the man who fell"."""
    return bool(_TOLD_APART.match(scene.page.article.text, point.span.end))


def _ex(scene: Scene, point: Point) -> bool:
    return "ex-" in scene.page.cut(point.span).casefold()


def _said(scene: Scene, point: Point) -> str:
    return " ".join(scene.page.cut(point.span).split())
