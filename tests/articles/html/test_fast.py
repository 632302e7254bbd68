import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.html.extractor import HtmlExtractor
from onrecord.articles.html.fast import FastHtmlExtractor
from onrecord.articles.html.origins import origins_of
from onrecord.articles.html.taken import taken
from onrecord.articles.html.visible import visible
from onrecord.record.article import Article
from onrecord.record.laws import tiling
from onrecord.record.snapshot import Dropped, Snapshot
from tests.articles.html.pages import BODY, page

LONG = BODY + BODY.replace("ferry", "barge") + BODY.replace("ferry", "tug &amp; <b>br</b>ig")
TITLE = "<title>Ferry strikes bridge</title>"


def fast(html: str | bytes) -> Article | Dropped:
    data = html if isinstance(html, bytes) else html.encode()
    return FastHtmlExtractor().extract(Snapshot("/news/a.html", "", data, "html"))


def test_the_main_text_alone_is_the_articles() -> None:
    found = fast(page(LONG, TITLE, nav="<nav><a href=/>Home</a></nav>"))
    assert isinstance(found, Article)
    assert ("Odo Pell" in found.text, "Home" in found.text) == (True, False)
    assert not list(tiling(found))
    assert found.title is not None
    assert found.text[found.title.start : found.title.end] == found.title.value == "Ferry strikes bridge"
    assert found.block_at(found.title.start or 0).kind == "headline"


@pytest.mark.parametrize(("encoding", "head"), [("utf-8", ""), ("cp1252", "<meta charset=windows-1252>")])
def test_every_character_leads_back_to_bytes_that_say_it(encoding: str, head: str) -> None:
    data = page(f"{LONG}<p>caf\u00e9 \u201cAlma\u201d &eacute;t&eacute;</p>", head).encode(encoding)
    found = fast(data)
    assert isinstance(found, Article)
    way = origins_of(data, found.text)
    assert way is not None
    assert way.text == found.text
    assert all(way.verified(i) for i in range(len(found.text)))
    at = found.text.index("caf\u00e9")
    assert data[way.bytes_of(at)[0] : way.bytes_of(at + 3)[1]].decode(encoding) == "caf\u00e9"


def test_a_short_line_is_found_between_the_lines_around_it() -> None:
    seen = visible(
        "<p>Note</p><p>The ferry Alma struck the swing bridge.</p><p>Note</p><p>Nobody on Skarn had been told so."
    )
    text = "The ferry Alma struck the swing bridge.\nNote\n\nNobody on Skarn had been told so."
    found = taken(text, seen)
    assert found is not None
    assert found.place(text.index("Note"))[0] > found.place(0)[0]


def test_of_a_line_that_is_nowhere_the_words_are_found() -> None:
    seen = visible(f"<p>The ferry Alma <i>Skarn</i> struck the swing bridge.</p>{BODY}")
    found = taken(f"The ferry Alma struck the swing bridge.\n{visible(BODY).text}", seen)
    assert found is not None
    assert (found.at >= 0).tolist() == [not char.isspace() for char in found.text]


def test_a_text_of_another_page_leads_nowhere() -> None:
    assert origins_of(page().encode(), "Something else was said of the harbour vote in May.") is None
    assert taken("", visible(page())) is None


@pytest.mark.parametrize(
    "html", [page(), page("<p>Short.</p>"), "<div>" * 30_000 + BODY, "<script>x</script>"], ids=range(4)
)
def test_what_is_too_little_or_too_large_goes_the_careful_way(html: str) -> None:
    snapshot = Snapshot("/news/a.html", "", html.encode(), "html")
    assert fast(html) == HtmlExtractor().extract(snapshot)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["\u00e9", "&amp;", " ", "\n", "<p>", "<b>", "x", "<br>", "&nbsp;", "<td>", "y z "]),
        max_size=30,
    )
)
def test_any_lines_of_a_page_lead_back_to_it(parts: list[str]) -> None:
    seen = visible("".join(parts))
    text = "\n".join(seen.text.split())
    found = taken(text, seen)
    if found is None:
        assert not text
        return
    for i, char in enumerate(text):
        if not char.isspace():
            assert seen.text[found.at[i]] == char
        assert found.place(i)[0] <= found.place(i)[1]
