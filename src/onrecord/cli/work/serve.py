"""Serve the record; say where, and what is missing where the web's parts are not installed."""

import click

from onrecord.settings import Settings


def run(settings: Settings, host: str, port: int) -> int:
    """Serve until Ctrl-C."""
    from onrecord.web import serving

    click.echo(f"onrecord: the record is at http://{host}:{port}/ until Ctrl-C", err=True)
    return serving.run(settings, host, port)
