"""``onrecord dropped``: what was not read, and why."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="List what was not read, and why.")
@click.option("--all", "every", is_flag=True, help="Also list what was read later.")
@options.record
@options.as_json
def command(every: bool, record: Path, as_json: bool) -> int:
    """List what could not be read, with the reason and the way out, in the order in which it came.

    What was read in a later run is left out, unless --all asks for it; in JSON "read_since" tells the two apart.
    """
    from onrecord.cli.work import dropped

    return dropped.run(Settings(record=record), every=every, as_json=as_json)
