"""``onrecord export``: a story's dossier as a file."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Write a story as JSON, Markdown, HTML or CSV.")
@options.story
@click.option("--to", "form", type=click.Choice(["json", "md", "html", "csv"]), required=True, help="The format.")
@click.option("--table", metavar="NAME", help="Which table csv writes: events (the default), quotes, relations ...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="A file, or a folder for CSV tables; else stdout."
)
@options.record
def command(story: str | None, form: str, table: str | None, output: Path | None, record: Path) -> int:
    """Write a story's record as one document.

    STORY is an id, the beginning of one, or words of its title; it may be left out when there is only one. csv is a
    table: events in the columns of event data, or the one that --table names. With an existing folder as output, csv
    writes every table as a file into it.
    """
    from onrecord.cli.work import export

    return export.run(story, form, table, output, Settings(record=record))
