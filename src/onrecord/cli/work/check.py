"""Check a record."""

from rich.text import Text

from onrecord import wiring
from onrecord.checking import check
from onrecord.cli.work.printing import console, print_json
from onrecord.settings import Settings
from onrecord.text.printable import one_line

BROKEN = 4
"""The exit code of a record that breaks a law."""

NAMED = 10
"""Breaches that are named before the rest is only counted."""


def run(settings: Settings, *, as_json: bool) -> int:
    """Print each law with the number of things checked and what breaks it."""
    verdicts = check(wiring.house(settings))
    if as_json:
        print_json([{"law": v.law, "checked": v.checked, "broken": v.broken} for v in verdicts])
    else:
        out = console()
        for number, verdict in enumerate(verdicts, 1):
            state = f"{len(verdict.broken)} broken" if verdict.broken else "holds"
            style = "bold red" if verdict.broken else "green"
            out.print(
                Text(f"{number}. {verdict.law}: ") + Text(state, style=style) + Text(f" ({verdict.checked:,} checked)")
            )
            for sentence in verdict.broken[:NAMED]:
                out.print(Text(f"   {one_line(sentence)}"))
    return BROKEN if any(verdict.broken for verdict in verdicts) else 0
