"""``onrecord serve``: the record in a browser."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Open the record in a browser.")
@options.record
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0 takes a free one.")
def command(record: Path, host: str, port: int) -> int:
    """Serve the record as pages for a browser on this machine, until Ctrl-C."""
    from onrecord.cli.work import serve

    return serve.run(Settings(record=record), host, port)
