"""Where they differ: the versions side by side, and why they are held to be two, without a verdict."""

from collections.abc import Iterator
from typing import get_args

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, labels, listed, outlets, texts, with_marks, wording
from onrecord.record.difference import Difference, Severity, Side
from onrecord.record.dossier import Line, Section
from onrecord.record.story import Coverage, Links

_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


def section(coverage: Coverage, links: Links) -> Section:
    """Under each question a line a side, then the reason; conflicts first, then what more articles tell."""

    def rank(difference: Difference) -> tuple[int, int, str, str]:
        told = sum(len(side.articles) for side in difference.sides)
        return _SEVERITIES.index(difference.severity), -told, difference.kind, difference.id

    label, text = labels(coverage), texts(coverage)
    lines = tuple(
        line for difference in sorted(links.differences, key=rank) for line in _lines(text, label, difference)
    )
    return Section("differences", "Where they differ", lines, none(coverage, links, "differences", "differences"))


def _lines(text: dict[str, str], label: dict[str, str], difference: Difference) -> Iterator[Line]:
    """A side without characters of its own, such as an outlet that names nobody, is told of in the last line's note."""
    shown = [side for side in difference.sides if side.evidence]
    for side in shown:
        yield _side(text, label, difference, side)
    evidence = tuple(dict.fromkeys(span for side in shown for span in side.evidence))
    silent = (f"{side.value}: {_told(label, side)}" for side in difference.sides if not side.evidence)
    note = "; ".join((f"{difference.severity}, in {difference.kind}", *silent))
    if evidence:
        because = difference.because.strip() or "no reason is given"
        reason = because[0].upper() + because[1:]
        yield Line(difference.id, reason, evidence, head=difference.question, note=note)


def _side(text: dict[str, str], label: dict[str, str], difference: Difference, side: Side) -> Line:
    """Verbatim where the version's words are those of the first article that tells it."""
    told = _told(label, side)
    pieces = tuple(span for span in side.evidence if span.article == side.evidence[0].article)
    if wording(joined(text, pieces)) == wording(side.value) or not side.value.strip():
        marked = tuple(with_marks(text[piece.article], piece) for piece in pieces)
        return Line(difference.id, joined(text, marked), marked, verbatim=True, head=difference.question, note=told)
    return Line(difference.id, side.value, side.evidence, head=difference.question, note=told)


def _told(label: dict[str, str], side: Side) -> str:
    return listed(outlets(label, side.articles or (span.article for span in side.evidence)))
