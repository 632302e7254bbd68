"""Lists, search, actors and what is missing: what they answer, as pages and as JSON."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.snapshot import Dropped
from onrecord.record.story import Story
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from tests.web.conftest import ARABIC, SCRIPT, Copied

ADDRESSES = ("/stories", "/search", "/search?q=flood", "/actors", "/dropped", "/stories?q=flood&order=oldest")


def rows(client: TestClient, address: str) -> Any:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return answer.json()


def values(found: Any, kind: str) -> dict[str, int]:
    return {one["value"]: one["count"] for one in (*found["counts"], *found["months"]) if one["kind"] == kind}


def attributes(page: str) -> list[str]:
    """The names of all attributes of all elements."""
    found: list[str] = []

    class Tags(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.extend(name for name, _ in attrs)

    Tags().feed(page)
    return found


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_page_has_a_twin_for_programs(client: TestClient, address: str) -> None:
    path, _, query = address.partition("?")
    page, twin = client.get(address), client.get(f"{path}.json?{query}")

    assert page.headers["content-type"].startswith("text/html")
    assert twin.headers["content-type"].startswith("application/json")
    assert (page.status_code, twin.status_code) == (200, 200)


def test_the_list_shows_lead_outlets_origins_days_and_bars(client: TestClient) -> None:
    (story,) = rows(client, "/stories.json")["items"]
    page = client.get("/stories").text

    assert 1 < sum(count for _, count in story["days"]) <= story["articles"]
    assert story["of_outlets"] == len(story["outlets"]) > 3
    assert story["lead"] in page
    assert f"{story['articles']} articles, {story['of_outlets']} outlets, {story['origins']} origins" in page
    assert '<svg class="spark"' in page
    assert f'href="/stories/{story["id"]}"' in page


def test_what_is_counted_can_be_chosen_and_taken_away(client: TestClient) -> None:
    everything = rows(client, "/stories.json")
    for kind in ("outlet", "actor", "event", "month"):
        value = next(iter(values(everything, kind)))
        chosen = client.get("/stories.json", params={kind: value}).json()
        assert (chosen["total"], [one["value"] for one in chosen["chosen"]]) == (1, [value])
        assert 'href="/stories"' in client.get("/stories", params={kind: value}).text
    assert rows(client, "/stories.json?outlet=Nobody")["total"] == 0
    assert "No story fits" in client.get("/stories?outlet=Nobody").text


def test_search_marks_the_words_and_says_what_a_sentence_is(client: TestClient) -> None:
    found = rows(client, "/search.json?q=the")
    sentences = [one for group in found["items"] for one in group["sentences"]]

    assert found["looked"] == sum(group["count"] for group in found["items"])
    assert sum(values(found, "kind").values()) == found["looked"]
    for one in sentences:
        assert one["marked"]
        assert {one["text"][start:end].lower() for start, end in one["marked"]} == {"the"}
    for kind, count in values(found, "kind").items():
        assert rows(client, f"/search.json?q=the&kind={kind}")["looked"] == count


def test_a_sentence_of_a_search_opens_its_characters(client: TestClient) -> None:
    one = rows(client, "/search.json?q=the")["items"][0]["sentences"][0]
    place = f"/articles/{one['article']}/passage?start={one['start']}&end={one['end']}"

    assert place.replace("&", "&amp;") in client.get("/search?q=the").text
    assert client.get(place).status_code == 200


def test_one_story_can_be_searched_article_by_article(client: TestClient) -> None:
    story = rows(client, "/stories.json")["items"][0]["id"]
    found = rows(client, f"/search.json?q=the&story={story}")

    assert [group["story"] for group in found["items"]] == [story] * len(found["items"])
    assert len(found["items"]) > 1
    assert rows(client, "/search.json?q=the&story=s-nowhere")["looked"] == 0


def test_nothing_asked_is_nothing_searched(client: TestClient) -> None:
    found = rows(client, "/search.json")
    assert (found["asked"], found["looked"]) == (False, 0)
    assert "side by side" in client.get("/search").text


@pytest.mark.parametrize(
    "address",
    ["/stories?from=May", "/search?to=2031-5-6", "/stories?order=best", "/stories?page=0", "/search?kind=opinion",
     "/search?q=" + "a" * 500, "/actors?page=x", "/stories?" + "&".join(["outlet=a"] * 30)],
)  # fmt: skip
def test_what_makes_no_sense_is_refused_in_a_sentence(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 422
    assert "Traceback" not in answer.text


def test_a_page_behind_the_last_is_empty_and_leads_back(client: TestClient) -> None:
    answer = client.get("/stories?page=9")
    assert answer.status_code == 200
    assert 'rel="prev" href="/stories"' in answer.text


def test_an_actor_has_its_names_stories_and_words(client: TestClient) -> None:
    listed = rows(client, "/actors.json")
    speakers = [rows(client, f"/actors/{one['id']}.json") for one in listed["items"][:12]]

    assert any(one["said"]["total"] for one in speakers)
    assert all(one["total"] == 1 and one["stories"] for one in speakers)
    one = next(one for one in speakers if one["said"]["total"])
    assert one["said"]["found"][0]["line"]["text"][:20] in unescape(client.get(f"/actors/{one['id']}").text)
    named = rows(client, f"/actors.json?q={one['name'].split()[-1]}")
    assert one["id"] in [other["id"] for other in named["items"]]
    assert client.get("/actors/c-nobody").status_code == 404


def test_an_actor_that_went_into_another_leads_on(record: Path, copied: Copied) -> None:
    store = SqliteStore.open(copied(record))
    one = next(iter(store.each(Identity)))
    merged = Identity("c-old", "person", "Old", ("Old",), one.founded, became=one.id, became_by="j-1")
    store.put([merged])
    with TestClient(application(store), base_url="http://127.0.0.1", follow_redirects=False) as client:
        assert client.get("/actors/c-old").status_code == 200
        judgement = Judgement((one.founded,), "x", "same", "ada", "2031-05-08T10:00:00Z")
        store.put(
            [
                judgement,
                Identity("c-old", "person", "Old", ("Old",), one.founded, became=one.id, became_by=judgement.id),
            ]
        )
        answer = client.get("/actors/c-old.json")
        assert (answer.status_code, answer.headers["location"]) == (307, f"/actors/{one.id}.json")
        assert client.get("/actors/c-old").headers["location"] == f"/actors/{one.id}"


def test_what_was_dropped_is_shown_with_its_reason(record: Path, copied: Copied) -> None:
    store = SqliteStore.open(copied(record))
    store.put(
        [
            Dropped("/news/a.pdf", "UnknownFormat", "/news/a.pdf: looks like PDF"),
            Dropped("/b", "EmptyFile", "/b: empty"),
        ]
    )
    with TestClient(application(store), base_url="http://127.0.0.1") as client:
        found = rows(client, "/dropped.json")
        assert [one["what"]["source"] for one in found["items"]] == ["/news/a.pdf", "/b"]
        assert rows(client, "/dropped.json?cause=EmptyFile")["total"] == 1
        assert "looks like PDF" in client.get("/dropped").text


def test_stories_without_a_page_are_said_to_wait(record: Path, copied: Copied) -> None:
    store = SqliteStore.open(copied(record))
    store.put([Story("s-new", "New", ("a-new",))])
    with TestClient(application(store), base_url="http://127.0.0.1") as client:
        assert rows(client, "/stories.json")["waiting"] == 1
        assert "1 story is not in the lists yet" in client.get("/stories").text


@pytest.mark.parametrize("address", [*ADDRESSES, "/search?q=vote", "/search?q=script", "/stories?q=%00%ff"])
def test_what_a_source_says_stays_text(hostile_client: TestClient, address: str) -> None:
    page = hostile_client.get(address)

    assert page.status_code == 200
    assert SCRIPT not in page.text
    assert not re.search(r"<script(?! src=\"/static/)", page.text)
    assert "<img" not in page.text
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", page.text)
    assert not [name for name in attributes(page.text) if name == "style" or name.startswith("on")]


def test_hostile_names_are_listed_and_chosen_like_any_other(hostile_client: TestClient) -> None:
    found = rows(hostile_client, "/stories.json")
    outlets = values(found, "outlet")

    assert any(ARABIC in name for name in outlets)
    for name in outlets:
        if len(name) < 400:
            assert hostile_client.get("/stories.json", params={"outlet": name}).json()["total"] == outlets[name]


def test_every_twin_says_what_it_gives(client: TestClient) -> None:
    described = rows(client, "/openapi.json")
    asked = {path: told["get"] for path, told in described["paths"].items() if "get" in told}
    twins = {path: told for path, told in asked.items() if path.endswith(".json")}

    assert {"/stories.json", "/search.json", "/actors/{actor}.json", "/dropped.json"} <= set(twins)
    for told in twins.values():
        form = told["responses"]["200"]["content"]["application/json"]["schema"]
        parts = [one["$ref"].rsplit("/", 1)[-1] for one in form.get("anyOf", [form])]
        assert set(parts) <= set(described["components"]["schemas"])
    assert {one["name"] for one in twins["/search.json"]["parameters"]} >= {
        "q",
        "outlet",
        "actor",
        "kind",
        "from",
        "to",
    }
