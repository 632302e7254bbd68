"""A web server of our own on loopback that does what a test wants, good or bad, down to the single byte."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from time import monotonic
from typing import Self

Raw = Callable[[socket.socket], None]
"""Sends whatever it likes; the connection is closed when it returns."""


@dataclass(frozen=True)
class Reply:
    """A proper answer. ``fresh``: what If-None-Match or If-Modified-Since must say for 304 in its place."""

    body: bytes = b""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = (("Content-Type", "text/html"),)
    fresh: str = ""


@dataclass(frozen=True)
class Asked:
    """A request as it came: when, for what, with which headers (names in lower case)."""

    at: float
    path: str
    headers: dict[str, str]


@dataclass
class Server:
    """Answers ``routes`` by path, and 404 to everything else."""

    routes: dict[str, Reply | Raw] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    tls: ssl.SSLContext | None = None
    stopped: threading.Event = field(default_factory=threading.Event)
    port: int = 0

    @classmethod
    @contextmanager
    def running(cls, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> Iterator[Self]:
        """A server for as long as the block lasts."""
        with socket.create_server((host, 0)) as listening:
            listening.settimeout(0.05)
            server = cls(tls=tls, port=listening.getsockname()[1])
            thread = threading.Thread(target=server._accept, args=(listening,), daemon=True)
            thread.start()
            try:
                yield server
            finally:
                server.stopped.set()
                thread.join()

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path here."""
        return f"{'https' if self.tls else 'http'}://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """What was asked for, in order, robots.txt left out."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def _accept(self, listening: socket.socket) -> None:
        while not self.stopped.is_set():
            with suppress(TimeoutError):
                connection, _ = listening.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        connection.settimeout(5)
        with suppress(OSError), connection:
            open_one = self.tls.wrap_socket(connection, server_side=True) if self.tls else connection
            with open_one:
                self._answer(open_one)

    def _answer(self, connection: socket.socket) -> None:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(65536)
            if not piece:
                return
            head += piece
        first, *lines = head.decode("latin-1").split("\r\n")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines) if name}
        asked = Asked(monotonic(), first.split(" ")[1], headers)
        self.asked.append(asked)
        reply = self.routes.get(asked.path, Reply(b"nothing here", 404))
        if isinstance(reply, Reply):
            connection.sendall(written(reply, headers))
        else:
            reply(connection)


def written(reply: Reply, headers: dict[str, str]) -> bytes:
    """The bytes of an answer."""
    known = headers.get("if-none-match", "") or headers.get("if-modified-since", "")
    fresh = bool(reply.fresh) and known == reply.fresh
    status, body = (304, b"") if fresh else (reply.status, reply.body)
    lines = [f"HTTP/1.1 {status} {HTTPStatus(status).phrase}", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in reply.headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def sending(*pieces: bytes, pause: float = 0.0, stop: threading.Event | None = None) -> Raw:
    """Send these bytes, piece by piece."""

    def send(connection: socket.socket) -> None:
        for piece in pieces:
            connection.sendall(piece)
            if pause:
                (stop or threading.Event()).wait(pause)

    return send


def moved(to: str, status: int = 302) -> Reply:
    """A redirect."""
    return Reply(b"", status, (("Location", to),))


def page(title: str, *sentences: str) -> bytes:
    """A small page with an article in it."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    ).encode()


def feed(*links: str, dated: str = "") -> bytes:
    """An RSS feed of these links."""
    date = f"<pubDate>{dated}</pubDate>" if dated else ""
    items = "".join(f"<item><title>News</title><link>{link}</link>{date}</item>" for link in links)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()


def sitemap(*links: str, index: bool = False) -> bytes:
    """A sitemap of these links, or an index of these sitemaps."""
    outer, inner = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    places = "".join(f"<{inner}><loc>{link}</loc></{inner}>" for link in links)
    return (
        f"<?xml version='1.0'?><{outer} xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{places}</{outer}>".encode()
    )


RSS = (("Content-Type", "application/rss+xml"),)


CERTIFICATE = Path(__file__).with_name("news-test.pem")
"""A certificate of our own making for the name news.test, good for a hundred years, with its key: for tests alone."""


def with_tls() -> ssl.SSLContext:
    """A server's side of TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context
