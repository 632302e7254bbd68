"""How far two reports tell one act of speaking: a table of named features, whose weights add up; ``ONE`` is enough."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.linking.utterances.matching import ENOUGH, Match, best
from onrecord.linking.utterances.meanings import opposed
from onrecord.linking.utterances.reports import Report
from onrecord.linking.utterances.wording import Forms

ONE = 0.42
"""The score from which two reports are of one act of speaking."""
NEWS = 3
"""Days between two articles from which they report two occasions, where neither names the day."""
TELLING = 2
"""Words that are neither usual nor names nor numbers that two reports have at least in common."""
FORMULA = 5
"""Words from which a piece between quotation marks is more than a formula such as "a marriage of convenience"."""
SAME_WORDS = 0.85
"""The share of what is said from which a report has the very words, though without quotation marks."""


class Likeness(NamedTuple):
    """A score with what the rows that hold say, the heaviest first, and what matched.

    ``translation`` tells that one or both of the reports are translations.
    """

    score: float
    translation: bool
    says: tuple[str, ...]
    match: Match


class Feature(NamedTuple):
    """One row: its weight, how far it holds for two reports and what they share (0 to 1), and what it says."""

    name: str
    weight: float
    holds: Callable[[Report, Report, Match], float]
    says: str


def same_matter(_: Report, __: Report, match: Match) -> float:
    """What one says, the other says, in equal words or synonyms, the rare ones counted most."""
    return match.share


def same_marked(a: Report, b: Report, match: Match) -> float:
    """A piece that one prints between quotation marks stands in what the other prints between them."""
    terms = {term.form: term.weight for run in (match.one, match.other) for term in run.terms}
    pieces = [piece for one, other in ((a, b), (b, a)) for piece in one.marked if _stands_in(piece, other.marked)]
    return min(1.0, max((sum(terms.get(form, 0.0) for form in piece) for piece in pieces), default=0.0) / ENOUGH)


def _stands_in(piece: Forms, others: tuple[Forms, ...]) -> bool:
    run = f" {' '.join(piece)} "
    return any(run in f" {' '.join(other)} " for other in others)


def told_together(a: Report, b: Report, _: Match) -> float:
    """One article reports it first in its own words and then quotes, or the other way."""
    if a.said.article != b.said.article or a.direct == b.direct:
        return 0.0
    return {1: 1.0, 2: 0.5}.get(abs(a.order - b.order), 0.0)


def same_place(a: Report, b: Report, _: Match) -> float:
    """Both name the place or the programme."""
    return float(bool(a.venue & b.venue))


def same_day(a: Report, b: Report, _: Match) -> float:
    """Both say on which day it was said."""
    return float(bool(a.said.day) and a.said.day == b.said.day)


def translated(a: Report, b: Report, _: Match) -> float:
    """One of them says that it prints a translation."""
    return float(a.direct and b.direct and (a.translated or b.translated))


def foreign(a: Report, b: Report, _: Match) -> float:
    """The speaker speaks for a state of another language, so that each outlet may have its own translation."""
    return float(a.direct and b.direct and (a.voice.foreign or b.voice.foreign))


def same_language(a: Report, b: Report, match: Match) -> float:
    """Both quote word for word, and nothing tells of a translation: the very words should be the same."""
    return float(a.direct and b.direct and not translated(a, b, match) and not foreign(a, b, match))


def other_names(_: Report, __: Report, match: Match) -> float:
    """Each names somebody whom the other does not."""
    return float(all(any(term.name for term in terms) for terms in match.lone))


def unquoted(a: Report, b: Report, _: Match) -> float:
    """Neither prints a word of the speaker's own."""
    return float(not (a.marked or b.marked))


def dateless(a: Report, b: Report, _: Match) -> float:
    """One reports what somebody has said at some time."""
    return float(a.perfect or b.perfect)


def other_printed(a: Report, b: Report, match: Match) -> float:
    """What one prints of the speaker's own words, the other's quotation does not have."""
    if translated(a, b, match) or foreign(a, b, match):
        return 0.0
    quoted = next((one for one in (a, b) if one.direct), None)
    report = next((one for one in (a, b) if not one.direct), None)
    if quoted is None or report is None or not report.marked:
        return 0.0
    return sum(not _stands_in(piece, quoted.marked) for piece in report.marked) / len(report.marked)


def deputies(a: Report, b: Report, _: Match) -> float:
    """One speaks for the state that the other names as speaker."""
    return float(not a.voice.same(b.voice))


FEATURES = (
    Feature("matter", 1.0, same_matter, "the same matter"),
    Feature("marked", 0.3, same_marked, "the same words between quotation marks"),
    Feature("translated", 0.2, translated, "one says that it is a translation"),
    Feature("together", 0.1, told_together, "told one after the other"),
    Feature("foreign", 0.1, foreign, "the speaker's state speaks another language"),
    Feature("place", 0.1, same_place, "at the same place"),
    Feature("day", 0.05, same_day, "on the same day"),
    Feature("deputy", -0.1, deputies, "one names the state for which the other's speaker speaks"),
    Feature("unquoted", -0.1, unquoted, "both in the reporter's words"),
    Feature("dateless", -0.1, dateless, "one does not tell when"),
    Feature("language", -0.33, same_language, "both quote word for word"),
    Feature("names", -0.2, other_names, "each names others"),
    Feature("printed", -0.2, other_printed, "one prints words that the other's quotation does not have"),
)


def likeness(a: Report, b: Report) -> Likeness | None:
    """The score of two reports; None where something speaks against it."""
    match = best(a.windows, b.windows)
    if match is None or match.share == 0.0 or any(apart(a, b, match) for apart in CONTRADICTIONS):
        return None
    held = [(feature.weight * value, feature) for feature in FEATURES if (value := feature.holds(a, b, match))]
    says = tuple(feature.says for _, feature in sorted(held, key=lambda row: -row[0]))
    translation = bool(translated(a, b, match) or foreign(a, b, match))
    return Likeness(sum(part for part, _ in held), translation, says, match)


def two_speakers(a: Report, b: Report, match: Match) -> bool:
    """The speakers are two; a state and its officer are not where they share words between quotation marks."""
    return not (a.voice.same(b.voice) or (a.voice.deputy(b.voice) and same_marked(a, b, match) > 0))


def two_days(a: Report, b: Report, _: Match | None = None) -> bool:
    """The days named are two, or the articles lie too far apart for news of one remark."""
    far = a.printed is not None and b.printed is not None and abs(a.printed - b.printed) > NEWS
    return a.said.days_apart(b.said) or (far and not (a.said.day and a.said.day == b.said.day))


def two_ways(a: Report, b: Report, match: Match) -> bool:
    """One was tweeted and the other spoken, or they name two programmes, and the words are not the same."""
    channels = bool(a.channels and b.channels and not a.channels & b.channels)
    venues = bool(a.venue and b.venue and not a.venue & b.venue)
    return (channels or venues) and match.share < SAME_WORDS


def two_quotations(a: Report, b: Report, _: Match | None = None) -> bool:
    """One article quotes both word for word: it would not quote the same remark twice."""
    return a.said.article == b.said.article and a.direct and b.direct


def two_numbers(_: Report, __: Report, match: Match) -> bool:
    """Each gives numbers, and each one that the other does not."""
    one, other = match.one.numbers, match.other.numbers
    return bool(one and other) and not (one <= other or other <= one)


def one_denies(a: Report, b: Report, match: Match) -> bool:
    """One denies what the other affirms; where they print the same words, the denial is of something beside them."""
    return (match.one.denies != a.denied) != (match.other.denies != b.denied) and not same_marked(a, b, match)


def contrary(_: Report, __: Report, match: Match) -> bool:
    """What one has beside the shared words is the contrary of what the other has."""
    return opposed(*([term.stem for term in terms] for terms in match.lone))


def too_little(a: Report, b: Report, match: Match) -> bool:
    """What they share is a word or two that other remarks have too, and no words between quotation marks."""
    telling = {pair[0].stem for pair in (*match.equal, *match.alike) if all(term.telling for term in pair)}
    return len(telling) < TELLING and same_marked(a, b, match) == 0.0


def formula(a: Report, b: Report, match: Match) -> bool:
    """All they share is a formula between quotation marks, and nothing tells that both mean the same day.

    Of two whole quotations as short, grouping by words has decided.
    """
    if a.direct and b.direct:
        return min(sum(map(len, one.marked)) for one in (a, b)) < FORMULA
    pieces = [piece for one, other in ((a, b), (b, a)) for piece in one.marked if _stands_in(piece, other.marked)]
    printed = {form for piece in pieces for form in piece}
    beside = {term.form for pair in (*match.equal, *match.alike) for term in pair if not term.usual} - printed
    one_day = same_day(a, b, match) or (a.printed == b.printed is not None and not (a.perfect or b.perfect))
    few = len(set(pieces)) == 1 and len(pieces[0]) < FORMULA
    return few and not beside and not one_day


def no_one_act(a: Report, b: Report, _: Match) -> bool:
    """One reports what was said more than once."""
    return a.habit or b.habit


CONTRADICTIONS: tuple[Callable[[Report, Report, Match], bool], ...] = (
    two_speakers, two_days, two_ways, two_quotations, two_numbers, one_denies, contrary, too_little, formula,
    no_one_act,
)  # fmt: skip
"""What keeps two reports apart, whatever they share."""
