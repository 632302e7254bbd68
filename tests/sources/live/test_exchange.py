"""One answer, bounded in bytes and in time, from the machine that was checked."""

import gzip
import zlib
from collections import deque

import brotli
import pytest
from backports import zstd

from onrecord.errors import BadCertificates, NoAnswer, RefusedAddress, TooLarge, TooSlow, UnknownFormat
from onrecord.sources.live.addresses import address
from onrecord.sources.live.networks import Resolver
from tests.sources.live.conftest import MOST, client
from tests.sources.live.server import CERTIFICATE, Reply, Server, page, sending, with_tls

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PAGE = page("Ferry halted", "All crossings were halted.")


def body(server: Server, path: str = "/") -> bytes:
    return client().get(address(server.url(path)), {}).body


def test_what_the_server_gives_comes_whole(server: Server) -> None:
    server.routes["/"] = Reply(PAGE)

    assert body(server) == PAGE
    (asked,) = server.asked
    assert asked.headers["user-agent"] == "OnRecord/test"
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert not {"cookie", "authorization", "referer"} & asked.headers.keys()


def test_the_name_is_resolved_once_and_the_host_stays_the_name(server: Server) -> None:
    server.routes["/"] = Reply(PAGE)
    looked_up: list[str] = []

    def resolve(host: str, _port: int) -> tuple[str, ...]:
        looked_up.append(host)
        return ("127.0.0.1",)

    client(resolve).get(address(server.url("/", "news.test")), {})

    assert looked_up == ["news.test"]
    assert server.asked[0].headers["host"] == f"news.test:{server.port}"


def rebinding() -> Resolver:
    """A name that leads to a public machine when it is looked at, and to this one a moment later."""
    answers = deque([("93.184.216.34",), ("127.0.0.1",)])
    return lambda _host, _port: answers.popleft() if len(answers) > 1 else answers[0]


def test_a_name_that_changes_its_machine_does_not_lead_to_ours(server: Server) -> None:
    server.routes["/"] = Reply(PAGE)
    resolve = rebinding()

    assert resolve("news.test", 80) == ("93.184.216.34",)
    with pytest.raises(RefusedAddress, match=r"127\.0\.0\.1 stands for this machine"):
        client(resolve, private=False).get(address(server.url("/", "news.test")), {})
    assert server.asked == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0.0.0.0", "[::1]", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked_by_any_name(server: Server, host: str) -> None:
    with pytest.raises(RefusedAddress):
        client(private=False).get(address(server.url("/", host)), {})
    assert server.asked == []


def test_proxies_of_the_environment_are_not_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.routes["/"] = Reply(PAGE)
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    assert body(server) == PAGE


@pytest.mark.parametrize(
    ("coding", "packed"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
        ("zstd", zstd.compress(PAGE)),
        ("gzip, br", brotli.compress(gzip.compress(PAGE))),
        ("identity", PAGE),
    ],
)
def test_every_content_coding_is_taken_off(server: Server, coding: str, packed: bytes) -> None:
    server.routes["/"] = Reply(packed, headers=(("Content-Encoding", coding),))

    assert body(server) == PAGE


@pytest.mark.parametrize(
    ("coding", "bomb"),
    [
        ("gzip", gzip.compress(b"\0" * 20_000_000)),
        ("gzip, gzip", gzip.compress(gzip.compress(b"\0" * 20_000_000))),
        ("br", brotli.compress(b"\0" * 20_000_000)),
        ("zstd", zstd.compress(b"\0" * 20_000_000)),
    ],
)
def test_a_bomb_is_too_large(server: Server, coding: str, bomb: bytes) -> None:
    server.routes["/"] = Reply(bomb, headers=(("Content-Encoding", coding),))

    with pytest.raises(TooLarge):
        body(server)


def test_chunks_are_put_together(server: Server) -> None:
    server.routes["/"] = sending(OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nNews\r\n1\r\n!\r\n0\r\n\r\n")

    assert body(server) == b"News!"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\0" * 500,
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc\r\n\r\n",
        OK + b"Content-Length: 5000\r\n\r\nshort",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nNews\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffff\r\nNews",
        OK + b"Transfer-Encoding: chunked\r\n\r\n4\r\nNews",
        OK + b"Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nNews",
        OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE)[:-9],
        OK + b"Content-Encoding: compress\r\nContent-Length: 4\r\n\r\nNews",
        OK + b"X: " + b"x" * 100_000 + b"\r\n\r\n",
        OK + b"X: y\r\n" * 5000 + b"\r\n",
    ],
)
def test_a_server_that_does_not_behave_gives_no_answer(server: Server, raw: bytes) -> None:
    server.routes["/"] = sending(raw)

    with pytest.raises(NoAnswer) as failed:
        body(server)
    assert str(failed.value).startswith(server.url("/"))


def test_a_body_without_end_is_too_large(server: Server) -> None:
    server.routes["/"] = sending(OK + b"\r\n", *[b"news " * 10_000] * 200)

    with pytest.raises(TooLarge):
        body(server)


def test_a_body_that_says_that_it_is_too_large_is_not_read(server: Server) -> None:
    server.routes["/"] = sending(OK + b"Content-Length: 123456789012\r\n\r\n")

    with pytest.raises(TooLarge, match=r"123,456\.8 MB"):
        body(server)


def test_as_much_as_allowed_is_allowed(server: Server) -> None:
    server.routes["/"] = Reply(b"n" * MOST)
    server.routes["/more"] = Reply(b"n" * (MOST + 1))

    assert len(body(server)) == MOST
    with pytest.raises(TooLarge):
        body(server, "/more")


def test_a_header_a_letter_at_a_time_is_too_slow(server: Server) -> None:
    server.routes["/"] = sending(OK, *[b"X"] * 300, pause=0.05, stop=server.stopped)

    with pytest.raises(TooSlow):
        body(server)


def test_a_body_a_letter_at_a_time_is_too_slow(server: Server) -> None:
    server.routes["/"] = sending(OK + b"Content-Length: 300\r\n\r\n", *[b"X"] * 300, pause=0.05, stop=server.stopped)
    server.routes["/open"] = sending(OK + b"\r\n", *[b"X"] * 300, pause=0.05, stop=server.stopped)

    for path in ("/", "/open"):
        with pytest.raises(TooSlow):
            body(server, path)


def test_silence_is_too_slow(server: Server) -> None:
    server.routes["/"] = sending(b"", pause=3, stop=server.stopped)

    with pytest.raises(TooSlow, match=r"0\.3 seconds"):
        body(server)


def test_answers_that_promise_one_without_end_are_too_slow(server: Server) -> None:
    server.routes["/"] = sending(*[b"HTTP/1.1 100 Continue\r\n\r\n"] * 300, pause=0.05, stop=server.stopped)

    with pytest.raises(TooSlow):
        body(server)


def test_a_port_where_nobody_listens_gives_no_answer(server: Server) -> None:
    with Server.running() as gone:
        url = gone.url("/")

    with pytest.raises(NoAnswer, match="it takes no connections"):
        client().get(address(url), {})


def test_of_several_machines_one_that_answers_is_enough(server: Server) -> None:
    server.routes["/"] = Reply(PAGE)
    reached = client(lambda _host, _port: ("127.0.0.99", "127.0.0.1"))

    assert reached.get(address(server.url("/", "news.test")), {}).body == PAGE


def test_a_picture_is_not_read(server: Server) -> None:
    server.routes["/"] = Reply(b"\x89PNG", headers=(("Content-Type", "image/png"),))

    with pytest.raises(UnknownFormat):
        body(server)


def test_an_error_page_has_no_body(server: Server) -> None:
    answer = client().get(address(server.url("/nothing")), {})

    assert (answer.status, answer.body) == (404, b"")


def by_name(_host: str, _port: int) -> tuple[str, ...]:
    return ("127.0.0.1",)


def test_a_certificate_must_be_trusted_and_be_of_the_name() -> None:
    with Server.running(with_tls()) as server:
        server.routes["/"] = Reply(PAGE)
        here, elsewhere = (address(server.url("/", name)) for name in ("news.test", "other.test"))

        assert client(by_name, authorities=str(CERTIFICATE)).get(here, {}).body == PAGE
        with pytest.raises(NoAnswer, match="certificate is not trusted"):
            client(by_name).get(here, {})
        with pytest.raises(NoAnswer, match="certificate is not trusted: Hostname mismatch"):
            client(by_name, authorities=str(CERTIFICATE)).get(elsewhere, {})


def test_a_secure_answer_a_letter_at_a_time_is_too_slow_too() -> None:
    with Server.running(with_tls()) as server:
        server.routes["/"] = sending(OK + b"\r\n", *[b"X"] * 300, pause=0.05, stop=server.stopped)

        with pytest.raises(TooSlow):
            client(by_name, authorities=str(CERTIFICATE)).get(address(server.url("/", "news.test")), {})


def test_a_server_that_speaks_no_tls_gives_no_answer(server: Server) -> None:
    url = server.url("/").replace("http:", "https:")

    with pytest.raises((NoAnswer, TooSlow)):
        client().get(address(url), {})


def test_a_file_without_certificates_is_said_to_be() -> None:
    with pytest.raises(BadCertificates), Server.running(with_tls()) as server:
        client(by_name, authorities=__file__).get(address(server.url("/", "news.test")), {})
