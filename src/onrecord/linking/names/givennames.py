"""Which given names are forms of one (Bill, William; Dmytro, Dmitry), which family names romanisations of one.

The table is ours, ``givennames.tsv``. A form may stand in several rows: Ted is short for Edward and for Theodore.
"""

from functools import cache
from importlib.resources import files
from typing import Literal

Use = Literal["given", "family"]


def rows_of(word: str) -> frozenset[int]:
    """The rows of the table in which a folded Latin word stands as a given name."""
    return _table()["given"].get(word, frozenset())


def forms_of_one(a: str, b: str, use: Use) -> bool:
    """Whether two folded Latin words stand in one row of the table."""
    table = _table()[use]
    return bool(table.get(a, frozenset()) & table.get(b, frozenset()))


def is_given(word: str) -> bool:
    """Whether the table has the folded Latin word as a given name."""
    return word in _table()["given"]


@cache
def _table() -> dict[Use, dict[str, frozenset[int]]]:
    table: dict[Use, dict[str, frozenset[int]]] = {"given": {}, "family": {}}
    lines = (files(__package__) / "givennames.tsv").read_text(encoding="utf-8").splitlines()
    for row, line in enumerate(lines[1:]):
        use, _, forms = line.partition("\t")
        rows = table["given" if use == "given" else "family"]
        for form in forms.split():
            rows[form] = rows.get(form, frozenset()) | {row}
    return table
