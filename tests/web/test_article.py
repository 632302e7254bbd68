"""The page of an article, its passages and versions, as a program asks for them."""

from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from onrecord.record.article import Article
from onrecord.record.margin import Margin
from onrecord.store.base import Store
from onrecord.store.sqlite import SqliteStore
from tests.web.conftest import SCRIPT


@pytest.fixture(scope="module")
def store(client: TestClient) -> Store:
    found: SqliteStore = client.app.state.store  # type: ignore[attr-defined]
    return found


@pytest.fixture(scope="module")
def articles(store: Store) -> list[Article]:
    return list(store.each(Article))


def test_the_twin_has_the_text_its_blocks_and_every_mark(
    client: TestClient, store: Store, articles: list[Article]
) -> None:
    for article in articles:
        told = client.get(f"/articles/{article.id}.json").json()
        margin = next(store.each(Margin, article.id))
        assert told["article"]["text"] == article.text
        assert len(told["article"]["blocks"]) == len(article.blocks)
        assert len(told["marks"]) == len(margin.marks) > 0
        assert told["linked"] is True


def test_the_page_shows_each_block_and_says_why_one_was_left_out(client: TestClient, articles: list[Article]) -> None:
    page = client.get(f"/articles/{articles[0].id}").text
    assert page.count('<div class="block') == sum(
        bool(articles[0].text[block.start : block.end].strip()) for block in articles[0].blocks
    )
    for block in articles[0].blocks:
        assert block.kept or "left out: " in page


def test_one_leads_from_article_to_article_of_a_story(client: TestClient, articles: list[Article]) -> None:
    walked = [client.get(f"/articles/{articles[0].id}.json").json()]
    while walked[0]["before"]:
        walked.insert(0, client.get(f"/articles/{walked[0]['before']}.json").json())
    while walked[-1]["behind"]:
        walked.append(client.get(f"/articles/{walked[-1]['behind']}.json").json())
    assert {one["id"] for one in walked} == {article.id for article in articles}
    assert 'rel="next"' in client.get(f"/articles/{walked[0]['id']}").text
    assert 'rel="prev"' in client.get(f"/articles/{walked[-1]['id']}").text


def test_a_passage_stands_in_its_paragraph_and_its_address_leads_back(
    client: TestClient, articles: list[Article]
) -> None:
    article = articles[1]
    block = next(block for block in article.kept() if block.kind == "paragraph")
    start, end = block.start + 4, block.start + 40
    told = client.get(f"/articles/{article.id}/passage.json", params={"start": start, "end": end}).json()
    assert told["words"] == article.text[start:end]
    assert told["before"] + told["words"] + told["after"] == article.text[block.start : block.end].rstrip()
    again = urlsplit(told["address"])
    assert client.get(f"{again.path}.json?{again.query}").json() == told | {"found": "in place"}
    page = client.get(told["whole"]).text
    assert 'id="m"' in page


def test_a_fragment_is_the_passage_alone(client: TestClient, articles: list[Article]) -> None:
    address = f"/articles/{articles[0].id}/passage?start=0&end=5"
    whole, part = client.get(address).text, client.get(address, headers={"HX-Request": "true"}).text
    assert "<html" in whole
    assert "<html" not in part
    assert "<figure" in part
    assert 'class="close"' in part


def test_words_that_have_moved_or_gone_are_told(client: TestClient, articles: list[Article]) -> None:
    article = articles[0]
    block = next(block for block in article.kept() if block.kind == "paragraph")
    words = article.text[block.start : block.start + 30]
    address = f"/articles/{article.id}/passage"
    moved = client.get(f"{address}.json", params={"start": 1, "end": 31, "quote": words}).json()
    assert (moved["found"], moved["span"]["start"]) == ("moved", block.start)
    assert "stand elsewhere now" in client.get(address, params={"start": 1, "end": 31, "quote": words}).text
    gone = client.get(f"{address}.json", params={"start": 1, "end": 31, "quote": "no such words here"}).json()
    assert (gone["found"], gone["span"], gone["words"]) == ("gone", None, "")
    assert "is not in the article" in client.get(f"/articles/{article.id}?start=1&end=9&quote=nosuchword").text


def test_two_articles_side_by_side_have_all_their_kept_words(client: TestClient, articles: list[Article]) -> None:
    one, other, *_ = articles
    told = client.get(f"/articles/{one.id}/versions/{other.id}.json").json()
    for side, article in ((told["one"], one), (told["other"], other)):
        kept = "".join(article.text[block.start : block.end] for block in article.kept())
        shown = "".join(part["text"] for block in side["blocks"] for part in block)
        assert "".join(shown.split()) == "".join(kept.split())
        assert {part["both"] for block in side["blocks"] for part in block} == {True, False}
    same = client.get(f"/articles/{one.id}/versions/{one.id}.json").json()
    letters = [part for block in same["one"]["blocks"] for part in block if any(map(str.isalnum, part["text"]))]
    assert all(part["both"] for part in letters)


def test_no_such_article_is_said_in_one_sentence(client: TestClient) -> None:
    for address in ("/articles/a-none", "/articles/a-none/passage", "/articles/a-none/versions/a-none2"):
        assert client.get(address).status_code == client.get(f"{address}.json").status_code == 404
    assert "No article a-none in this record" in client.get("/articles/a-none.json").text


def test_what_a_hostile_article_says_stays_text(hostile_client: TestClient) -> None:
    app = hostile_client.app
    store: SqliteStore = app.state.store  # type: ignore[attr-defined]
    for article in store.each(Article):
        for address in ("", "/passage?start=0&end=9", f"/versions/{article.id}"):
            page = hostile_client.get(f"/articles/{article.id}{address}")
            assert page.status_code == 200
            assert SCRIPT not in page.text
            assert "<img" not in page.text
            assert "\u202e" not in page.text
        assert hostile_client.get(f"/articles/{article.id}.json").json()["article"]["text"] == article.text
