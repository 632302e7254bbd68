"""``onrecord mark``: mark up documents without keeping them."""

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Mark up documents, one JSON line each, without a record.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.jsonl
@options.jobs
@options.max_mb
@options.max_words
def command(paths: tuple[str, ...], jsonl: bool, jobs: int, max_mb: float, max_words: int) -> int:
    """Mark up documents: one JSON line each with blocks, sentences, mentions, quotes, times, claims and events.

    Offsets are Unicode code points into the document's decoded text. With --jsonl each PATH is JSON Lines with id, text
    and, if known, title, published, outlet, url and byline; the ids are kept. What cannot be read is named on stderr.
    """
    from onrecord.cli.work import mark

    return mark.run(paths, Settings(max_bytes=int(max_mb * 1e6), max_words=max_words, jobs=jobs), jsonl=jsonl)
