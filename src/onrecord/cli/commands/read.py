"""``onrecord read``: files, folders and pages on the web, into the record."""

from pathlib import Path
from typing import Any

import click

from onrecord.cli import options
from onrecord.settings import Settings, Web


@click.command(short_help="Read files and folders into the record.")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@options.jsonl
@options.record
@options.jobs
@options.max_mb
@options.max_words
@options.allow_private
@options.authorities
@options.as_json
def command(
    paths: tuple[str, ...],
    jsonl: bool,
    record: Path,
    jobs: int,
    max_mb: float,
    max_words: int,
    as_json: bool,
    **web: Any,
) -> int:
    """Read articles from files, folders and addresses on the web into the record.

    Text, Markdown, HTML, JSON Lines, CSV, web archives (.warc), feeds, NITF, NewsML, ninjs, e-mails and mailboxes; zip,
    tar, gzip, bzip2, xz and Zstandard of any of them; - is standard input. What a file is, its first bytes say.

    What cannot be read is named on stderr with the reason, the rest is still read, and the exit code is 1. Reading the
    same files again changes nothing; a run that was stopped goes on.
    """
    from onrecord.cli.work import read

    settings = Settings(record=record, max_bytes=int(max_mb * 1e6), max_words=max_words, jobs=jobs, web=Web(**web))
    return read.run(paths, settings, jsonl=jsonl, as_json=as_json)
