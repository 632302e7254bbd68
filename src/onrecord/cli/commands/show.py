"""``onrecord show``: a story's dossier in the terminal."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Print a story's record: who said what, when, where they differ.")
@options.story
@click.option("--section", "sections", multiple=True, metavar="NAME", help="Only this section; may be repeated.")
@options.record
@options.as_json
def command(story: str | None, sections: tuple[str, ...], record: Path, as_json: bool) -> int:
    """Print a story's record.

    STORY is an id, the beginning of one, or words of its title; it may be left out when there is only one. Sections are
    lead, facts, coverage, said, differences, updates, timeline, positions, relations, actors, copies and articles.
    """
    from onrecord.cli.work import show

    return show.run(story, sections, Settings(record=record), as_json=as_json)
