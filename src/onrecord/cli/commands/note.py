"""``onrecord note``: a person's words on a line of the record."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Put a note on a line of the record.")
@click.argument("id_", metavar="ID")
@click.argument("words", metavar="WORDS")
@options.by
@options.record
@options.as_json
def command(id_: str, words: str, by: str, record: Path, as_json: bool) -> int:
    """Put WORDS as a note on the line, actor or quote of ID. It is shown and exported with it, and changes nothing."""
    from onrecord.cli.work import judging

    return judging.note(id_, words, by, Settings(record=record), as_json=as_json)
