"""Serve the record; say where, and what is missing where the web's parts are not installed."""

import click

from onrecord.settings import Settings


def run(settings: Settings, host: str, port: int, token: str = "", user_header: str = "") -> int:
    """Serve until Ctrl-C. Raise OpenToAll or ShortToken."""
    from onrecord.web import serving
    from onrecord.web.safety.access import Access

    access = Access(token, user_header)
    access.check(host)
    click.echo(f"onrecord: the record is at http://{host}:{port}/ until Ctrl-C", err=True)
    return serving.run(settings, host, port, access)
