import json
import pickle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.record.article import Article
from onrecord.record.laws import tiling
from onrecord.record.snapshot import Dropped, Snapshot
from tests.articles.html.pages import BODY, block_of, extract, kept, page

PARTS = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<b>", "</i>", "<!--", "-->", "<script>", "</script>", "&amp;", "&#8217;",
     "&", "<", ">", "<td>", "<li>", "<br>", "<a href='x", '"', "<svg>", "\0", "\u202e", "The ferry struck the bridge. ",
     "<h1>", "<nav>", "<title>x", "<select>", " \n", "é", "😀"]
)  # fmt: skip


def test_the_article_is_kept_and_what_stands_around_it_is_not() -> None:
    around = "<nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav>"
    found = extract(page(nav=around) + "<footer><p>© 2031 Calder Gazette</p></footer>")
    assert "Odo Pell" in kept(found)
    assert "Home" in found.text
    assert (block_of(found, "Home").kept, block_of(found, "Home").reason) == (False, "stands in the page's navigation")
    assert not block_of(found, "© 2031").kept
    assert not list(tiling(found))


def test_the_title_is_the_headlines_characters() -> None:
    found = extract(page(head="<meta property='og:title' content='Ferry strikes bridge'>"))
    assert found.title is not None
    assert (found.title.value, found.title.place) == ("Ferry strikes bridge", "meta og:title")
    assert found.text[found.title.start : found.title.end] == "Ferry strikes bridge"
    assert block_of(found, "Ferry strikes").kind == "headline"


@pytest.mark.parametrize(
    ("part", "times", "what"),
    [("<b>", 600_000, "tags"), ("&amp;", 500_000, "references"), ("a\t", 500_000, "runs"), ("a<br>", 300_000, "lines")],
)
def test_a_page_of_more_parts_than_an_article_has_is_dropped_with_what_it_has(part: str, times: int, what: str) -> None:
    found = HtmlExtractor().extract(Snapshot("/a.html", "", f"<p>{part * times}".encode(), "html"))
    assert isinstance(found, Dropped)
    assert (found.cause, what in found.reason) == ("TooManyParts", True)


def test_metadata_comes_from_json_ld_first_each_with_its_place() -> None:
    data = {
        "@type": "NewsArticle", "headline": "Ferry strikes bridge", "datePublished": "2031-05-06T08:30:00+02:00",
        "dateModified": "2031-05-07", "author": [{"@id": "#w"}, {"name": "Jory Dell"}],
        "publisher": {"name": "Calder Gazette"},
    }  # fmt: skip
    graph = {"@graph": [data, {"@id": "#w", "@type": "Person", "name": "Ione Marsh"}]}
    head = (
        f"<script type='application/ld+json'>{json.dumps(graph)}</script><meta name=date content=2030-01-01>"
        "<link rel=canonical href='https://calder.example/ferry'>"
    )
    found = extract(page(head=head))
    assert found.published is not None
    assert found.updated is not None
    assert found.outlet is not None
    assert found.url is not None
    assert (found.published.value, found.published.place) == ("2031-05-06T08:30:00+02:00", "JSON-LD datePublished")
    assert (found.updated.value, found.outlet.value) == ("2031-05-07", "Calder Gazette")
    assert [name.value for name in found.bylines] == ["Ione Marsh", "Jory Dell"]
    assert (found.url.value, found.url.place) == ("https://calder.example/ferry", "link canonical")
    assert found.language is not None
    assert found.language.value == "en"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta property='article:published_time' content='2031-05-06T08:30:00Z'>", "2031-05-06T08:30:00Z"),
        ("<meta itemprop=datePublished content='May 6, 2031'>", "2031-05-06"),
        ("<link rel=canonical href='https://calder.example/2031/05/06/ferry'>", "2031-05-06"),
        ("<script type='application/ld+json'>{broken</script><meta name=date content=2031-05-06>", "2031-05-06"),
    ],
)
def test_the_day_is_found_wherever_it_is_stated(head: str, day: str) -> None:
    published = extract(page(head=head)).published
    assert published is not None
    assert published.value == day


def test_a_page_without_a_day_has_none() -> None:
    assert extract(page()).published is None


def test_what_the_markup_hides_is_not_seen_unless_it_is_the_article() -> None:
    found = extract(page(f"{BODY}<div style='display: none'>Never shown</div><p hidden>Nor this</p>"))
    assert "Never shown" not in found.text
    assert "Nor this" not in found.text
    assert "Odo Pell" in kept(extract(page(f"<div style='display:none'>{BODY}{BODY.replace('May', 'June')}</div>")))


def test_a_list_and_a_caption_are_told_by_the_markup() -> None:
    found = extract(page(f"{BODY}<ul><li>Twelve people were hurt in the crash, said Pell.</li></ul>{BODY}"))
    assert (block_of(found, "Twelve people were hurt in").kind, block_of(found, "Twelve people were hurt in").kept) == (
        "list",
        True,
    )


def test_a_page_behind_a_payment_says_so() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": "False"}</script>'
    assert any("not free to read" in said for said in extract(page(head=head)).notices)
    assert any("subscription" in said for said in extract(page("<p>Subscribe to continue reading.</p>")).notices)


@pytest.mark.parametrize(
    "html", ["<html></html>", "<script>x</script>", "<html><body>  &nbsp; </body>", "<!-- never closed <p>x"]
)
def test_a_page_that_shows_nothing_is_dropped_with_its_cause(html: str) -> None:
    found = HtmlExtractor().extract(Snapshot("/a.html", "", html.encode(), "html"))
    assert isinstance(found, Dropped)
    assert (found.cause, found.reason.startswith("/a.html: the page shows no text")) == ("NothingVisible", True)


def test_markup_that_breaks_off_is_told() -> None:
    found = extract(f"{page()}<!-- never closed <p>lost</p>")
    assert any("breaks off" in said for said in found.notices)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 100_000 + BODY, "<b>" * 20_000 + BODY, BODY + "<p>x</p>" * 50_000, BODY + "<ul>" + "<li>x" * 20_000,
        "<a " * 50_000 + '="  >  ', BODY + '<a href="x>' * 20_000, "<" * 100_000 + BODY, BODY + "<!--" * 50_000,
        f"<p class='{'a ' * 200_000}'>{BODY}", BODY + "&" * 100_000, f"{BODY}<p>&#{'9' * 50_000};",
        BODY + "<script>" * 20_000, f"<script type='application/ld+json'>{'[' * 100_000}</script>{BODY}",
        f'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>{BODY}<p>&b;', BODY + "<b><i></b></i>" * 10_000,
        BODY.replace("bridge", "bri\0dge"), f"{BODY}<p>&#xD800;&#0;&#x110000;", BODY + "<br>" * 20_000,
        f"<b>{'<div>' * 50_000}{'</b>' * 50_000}{'</div>' * 50_000}{BODY}",
    ],
    ids=range(19),
)  # fmt: skip
def test_hostile_pages_are_read_or_dropped(html: str) -> None:
    found = HtmlExtractor().extract(Snapshot("/a.html", "", html.encode(), "html"))
    if isinstance(found, Article):
        assert not list(tiling(found))
    assert isinstance(found, Dropped) or "Alma" in kept(found) or html.startswith(("<a", "<"))


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS | st.text(max_size=8), max_size=40))
def test_blocks_tile_whatever_the_markup(parts: list[str]) -> None:
    found = HtmlExtractor().extract(Snapshot("/a.html", "", "".join(parts).encode("utf-8", "ignore"), "html"))
    if isinstance(found, Article):
        assert not list(tiling(found))
        assert all(block.kept or block.reason for block in found.blocks)


@given(st.binary(max_size=300))
def test_bytes_never_raise(data: bytes) -> None:
    assert HtmlExtractor().extract(Snapshot("/a.html", "", data, "html"))


def test_the_same_page_gives_the_same_article_also_in_a_worker() -> None:
    snapshot = Snapshot("/a.html", "", page().encode(), "html")
    worker = pickle.loads(pickle.dumps(HtmlExtractor()))
    assert worker.extract(snapshot) == HtmlExtractor().extract(snapshot)
