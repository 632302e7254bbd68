"""``onrecord undo``: take a judgement back."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Take back the last judgement, or the one that is named.")
@click.argument("judgement", required=False)
@options.by
@options.record
@options.as_json
def command(judgement: str | None, by: str, record: Path, as_json: bool) -> int:
    """Take back what was judged last, or JUDGEMENT: an id, or its beginning, as onrecord judgements lists it.

    An undo is kept as a judgement, too, and can itself be taken back by its id.
    """
    from onrecord.cli.work import judging

    return judging.undo(judgement, by, Settings(record=record), as_json=as_json)
