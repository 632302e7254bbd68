"""A site's robots.txt is kept to, also where it cannot be had (RFC 9309, 2.3.1)."""

import pytest

from onrecord.errors import RobotsRefuse
from onrecord.sources.live.addresses import address
from onrecord.sources.live.robots import LONGEST, ours
from onrecord.sources.live.turns import WAIT
from tests.sources.live.conftest import Get, fetcher
from tests.sources.live.server import Reply, Server, moved, page, sending

PAGE = Reply(page("Ferry halted", "All crossings were halted."))


def robots(text: str) -> Reply:
    return Reply(text.encode(), headers=(("Content-Type", "text/plain"),))


@pytest.fixture(autouse=True)
def pages(server: Server) -> None:
    server.routes |= {"/open/a": PAGE, "/shut/a": PAGE}


def test_what_it_disallows_is_not_asked_for(server: Server, get: Get) -> None:
    server.routes["/robots.txt"] = robots("User-agent: *\nDisallow: /shut/\n")

    assert get(server.url("/open/a"))[1].body == PAGE.body
    with pytest.raises(RobotsRefuse, match="does not allow it"):
        get(server.url("/shut/a"))
    assert server.paths() == ["/open/a"]


def test_what_it_says_to_us_goes_before_what_it_says_to_all(server: Server, get: Get) -> None:
    server.routes["/robots.txt"] = robots(
        "User-agent: *\nDisallow: /\n\nSitemap: /s.xml\nUser-agent: Other\nUser-agent: ONRECORD/9\nDisallow: /shut/\n"
    )

    get(server.url("/open/a"))
    with pytest.raises(RobotsRefuse):
        get(server.url("/shut/a"))


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_without_one_all_is_allowed(server: Server, get: Get, status: int) -> None:
    server.routes["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /", status)

    assert get(server.url("/open/a"))[1].status == 200


@pytest.mark.parametrize("status", [429, 500, 502, 503])
def test_a_server_in_trouble_is_left_alone(server: Server, get: Get, status: int) -> None:
    server.routes["/robots.txt"] = Reply(b"", status)

    with pytest.raises(RobotsRefuse, match=f"answers {status}"):
        get(server.url("/open/a"))
    assert server.paths() == []


def test_one_that_never_comes_leaves_the_site_alone(server: Server, get: Get) -> None:
    server.routes["/robots.txt"] = sending(b"", pause=2, stop=server.stopped)

    with pytest.raises(RobotsRefuse, match="could not be had: was not done in"):
        get(server.url("/open/a"))


def test_it_may_lie_elsewhere_but_not_behind_a_wall(server: Server, get: Get) -> None:
    server.routes |= {"/robots.txt": moved("/rules"), "/rules": robots("User-agent: *\nDisallow: /shut/")}
    with pytest.raises(RobotsRefuse, match="does not allow it"):
        get(server.url("/shut/a"))

    server.routes["/robots.txt"] = moved("http://169.254.169.254/robots.txt")
    with pytest.raises(RobotsRefuse, match="could not be had"):
        get(server.url("/open/a"))

    server.routes["/robots.txt"] = moved("/robots.txt")
    assert get(server.url("/open/a"))[1].status == 200


def test_of_a_huge_one_the_beginning_counts(server: Server, get: Get) -> None:
    filler = "# nothing\n" * (LONGEST // 10)
    server.routes["/robots.txt"] = robots(f"User-agent: *\nDisallow: /shut/\n{filler}Disallow: /open/\n")

    assert get(server.url("/open/a"))[1].status == 200
    with pytest.raises(RobotsRefuse):
        get(server.url("/shut/a"))


def test_it_is_asked_for_once_a_site(server: Server) -> None:
    asking = fetcher()
    for path in ("/open/a", "/shut/a", "/open/a"):
        asking.fetch(address(server.url(path)))

    assert [one.path for one in server.asked] == ["/robots.txt", "/open/a", "/shut/a", "/open/a"]


def test_the_pause_it_wants_is_kept(server: Server) -> None:
    server.routes["/robots.txt"] = robots("User-agent: *\nCrawl-delay: 900\n")
    asking = fetcher()
    asking.fetch(address(server.url("/open/a")))

    assert 890 < asking.turns.due("127.0.0.1") <= 900
    assert asking.turns.due("127.0.0.1") > WAIT


@pytest.mark.parametrize("stated", ["-1", "nan", "inf", "soon", "1e400", ""])
def test_a_pause_that_is_none_is_passed_over(server: Server, stated: str) -> None:
    server.routes["/robots.txt"] = robots(f"User-agent: *\nCrawl-delay: {stated}\n")
    asking = fetcher()
    asking.fetch(address(server.url("/open/a")))

    assert asking.turns.due("127.0.0.1") == 0


def test_groups_for_others_are_left_out() -> None:
    text = (
        "User-agent: a\nUser-agent: *\nDisallow: /1\nUser-agent: b\nDisallow: /2\nSITEMAP: http://x/s\nDisallow: /3\n"
    )

    assert ours(text).splitlines() == ["SITEMAP: http://x/s", "user-agent: *", "Disallow: /1"]


def test_thousands_of_names_over_thousands_of_rules_are_few() -> None:
    names = "".join(f"User-agent: robot{number}\n" for number in range(15_000))
    rules = "".join(f"Disallow: /{number}\n" for number in range(15_000))

    assert ours(names + rules) == ""
