"""``onrecord serve``: the record in a browser."""

from pathlib import Path

import click

from onrecord.cli import options
from onrecord.settings import Settings


@click.command(short_help="Open the record in a browser.")
@options.record
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen at.")
@click.option("--port", type=click.IntRange(0, 65535), default=8321, show_default=True, help="0 takes a free one.")
@click.option("--token", default="", envvar="ONRECORD_TOKEN", metavar="WORDS", help="Let in whoever has this token.")
@click.option("--user-header", default="", metavar="NAME", help="Let in whom a proxy in front names in this header.")
@click.option("--open", "browse", is_flag=True, help="Open it in the browser.")
def command(record: Path, host: str, port: int, token: str, user_header: str, *, browse: bool) -> int:
    """Serve the record as pages for a browser on this machine, until Ctrl-C.

    To serve it to other machines, name an address of this one with --host, and say who is let in.
    """
    from onrecord.cli.work import serve

    return serve.run(Settings(record=record), serve.Place(host, port, token, user_header, browse))
