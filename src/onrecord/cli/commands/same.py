"""``onrecord same``: a person's judgement that two are one."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.record.judgement import SAME
from onrecord.settings import Settings


@click.command(short_help="Say that two names are one actor, two remarks one, or two facts.")
@click.argument("a", metavar="A")
@click.argument("b", metavar="B")
@options.by
@options.record
@options.as_json
def command(a: str, b: str, by: str, record: Path, as_json: bool) -> int:
    """Say that A and B are one actor, in all stories and for good; or one remark, or one fact.

    A and B are ids, beginnings of ids, names, or the place of a mention (ARTICLE:CHARACTER); of remarks and quotes
    (u-..., q-...), or of facts and claims (f-..., k-...), two ids. Nothing is deleted: onrecord undo takes it back.
    """
    from onrecord.cli.work import judging

    return judging.judge(SAME, a, b, by, Settings(record=record), as_json=as_json)
