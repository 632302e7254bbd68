"""List what was not read."""

from collections.abc import Iterator
from typing import NamedTuple

import click
from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.printing import console, print_json
from onrecord.errors import EmptyFile, MissingPath, NoPermission, ReaderFailed
from onrecord.flow import House
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped
from onrecord.settings import Settings
from onrecord.text.printable import one_line

_SHUT = frozenset({MissingPath.__name__, NoPermission.__name__, EmptyFile.__name__})
"""What keeps a whole container shut: once something has come out of it, it was read. Damage inside stays damage."""


class Missing(NamedTuple):
    """Something that was dropped, and whether it was read in a later run."""

    what: Dropped
    read_since: bool


def run(settings: Settings, *, every: bool, as_json: bool) -> int:
    """Print the list; where nothing is missing, say so on stderr."""
    found = list(missing(wiring.house(settings)))
    shown = [one for one in found if every or not one.read_since]
    if as_json:
        print_json([listed(one) for one in shown])
        return 0
    out = console()
    for one in shown:
        out.print(Text(one_line(one.what.source), style="dim" if one.read_since else "bold"))
        out.print(Padding(Text(_told(one)), (0, 0, 0, 2), expand=False))
    hidden = len(found) - len(shown)
    if hidden or not shown:
        later = f"; {hidden:,} dropped once and read since (--all lists them)" if hidden else ""
        click.echo(f"onrecord: {len(shown):,} not read{later}", err=True)
    return 0


def missing(house: House) -> Iterator[Missing]:
    """Everything that was dropped, in the order in which it came."""
    dropped = list(house.store.each(Dropped))
    if not dropped:
        return
    read = {article.source for article in house.store.each(Article)}
    opened = {source.rpartition("#")[0] for source in read}
    unread = {article.source for article, _ in house.store.unread(*(reader.stamp for reader in house.readers))}
    for one in dropped:
        if one.cause == ReaderFailed.__name__:
            yield Missing(one, one.source not in unread)
        else:
            yield Missing(one, one.source in read or (one.cause in _SHUT and one.source in opened))


def listed(one: Missing) -> dict[str, str | bool]:
    """One row: id, source, cause, reason, read_since."""
    what = one.what
    return {
        "id": what.id,
        "source": what.source,
        "cause": what.cause,
        "reason": what.reason,
        "read_since": one.read_since,
    }


def _told(one: Missing) -> str:
    """The reason without the source, which stands above it already."""
    reason = one_line(one.what.reason).removeprefix(one_line(one.what.source)).lstrip(":, ")
    return f"{reason} (It was read later.)" if one.read_since else reason
