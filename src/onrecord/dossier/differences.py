"""Where they differ: the versions side by side, and why they are held to be two, without a verdict."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from onrecord.dossier.gaps import none
from onrecord.dossier.phrasing import joined, texts, with_marks, wording
from onrecord.dossier.voices import Voices, voices
from onrecord.record.detail import Detail, Role
from onrecord.record.difference import Difference, Severity, Side
from onrecord.record.dossier import Line, Section
from onrecord.record.story import Coverage, Links
from onrecord.text.dates import readable

PARTS: dict[Severity, str] = {
    "conflict": "Both cannot be true",
    "tension": "Both can be true, and it matters",
    "compatible": "They fit together",
}
CHANGED = "Changed with time"
_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True)
class _Room:
    """What every line of this section looks things up in; ``days`` has an article's last EDTF date, if it has one."""

    text: dict[str, str]
    beside: Voices
    days: dict[str, str]


def section(coverage: Coverage, links: Links) -> Section:
    """Under each question a line a side, then the reason; conflicts first, what only time changed last."""

    def rank(difference: Difference) -> tuple[bool, int, int, str, str]:
        told = sum(len(side.articles) for side in difference.sides)
        return difference.update, _SEVERITIES.index(difference.severity), -told, difference.kind, difference.id

    dated = ((article.id, article.updated or article.published) for article in coverage.articles)
    days = {article: stated.value[:10] for article, stated in dated if stated}
    room = _Room(texts(coverage), voices(coverage, links), days)
    lines = tuple(line for difference in sorted(links.differences, key=rank) for line in _lines(room, difference))
    return Section("differences", "Where they differ", lines, none(coverage, links, "differences", "differences"))


def _lines(room: _Room, difference: Difference) -> Iterator[Line]:
    """A side without characters of its own, such as an outlet that names nobody, is told of in the last line's note."""
    part = CHANGED if difference.update else PARTS[difference.severity]
    shown = [side for side in difference.sides if side.evidence]
    for side in shown:
        yield _side(room, difference, side, part)
    evidence = tuple(dict.fromkeys(span for side in shown for span in side.evidence))
    silent = (f"{side.value}: {_told(room, difference, side)}" for side in difference.sides if not side.evidence)
    how = "update" if difference.update else difference.severity
    note = "; ".join((f"{how}, in {difference.kind}", *silent))
    if evidence:
        because = difference.because.strip() or "no reason is given"
        reason = _DAY.sub(lambda day: readable(day.group()), because[0].upper() + because[1:])
        known = _known(difference, "reason")
        yield Line(difference.id, reason, evidence, False, difference.question, note, part, known)


def _side(room: _Room, difference: Difference, side: Side, part: str) -> Line:
    """Verbatim where the version's words are those of the first article that tells it."""
    told, head, value = _told(room, difference, side), difference.question, wording(side.value)
    pieces = tuple(span for span in side.evidence if span.article == side.evidence[0].article)
    if difference.kind != "attribution" and wording(joined(room.text, pieces)) != value:
        pieces = tuple(piece for piece in pieces if wording(joined(room.text, (piece,))) == value)[:1] or pieces
    others = tuple(span for span in side.evidence if span not in pieces)
    known = replace(_known(difference, "side"), further=others)
    if wording(joined(room.text, pieces)) == value or not side.value.strip():
        marked = tuple(with_marks(room.text[piece.article], piece) for piece in pieces)
        return Line(difference.id, joined(room.text, marked), marked, True, head, told, part, known)
    shown = readable(side.value) if difference.kind == "date" else side.value
    return Line(difference.id, shown, side.evidence, False, head, told, part, replace(known, further=()))


def _known(difference: Difference, role: Role) -> Detail:
    status = "update" if difference.update else difference.severity
    return Detail(whole=difference.id, role=role, kind=difference.kind, status=status)


def _articles(side: Side) -> tuple[str, ...]:
    return side.articles or tuple(dict.fromkeys(span.article for span in side.evidence))


def _told(room: _Room, difference: Difference, side: Side) -> str:
    """The outlets of a side; with the days of their reports where time or one outlet's own reports are at odds."""
    told = room.beside.told(_articles(side))
    sides = [set(room.beside.outlets(_articles(one))) for one in difference.sides]
    days = sorted({room.days[article] for article in _articles(side) if article in room.days})
    if not days or not (difference.update or sum(map(len, sides)) > len(set().union(*sides))):
        return told
    return f"{told}, {' to '.join(dict.fromkeys((readable(days[0]), readable(days[-1]))))}"
