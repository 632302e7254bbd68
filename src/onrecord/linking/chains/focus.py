"""Whom a pronoun for one person stands for: all who are spoken of before it, weighed by where they stand.

After the salience factors of Lappin and Leass (1994), without a parse. The heaviest is taken only where nobody else
comes near; else the pronoun stays open.
"""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.linking.chains.grammar import LEADING_IN
from onrecord.linking.chains.standing import Part, Point
from onrecord.linking.lexicon import DEFINITE, SAYING
from onrecord.linking.speakers.scene import Found, Scene
from onrecord.record.span import Span
from onrecord.text.words import words

NEAR = (100.0, 70.0, 35.0, 15.0)
"""What a place weighs by how many sentences before the pronoun it stands; a quotation between is one with its cue."""
MARGIN: Mapping[Part, float] = {"subject": 1.3}
SURE = 1.6
"""How many times as heavy as the next one has to be who is meant, by what the pronoun is in its clause."""
OUTSIDE = 3.0
"""The same for a pronoun in somebody's words that stands for one who is spoken of outside them."""
OPEN = "?"
"""Whoever an open pronoun of the same sentence stands for."""
LEAST = 25.0
"""What the heaviest has to weigh: nobody is meant who was spoken of long ago."""
_POINTS_BACK = 40
_LEAD_IN = 3
_SAYING = 120
_SENTENCES_BACK = 12
"""Quotations included."""


@dataclass(slots=True)
class Nearby:
    """A pronoun with a place before it where somebody is spoken of who may be meant.

    ``nearest`` says that none lies between them in one sentence, ``bound`` that the place is the subject of the clause
    whose object the pronoun is, ``told_of`` that it stands in the words that are said by the pronoun, ``says_it`` that
    it is the subject of the verb of saying before the pronoun.
    """

    pronoun: Point
    one: Point
    nearest: bool
    bound: bool
    told_of: bool
    says_it: bool
    between: str

    @property
    def back(self) -> int:
        """How many sentences lie between them."""
        if self.one.sentence == self.pronoun.sentence:
            return 0
        if self.one.speech == self.pronoun.speech >= 0:
            return self.pronoun.sentence - self.one.sentence
        return max(1, self.pronoun.told - self.one.told)


class Factor(NamedTuple):
    """What makes a place weigh more or less."""

    name: str
    weight: float
    holds: Callable[[Nearby], bool]


FACTORS: tuple[Factor, ...] = (
    Factor("adjacent", 2.5, lambda near: near.nearest and near.between.strip() in {"and", "with"}),
    Factor("subject", 1.5, lambda near: near.one.part == "subject" and near.pronoun.part in {"subject", "owner"}),
    Factor("owner", 1.15, lambda near: near.one.part == "owner"),
    Factor("modifier", 0.5, lambda near: near.one.part == "modifier"),
    Factor("opens", 1.2, lambda near: near.one.opens and near.pronoun.part in {"subject", "owner"}),
    Factor("again", 1.2, lambda near: near.one.form == "pronoun"),
    Factor("nearest", 1.3, lambda near: near.nearest and near.pronoun.part != "object"),
    Factor("bound", 0.2, lambda near: near.bound),
    Factor("brought in", 0.6, lambda near: near.one.form == "noun" and near.one.which not in DEFINITE),
    Factor("spoken", 0.5, lambda near: near.one.speech >= 0 and near.one.speech != near.pronoun.speech),
    Factor("says it", 1.4, lambda near: near.says_it),
    Factor("told of", 0.2, lambda near: near.told_of),
    Factor("paragraph before", 0.8, lambda near: near.one.paragraph < near.pronoun.paragraph),
    Factor("further back", 0.8, lambda near: near.one.paragraph < near.pronoun.paragraph - 1),
)


def nearby(
    found: Sequence[Point], at: int, text: str, speakers: Mapping[int, str], said: Sequence[Span] = ()
) -> list[Nearby]:
    """The pronoun at an index with all places near before it; no speaker calls himself by it.

    ``speakers`` tells who says a quotation, ``said`` the words that are said by the pronoun.
    """
    point, rows = found[at], []
    bound, sayer = _bound(found, at), _sayer(found, at, text)
    for index in range(at - 1, max(-1, at - 1 - _POINTS_BACK), -1):
        one = found[index]
        if point.sentence - one.sentence > _SENTENCES_BACK:
            break
        open_here = one.key is None and one.form == "pronoun" and one.sentence == point.sentence
        if (one.key is None and not open_here) or (one.gender and point.gender and one.gender != point.gender):
            continue
        if point.speech >= 0 and one.key == speakers.get(point.speech):
            continue
        beside = index == at - 1 and one.sentence == point.sentence
        between = text[one.span.end : point.span.start] if beside else ""
        pair = Nearby(
            point, one, beside, one is bound, any(piece.overlaps(one.span) for piece in said), one is sayer, between
        )
        if pair.back < len(NEAR):
            rows.append(pair)
    return rows


def weigh(rows: Sequence[Nearby]) -> dict[str, float]:
    """What everybody weighs who may be meant."""
    best: dict[str, float] = {}
    for near in rows:
        weight = NEAR[near.back]
        for factor in FACTORS:
            if factor.holds(near):
                weight *= factor.weight
        key = near.one.key or OPEN
        best[key] = max(best.get(key, 0.0), weight)
    return best


def _bound(found: Sequence[Point], at: int) -> Point | None:
    """The subject of the clause in which a pronoun is the object."""
    if found[at].part != "object":
        return None
    for one in reversed(found[max(0, at - _POINTS_BACK) : at]):
        if one.sentence != found[at].sentence:
            return None
        if one.part == "subject":
            return one
    return None


def _sayer(found: Sequence[Point], at: int, text: str) -> Point | None:
    """The subject who says what the pronoun begins: "Berg said he", "Berg told the council that she"."""
    point = found[at]
    for one in reversed(found[max(0, at - _POINTS_BACK) : at] if point.part == "subject" else ()):
        if one.sentence != point.sentence:
            return None
        if one.part == "subject":
            between = [word.form for word in words(text[one.span.end : point.span.start][-_SAYING:])]
            direct = SAYING & {*between} and between[-1] in SAYING | {"that"}
            return one if direct else None
    return None


def chosen(rows: Sequence[Nearby], among: Set[str] | None = None) -> str | None:
    """The one who weighs most, of some or of all, if nobody else comes near."""
    weighed = weigh(rows)
    ranked = sorted(((weight, key) for key, weight in weighed.items() if among is None or key in among), reverse=True)
    if not ranked or ranked[0][0] < LEAST:
        return None
    inside = any(near.one.key == ranked[0][1] and near.one.speech == near.pronoun.speech for near in rows)
    margin = OUTSIDE
    if inside or rows[0].pronoun.speech < 0:
        margin = MARGIN.get(rows[0].pronoun.part, SURE) if rows[0].pronoun.form == "pronoun" else SURE
    if ranked[0][1] == OPEN or (len(ranked) > 1 and ranked[0][0] < margin * ranked[1][0]):
        return None
    return ranked[0][1]


def spoken_of(scene: Scene, point: Point, near: Sequence[Nearby]) -> Found | None:
    """A pronoun: the one of whom the text speaks."""
    key = chosen(near)
    actor = scene.actors.get(key or "")
    if actor is None:
        return None
    back = min(one.back for one in near if one.one.key == key)
    where = "its sentence" if back == 0 else "the sentence before" if back == 1 else "the text"
    return actor, f"“{point.word}” is {actor.name}, of whom {where} speaks"


def ahead(scene: Scene, found: Sequence[Point], at: int) -> Found | None:
    """A pronoun in words that lead to the subject of their sentence: "In his speech, Tom Lund said"."""
    point, text = found[at], scene.page.article.text
    sentence = scene.page.sentence(point.span.start)
    if sentence is None or point.speech >= 0 or at + 1 >= len(found):
        return None
    one = next((one for one in found[at + 1 : at + 1 + _POINTS_BACK] if one.form != "pronoun"), None)
    between = text[point.span.end : one.span.start] if one else ""
    if one is None or between.count(",") != 1:
        return None
    led = words(text[sentence.start : point.span.start])
    if not led or len(led) > _LEAD_IN or led[0].form not in LEADING_IN:
        return None
    meant = one.sentence == point.sentence and one.part == "subject" and between.rstrip().endswith(",")
    if not meant or one.form != "name" or one.key is None or (one.gender or point.gender) != point.gender:
        return None
    return scene.actors[one.key], f"“{point.word}” leads to {scene.actors[one.key].name}, the subject of its sentence"
