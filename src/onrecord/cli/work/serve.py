"""Serve the record; say where, and what is missing where the web's parts are not installed."""

from dataclasses import dataclass

import click

from onrecord.errors import NoWebParts
from onrecord.settings import Settings

PARTS = ("fastapi", "uvicorn", "python_multipart")
"""What comes with the extra of that name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the record is served, who is let in, and whether a browser is opened there."""

    host: str = "127.0.0.1"
    port: int = 8321
    token: str = ""
    user_header: str = ""
    browse: bool = False


def run(settings: Settings, place: Place) -> int:
    """Serve until Ctrl-C. Raise NoWebParts, OpenToAll, ShortToken, PortTaken, NoSuchPlace or a RecordError."""
    try:
        from onrecord.web import serving
        from onrecord.web.safety.access import Access
    except ModuleNotFoundError as error:
        if error.name not in PARTS:
            raise
        raise NoWebParts(error.name) from error

    def ready(address: str) -> None:
        click.echo(f"onrecord: the record is at {address} until Ctrl-C", err=True)
        if place.browse:
            import webbrowser

            webbrowser.open(address)

    access = Access(place.token, place.user_header)
    access.check(place.host)
    return serving.run(settings, place.host, place.port, access, ready)
