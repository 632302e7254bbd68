"""``onrecord judgements``: what people have said of this record."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="List what people judged, with what was taken back.")
@options.record
@options.as_json
def command(record: Path, as_json: bool) -> int:
    """List the judgements of the record, the last first."""
    from onrecord.cli.work import judgements

    return judgements.run(Settings(record=record), as_json=as_json)
