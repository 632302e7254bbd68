"""Contrasts of claims made into differences: equal values on one side, with all who tell them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

from onrecord.linking.contrasts.contrast import Contrast
from onrecord.linking.page import Page
from onrecord.record.difference import Difference, DifferenceKind, Severity, Side
from onrecord.record.span import Span

QUESTIONS: dict[DifferenceKind, str] = {
    "number": "Which number",
    "date": "When",
    "negation": "Is it so",
    "scope": "How far does it go",
    "name": "Who or what",
    "attribution": "Who was it",
}
"""What is asked of the words that follow."""
GRAVE: tuple[Severity, ...] = get_args(Severity)
"""The gravest first."""
REASONS = 3
"""So many reasons are told of one difference."""

_ASKED = 14
_EDGES = '“”"«»„ \n\t,;:'
_DATED = frozenset({"date"})


@dataclass(frozen=True, slots=True)
class Found:
    """A contrast with the article of each of its words, and the words in which it is asked about.

    ``answered`` are those of the other side, where they serve as well.
    """

    contrast: Contrast
    one: Page
    other: Page
    asked: str
    answered: str = ""

    @property
    def inside(self) -> bool:
        """Whether both stand in one article."""
        return self.one.id == self.other.id


def assembled(found: Iterable[Found], about: str | None, origins: Mapping[str, str]) -> Iterator[Difference]:
    """A difference for each kind and each set of words that hang together by contrasts."""
    by_kind: defaultdict[DifferenceKind, list[Found]] = defaultdict(list)
    for one in found:
        by_kind[one.contrast.kind].append(one)
    for group in by_kind.values():
        for joined in _joined(group):
            yield _difference(joined, about, origins)


def _joined(found: Sequence[Found]) -> list[list[Found]]:
    """The contrasts that share words, together."""
    leader: dict[Span, Span] = {}

    def lead(span: Span) -> Span:
        while leader.setdefault(span, span) != span:
            span = leader[span]
        return span

    for one in found:
        a, b = sorted((lead(one.contrast.one), lead(one.contrast.other)))
        leader[b] = a
    groups: defaultdict[Span, list[Found]] = defaultdict(list)
    for one in found:
        groups[lead(one.contrast.one)].append(one)
    return list(groups.values())


def _difference(found: Sequence[Found], about: str | None, origins: Mapping[str, str]) -> Difference:
    sides: defaultdict[str, dict[Span, Page]] = defaultdict(dict)
    for one in found:
        sides[one.contrast.first][one.contrast.one] = one.one
        sides[one.contrast.second][one.contrast.other] = one.other
    telling = _telling(found, origins)
    severity = min((one.contrast.severity for one in telling), key=GRAVE.index)
    reasons = dict.fromkeys(
        one.contrast.because for one in sorted(telling, key=lambda one: GRAVE.index(one.contrast.severity))
    )
    if severity == "conflict" and all(one.inside for one in telling):
        severity = "tension"
        reasons = dict.fromkeys((*reasons, "one article gives both"))
    kind = found[0].contrast.kind
    ordered = _by_number(sides)
    return Difference(
        kind,
        severity,
        f"{QUESTIONS[kind]}: “{shortened(_asked(found, ordered[0][0]))}”?",
        "; ".join([*reasons][:REASONS]),
        tuple(_side(kind, value, spans) for value, spans in ordered),
        about,
        severity == "compatible" and any(one.contrast.update for one in telling),
    )


def _asked(found: Sequence[Found], value: str) -> str:
    """The words of the side that most articles tell."""
    turned = next((one for one in found if one.contrast.second == value and one.answered), None)
    straight = next((one for one in found if one.contrast.first == value), None)
    return straight.asked if straight else turned.answered if turned else found[0].asked


def _telling(found: Sequence[Found], origins: Mapping[str, str]) -> Sequence[Found]:
    """The contrasts that tell how grave it is.

    Not those of copies where their originals stand beside them, nor those of articles that give both versions where
    others give but one.
    """
    values: defaultdict[str, set[str]] = defaultdict(set)
    for one in found:
        values[one.one.id].add(one.contrast.first)
        values[one.other.id].add(one.contrast.second)
    plain = [one for one in found if len(values[one.one.id]) == len(values[one.other.id]) == 1]
    own = [
        one for one in plain or found if all(origins.get(page.id, page.id) == page.id for page in (one.one, one.other))
    ]
    return own or plain or found


def _by_number(sides: Mapping[str, dict[Span, Page]]) -> list[tuple[str, dict[Span, Page]]]:
    """Those that more articles tell first."""
    return sorted(sides.items(), key=lambda side: -len({page.id for page in side[1].values()}))


def _side(kind: DifferenceKind, value: str, spans: Mapping[Span, Page]) -> Side:
    """A version as its first article prints it; a day as its value, for "Tuesday" alone tells nothing."""
    first = next(iter(spans.items()))
    shown = value if kind in _DATED else one_line(first[1].cut(first[0]))
    return Side(shown, tuple(dict.fromkeys(page.id for page in spans.values())), tuple(spans))


def shortened(text: str) -> str:
    """The first words, for a question."""
    printed = one_line(text).split()
    return " ".join(printed[:_ASKED]).rstrip(",.;:") + (" …" if len(printed) > _ASKED else "")


def one_line(text: str) -> str:
    """Words without line breaks, nor marks at their edges."""
    return " ".join(text.strip(_EDGES).split())
