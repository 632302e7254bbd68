"""How the doors print: JSON or a page for a person to stdout, the rest to stderr."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bars

from onrecord.flow import Progress, quiet
from onrecord.record.snapshot import Dropped, Notice, Snapshot
from onrecord.text.printable import one_line

T = TypeVar("T")


def print_json(value: Any) -> None:
    """One JSON document on stdout."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def console() -> Console:
    """A console on stdout that neither guesses highlights nor reads markup in what it prints."""
    return Console(highlight=False, markup=False, emoji=False)


def say_dropped(dropped: Iterable[Dropped]) -> None:
    """One sentence on stderr for each thing that was not read."""
    for item in dropped:
        click.echo(f"onrecord: {one_line(item.reason)}", err=True)


def say_notices(notices: Iterable[tuple[str, str]]) -> None:
    """One sentence on stderr for each thing that a reader should know of an article that was read."""
    for source, said in notices:
        click.echo(f"onrecord: {one_line(source)}: {one_line(said)}", err=True)


def heard(found: Iterable[Snapshot | Dropped | Notice]) -> Iterator[Snapshot | Dropped]:
    """The documents of a source, whose notices are said as they come."""
    for item in found:
        if isinstance(item, Notice):
            say_notices([(item.source, item.said)])
        else:
            yield item


@contextmanager
def progress() -> Iterator[Progress]:
    """Bars on stderr while it is a terminal, otherwise nothing."""
    if not sys.stderr.isatty():
        yield quiet
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:

        def track(label: str, items: Iterable[T], /) -> Iterable[T]:
            return bars.track(items, description=label)

        yield track
