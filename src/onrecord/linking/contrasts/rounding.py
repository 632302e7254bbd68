"""Whether two quantities that count the same can both be true: a table of rules, the first that answers counts."""

from collections.abc import Callable
from typing import NamedTuple

from onrecord.linking.contrasts.quantities import QUARTER, Quantity, Range, place
from onrecord.record.difference import Severity

_EQUAL = 0.02
_ROUND = 0.05
_ROUND_FROM = 100
_PLACES = {
    1e1: "tens",
    1e2: "hundreds",
    1e3: "thousands",
    1e4: "ten thousands",
    1e5: "hundred thousands",
    1e6: "millions",
}


class Verdict(NamedTuple):
    """How grave, and why in a sentence; no severity where the two say the same."""

    severity: Severity | None
    because: str


def same(a: Quantity, b: Quantity) -> Verdict | None:
    """One value, in other words or units."""
    off = max(abs(a.low - b.low), abs(a.high - b.high))
    allowed = _EQUAL * max(abs(a.high), abs(b.high)) if a.figure.unit != b.figure.unit else 0.0
    return Verdict(None, "one value") if off <= allowed else None


def ranged(a: Quantity, b: Quantity) -> Verdict | None:
    """ "Dozens", "between 40 and 50": the other lies inside, for the most part."""
    for wide, other in ((a, b), (b, a)):
        if wide.bound == "between" and _holds(wide.likely, other.likely):
            return Verdict("compatible", f"“{wide.printed}” leaves room for “{other.printed}”")
    if "between" in {a.bound, b.bound} and _meet(a.likely, b.likely):
        return Verdict("tension", f"“{a.printed}” and “{b.printed}” are two ranges that have only a part in common")
    return None


def open_ended(a: Quantity, b: Quantity) -> Verdict | None:
    """ "More than", "nearly": the other is on the open side, and not far."""
    if not {a.bound, b.bound} & {"over", "under"} or not _meet(a.likely, b.likely):
        return None
    sided = [one for one in (a, b) if one.bound in {"over", "under"}]
    if len(sided) > 1 and a.bound != b.bound:
        low, high = sorted(sided, key=lambda one: one.bound)
        return Verdict(
            "compatible",
            f"both can be true: “{low.printed}” gives the least and “{high.printed}” the most that it can be",
        )
    other = b if sided[0] is a else a
    side = "upwards" if sided[0].bound == "over" else "downwards"
    return Verdict("compatible", f"“{sided[0].printed}” is open {side} and leaves room for “{other.printed}”")


def about(a: Quantity, b: Quantity) -> Verdict | None:
    """ "About": the other is near."""
    for rough, other in ((a, b), (b, a)):
        if rough.bound == "about" and _meet(rough.likely, other.likely):
            return Verdict("compatible", f"“{rough.printed}” is a rounded number, and “{other.printed}” is close to it")
    return None


def rounded(a: Quantity, b: Quantity) -> Verdict | None:
    """A plain number with fewer digits than the other, to which the other comes when it is rounded."""
    coarse, fine = sorted((a, b), key=lambda one: -one.step)
    off, size = abs(coarse.low - fine.low), abs(fine.low)
    if {a.bound, b.bound} != {"exact"} or coarse.step <= fine.step or off > coarse.step / 2:
        return None
    whole = not coarse.counted and place(coarse.figure.low) <= 1  # "four hours" may be four and a half
    if not whole and (off > _ROUND * size or (coarse.counted and size < _ROUND_FROM)):
        return None
    to = _PLACES.get(coarse.step)
    return Verdict("compatible", f"“{coarse.printed}” can be “{fine.printed}” rounded{f' to {to}' if to else ''}")


def far_off(a: Quantity, b: Quantity) -> Verdict | None:
    """The words of one do not exclude the other, or only just, but lead a reader to expect another number."""
    for loose, other in ((a, b), (b, a)):
        if loose.bound in {"over", "under"} and _meet(a.possible, b.possible):
            expects = "fewer" if loose.bound == "over" else "more"
            what = expects if loose.counted else {"fewer": "less"}.get(expects, expects)
            return Verdict(
                "tension", f"“{loose.printed}” does not exclude “{other.printed}” but lets one expect far {what}"
            )
        off = min(abs(loose.low - other.low), abs(loose.high - other.high))
        if loose.bound in {"about", "between"} and off <= QUARTER * abs(other.low):
            return Verdict("tension", f"“{loose.printed}” is a rounded number, but far from “{other.printed}”")
    return None


def apart(a: Quantity, b: Quantity) -> Verdict:
    """Nothing makes one of the two."""
    if {a.bound, b.bound} == {"exact"}:
        return Verdict("conflict", f"both cannot be right: “{a.printed}” and “{b.printed}”, neither rounded nor open")
    return Verdict("conflict", f"both cannot be right: “{a.printed}” excludes “{b.printed}”")


RULES: tuple[Callable[[Quantity, Quantity], Verdict | None], ...] = (
    same, ranged, open_ended, about, rounded, far_off, apart,
)  # fmt: skip


def verdict(a: Quantity, b: Quantity) -> Verdict:
    """What the first rule says that answers, whichever of the two stands first."""
    a, b = sorted((a, b), key=lambda one: (one.low, one.high, one.printed))
    return next(found for rule in RULES if (found := rule(a, b)))


def _holds(wide: Range, other: Range) -> bool:
    """Whether the middle of the other lies inside."""
    return wide[0] <= (other[0] + other[1]) / 2 <= wide[1]


def _meet(one: Range, other: Range) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]
