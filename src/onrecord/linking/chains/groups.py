"""Who the members of a group are that is said like a pronoun: "the two leaders", "both countries", "the pair"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence

from onrecord.linking.actors.titles import title_head
from onrecord.linking.chains.bodily import may_be
from onrecord.linking.chains.standing import Point
from onrecord.linking.lexicon import ANSWERING, HEADS
from onrecord.linking.speakers.scene import Scene
from onrecord.record.actor import Reference
from onrecord.record.reading import MentionKind
from onrecord.text.anyof import any_of
from onrecord.text.folding import fold

COUNTS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3}
PLURALS: dict[str, MentionKind] = {
    **{f"{head}s": "person" for head in HEADS},
    "men": "person",
    "women": "person",
    "statesmen": "person",
    "politicians": "person",
    "rivals": "person",
    "countries": "state",
    "nations": "state",
    "states": "state",
    "governments": "state",
    "companies": "organisation",
    "firms": "organisation",
}
_GROUP = re.compile(
    r"\b(?:the\s(?P<alone>pair|duo|trio)\b|(?:the\s(?P<count>two|three)|(?P<both>both))\s(?:of\sthe\s)?"
    rf"(?:(?!(?:and|or|of)\s)[\w-]+\s){{0,3}}?(?P<noun>{any_of(PLURALS)})\b)",
    re.IGNORECASE,
)
_THEY = re.compile(r"\bThey\b")
_TOLD_APART = re.compile(r"\s?,?\s(?:of|from|in|who|whose|that|which|with|at)\b")
_SENTENCES_BACK = 2
_POINTS_BACK = 30


def groups(scene: Scene, persons: Sequence[Point], bodies: Sequence[Point]) -> Iterator[Reference]:
    """The groups whose members the text names before them, by place."""
    text = scene.page.article.text
    for block in scene.page.blocks:
        for match in _GROUP.finditer(text, block.start, block.end):
            noun = fold(match.group("noun") or "")
            kind = PLURALS.get(noun, "person")
            count = COUNTS[fold(match.group("alone") or match.group("count") or match.group("both"))]
            members = _members(scene, persons if kind == "person" else bodies, match.start(), count, kind)
            if members and not _TOLD_APART.match(text, match.end()) and _bear(scene, members, noun):
                said = " ".join(match.group().split())
                names = " and ".join(scene.actors[member].name for member in members)
                span = scene.page.span(*match.span())
                yield Reference(span, members, f"“{said}” are {names}, the last ones named before")
        for match in _THEY.finditer(text, block.start, block.end):
            members = _joined(scene, persons, match.start())
            if members:
                names = " and ".join(scene.actors[member].name for member in members)
                yield Reference(scene.page.span(*match.span()), members, f"“they” follows {names} as one subject")


def _members(scene: Scene, found: Sequence[Point], place: int, count: int, kind: MentionKind) -> tuple[str, ...] | None:
    """As many as are asked for: all that the sentences nearest before speak of."""
    at = scene.page.sentence(place)
    last = bisect_left(found, place, key=lambda point: point.span.start)
    before = found[max(0, last - _POINTS_BACK) : last]
    if at is None or not before:
        return None
    members: dict[str, None] = {}
    here = _number(scene, place)
    for sentence in range(here, max(-1, here - _SENTENCES_BACK - 1), -1):
        row = [point for point in before if point.sentence == sentence and point.speech < 0]
        if any(point.key is None or not point.actor for point in row if point.form != "noun"):
            return None
        members.update(
            dict.fromkeys(
                point.key for point in row if point.key and point.actor and may_be(scene.actors[point.key], kind)
            )
        )
        if len(members) >= count:
            return tuple(members) if len(members) == count and _are_told_of(row, members) else None
    return None


def _are_told_of(row: Sequence[Point], members: Collection[str]) -> bool:
    """Whether the sentence tells of the members: one is its subject, and none only an owner or part of a name."""
    parts = {key: {point.part for point in row if point.key == key} for key in members}
    known = [found for found in parts.values() if found]
    return any("subject" in found for found in known) and not any(found <= {"owner", "modifier"} for found in known)


def _number(scene: Scene, place: int) -> int:
    """The index of the sentence that begins at or before a character."""
    return bisect_right(scene.page.sentences, place, key=lambda one: one.start) - 1


def _bear(scene: Scene, members: Sequence[str], noun: str) -> bool:
    """Whether nobody of the group has other titles than the one by which it is called."""
    head = noun.removesuffix("s")
    if head not in HEADS:
        return True
    heads = ANSWERING.get(head, {head})
    for member in members:
        titles = {title_head(role.title) for role in scene.actors[member].roles}
        if titles and not titles & {*heads, head}:
            return False
    return True


def _joined(scene: Scene, persons: Sequence[Point], place: int) -> tuple[str, ...] | None:
    """The two persons who are the joint subject of the sentence before: "Ann Berg and Tom Lund met. They"."""
    here, text = scene.page.sentence(place), scene.page.article.text
    if here is None or any(char.isalnum() for char in text[here.start : place]):
        return None
    number = _number(scene, place)
    last = bisect_left(persons, place, key=lambda point: point.span.start)
    row = [point for point in persons[max(0, last - _POINTS_BACK) : last] if point.sentence == number - 1]
    named = [point for point in row if point.form == "name"]
    if len(named) < 2 or len({point.key for point in row}) != 2 or any(point.speech >= 0 for point in row):
        return None
    first, second = named[:2]
    opens = scene.page.sentences[number - 1].start
    joined = fold(text[first.span.end : second.span.start]).strip() in {"and", "&"}
    alone = not any(char.isalnum() for char in text[opens : first.span.start])
    return (first.key, second.key) if joined and alone and first.key and second.key else None
