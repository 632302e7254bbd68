"""The words and letters by which the readable views tell how an outlet stands to a fact."""

from onrecord.record.fact import Standing
from onrecord.record.table import Outlet

WORDS: dict[Standing, str] = {
    "tells": "tells",
    "in_part": "in part",
    "differs": "differs",
    "silent": "silent",
    "too_early": "too early",
    "not_checked": "not checked",
}
LETTERS: dict[Standing, str] = {
    "tells": "T",
    "in_part": "P",
    "differs": "D",
    "silent": "S",
    "too_early": "E",
    "not_checked": "N",
}
LEGEND = (
    "In part: states a part of it; differs: gives another figure, day or name, or denies it; silent: could have told "
    "it and does not; too early: was published before it was told; not checked: nobody can say"
)


def heading(outlet: Outlet) -> str:
    """ "Northfold Review (text of Corriden Press)"."""
    return f"{outlet.name} (text of {outlet.prints})" if outlet.prints else outlet.name
