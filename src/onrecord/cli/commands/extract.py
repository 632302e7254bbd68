"""``onrecord extract``: the text of pages and files, without a record."""

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Print the text of pages and files as JSON lines.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.jsonl
@options.max_mb
@options.max_words
@click.option("--fast", is_flag=True, help="Pages in a hurry: the main text alone, what the head states.")
@options.jobs
def command(paths: tuple[str, ...], jsonl: bool, max_mb: float, max_words: int, fast: bool, jobs: int) -> int:
    """Print one JSON line for each article: its text, what it states about itself, its blocks. Nothing is kept.

    "text" has the blocks that are read, with blank lines between them; the places in "blocks" count in the whole text
    that the page shows. What cannot be read is named on stderr with the reason, and the exit code is 1.

    With --fast, a page takes a fraction of the time: its blocks are only those that are read, chosen with less care,
    and its fields what its head states.
    """
    from onrecord.cli.work import extract

    settings = Settings(max_bytes=int(max_mb * 1e6), max_words=max_words, fast=fast, jobs=jobs)
    return extract.run(paths, settings, jsonl=jsonl)
