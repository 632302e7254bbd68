"""``onrecord different``: a person's judgement that two are not one."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.record.judgement import DIFFERENT
from onrecord.settings import Settings


@click.command(short_help="Say that two are two: actors, remarks, or facts.")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@options.by
@options.record
@options.as_json
def command(a: str, b: str, by: str, record: Path, as_json: bool) -> int:
    """Say that A and B are two actors, in all stories and for good; or two remarks, or two facts.

    A and B are ids, beginnings of ids, two names of one actor, or the places of two mentions (ARTICLE:CHARACTER, as
    onrecord actors ID prints them); of remarks, two ids of quotes (q-...), of facts two of claims (k-...). Where one
    has to leave, it is B. Nothing is deleted: onrecord undo takes it back.
    """
    from onrecord.cli.work import judging

    return judging.judge(DIFFERENT, a, b, by, Settings(record=record), as_json=as_json)
