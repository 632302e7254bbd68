"""What lists name: addresses with the time of their last change, and nothing that lies outside of the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.sources.live.listing import FEEDS, SITEMAPS, Listing, Named, announced, listing, moment
from tests.sources.live.server import feed, sitemap

LIMIT = 1_000_000


def names(body: bytes) -> list[Named]:
    found = listing(body, LIMIT)
    assert found
    return list(found.names)


def test_a_feed_names_its_entries() -> None:
    """The address of the feed itself is none of them."""
    assert names(feed("http://a.example/1?x&amp;y", "/2")) == [Named("http://a.example/1?x&y"), Named("/2")]


def test_atom_names_the_page_of_an_entry_and_its_latest_date() -> None:
    body = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><link href="http://a.example/"/><entry>'
        b'<link rel="self" href="http://a.example/self"/><link rel="alternate" href="http://a.example/1"/>'
        b"<published>2031-05-06T08:00:00Z</published><updated>2031-05-06T12:00:00+02:00</updated></entry></feed>"
    )

    assert names(body) == [Named("http://a.example/1", "2031-05-06T10:00:00+00:00")]


def test_a_sitemap_names_pages_the_newest_first_and_no_pictures() -> None:
    body = b"""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
    xmlns:image="http://i" xmlns:news="http://n"><url><loc> http://a.example/old </loc>
    <lastmod>2030-01-01</lastmod></url>
    <url><loc>http://a.example/undated</loc></url>
    <url><image:image><image:loc>http://a.example/p.jpg</image:loc></image:image></url>
    <url><loc>http://a.example/new</loc><image:image><image:loc>http://a.example/q.jpg</image:loc></image:image>
    <news:news><news:publication_date>2031-05-06T08:00Z</news:publication_date></news:news></url></urlset>"""

    assert [name.url for name in names(body)] == [
        "http://a.example/new",
        "http://a.example/old",
        "http://a.example/undated",
        "http://a.example/p.jpg",
    ]


def test_of_an_index_of_sitemaps_the_newest_are_followed() -> None:
    found = listing(sitemap(*(f"http://a.example/{number}.xml" for number in range(500)), index=True), LIMIT)

    assert found
    assert (len(found.names), found.lists) == (SITEMAPS, True)


def test_an_opml_file_names_feeds_at_any_depth_in_either_spelling() -> None:
    body = (
        b"<opml><body><outline><outline xmlUrl='http://a/f'/></outline><outline xmlurl=' http://b/f '/></body></opml>"
    )

    assert listing(body, LIMIT) == Listing((Named("http://a/f"), Named("http://b/f")), lists=True)


def test_a_page_announces_feeds_in_any_writing() -> None:
    page = (
        b'<LINK REL="Alternate home" TYPE="application/rss+xml" HREF="/rss?a&amp;b"><link rel=stylesheet href=/c.css>'
        b"<link href='/atom' type='application/atom+xml' rel='alternate'><link rel=alternate hreflang=de href=/de>"
        b'<link rel="alternate" type="application/rss+xml"><!-- -->'
    )

    assert [name.url for name in announced(page).names] == ["/rss?a&b", "/atom"]
    many = b"".join(b'<link rel=alternate type=application/rss+xml href="/%d">' % number for number in range(99))
    assert len(announced(many).names) == FEEDS


@pytest.mark.parametrize(
    "entity",
    [
        '<!ENTITY x SYSTEM "file:///etc/hostname">',
        '<!ENTITY % x SYSTEM "http://169.254.169.254/"> %x;',
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;&b;&b;">',
    ],
)
def test_what_declares_entities_is_not_read(entity: str) -> None:
    body = f"<!DOCTYPE urlset [{entity}]><urlset><url><loc>http://a.example/&x;</loc></url></urlset>"

    assert names(body.encode()) == []


def test_a_doctype_elsewhere_is_not_fetched() -> None:
    body = (
        b"<!DOCTYPE urlset SYSTEM 'http://169.254.169.254/x'><urlset><url><loc>http://a.example/</loc></url></urlset>"
    )

    assert names(body) == [Named("http://a.example/")]


def test_a_list_that_breaks_off_names_what_came_before() -> None:
    body = sitemap("http://a.example/1", "http://a.example/2")

    assert names(body[: body.index(b"/2")]) == [Named("http://a.example/1")]


@pytest.mark.parametrize("body", [b"", b"<html><body>News</body></html>", b"News", b"%PDF-1.7", b'{"a": 1}', b"<svg/>"])
def test_what_is_no_list_names_nothing(body: bytes) -> None:
    assert listing(body, LIMIT) is None


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("Tue, 06 May 2031 10:00:00 +0200", "2031-05-06T08:00:00+00:00"),
        ("2031-05-06", "2031-05-06T00:00:00+00:00"),
        ("2031-05-06T10:00:00.123Z", "2031-05-06T10:00:00+00:00"),
        ("soon", ""),
        ("", ""),
        ("0001-01-01T00:00:00+14:00", ""),
    ],
)
def test_dates_of_lists_are_read(stated: str, iso: str) -> None:
    assert moment(stated) == iso


@given(st.text(max_size=60))
def test_any_date_is_a_date_or_none(text: str) -> None:
    assert moment(text) == "" or len(moment(text)) == len("2031-05-06T08:00:00+00:00")


@given(
    st.lists(
        st.sampled_from(
            [
                b"<urlset>",
                b"<url>",
                b"<loc>",
                b"http://a/",
                b"</loc>",
                b"</url>",
                b"<!--",
                b"&x;",
                b"<![CDATA[",
                b"\xff",
            ]
        ),
        max_size=30,
    )
)
def test_broken_sitemaps_name_what_can_be_read(pieces: list[bytes]) -> None:
    found = listing(b"<urlset>" + b"".join(pieces), LIMIT)

    assert found is not None
    assert all(name.url for name in found.names)
