"""Options that several commands share."""

import getpass
from pathlib import Path

import click

from onrecord.settings import MAX_WORDS, Web


def login() -> str:
    """Who is using this machine, as far as it knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


record = click.option(
    "--record",
    type=click.Path(dir_okay=True, path_type=Path),
    default="onrecord.db",
    envvar="ONRECORD_RECORD",
    show_default=True,
    show_envvar=True,
    help="The record's file.",
)

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON, for a program to read.")

by = click.option(
    "--by", metavar="NAME", default=login, envvar="ONRECORD_BY", show_default="your login", help="Who judges so."
)

jobs = click.option(
    "--jobs", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read side by side."
)

max_mb = click.option(
    "--max-mb",
    type=click.FloatRange(0.001, 2000),
    default=20.0,
    show_default=True,
    help="The most that one document may have, in MB.",
)

max_words = click.option(
    "--max-words",
    type=click.IntRange(1),
    default=MAX_WORDS,
    show_default=True,
    help="The most words and marks to read of one document.",
)

story = click.argument("story", required=False)

jsonl = click.option(
    "--jsonl", is_flag=True, help="Each PATH is JSON Lines, an object with id and text a line; - is standard input."
)

delay = click.option(
    "--delay",
    type=click.FloatRange(0, 3600),
    default=Web().delay,
    show_default=True,
    help="Seconds between two requests to one host; a site's robots.txt may want more.",
)

allow_private = click.option(
    "--allow-private", is_flag=True, help="Ask this machine and private networks too, which are refused otherwise."
)

authorities = click.option(
    "--ca", "authorities", type=click.Path(), default="", help="A PEM file of further certificate authorities to trust."
)
