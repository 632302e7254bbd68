"""``onrecord group``: lines of JSON into stories, without a record."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Say which articles of a JSON Lines file are of one event.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE.jsonl")
@options.max_mb
@click.option("--json", "as_json", is_flag=True, help='Print {"id", "story"} a line, for a program to read.')
def command(file: Path, max_mb: float, as_json: bool) -> int:
    """Sort the articles of a JSON Lines file into stories, one event each. Nothing is kept.

    Each line is an object with "id" and "text" and, if they are known, "title", "published", "outlet" and "url"; - is
    standard input. With --json a line for each article is printed, in the order of the file: its id, and its story's.
    Bad lines and ids that were there before are named on stderr, the rest is grouped, and the exit code is 1.
    """
    from onrecord.cli.work import group

    return group.run(str(file), Settings(max_bytes=int(max_mb * 1e6)), as_json=as_json)
