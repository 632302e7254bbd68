"""``onrecord actors``: who is on the record, over all stories."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.record.reading import MentionKind
from onrecord.settings import Settings


@click.command(short_help="List the people, states and bodies of the record, or open one.")
@click.argument("words", nargs=-1, metavar="[WORDS | ID]")
@click.option(
    "--kind",
    type=click.Choice(["person", "state", "organisation", "place", "group"]),
    help="Only actors of this kind.",
)
@click.option("--story", metavar="STORY", help="Only actors of this story: its id, or words of its title.")
@click.option("--limit", type=click.IntRange(1), default=50, show_default=True, help="The most actors to list.")
@options.record
@options.as_json
def command(
    words: tuple[str, ...], kind: MentionKind | None, story: str | None, limit: int, record: Path, as_json: bool
) -> int:
    """List the actors of the record whose names hold all the WORDS, the most mentioned first; or open the one of an ID.

    One actor has one ID in all stories, and keeps it while articles are added. The beginning of an ID is enough.
    """
    from onrecord.cli.work import actors

    wanted = actors.Wanted(words, kind, story, limit)
    return actors.run(wanted, Settings(record=record), as_json=as_json)
