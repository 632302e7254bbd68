"""Dates as a person reads them."""

import re

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?)?)?([~?%]?)")
_DECADE = re.compile(r"(\d{3})X([~?%]?)")
_CENTURY = re.compile(r"(\d\d)XX([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def readable(edtf: str) -> str:
    """``2023-03-20`` as "20 March 2023"; an EDTF form that has no such reading is given back as it is."""
    first, slash, last = edtf.partition("/") if "/" in edtf else _bracketed(edtf)
    if not slash:
        return _point(edtf) or edtf
    from_, to = _point(first), _point(last)
    if from_ and to:
        return f"{_shared(from_, to)} to {to}"
    if to and first in ("..", ""):
        return f"by {to}"
    return f"from {from_}" if from_ and last in ("..", "") else edtf


def _bracketed(edtf: str) -> tuple[str, str, str]:
    """``[..2023-03-20]``, some day up to that one, as its two sides."""
    if edtf.startswith("[") and edtf.endswith("]"):
        return edtf[1:-1].partition("..")
    return edtf, "", ""


def _point(edtf: str) -> str:
    """One date, season, decade or century; nothing where it is none of them."""
    if decade := _DECADE.fullmatch(edtf):
        return f"{_DOUBT[decade[2]]}the {decade[1]}0s"
    if century := _CENTURY.fullmatch(edtf):
        return f"{_DOUBT[century[2]]}the {_ordinal(int(century[1]) + 1)} century"
    found = _DATE.fullmatch(edtf)
    if not found:
        return ""
    year, month, day, time, zone, doubt = found.groups()
    named = _SEASONS.get(month or "") if not day else None
    if not named and not 1 <= int(month or 1) <= len(_MONTHS):
        return ""
    words = [str(int(day))] if day else []
    words += [named or _MONTHS[int(month) - 1]] if month else []
    clock = f", {time}{_zone(zone)}" if time else ""
    return f"{_DOUBT[doubt]}{' '.join([*words, year])}{clock}"


def _zone(zone: str | None) -> str:
    """How far the clock is from Greenwich: " UTC+2", " UTC-3:30"; nothing where none is given."""
    if not zone:
        return ""
    hours, minutes = int(zone[1:3] or 0) if zone != "Z" else 0, zone[-2:] if zone != "Z" else "00"
    far = f"{zone[0]}{hours}{'' if minutes == '00' else ':' + minutes}"
    return " UTC" if not hours and minutes == "00" else f" UTC{far}"


def _shared(first: str, last: str) -> str:
    """The first date without what the last one repeats: "4" of "4 to 10 May 2031"."""
    ours, theirs = first.split(), last.split()
    while len(ours) > 1 and ours[-1] == theirs[-1] and len(ours) == len(theirs):
        ours, theirs = ours[:-1], theirs[:-1]
    return " ".join(ours)


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
