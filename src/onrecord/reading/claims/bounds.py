"""What the words around a number say of it: more than, nearly, about, up to, or so."""

from collections.abc import Sequence

from onrecord.record.claim import Bound

_BEFORE: tuple[tuple[Bound, str], ...] = (
    (
        "over",
        """more than; over; at least; above; beyond; past; exceeding; surpassing; topping; upwards of; upward of; in
        excess of; no fewer than; no less than; not less than; not fewer than; a minimum of; at the least; as few as;
        greater than; higher than; longer than; a little over""",
    ),
    (
        "under",
        """fewer than; less than; under; below; nearly; almost; up to; close to; as many as; as much as; at most; no
        more than; not more than; a maximum of; approaching; nearing; short of; not exceeding; lower than;
        shorter than; smaller than; virtually; within""",
    ),
    ("about", "about; some; around; roughly; approximately; an estimated; estimated; circa; approx; approx.; or so; ~"),
)
_AFTER: tuple[tuple[Bound, str], ...] = (
    ("over", "or more; plus; or higher; or above; +"),
    ("under", "or less; or fewer; or lower; at most"),
    ("about", "or so; or thereabouts"),
)
_STRENGTH = frozenset({"just", "well", "far", "slightly", "significantly", "considerably", "much", "only"})
_LONGEST = 3


def _rows(table: tuple[tuple[Bound, str], ...]) -> dict[tuple[str, ...], Bound]:
    return {tuple(words.split()): bound for bound, cell in table for words in cell.split(";")}


_ROWS_BEFORE, _ROWS_AFTER = _rows(_BEFORE), _rows(_AFTER)
_LAST = frozenset(words[-1] for words in _ROWS_BEFORE)


def before(forms: Sequence[str], at: int) -> tuple[Bound, int] | None:
    """The bound that the words before a number's first word set, and the first of them; None where they set none."""
    if at == 0 or forms[at - 1] not in _LAST:
        return None
    for long in range(min(_LONGEST, at), 0, -1):
        if bound := _ROWS_BEFORE.get(tuple(forms[at - long : at])):
            first = at - long
            return bound, first - (first > 0 and forms[first - 1] in _STRENGTH)
    return None


def after(forms: Sequence[str], at: int) -> tuple[Bound, int] | None:
    """The bound that the words behind a number's last word set, and the last of them; None where they set none."""
    for long in (2, 1):
        if bound := _ROWS_AFTER.get(tuple(forms[at + 1 : at + 1 + long])):
            return bound, at + long
    return None
