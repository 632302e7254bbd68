"""Redirects are followed a few times, each hop checked; a host has its pauses."""

import itertools
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from onrecord.errors import AskedToWait, HttpError, NoAnswer, RefusedAddress, RobotsRefuse, TooManyRedirects
from onrecord.sources.live.addresses import address
from onrecord.sources.live.fetching import seconds
from onrecord.sources.live.turns import WAIT
from tests.sources.live.conftest import Get, fetcher
from tests.sources.live.server import Reply, Server, moved, page, sending

PAGE = Reply(page("Ferry halted", "All crossings were halted."))


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_the_last_address_is_the_page_s(server: Server, get: Get, status: int) -> None:
    server.routes |= {"/old": moved("new?x=1", status), "/new?x=1": PAGE}

    where, answer = get(server.url("/old"))

    assert where.url == server.url("/new?x=1")
    assert answer.body == PAGE.body


def test_five_redirects_are_followed_and_no_more(server: Server, get: Get) -> None:
    server.routes |= {f"/{number}": moved(f"/{number + 1}") for number in range(10)} | {"/5": PAGE}

    assert get(server.url("/0"))[1].status == 200
    server.routes["/5"] = moved("/6")
    with pytest.raises(TooManyRedirects):
        get(server.url("/0"))


def test_a_redirect_in_a_circle_ends(server: Server, get: Get) -> None:
    server.routes |= {"/a": moved("/b"), "/b": moved("/a")}

    with pytest.raises(TooManyRedirects):
        get(server.url("/a"))
    assert len(server.paths()) == 6


@pytest.mark.parametrize(
    "to",
    [
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
        "http://user:pass@news.example/",
        "http://0x7f.1/",
        "http://[::ffff:169.254.169.254]/",
        "//0.0.0.0/",
    ],
)
def test_a_redirect_to_what_is_never_asked_is_refused(server: Server, get: Get, to: str) -> None:
    server.routes["/a"] = moved(to)

    with pytest.raises(RefusedAddress):
        get(server.url("/a"))


def test_a_redirect_to_this_machine_by_name_is_refused(server: Server) -> None:
    """The name news.test is public, so to say; local.test is not."""
    server.routes |= {"/a": moved(server.url("/b", "local.test")), "/b": PAGE}
    known = {"news.test": ("127.0.0.1",), "local.test": ("169.254.7.7",)}
    asking = fetcher(lambda host, _port: known[host])

    with pytest.raises(RefusedAddress, match=r"169\.254\.7\.7"):
        asking.fetch(address(server.url("/a", "news.test")))
    assert server.paths() == ["/a"]


def test_the_rules_of_the_site_that_a_redirect_leads_to_are_kept(server: Server, get: Get) -> None:
    with Server.running() as other:
        other.routes |= {"/robots.txt": Reply(b"User-agent: *\nDisallow: /"), "/b": PAGE}
        server.routes["/a"] = moved(other.url("/b"))

        with pytest.raises(RobotsRefuse):
            get(server.url("/a"))
        assert other.paths() == []


def test_a_redirect_that_leads_nowhere_is_an_error(server: Server, get: Get) -> None:
    server.routes["/a"] = Reply(status=302, headers=())

    with pytest.raises(HttpError, match="302"):
        get(server.url("/a"))


@pytest.mark.parametrize("status", [204, 206, 304, 404, 410, 500])
def test_other_answers_are_errors(server: Server, get: Get, status: int) -> None:
    server.routes["/a"] = Reply(status=status)

    with pytest.raises(HttpError, match=str(status)):
        get(server.url("/a"))


def test_what_we_hold_is_not_sent_again(server: Server) -> None:
    server.routes |= {
        "/a": Reply(PAGE.body, fresh='"v1"'),
        "/b": Reply(PAGE.body, fresh="Mon, 01 Jan 2024 00:00:00 GMT"),
    }

    asking = fetcher()
    assert asking.fetch(address(server.url("/a")), etag='"v1"')[1].status == 304
    assert asking.fetch(address(server.url("/a")), etag='"v0"')[1].status == 200
    assert asking.fetch(address(server.url("/b")), modified="Mon, 01 Jan 2024 00:00:00 GMT")[1].status == 304


def test_between_two_requests_to_a_host_is_a_pause(server: Server) -> None:
    server.routes |= {"/a": moved("/b"), "/b": PAGE}
    fetcher(delay=0.15).fetch(address(server.url("/a")))

    times = [asked.at for asked in server.asked]
    assert len(times) == 3
    assert all(later - earlier >= 0.14 for earlier, later in itertools.pairwise(times))


@pytest.mark.parametrize("status", [429, 503])
def test_a_server_that_asks_for_time_gets_it(server: Server, status: int) -> None:
    server.routes["/a"] = Reply(status=status, headers=(("Retry-After", "120"),))
    asking = fetcher()

    with pytest.raises(AskedToWait, match=str(status)):
        asking.fetch(address(server.url("/a")))
    assert 110 < asking.turns.due("127.0.0.1") <= 120
    with pytest.raises(AskedToWait, match="its pause is not over"):
        asking.fetch(address(server.url("/b")))
    assert server.paths() == ["/a"]


def test_a_host_that_fails_again_and_again_is_given_longer_pauses(server: Server) -> None:
    server.routes["/a"] = sending(b"garbage\r\n\r\n")
    asking = fetcher(delay=0.01)
    pauses = []
    for _ in range(3):
        with pytest.raises(NoAnswer):
            asking.fetch(address(server.url("/a")))
        pauses.append(asking.turns.due("127.0.0.1"))

    assert pauses[0] < pauses[1] < pauses[2] < WAIT
    server.routes["/a"] = PAGE
    asking.fetch(address(server.url("/a")))
    assert asking.turns.due("127.0.0.1") <= 0.01


@pytest.mark.parametrize(
    ("stated", "pause"), [("120", 120), (" 7 ", 7), ("-1", 0), ("soon", 0), ("", 0), ("9" * 30, 86400), ("²", 0)]
)
def test_retry_after_in_seconds(stated: str, pause: float) -> None:
    assert seconds(stated) == pause


def test_retry_after_as_a_date() -> None:
    assert 50 < seconds(format_datetime(datetime.now(UTC) + timedelta(minutes=1), usegmt=True)) <= 60
    assert seconds("Mon, 01 Jan 2024 00:00:00 GMT") == 0
    assert seconds("Fri, 31 Dec 9999 23:59:59 GMT") == 86400
