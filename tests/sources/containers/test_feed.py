import json
from pathlib import Path

import pytest

from onrecord.sources.containers.cutting import numbered
from onrecord.sources.containers.feed import entries
from tests.sources.containers.opened import documents, opened, refused, said

ITEM = "<item><title>{0}</title><link>https://calder.example/{0}</link><pubDate>Tue, 06 May 2031</pubDate></item>"
RSS = (
    '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:dc="d"><channel><title>Calder é</title>'
    "<lastBuildDate>{0}</lastBuildDate><image><title>Logo</title></image>"
    + ITEM.format("ferry")
    + ITEM.format("port")
    + "</channel></rss>"
)


def test_each_entry_is_a_feed_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_bytes(RSS.encode("latin-1"))
    found = documents(path)
    assert list(found) == ["https://calder.example/ferry", "https://calder.example/port"]
    expected = (
        '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:dc="d"><channel><title>Calder é</title>'
        + ITEM.format("port")
        + "</channel></rss>"
    )
    assert found["https://calder.example/port"] == expected.encode("latin-1")
    assert said(path) == ["a feed with 2 documents"]


def test_the_same_entry_in_a_feed_that_was_made_anew_is_the_same_document() -> None:
    monday, tuesday = (entries(RSS.format(day).encode("latin-1")) for day in ("Mon", "Tue"))
    assert monday == tuesday


def test_what_an_entry_states() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link rel="self" href="https://c.example/self"/>'
        '<link rel="alternate" href="https://c.example/a?x=1&amp;y=2"/><id>tag:c.example,2031:a</id>'
        "<published>2031-05-05T10:00:00Z</published><updated>2031-05-06T10:00:00Z</updated></entry><entry/>"
        "<entry><title>x</title></entry></feed>"
    )
    first, second = entries(atom.encode())
    assert (first.link, first.id) == ("https://c.example/a?x=1&y=2", "tag:c.example,2031:a")
    assert (first.published, first.updated) == ("2031-05-05T10:00:00Z", "2031-05-06T10:00:00Z")
    assert (second.link, second.id, second.updated) == ("", "", "")


def test_an_entry_that_is_broken_does_not_take_the_others_with_it() -> None:
    feed = "<rss><channel><item><title>One<b></title><item><title>Two</title></item><item><title>Three"
    assert [entry.data for entry in entries(feed.encode())] == [
        b"<rss><channel><item><title>One<b></title></channel></rss>",
        b"<rss><channel><item><title>Two</title></item></channel></rss>",
        b"<rss><channel><item><title>Three</channel></rss>",
    ]


def test_a_feed_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_bytes(RSS.replace("ISO-8859-1", "UTF-16").encode("utf-16"))
    assert all("Calder é".encode() in data for data in documents(path).values())
    assert len(documents(path)) == 2


def test_a_json_feed(tmp_path: Path) -> None:
    items: list[object] = [{"id": "é1", "url": "https://c.example/1"}, {"id": "2", "content_text": "x"}, 7]
    path = tmp_path / "feed.json"
    path.write_text(json.dumps({"version": "https://jsonfeed.org/version/1", "title": "Cal", "items": items}))
    found = documents(path)
    assert list(found) == ["é1", "2"]
    assert json.loads(found["2"]) == {"title": "Cal", "items": [items[1]]}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><p>x</p></html>",
        b"{",
        b"[1]",
        b'{"items": 3}',
        b"\xff\xfe<\0",
        b"<rss>" * 50_000,
        b"{" * 50_000,
        b"\0" * 99,
    ],
)
def test_what_is_no_feed_has_no_entries(data: bytes) -> None:
    assert entries(data) == ()


def test_a_feed_without_entries_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text("<rss><channel><title>x</title></channel></rss>")
    assert refused(path) == {"": "NoArticles"}


def test_entries_without_end_are_bounded_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.sources.containers.cutting.MOST_ITEMS", 20)
    path = tmp_path / "a.rss"
    path.write_text("<rss><channel>" + "<item/><item>x</item>" * 22)
    found = opened(path)
    assert len(found) == 20 + 1
    assert "the rest is not read" in said(path)[0]


def test_places_tell_pieces_apart() -> None:
    assert list(numbered(["a", "a~2", "a", "", " a\nb ", "a"])) == ["a", "a~2", "a~3", "4", "a b", "a~4"]
    assert len(next(numbered(["x" * 5_000]))) == 200
