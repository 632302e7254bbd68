import json

import pytest

from onrecord.record.article import Article
from onrecord.sources.containers.feed import entries
from tests.articles.agency.documents import FIRST, RSS, SECOND, extract, kept, refused, said

SUMMARY = ("only a summary is here: the article stands at its address; onrecord watch fetches it",)


def entry(feed: str, number: int = 0) -> Article:
    return extract("entry", entries(feed.encode())[number].data)


def test_an_entry_with_its_whole_text_is_an_article() -> None:
    found = entry(RSS)
    assert kept(found) == ["Ferry strikes bridge & sinks", FIRST, f"{SECOND} “No.”"]
    assert (said(found.title), said(found.url)) == ("Ferry strikes bridge & sinks", "https://calder.example/news/ferry")
    assert (said(found.published), said(found.language)) == ("2031-05-06T03:30:00-05:00", "en-gb")
    assert (said(found.outlet), [name.value for name in found.bylines]) == ("calder.example", ["Ione Marsh"])
    assert found.notices == ()


def test_a_summary_says_that_it_is_one_and_nonsense_is_no_date() -> None:
    found = entry(RSS, 1)
    assert kept(found) == ["Council to meet", "The council is to meet in May, its mayor said."]
    assert found.notices[:1] == SUMMARY
    assert found.published is None
    assert (
        found.notices[1] == "pubdate of the entry: 'Tue, 99 May 2031' is ambiguous or no date; the field is left empty"
    )


def test_atom_in_its_three_kinds_of_text() -> None:
    feed = (
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Calder</title><entry>'
        '<title type="html">Ferry &lt;b&gt;strikes&lt;/b&gt; &amp;amp; sinks</title>'
        '<link rel="enclosure" href="https://calder.example/x.mp3"/><link href="https://calder.example/a"/>'
        "<id>tag:calder.example,2031:a</id><published>2031-05-05T10:00:00Z</published><updated>2031-05-06T10:00:00Z</updated>"
        "<author><name>Ione Marsh</name><email>i@calder.example</email></author>{}</entry></feed>"
    )
    inner = f"<p>{FIRST}</p><p>{SECOND}</p>"
    escaped = inner.replace("<", "&lt;")
    for content in (
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{inner}</div></content>',
        f'<content type="html">{escaped}</content>',
        f'<content type="text">{FIRST}\n\n{SECOND}</content>',
    ):
        found = entry(feed.format(content))
        assert kept(found) == ["Ferry strikes & sinks", FIRST, SECOND]
        assert (said(found.url), said(found.updated)) == ("https://calder.example/a", "2031-05-06T10:00:00Z")
        assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert entry(feed.format(f"<summary>{FIRST}</summary>")).notices == SUMMARY


def test_rss_1() -> None:
    feed = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://c.example/rss"><title>Calder</title>'
        "<dc:language>en</dc:language></channel><item rdf:about='https://c.example/a'><title>Ferry</title>"
        "<description>Twelve people were hurt.</description><dc:date>2031-05-06T10:00+02:00</dc:date></item></rdf:RDF>"
    )
    found = entry(feed)
    assert (said(found.url), said(found.published)) == ("https://c.example/a", "2031-05-06T10:00:00+02:00")
    assert (said(found.language), found.notices) == ("en", SUMMARY)


def test_a_json_feed() -> None:
    items: list[dict[str, object]] = [
        {"id": "1", "url": "https://c.example/1", "title": "Ferry “sinks”",
         "content_html": f"<p>{FIRST}</p><p>{SECOND}</p>",
         "date_published": "2031-05-06T10:00:00Z", "authors": [{"name": "Ione Marsh"}], "tags": ["KILL"]},
        {"id": "2", "title": "Council", "summary": "It is to meet."}, {"id": "3"},
    ]  # fmt: skip
    feed = json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Caldér", "language": "en", "items": items}
    )
    found = entry(feed)
    assert kept(found) == ["Ferry “sinks”", FIRST, SECOND]
    assert (said(found.published), said(found.url)) == ("2031-05-06T10:00:00Z", "https://c.example/1")
    assert found.notices == ("the agency has withdrawn this text: it is not to be used",)
    assert (said(entry(feed, 1).outlet), entry(feed, 1).notices) == ("Caldér", SUMMARY)
    assert refused("entry", entries(feed.encode())[2].data).cause == "NothingToRead"


def test_a_long_description_is_the_article_unless_it_breaks_off() -> None:
    text = "".join(f"&lt;p&gt;{FIRST} {SECOND}&lt;/p&gt;" for _ in range(6))
    item = "<rss><channel><item><title>Ferry</title><description>{}</description></item></channel></rss>"
    assert entry(item.format(text)).notices == ()
    assert entry(item.format(f"{text}&lt;p&gt;Continue reading...&lt;/p&gt;")).notices == SUMMARY


@pytest.mark.parametrize("text", ["AT&amp;amp;T", "AT&amp;T"])
def test_titles_are_read_however_often_they_were_escaped(text: str) -> None:
    item = f"<title>{text} &lt;i&gt;sinks&lt;/i&gt;</title><description>It sank.</description>"
    assert said(entry(f"<rss><channel><item>{item}</item></channel></rss>").title) == "AT&T sinks"
