"""States, their peoples and their capitals as English news names them.

The list is ours (``states.tsv``: the members and observers of the United Nations, Kosovo, Taiwan), because the ISO
names of the libraries ("Russian Federation", "Korea, Republic of") are not the ones that are printed. Its kin with
their own lists, rigour (through PyICU, which ships no wheel) and pycountry, lack the peoples and the everyday names.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

Named = Literal["state", "people", "capital"]
_COLUMNS: tuple[Named, ...] = ("state", "people", "capital")


def state_code(name: str, named: Named = "state") -> str | None:
    """The ISO 3166-1 code of the state that has this name, people or capital: "RU" for "Russia"; else None.

    A leading "the" and the plural of a people ("Russians") make no difference; capital letters do, "us" is no state.
    """
    words = name.replace("’", "'").split()
    if len(words) > 1 and words[0] in {"the", "The"}:
        words = words[1:]
    plain = " ".join(words)
    table = _table()[named]
    return table.get(plain) or (table.get(plain.removesuffix("s")) if named == "people" else None)


def states_named(named: Named) -> Mapping[str, str]:
    """Every name of a column with its state's code."""
    return _table()[named]


def state_name(code: str) -> str:
    """The usual name of the state with an ISO 3166-1 code: "Russia" for "RU". Raise KeyError for no state's code."""
    return _usual()[code]


@cache
def _usual() -> dict[str, str]:
    return {code: name for name, code in reversed(_table()["state"].items())}


@cache
def _table() -> dict[Named, dict[str, str]]:
    table: dict[Named, dict[str, str]] = {named: {} for named in _COLUMNS}
    lines = (files(__package__) / "states.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        code, *cells = line.split("\t")
        for named, cell in zip(_COLUMNS, cells, strict=True):
            table[named].update((name, code) for name in cell.split("|") if name)
    return table
