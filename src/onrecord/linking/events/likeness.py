"""How far two mentions tell one event: a table of named features, whose weights add up; ``ONE`` is enough."""

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from onrecord.linking.events.days import NEWS, SLACK
from onrecord.linking.events.lexicon import DONE_ALONE, FORMAL, ONCE
from onrecord.linking.events.scale import Scale
from onrecord.linking.events.told import Told
from onrecord.record.event import EventStatus, EventType

ONE = 0.75
"""The score from which two mentions are one event."""
AHEAD: frozenset[EventStatus] = frozenset({"scheduled", "proposed", "conditional"})
"""What is told of before it happens, if it does."""
VERBAL: frozenset[EventType] = frozenset(
    {"STATEMENT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT", "PROTEST", "AGREE"}
)
"""What the same two do often in one day: one only where it is about the same."""
ANNOUNCED = 21
"""Days within which a report follows what an article announced without a date."""
THEME = 0.3
"""The share of common words from which two mentions are about the same thing."""
VERBATIM = 0.8
_WORDS = 6
_TWO = 1.4
"""Two leaders who stand for two states meet them by less than two."""


class Feature(NamedTuple):
    """One row: its weight, how far it holds for two mentions (0 to 1), and what it says."""

    name: str
    weight: float
    holds: Callable[[Told, Told, Scale], float]
    says: str


def same_act(a: Told, b: Told, _: Scale) -> float:
    """The words that name it are of one family."""
    return float(bool(a.acts & b.acts))


def same_type(a: Told, b: Told, _: Scale) -> float:
    """The type is the same."""
    return float(a.type == b.type)


def once(a: Told, b: Told, scale: Scale) -> float:
    """It can happen but once: to whom it is done is the same, or who steps down."""
    acts = a.acts & b.acts & ONCE
    if not acts:
        return 0.0
    done_to = scale.meets(a.roles["recipient"], b.roles["recipient"])
    return done_to or (scale.meets(a.roles["actor"], b.roles["actor"]) if acts & DONE_ALONE else 0.0)


def same_sides(a: Told, b: Told, scale: Scale) -> float:
    """The same take part: all in the same roles 1, one of them about half, less where it is in most events."""
    if a.mutual or b.mutual:
        both, one = _several(a.who, b.who, scale), any(scale.meets((one,), b.who) for one in a.who)
    else:
        sides = [_side(a, b, role, scale) for role in ("actor", "recipient")]
        both, one = all(sides) or _several(a.roles["actor"], b.roles["actor"], scale), any(sides)
    if both:
        return 1.0
    shared = a.who & b.who
    return 0.6 - 0.2 * min((scale.usual[actor] for actor in shared), default=0.5) if one else 0.0


def _several(ones: frozenset[str], others: frozenset[str], scale: Scale) -> bool:
    """Whether two or more of the ones are among the others."""
    met = sum(scale.meets((one,), others) for one in sorted(ones))
    return met >= _TWO and min(len(ones), len(others)) > 1


def _side(a: Told, b: Told, role: Literal["actor", "recipient"], scale: Scale) -> float:
    """Whether the same are named in a role, or at least by the same noun: "a police officer" and "the officer"."""
    nouns = [one.nouns[role] | (one.nouns["theme"] if role == "recipient" else frozenset()) for one in (a, b)]
    return scale.meets(a.roles[role], b.roles[role]) or float(bool(nouns[0] & nouns[1]))


def other_objects(a: Told, b: Told, _: Scale) -> float:
    """It is done to others without a name, by the nouns for them."""
    nouns = [one.nouns["recipient"] | one.nouns["theme"] for one in (a, b)]
    return float(all(nouns) and not nouns[0] & nouns[1] and not a.roles["recipient"] & b.roles["recipient"])


def same_time(a: Told, b: Told, _: Scale) -> float:
    """The day is the same 1, a longer time less; with no time given, that both articles were news of it."""
    if a.day and b.day:
        return float(a.day == b.day)
    if a.days and b.days:
        longest = max(a.days.length, b.days.length)
        grains = ((8, 0.6), (31, 0.4), (366, 0.25))
        return next((share for length, share in grains if longest <= length), 0.1) if not a.days.apart(b.days) else 0.0
    if a.day or b.day:
        dated, other = (a, b) if a.day else (b, a)
        late = other.published - dated.day if other.published and dated.day else NEWS + 1
        to_come = other.status in AHEAD or other.status == "denied"
        return 0.4 if 0 <= late <= NEWS or (to_come and -NEWS <= late < 0) else 0.0
    if a.published and b.published and not a.days and not b.days:
        return 0.3 if abs(a.published - b.published) < NEWS else 0.0
    return 0.0


def same_place(a: Told, b: Told, _: Scale) -> float:
    """The place is the same 1, one is the capital of the other half."""
    if a.place is None or b.place is None:
        return 0.0
    return 1.0 if a.place == b.place else 0.5


def same_theme(a: Told, b: Told, scale: Scale) -> float:
    """It is about the same, by the words of the clauses."""
    return min(1.0, 1.5 * scale.common(a, b))


def same_words(a: Told, b: Told, _: Scale) -> float:
    """Both are told in nearly the same words."""
    if min(len(a.form), len(b.form)) < _WORDS:
        return 0.0
    return float(len(a.form & b.form) >= VERBATIM * max(len(a.form), len(b.form)))


def same_round(a: Told, b: Told, _: Scale) -> float:
    """Both give it the same number among its like."""
    return float(bool(a.round) and a.round == b.round)


def nobody_named(a: Told, b: Told, _: Scale) -> float:
    """One names nobody for an act of the same day and type: "the talks begin on Tuesday"."""
    unnamed = not (a.who and b.who) and not any(one.nouns["actor"] for one in (a, b) if not one.who)
    return float(unnamed and a.day is not None and a.day == b.day and a.type == b.type and bool(a.acts & b.acts))


def same_article(a: Told, b: Told, _: Scale) -> float:
    """One article names its events alike each time."""
    return float(a.page is b.page and bool(a.acts & b.acts))


def wished(a: Told, b: Told, _: Scale) -> float:
    """One only wishes or supposes what the other tells to have happened."""
    return float(bool({a.status, b.status} & {"proposed", "conditional"}) and a.status != b.status)


def background(a: Told, b: Told, scale: Scale) -> float:
    """One was long ago, the other is told without a time as if it were news."""
    dated, other = (a, b) if a.days else (b, a)
    return float(other.days is None and dated.old(scale.now) and not a.acts & b.acts & ONCE)


def headed(a: Told, b: Told, _: Scale) -> float:
    """One is the headline of the other's article."""
    return float(a.page is b.page and a.headline != b.headline)


FEATURES: tuple[Feature, ...] = (
    Feature("act", 0.30, same_act, "the same kind of act"),
    Feature("type", 0.10, same_type, "the same type"),
    Feature("once", 0.15, once, "what happens but once"),
    Feature("sides", 0.40, same_sides, "the same taking part"),
    Feature("time", 0.25, same_time, "the same time"),
    Feature("place", 0.20, same_place, "the same place"),
    Feature("theme", 0.40, same_theme, "about the same"),
    Feature("words", 0.40, same_words, "in nearly the same words"),
    Feature("round", 0.15, same_round, "the same number of the round"),
    Feature("objects", -0.10, other_objects, "done to others"),
    Feature("background", -0.30, background, "background in one, news in the other"),
    Feature("wished", -0.10, wished, "wished by one, told by the other"),
    Feature("unnamed", 0.10, nobody_named, "nobody else named"),
    Feature("article", 0.10, same_article, "in one article"),
    Feature("headline", 0.15, headed, "headline and text"),
)
"""What speaks for one event. Weights were set by hand, on half of MEANTIME and of our own marks."""


def score(a: Told, b: Told, scale: Scale) -> dict[str, float]:
    """The weight of every feature that holds, by name."""
    return {row.name: row.weight * held for row in FEATURES if (held := row.holds(a, b, scale))}


def anchored(a: Told, b: Told, found: Mapping[str, float], scale: Scale) -> bool:
    """Whether the two have more in common than that the same do the same: a time, a place, a matter."""
    if "words" in found:
        return True
    if a.who and b.who and "sides" not in found:
        return False
    sure, timed = found.get("sides", 0.0) >= _ALL_SIDES, found.get("time", 0.0)
    if "act" not in found:
        return sure and timed >= _SAME_DAY
    if scale.common(a, b) >= THEME or "round" in found or "once" in found:
        return True
    if (a.type in VERBAL or b.type in VERBAL) and not a.acts & b.acts & FORMAL:
        return False
    return bool({"place", "headline"} & set(found)) or timed >= _SAME_MONTH or (sure and (timed > 0 or followed(a, b)))


def followed(a: Told, b: Told) -> bool:
    """Whether one announces without a date what the other, published later, tells to have happened or not."""
    first, then = (a, b) if (a.published or 0) <= (b.published or 0) else (b, a)
    if first.status not in AHEAD or then.status in AHEAD or first.days or not first.published:
        return False
    ends = then.days.first if then.days else then.published or 0
    return 0 <= ends - first.published + SLACK <= ANNOUNCED


_ALL_SIDES = 0.4
_SAME_MONTH = 0.1
_SAME_DAY = 0.25
