"""``onrecord why``: the evidence of any line."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Open the characters that a line stands on.")
@click.argument("noun_id", metavar="ID")
@options.record
@options.as_json
def command(noun_id: str, record: Path, as_json: bool) -> int:
    """Show the evidence of a line, quote, actor or any other ID in its paragraph, with outlet and offsets.

    The beginning of an ID is enough where no other begins so.
    """
    from onrecord.cli.work import why

    return why.run(noun_id, Settings(record=record), as_json=as_json)
