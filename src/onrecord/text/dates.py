"""Dates as a person reads them."""

import re

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z)?)?)?)?([~?%]?)")
_DOUBT = {"": "", "~": "about ", "?": "perhaps ", "%": "perhaps about "}


def readable(edtf: str) -> str:
    """``2023-03-20`` as "20 March 2023"; an EDTF form that has no such reading is given back as it is."""
    first, slash, last = edtf.partition("/")
    if slash and first and last and ".." not in (first, last):
        return f"{readable(first)} to {readable(last)}"
    found = _DATE.fullmatch(edtf)
    if not found or not 1 <= int(found[2] or 1) <= len(_MONTHS):
        return edtf
    year, month, day, time, utc, doubt = found.groups()
    words = [str(int(day))] if day else []
    words += [_MONTHS[int(month) - 1]] if month else []
    clock = f", {time}{' UTC' if utc else ''}" if time else ""
    return f"{_DOUBT[doubt]}{' '.join([*words, year])}{clock}"
