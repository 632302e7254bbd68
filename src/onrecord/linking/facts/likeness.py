"""How far two claims state one matter: a table of named features, whose weights add up; ``ONE`` is enough."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.linking.events.days import NEWS, Days
from onrecord.linking.facts.lexicon import HABIT
from onrecord.linking.facts.pair import Pair
from onrecord.linking.utterances.meanings import senses
from onrecord.linking.utterances.stems import stem
from onrecord.record.claim import Figure

ONE = 0.5
"""The score from which two claims state one matter."""
ENOUGH = 5.0
"""What must be shared, by weight, for a share to count in full: about two rare words."""
FIGURE = 4.0
"""What a figure tells, beside words by weight, that is no small or round one."""
TIME = 1.5
"""What a day in common tells beside them; a figure or a day that is another counts for nothing here."""
RARE_NAME = 1.6
"""The weight from which a name is rare in its story."""
RARE_FIGURE = 3.0
"""The weight from which a figure is rare in its story."""
VERBATIM = 0.8
_TOLD = 0.6
_WORDS = 5


class Feature(NamedTuple):
    """One row: its weight, how far it holds for a pair (0 to 1), and what it says."""

    name: str
    weight: float
    holds: Callable[[Pair], float]
    says: str


def same_matter(pair: Pair) -> float:
    """What one says the other says too, in equal words or synonyms, rare ones counting more."""
    beside = FIGURE * same_figure(pair) + TIME * same_time(pair)
    less, more = sorted((pair.a.run.weight + beside, pair.b.run.weight + beside))
    both = pair.shared + beside
    return both / (0.65 * less + 0.35 * more) * min(1.0, both / ENOUGH) if both else 0.0


def same_act(pair: Pair) -> float:
    """It is the same that is done, by a word of one family."""
    return float(bool(pair.a.acts & pair.b.acts))


def same_event(pair: Pair) -> float:
    """Both predicates tell one event of the record."""
    return float(bool(pair.a.events & pair.b.events))


def same_sides(pair: Pair) -> float:
    """The same do it 1/2, it is done to the same 1/2."""
    doers, done_to = pair.a.doers & pair.b.doers, pair.a.done_to & pair.b.done_to
    return 0.5 * bool(doers) + 0.5 * bool(done_to)


def same_figure(pair: Pair) -> float:
    """A figure is the same; one of more than two digits that is not round tells most."""
    return max(
        (_telling(one) for one in pair.a.figures for other in pair.b.figures if _equal(one, other)),
        default=0.0,
    )


def rare_figure(pair: Pair) -> float:
    """A figure is the same that few claims of the story have."""
    rare = (one for one in pair.a.figures if _telling(one) >= _TOLD and pair.names.figure(one) >= RARE_FIGURE)
    return float(any(_equal(one, other) for one in rare for other in pair.b.figures))


def _equal(one: Figure, other: Figure) -> bool:
    return (one.low, one.high) == (other.low, other.high) and like_unit(one, other)


def like_unit(one: Figure, other: Figure) -> bool:
    """Whether both count the same, or one does not say what it counts."""
    return not (one.unit and other.unit) or stem(one.unit) == stem(other.unit)


def _telling(one: Figure) -> float:
    """How much a figure says: "2" little, "1,212" all."""
    digits = len(str(int(abs(one.low))).rstrip("0")) if abs(one.low) < 1e15 else 1
    return min(1.0, digits / 3 + 0.2 * bool(one.unit)) if abs(one.low) > 3 else 0.2


def same_time(pair: Pair) -> float:
    """The day is the same, or the month or year; no day of either's publication, which all news has."""
    both = set(pair.a.days) & set(pair.b.days)
    weekday = 0.5 * bool(pair.a.weekdays & pair.b.weekdays)
    return max((0.5 if _news(pair, day) else 1.0 for day in both), default=weekday)


def _news(pair: Pair, day: Days) -> bool:
    """Whether a day is that of one of the two articles, or near it."""
    return any(one.published and abs(day.last - one.published) <= NEWS for one in (pair.a, pair.b))


def same_name(pair: Pair) -> float:
    """A name in common is rare in the story."""
    return float(any(min(a.weight, b.weight) >= RARE_NAME for a, b in pair.match.equal if a.name))


def same_part(pair: Pair) -> float:
    """Some words in a row, with little between, are the same: one part of an enumeration, whatever stands around it."""
    return float(pair.in_row)


def same_marked(pair: Pair) -> float:
    """The same words stand between quotation marks."""
    return float(bool(pair.a.marked & pair.b.marked))


def same_rank(pair: Pair) -> float:
    """It is numbered alike among its like: "the first ... since"."""
    if pair.a.ranks & pair.b.ranks:
        return float(bool(pair.a.foremost))
    return 0.5 * bool(pair.a.foremost & pair.b.foremost)


def same_words(pair: Pair) -> float:
    """Both are told in nearly the same words."""
    a, b = pair.a.forms, pair.b.forms
    return float(min(len(a), len(b)) >= _WORDS and len(a & b) >= VERBATIM * max(len(a), len(b)))


def same_voice(pair: Pair) -> float:
    """The same says so in both."""
    return float(bool(pair.a.stated.speaker) and pair.a.stated.speaker == pair.b.stated.speaker)


def in_part(pair: Pair) -> bool:
    """Whether a part of each, or a rare figure, is the same: then it is no matter what else the clauses say."""
    return bool(same_part(pair) or rare_figure(pair))


def other_act(pair: Pair) -> float:
    """What is done is something else, as far as is known."""
    other = bool(pair.a.acts and pair.b.acts) and not pair.a.acts & pair.b.acts
    return float(other and not in_part(pair))


def other_time(pair: Pair) -> float:
    """Each names a day, and not the same."""
    a, b = ([day for day in one.days if day.exact] for one in (pair.a, pair.b))
    return float(bool(a and b) and not set(a) & set(b))


def other_names(pair: Pair) -> float:
    """Each names somebody whom the other does not."""
    lone = [
        [one for one in who if not pair.names.related((one,), other)]
        for who, other in ((pair.a.who, pair.b.who), (pair.b.who, pair.a.who))
    ]
    return float(all(lone))


def other_subject(pair: Pair) -> float:
    """Something else does it: other nouns, or a noun in one and somebody of the record in the other."""
    a, b = pair.a, pair.b
    stems = [{term.stem for term in one.run.terms} for one in (a, b)]
    if a.doers & b.doers or a.subject in stems[1] or b.subject in stems[0] or in_part(pair):
        return 0.0
    return float(bool((a.subject or a.doers) and (b.subject or b.doers)) and bool(a.subject or b.subject))


def other_objects(pair: Pair) -> float:
    """It is done to something else: other nouns, or a noun in one and somebody of the record in the other."""
    a, b = pair.a, pair.b
    meant = [{sense for noun in one.objects for sense in (noun, *senses(noun))} for one in (a, b)]
    if a.done_to & b.done_to or meant[0] & meant[1] or in_part(pair):
        return 0.0
    return float(bool((a.objects or a.done_to) and (b.objects or b.done_to)) and bool(a.objects or b.objects))


def one_ranked(pair: Pair) -> float:
    """One alone is numbered among its like: "his first visit since", "last visited"."""
    return float(bool(pair.a.foremost) != bool(pair.b.foremost))


def denied_once(pair: Pair) -> float:
    """One denies it."""
    return float(pair.a.denied != pair.b.denied)


def habit(pair: Pair) -> float:
    """One tells what is usual, the other what happened."""
    return float(bool(HABIT & pair.a.forms) != bool(HABIT & pair.b.forms))


def other_mood(pair: Pair) -> float:
    """One tells what is to come."""
    return float(pair.a.mood != pair.b.mood)


FEATURES: tuple[Feature, ...] = (
    Feature("matter", 1.0, same_matter, "the same words"),
    Feature("act", 0.2, same_act, "the same act"),
    Feature("event", 0.25, same_event, "one event"),
    Feature("sides", 0.15, same_sides, "the same taking part"),
    Feature("figure", 0.25, same_figure, "the same figure"),
    Feature("rare figure", 0.1, rare_figure, "which few others have"),
    Feature("time", 0.1, same_time, "the same time"),
    Feature("name", 0.1, same_name, "a rare name"),
    Feature("part", 0.3, same_part, "some words in a row"),
    Feature("marked", 0.2, same_marked, "the same words between quotation marks"),
    Feature("rank", 0.2, same_rank, "the same rank among its like"),
    Feature("words", 0.3, same_words, "nearly the same wording"),
    Feature("voice", 0.2, same_voice, "the same speaker"),
    Feature("other act", -0.15, other_act, "another act"),
    Feature("other time", -0.1, other_time, "another time"),
    Feature("names", -0.05, other_names, "others named by each"),
    Feature("subject", -0.15, other_subject, "done by something else"),
    Feature("objects", -0.1, other_objects, "done to something else"),
    Feature("unranked", -0.3, one_ranked, "a first or a last by one alone"),
    Feature("denied", -0.15, denied_once, "denied by one"),
    Feature("habit", -0.1, habit, "done often by one"),
    Feature("mood", -0.1, other_mood, "still to come by one"),
)
"""What speaks for one matter. Weights were set by hand, on the part "tune" of our own marks."""


def score(pair: Pair) -> dict[str, float]:
    """The weight of every feature that holds, by name."""
    return {row.name: row.weight * held for row in FEATURES if (held := row.holds(pair))}
