"""Mark up documents without keeping them."""

from collections.abc import Sequence

import click

from onrecord import wiring
from onrecord.cli.work.printing import heard, progress, say_dropped
from onrecord.errors import ReaderFailed
from onrecord.record.snapshot import Dropped
from onrecord.settings import Settings
from onrecord.views.marking import marked


def run(paths: Sequence[str], settings: Settings, *, jsonl: bool) -> int:
    """One line of JSON for each document as soon as it is read; 1 if something could not be read."""
    marker, engine = wiring.marker(settings), wiring.engine(settings)
    failed = False
    with progress() as track:
        snapshots = track("marking", heard(wiring.sources(paths, settings, jsonl=jsonl).snapshots()))
        for snapshot, result in engine.each(marker.mark, snapshots):
            if isinstance(result, tuple):
                click.echo(marked(*result))
                continue
            failed = True
            if isinstance(result, Dropped):
                say_dropped([result])
            else:
                click.echo(f"onrecord: {ReaderFailed(snapshot.source, result)}", err=True)
    return 1 if failed else 0
