"""``onrecord quotes``: who said what, over the whole record."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.record.reading import QuoteKind
from onrecord.settings import Settings


@click.command(short_help="List quotes, by speaker, outlet or words.")
@click.option("--speaker", metavar="NAME", help="Part of the speaker's name, as printed or as resolved.")
@click.option("--outlet", metavar="NAME", help="Part of the outlet's name, or of the file's where none is stated.")
@click.option("--text", metavar="WORDS", help="Words of the quote; accents and curly quotes make no difference.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(["direct", "mixed", "indirect"]),
    help="Only quotes of this kind: verbatim, partly verbatim, or in the reporter's words; may be repeated.",
)
@options.record
@options.as_json
def command(
    speaker: str | None, outlet: str | None, text: str | None, kinds: tuple[QuoteKind, ...], record: Path, as_json: bool
) -> int:
    """List the quotes of the record with their speakers and outlets, verbatim words first. All filters must fit."""
    from onrecord.cli.work import quotes

    return quotes.run(quotes.Wanted(speaker, outlet, text, kinds), Settings(record=record), as_json=as_json)
