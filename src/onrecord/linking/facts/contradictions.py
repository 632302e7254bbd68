"""What keeps two claims apart, whatever they share."""

from collections.abc import Callable

from onrecord.linking.facts.lexicon import AHEAD, BEING, MUTUAL, POSSIBLE
from onrecord.linking.facts.likeness import (
    RARE_NAME,
    other_names,
    other_objects,
    same_act,
    same_event,
    same_figure,
    same_marked,
    same_matter,
    same_name,
    same_sides,
    same_time,
    same_words,
)
from onrecord.linking.facts.pair import Pair
from onrecord.linking.utterances.meanings import opposed
from onrecord.linking.utterances.stems import stem
from onrecord.record.claim import Figure

_SAYING = 1.0
"""The weight from which a word tells something."""
_TWO = 2
_MOST = 0.6
_FAINT = BEING | POSSIBLE | AHEAD | {"used", "happens", "happened"}
RARE_WORD = 3.3
"""The weight from which a word is rare in its story: less than a twentieth of the sentences have it."""

RARE_TWO = 5.6
"""What two words weigh of which hardly any other sentence of the story has both."""
DENIED = 1.6
"""How many times as much is asked for where one denies it."""


def beside(pair: Pair) -> bool:
    """One sentence states two things."""
    return pair.a.article == pair.b.article and pair.a.sentence.overlaps(pair.b.sentence)


def other_doers(pair: Pair) -> bool:
    """Others do it; with one another is not otherwise ("Ann met Tom", "Tom met Ann")."""
    a, b = pair.a, pair.b
    if not a.doers or not b.doers or pair.names.related(a.doers, b.doers):
        return False
    if pair.names.vague(a.doers) or pair.names.vague(b.doers):
        return False
    mutual = bool(MUTUAL & a.acts & b.acts)
    return not (mutual and a.doers & b.who and b.doers & a.who)


def other_sides(pair: Pair) -> bool:
    """Each names two who do it with one another, and not the same two: "Ann met Tom", "Ann met Eve"."""
    a, b = (one.doers | one.done_to for one in (pair.a, pair.b))
    if not MUTUAL & pair.a.acts & pair.b.acts or min(len(a), len(b)) < _TWO:
        return False
    return not all(pair.names.related((one,), b) for one in a) and not all(pair.names.related((one,), a) for one in b)


def other_done_to(pair: Pair) -> bool:
    """It is done to others."""
    a, b = pair.a.done_to, pair.b.done_to
    return bool(a and b) and not pair.names.related(a, b) and not (pair.a.doers & b and pair.b.doers & a)


def other_days(pair: Pair) -> bool:
    """It has happened, on days that do not touch; but for one Event of the record of which neither was news."""
    a, b = pair.a, pair.b
    if a.mood != "plain" or b.mood != "plain" or not (a.days and b.days):
        return False
    apart = all(one.apart(other) for one in a.days for other in b.days)
    return apart and (not a.events & b.events or _own_days(pair))


def _own_days(pair: Pair) -> bool:
    """Each tells as news what happened on the day of its article."""
    return all(
        one.published and any(day.exact and day.first <= one.published <= day.last for day in one.days)
        for one in (pair.a, pair.b)
    )


def other_weekdays(pair: Pair) -> bool:
    """Each names a weekday, of what has happened, and not the same."""
    a, b = pair.a, pair.b
    plain = a.mood == b.mood == "plain"
    return plain and bool(a.weekdays and b.weekdays) and not a.weekdays & b.weekdays and not (a.days and b.days)


def other_ordinal(pair: Pair) -> bool:
    """Each is numbered among its like, and not the same: the first day, the second."""
    behind = {word for _, word in pair.a.ranks} & {word for _, word in pair.b.ranks}
    return bool(behind) and not pair.a.ranks & pair.b.ranks


def other_count(pair: Pair) -> bool:
    """Each counts the same, one more than twice as many as the other, and no event, name or day ties them."""
    alike = _counts(pair)
    tied = same_event(pair) or same_time(pair) or any(term.name for term, _ in pair.match.both)
    return bool(alike) and not tied and all(_far(one, other) for one, other in alike)


def _counts(pair: Pair) -> list[tuple[Figure, Figure]]:
    """The figures of both that count the same."""
    a, b = ([one for one in each.figures if one.unit] for each in (pair.a, pair.b))
    return [(one, other) for one in a for other in b if stem(one.unit) == stem(other.unit)]


def _far(one: Figure, other: Figure) -> bool:
    less, more = sorted((one, other), key=lambda figure: figure.high)
    return less.high > 0 and more.low > _TWO * less.high


def other_mood(pair: Pair) -> bool:
    """One tells what should or may be, the other what is or will be."""
    moods = {pair.a.mood, pair.b.mood}
    return len(moods) == 2 and bool(moods & {"wished", "possible"})


def no_word(pair: Pair) -> bool:
    """They share no word but names."""
    return not pair.a.meant & pair.b.meant


def too_little(pair: Pair) -> bool:
    """What they share is a word or two, and nothing beside it that tells of one matter.

    With a figure or an event in common one word is enough, with the act and both whom it is between too, or a rare one
    of them, or the same day; with the act, somebody or a quoted piece two words, of which a rare name may be one where
    not each names others, or two rare ones that are most of what is said; else three.
    """
    both = [(a, min(a.weight, b.weight)) for a, b in pair.match.both]
    names = sum(term.name for term, _ in both)
    words = [weight for term, weight in both if not term.name and weight >= _SAYING and not _little(term.form)]
    rare_words = sum(weight >= RARE_WORD for weight in words)
    rare_name = bool(same_name(pair)) and not other_names(pair)
    act = bool(same_act(pair))
    if any(row(pair) for row in (same_event, same_figure, same_words)) or (act and _between(pair, names, rare_words)):
        return not words
    least = 2 if act or names or same_marked(pair) or (rare_words > 1 and same_matter(pair) >= _MOST) else 3
    return len(words) + rare_name < least


def _worded_alike(pair: Pair) -> bool:
    """Whether most words of the shorter, small ones too, are the other's."""
    a, b = pair.a.forms, pair.b.forms
    return len(a & b) >= _MOST * min(len(a), len(b))


def _between(pair: Pair, names: int, rare_words: int) -> bool:
    """Whether an act is between the same, or done to somebody rarely named, or on a day that is no news."""
    done_to = pair.a.done_to & pair.b.done_to
    rare = any(pair.names.weights.get(one, 0.0) >= RARE_NAME for one in done_to)
    whole = bool(same_name(pair)) and not all(pair.match.lone)
    same = bool(same_sides(pair)) and not other_objects(pair) and (names > 1 or rare)
    return whole or same or (same_time(pair) == 1.0 and rare_words > 0)


def _little(form: str) -> bool:
    """Whether a word says little alone: "is", "might", how something is done."""
    return form in _FAINT or form.endswith("ly")


def contrary(pair: Pair) -> bool:
    """What one has beside the shared words is the contrary of what the other has."""
    return opposed(*([term.stem for term in terms] for terms in pair.match.lone))


def faint(pair: Pair) -> bool:
    """The act is the same, but nobody is named, nothing counted, and what is shared weighs less than two rare words.

    Many share views, and many pass bills. More is asked for where one denies it; clauses that are worded alike are one
    matter all the same. What is faint joins no groups; it keeps none apart.
    """
    named = any(term.name for term, _ in pair.match.both)
    if named or not same_act(pair) or any(row(pair) for row in (same_event, same_figure, same_marked)):
        return False
    enough = RARE_TWO * (DENIED if pair.a.denied != pair.b.denied else 1.0)
    return pair.shared < enough and not _counts(pair) and not _worded_alike(pair)


CONTRADICTIONS: tuple[Callable[[Pair], bool], ...] = (
    beside, other_doers, other_sides, other_done_to, other_days, other_weekdays, other_ordinal, other_count, other_mood,
    no_word, too_little, contrary,
)  # fmt: skip


def contradict(pair: Pair) -> bool:
    """Whether something keeps the two apart."""
    return any(row(pair) for row in CONTRADICTIONS)
