"""``onrecord stories``: what is in the record."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="List the stories of the record.")
@options.record
@options.as_json
def command(record: Path, as_json: bool) -> int:
    """List the stories of the record, newest first."""
    from onrecord.cli.work import stories

    return stories.run(Settings(record=record), as_json=as_json)
