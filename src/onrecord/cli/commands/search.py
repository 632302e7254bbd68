"""``onrecord search``: full text over all articles."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Find sentences by their words.")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option(
    "--limit", type=click.IntRange(1, 10_000), default=20, show_default=True, help="The most sentences to show."
)
@options.record
@options.as_json
def command(words: tuple[str, ...], limit: int, record: Path, as_json: bool) -> int:
    """Find the sentences that hold all the WORDS; accents, case and curly quotes make no difference.

    Put words in quotation marks to find them next to each other.
    """
    from onrecord.cli.work import search

    return search.run(" ".join(words), limit, Settings(record=record), as_json=as_json)
