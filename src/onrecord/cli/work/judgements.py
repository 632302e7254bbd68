"""List what people judged."""

import click
from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.printing import console, print_json
from onrecord.record.judgement import UNDO, Judgement, standing
from onrecord.settings import Settings
from onrecord.text.printable import one_line


def run(settings: Settings, *, as_json: bool) -> int:
    """Print them, the last first, with whether they stand."""
    every = list(wiring.house(settings).store.each(Judgement))
    stand = {judgement.id for judgement in standing(every)}
    every.sort(key=lambda one: (one.at, one.id), reverse=True)
    if as_json:
        print_json([row(one, stands=one.id in stand) for one in every])
        return 0
    if not every:
        click.echo("onrecord: nobody has judged anything in this record yet.", err=True)
    out = console()
    for one in every:
        state = f"takes back {one.undoes}" if one.verdict == UNDO else "" if one.id in stand else "taken back"
        what = f"{one_line(one.verdict)}{f' ({one_line(one.value)})' if one.value else ''}: {one_line(one.text)}"
        out.print(Text(what, style="bold" if one.id in stand else "dim"))
        if one.note:
            out.print(Padding(Text(one_line(one.note), style="italic"), (0, 0, 0, 2), expand=False))
        told = f"{one.id}  {one_line(one.by)}, {one.at}" + (f"  {state}" if state else "")
        out.print(Padding(Text(told, style="dim"), (0, 0, 0, 2), expand=False))
    return 0


def row(one: Judgement, *, stands: bool) -> dict[str, object]:
    """A judgement for a program."""
    return {
        "id": one.id,
        "verdict": one.verdict,
        "text": one.text,
        "by": one.by,
        "at": one.at,
        "undoes": one.undoes or None,
        "about": one.about or "actor",
        "value": one.value or None,
        "note": one.note or None,
        "stands": stands,
        "evidence": [{"article": span.article, "start": span.start, "end": span.end} for span in one.evidence],
    }
