"""How far two claims go: all or some, a step or the next. Few rules, for scope is where false alarms come from."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.contrasts.lexicon import AMOUNTS, BEING, STAGES, STEPS
from onrecord.linking.contrasts.passing import day_printed, days_later, in_order
from onrecord.linking.contrasts.wordforms import forms, printed
from onrecord.linking.events.acts import stem
from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.stated import Stated
from onrecord.record.span import Span
from onrecord.text.words import Word

FAR = 2
"""Steps on the scale of amounts that are more than another way to say it."""
_ROWS = (*STAGES, *STEPS)
_BETWEEN = frozenset({"of", "the", "its", "their", "his", "her", "these", "those"})


def scope(one: Stated, other: Stated) -> tuple[Contrast, ...]:
    """Where one goes further than the other."""
    return (*_stages(one, other), *_amounts(one, other))


def _stages(one: Stated, other: Stated) -> Iterator[Contrast]:
    """Words for two steps of one matter, each in one claim alone."""
    mine, theirs = _steps(one), _steps(other)
    for row in sorted(mine.keys() & theirs.keys()):
        a, b = mine[row], theirs[row]
        if len(a) != 1 or len(b) != 1 or a.keys() & b.keys():
            continue
        (low, left), (high, right) = next(iter(a.items())), next(iter(b.items()))
        ordered = in_order(one, other)
        moved = bool(ordered and (ordered[1] is other) == (high > low))
        if row >= len(STAGES) and not moved and days_later(one, other) != 0:
            continue
        values = printed(one, left), printed(other, right)
        because = f"“{values[0]}” against “{values[1]}”: {_ROWS[row][0]}"
        if moved and ordered:
            because += f"; the report of {day_printed(ordered[1])}, the later one, has the later step"
        yield Contrast("scope", "compatible" if moved else "tension", because, left, right, *values, update=moved)


def _steps(one: Stated) -> dict[int, dict[int, Span]]:
    """The steps that the claim's head names, or beside "is" its objects: by row, each with the first word that does."""
    found: defaultdict[int, dict[int, Span]] = defaultdict(dict)
    head = forms(one, one.claim.head)
    parts = [head, *(forms(one, part) for part in one.claim.objects if any(word.form in BEING for word in head))]
    for word in (word for part in parts for word in part):
        for row, step in _places().get(stem(word.form), ()):
            found[row].setdefault(step, one.page.span(word.start, word.end))
    return found


@cache
def _places() -> dict[str, tuple[tuple[int, int], ...]]:
    """Row and step of every stem that names one."""
    places: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for row, (_, steps) in enumerate(_ROWS):
        for step, table in enumerate(steps):
            for word in table:
                places[stem(word)].add((row, step))
    return {word: tuple(sorted(found)) for word, found in places.items()}


def _amounts(one: Stated, other: Stated) -> Iterator[Contrast]:
    """Two amounts of the same thing: "all of the villages", "some villages"."""
    mine, theirs = _quantified(one), _quantified(other)
    for what in sorted(mine.keys() & theirs.keys()):
        (a, left), (b, right) = mine[what], theirs[what]
        if abs(a - b) >= FAR and 0 not in {a, b}:
            values = printed(one, left), printed(other, right)
            because = f"“{values[0]}” and “{values[1]}” are not as much"
            yield Contrast("scope", "tension", because, left, right, *values)


def _quantified(one: Stated) -> dict[str, tuple[int, Span]]:
    """Of what the claim says how much: the stem of the word that an amount stands before, with both words' place."""
    found: dict[str, tuple[int, Span]] = {}
    said = forms(one)
    for at, word in enumerate(said):
        if word.form in AMOUNTS:
            noun = _counted(said[at + 1 :])
            if noun:
                found.setdefault(stem(noun.form), (AMOUNTS[word.form], one.page.span(word.start, noun.end)))
    return found


def _counted(behind: Sequence[Word]) -> Word | None:
    """The word that the amount is of: right behind it, articles and "of" between."""
    for word in behind[:4]:
        if word.form not in _BETWEEN:
            fits = word.form not in FUNCTION_WORDS and word.form not in AMOUNTS and word.form.isalpha()
            return word if fits else None
    return None
