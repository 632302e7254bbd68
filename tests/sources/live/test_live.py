"""What is watched is asked for once and again: the new, the changed, and no more than that."""

import gzip
import itertools
import pickle
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.visit import Visit
from onrecord.sources.live.live import Live
from tests.sources.live.conftest import live
from tests.sources.live.server import RSS, Reply, Server, feed, moved, page, sending, sitemap

FERRY, BREAD = page("Ferry halted", "All crossings were halted."), page("Bread", "Bread will last until Friday.")


class Memory:
    """Keeps visits as the store does, and what each round brought."""

    def __init__(self) -> None:
        self.visits: dict[str, Visit] = {}

    def round(self, watched: Live) -> tuple[list[str], list[str]]:
        """The sources of what was had, and the causes of what was not."""
        had, dropped = [], []
        for one in watched.visits(list(self.visits.values())):
            had += [item.source for item in one.found if isinstance(item, Snapshot)]
            dropped += [item.cause for item in one.found if isinstance(item, Dropped)]
            for visit in one.visits:
                made = "a-1" if any(isinstance(item, Snapshot) for item in one.found) else visit.article
                self.visits[visit.url] = replace(visit, article=made)
        return had, dropped

    def later(self) -> None:
        """As if all pauses were over."""
        self.visits = {url: replace(one, again=one.again and one.first) for url, one in self.visits.items()}


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture(autouse=True)
def pages(server: Server) -> None:
    server.routes |= {"/a": Reply(FERRY, fresh='"a"', headers=(("ETag", '"a"'),)), "/b": Reply(BREAD)}


def test_the_pages_of_a_feed_are_had(server: Server, memory: Memory) -> None:
    server.routes["/feed"] = Reply(feed("/a", "/b#top", "/a"), headers=RSS)

    assert memory.round(live(server.url("/feed"))) == ([server.url("/a"), server.url("/b")], [])
    assert server.paths() == ["/feed", "/a", "/b"]


def test_bytes_come_as_received_with_what_http_says_of_them(server: Server) -> None:
    latin = "<html><body><p>Die Fähre fährt wieder.</p></body></html>".encode("latin-1")
    server.routes |= {
        "/old": moved("/new"),
        "/new": Reply(latin, headers=(("Content-Type", "text/html; charset=ISO-8859-1"),)),
    }

    (found,) = live(server.url("/old")).snapshots()

    assert isinstance(found, Snapshot)
    assert (found.source, found.url, found.data) == (server.url("/new"), server.url("/new"), latin)
    assert (found.media, found.charset) == ("html", "iso-8859-1")


def test_a_second_round_asks_only_for_what_the_user_named(server: Server, memory: Memory) -> None:
    server.routes["/feed"] = Reply(feed("/a", "/b"), headers=(*RSS, ("ETag", '"f"')), fresh='"f"')
    memory.round(live(server.url("/feed")))
    server.asked.clear()

    assert memory.round(live(server.url("/feed"))) == ([], [])
    assert server.paths() == ["/feed"]
    assert server.asked[-1].headers["if-none-match"] == '"f"'


def test_pages_are_asked_for_again_when_their_time_has_come(server: Server, memory: Memory) -> None:
    server.routes["/feed"] = Reply(feed("/a", "/b"), headers=(*RSS, ("ETag", '"f"')), fresh='"f"')
    memory.round(live(server.url("/feed")))
    memory.later()
    server.asked.clear()

    had, _ = memory.round(live(server.url("/feed")))

    assert server.paths() == ["/feed", "/a", "/b"]
    assert had == [server.url("/b")]


def test_a_page_that_the_feed_says_has_changed_is_asked_for_at_once(server: Server, memory: Memory) -> None:
    server.routes["/feed"] = Reply(feed("/a", "/b"), headers=RSS)
    memory.round(live(server.url("/feed")))
    server.asked.clear()
    server.routes["/feed"] = Reply(feed("/a", "/b", dated="Tue, 01 Jan 2999 00:00:00 GMT"), headers=RSS)

    memory.round(live(server.url("/feed")))

    assert server.paths() == ["/feed", "/a", "/b"]


def test_what_a_feed_names_is_remembered_before_it_is_had(server: Server, memory: Memory) -> None:
    """The run is killed behind the feed, which then answers 304: the pages are asked for all the same."""
    server.routes["/feed"] = Reply(feed("/a", "/b"), headers=(*RSS, ("ETag", '"f"')), fresh='"f"')
    first = next(live(server.url("/feed")).visits([]))
    memory.visits = {visit.url: visit for visit in first.visits}

    assert memory.round(live(server.url("/feed"))) == ([server.url("/a"), server.url("/b")], [])


def test_hostile_links_are_named_and_nothing_else_happens(server: Server, memory: Memory) -> None:
    links = ("javascript:alert(1)", "file:///etc/passwd", "http://169.254.169.254/x", "http://0x7f.1/", "/a")
    server.routes["/feed"] = Reply(feed(*links), headers=RSS)

    had, dropped = memory.round(live(server.url("/feed")))

    assert had == [server.url("/a")]
    assert sorted(dropped) == ["RefusedAddress"] * 4


def test_a_private_network_is_refused_unless_allowed(server: Server) -> None:
    watched = live(server.url("/a"))
    careful = replace(watched, connector=replace(watched.connector, private=False))

    (found,) = careful.snapshots()

    assert isinstance(found, Dropped)
    assert (found.cause, server.asked) == ("RefusedAddress", [])


def test_a_sitemap_of_sitemaps_is_followed(server: Server, memory: Memory) -> None:
    server.routes |= {
        "/index.xml": Reply(sitemap("/one.xml.gz", index=True)),
        "/one.xml.gz": Reply(gzip.compress(sitemap("/a", "/b")), headers=(("Content-Type", "application/gzip"),)),
    }

    assert memory.round(live(server.url("/index.xml"))) == ([server.url("/a"), server.url("/b")], [])


def test_sitemaps_in_a_circle_end(server: Server, memory: Memory) -> None:
    server.routes |= {
        "/one.xml": Reply(sitemap("/two.xml", "/one.xml", index=True)),
        "/two.xml": Reply(sitemap("/one.xml", "/two.xml", "/a", index=True)),
    }

    had, _ = memory.round(live(server.url("/one.xml")))

    assert had == [server.url("/a")]
    assert sorted(server.paths()) == ["/a", "/one.xml", "/two.xml"]


def test_sitemaps_without_end_are_given_up(server: Server, memory: Memory) -> None:
    for number in range(10):
        server.routes[f"/{number}.xml"] = Reply(sitemap(f"/{number + 1}.xml", index=True))

    _, dropped = memory.round(live(server.url("/0.xml")))

    assert dropped == ["NothingListed"]
    assert len(server.paths()) < 6


def test_a_front_page_leads_to_its_feeds(server: Server, memory: Memory) -> None:
    server.routes |= {
        "/": Reply(b'<html><head><link rel="alternate" type="application/rss+xml" href="/feed"></head></html>'),
        "/feed": Reply(feed("/a"), headers=RSS),
    }

    assert memory.round(live(server.url("/"))) == ([server.url("/a")], [])


def test_a_front_page_without_feeds_leads_to_the_sitemaps_of_its_robots_txt(server: Server, memory: Memory) -> None:
    server.routes |= {
        "/": Reply(b"<html><body>Hello</body></html>"),
        "/robots.txt": Reply(f"Sitemap: {server.url('/s.xml')}\n".encode()),
        "/s.xml": Reply(sitemap("/a")),
    }

    assert memory.round(live(server.url("/"))) == ([server.url("/a")], [])


def test_a_front_page_that_leads_nowhere_is_said_to(server: Server, memory: Memory) -> None:
    server.routes["/"] = Reply(b"<html><body>Hello</body></html>")

    assert memory.round(live(server.url("/"))) == ([], ["NothingListed"])


def test_an_opml_file_names_feeds(server: Server, memory: Memory, tmp_path: Path) -> None:
    server.routes["/feed"] = Reply(feed("/a"), headers=RSS)
    opml = tmp_path / "feeds.opml"
    opml.write_text(
        f'<opml version="2.0"><body><outline text="News"><outline type="rss" xmlUrl="{server.url("/feed")}"/>'
        '<outline xmlUrl="javascript:1"/></outline></body></opml>'
    )

    assert memory.round(live(str(opml))) == ([server.url("/a")], ["RefusedAddress"])
    assert memory.round(live(str(tmp_path / "none.opml"), str(tmp_path)))[1] == ["MissingPath", "BrokenFile"]


def test_no_more_pages_than_allowed_and_the_next_round_goes_on(server: Server, memory: Memory) -> None:
    paths = [f"/page{number}" for number in range(7)]
    server.routes |= {path: Reply(FERRY) for path in paths}
    server.routes["/feed"] = Reply(feed(*paths[:4]), headers=RSS)
    server.routes["/more"] = Reply(feed(*paths[4:]), headers=RSS)
    watched = live(server.url("/feed"), server.url("/more"), pages=4)

    first, second = memory.round(watched), memory.round(watched)

    assert first[1] == ["MorePages"]
    assert sorted(first[0] + second[0]) == sorted(map(server.url, paths))


@pytest.mark.parametrize(
    ("reply", "cause"),
    [
        (Reply(b"", 404), "HttpError"),
        (Reply(b"", 503), "AskedToWait"),
        (Reply(b"%PDF-1.7 x"), "UnknownFormat"),
        (Reply(b"   "), "EmptyFile"),
        (moved("/gone"), "TooManyRedirects"),
        (sending(b"garbage\r\n"), "NoAnswer"),
        (Reply(b"x" * 300_000), "TooLarge"),
    ],
)
def test_what_is_not_had_is_told_and_asked_for_later(server: Server, memory: Memory, reply: Reply, cause: str) -> None:
    server.routes |= {"/feed": Reply(feed("/gone", "/a"), headers=RSS), "/gone": reply}

    assert memory.round(live(server.url("/feed"))) == ([server.url("/a")], [cause])
    server.asked.clear()
    memory.round(live(server.url("/feed")))
    assert "/gone" not in server.paths()


def test_a_feed_that_asks_for_time_is_left_alone_in_the_next_run(server: Server, memory: Memory) -> None:
    server.routes["/feed"] = Reply(status=429, headers=(("Retry-After", "3600"),))
    assert memory.round(live(server.url("/feed"))) == ([], ["AskedToWait"])
    server.asked.clear()

    assert memory.round(live(server.url("/feed"))) == ([], ["AskedToWait"])
    assert server.asked == []


def test_a_host_whose_pause_is_long_is_left_for_later(server: Server, memory: Memory) -> None:
    server.routes |= {
        "/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 600"),
        "/feed": Reply(feed("/a", "/b"), headers=RSS),
    }

    assert memory.round(live(server.url("/feed"))) == ([], ["AskedToWait"])
    assert set(memory.visits) == {server.url(path) for path in ("/feed", "/a", "/b")}


def test_hosts_take_turns(server: Server, memory: Memory) -> None:
    with Server.running(host="127.0.0.2") as other:
        for one, host in ((server, "127.0.0.1"), (other, "127.0.0.2")):
            one.routes |= {"/feed": Reply(feed("/a", "/c"), headers=RSS), "/a": Reply(FERRY), "/c": Reply(BREAD)}
            assert one.url("/feed", host)
        places = server.url("/feed"), other.url("/feed", "127.0.0.2")
        had, _ = memory.round(live(*places, delay=0.05))

        assert len(had) == 4
        times = sorted((asked.at, "1") for asked in server.asked) + sorted((asked.at, "2") for asked in other.asked)
        order = [host for _, host in sorted(times)]
        assert sum(one != other for one, other in itertools.pairwise(order)) >= 5


def test_the_rules_of_a_site_are_kept_from_round_to_round(server: Server, memory: Memory) -> None:
    watched = live(server.url("/a"))
    memory.round(watched)
    memory.round(watched)

    assert [one.path for one in server.asked] == ["/robots.txt", "/a", "/a"]


def test_it_pickles_to_a_worker(server: Server) -> None:
    watched = live(server.url("/a"))

    assert pickle.loads(pickle.dumps(watched)) == watched


def causes(watched: Live) -> Iterator[str]:
    return (item.cause for item in watched.snapshots() if isinstance(item, Dropped))


def test_read_names_what_cannot_be_had_and_goes_on(server: Server) -> None:
    found = live(server.url("/gone"), "http://0x7f.1/", server.url("/a"))

    assert list(causes(found)) == ["HttpError", "RefusedAddress"]
    assert sum(isinstance(item, Snapshot) for item in found.snapshots()) == 1
