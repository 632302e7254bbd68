"""One request, one answer, bounded in bytes and in time.

urllib3 speaks HTTP; nothing else of it is used: no pools, no redirects, no retries, no proxies, no cookies.
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http import HTTPStatus
from socket import SHUT_RDWR, socket
from threading import Event, Timer

from urllib3 import HTTPResponse

from onrecord.errors import NoAnswer, TooLarge, TooSlow, UnknownFormat
from onrecord.sources.codings import CODINGS, decoded
from onrecord.sources.live.addresses import Address
from onrecord.sources.live.connecting import FAILURES, Connector, failed

_PIECE = 1 << 16
_NEVER_TEXT = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. Names of ``headers`` are in lower case; ``body`` is without its content codings.

    Only an answer with status 200 has a body.
    """

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Client:
    """Asks servers, under the name ``agent`` and without cookies. ``max_bytes``: of a body, packed and unpacked."""

    agent: str
    max_bytes: int
    connector: Connector

    def get(self, address: Address, headers: Mapping[str, str], *, first: int = 0) -> Answer:
        """The answer, whatever its status. ``first``: of a longer body only so many bytes are wanted.

        Raise RefusedAddress, NoSuchHost, NoAnswer, TooSlow, TooLarge, BadCertificates, or UnknownFormat for a picture
        and the like.
        """
        began, whole = time.monotonic(), self.connector.patience.whole
        asked = {"Host": address.authority, "User-Agent": self.agent, "Accept-Encoding": ", ".join(CODINGS)}
        connection = self.connector.open(address)
        try:
            with _deadline(connection.sock, max(began + whole - time.monotonic(), 0.0)) as late:
                try:
                    connection.request(
                        "GET", address.target, headers=asked | {**headers}, preload_content=False, decode_content=False
                    )
                    answer = self._answer(connection.getresponse(), address.url, first)
                except FAILURES as error:
                    slow = TooSlow(address.url, whole) if late.is_set() else None
                    raise slow or failed(address.url, error, self.connector.patience.read) from error
                if late.is_set():  # a body that is ended by the end of the connection looks whole when that is cut
                    raise TooSlow(address.url, whole)
                return answer
        finally:
            connection.close()

    def _answer(self, response: HTTPResponse, url: str, first: int) -> Answer:
        headers = {name.lower(): value for name, value in response.headers.items()}
        if response.status != HTTPStatus.OK:
            return Answer(response.status, headers, b"")
        if headers.get("content-type", "").strip().lower().startswith(_NEVER_TEXT):
            raise UnknownFormat(url, "a picture, sound or film")
        limit = first or self.max_bytes
        body = self._body(response, url, first)
        body, wrong = decoded(body, headers.get("content-encoding", "").split(","), limit)
        if wrong and not first:
            raise TooLarge(url, None, limit) if len(body) == limit else NoAnswer(url, wrong)
        return Answer(response.status, headers, body)

    def _body(self, response: HTTPResponse, url: str, first: int) -> bytes:
        stated = response.headers.get("content-length", "")[:15]
        if not first and stated.isascii() and stated.isdigit() and int(stated) > self.max_bytes:
            raise TooLarge(url, int(stated), self.max_bytes)
        pieces, size = [], 0
        while piece := response.read(_PIECE, decode_content=False):
            pieces.append(piece)
            size += len(piece)
            if first and size >= first:
                break
            if not first and size > self.max_bytes:
                raise TooLarge(url, None, self.max_bytes)
        return b"".join(pieces)[: first or None]


@contextmanager
def _deadline(connection: socket, seconds: float) -> Iterator[Event]:
    """Cuts a connection when the time is over; the event says that it was.

    A time-out of the socket begins anew with each byte: a server that sends one now and then would hold us for ever.
    """
    late = Event()

    def cut() -> None:
        late.set()
        with suppress(OSError):
            socket.shutdown(connection, SHUT_RDWR)  # not the SSLSocket's own, which is not safe from another thread

    timer = Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
