"""Run the pages until Ctrl-C."""

import errno
import socket
from collections.abc import Callable
from contextlib import suppress

import uvicorn

from onrecord.errors import NoSuchPlace, PortTaken
from onrecord.keeping import store
from onrecord.settings import Settings
from onrecord.web.app import application
from onrecord.web.safety.access import Access

WAITING = 2_048
"""Connections that may wait to be taken up."""


def run(settings: Settings, host: str, port: int, access: Access, ready: Callable[[str], None]) -> int:
    """Serve the record at an address of this machine; ``ready`` is told the address once it answers.

    Raise NoRecord or another RecordError, PortTaken or NoSuchPlace.
    """
    app = application(store(settings), settings, access)
    app.state.linking.prepare()
    with listen(host, port) as listening:
        ready(address(listening, host))
        config = uvicorn.Config(app, log_level="warning", server_header=False, timeout_graceful_shutdown=2)
        with suppress(KeyboardInterrupt):  # which uvicorn raises again when it has answered all it was asked
            uvicorn.Server(config).run(sockets=[listening])
    return 0


def listen(host: str, port: int) -> socket.socket:
    """The open port; 0 takes a free one. Raise PortTaken or NoSuchPlace."""
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(place[:2], family=family, backlog=WAITING)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host, port) from error
        raise NoSuchPlace(host, port, error.strerror or str(error)) from error


def address(listening: socket.socket, host: str) -> str:
    """Where a browser finds the open port."""
    port: int = listening.getsockname()[1]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"
