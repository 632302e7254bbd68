"""``onrecord check``: the five laws over a whole record."""

import sys
from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Check the five laws over the whole record.")
@options.record
@options.as_json
def command(record: Path, as_json: bool) -> int:
    """Check the whole record against its five laws; the exit code is 4 if one is broken."""
    from onrecord.cli.work import check

    return check.run(Settings(record=record, max_words=sys.maxsize), as_json=as_json)
