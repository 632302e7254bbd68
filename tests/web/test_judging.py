"""Judgements over the web: by forms and by programs, with everything that a page does done by a REST client too."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.record.margin import Margin
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from onrecord.web.linking import Linking
from onrecord.web.safety.access import Access
from tests.web.conftest import SCRIPT

SECONDS = 120


@pytest.fixture(scope="module")
def judging(record: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Asks a copy of the sample's record, which the tests of this module change one after the other."""
    path = tmp_path_factory.mktemp("judging") / "record.db"
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    app = application(SqliteStore.open(path), Settings(record=path))
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
        yield client


@pytest.fixture
def story(judging: TestClient) -> str:
    found: str = judging.get("/stories.json").json()["items"][0]["id"]
    return found


def settled(client: TestClient) -> None:
    linking: Linking = client.app.state.linking  # type: ignore[attr-defined]
    assert linking.finish(SECONDS)
    assert linking.failed == {}


def section(client: TestClient, story: str, name: str) -> list[dict[str, Any]]:
    """The lines of one section, by what a program is told."""
    told = client.get(f"/stories/{story}/{name}.json").json()["chapter"]
    return [
        line for part in told["parts"] for group in part["groups"] for item in group["items"] for line in item["lines"]
    ]


def places(line: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [*line["evidence"], *line["detail"]["further"]]
    return found


def said(client: TestClient, **new: Any) -> dict[str, Any]:
    answer = client.post("/judgements.json", json={"by": "Ada", **new})
    assert answer.status_code == 201, answer.text
    settled(client)
    found: dict[str, Any] = answer.json()
    return found


def test_a_form_says_what_can_be_said_and_asks_for_a_name_once(judging: TestClient, story: str) -> None:
    page = judging.get(f"/stories/{story}").text
    link = re.search(r'class="judge" href="([^"]*kind=utterance[^"]*)"', page)
    assert link
    address = link[1].replace("&amp;", "&")
    form = judging.get(address)
    assert re.findall(r'data-verdict="([^"]*)"', form.text) == [
        "same", "different", "wrong speaker", "wrong kind", "note",
    ]  # fmt: skip
    assert 'value="Ada"' not in form.text
    told = judging.get(address.replace("/judge?", "/judge.json?")).json()
    note = {
        "seal": told["form"]["seal"],
        "verdict": "note",
        "about": "utterance",
        "by": "Ada",
        "note": "see <b>page 2</b>",
    }
    sent = judging.post("/judgements", data={**note, "evidence": told["evidence"]})
    assert sent.status_code == 303
    kept = judging.get(sent.headers["location"])
    assert "see &lt;b&gt;page 2&lt;/b&gt;" in kept.text
    settled(judging)
    assert 'value="Ada"' in judging.get(address).text
    assert "note, Ada, " in judging.get(f"/stories/{story}").text
    undone = judging.post(f"{sent.headers['location']}/undo", data={"seal": told["form"]["seal"], "by": "Ada"})
    assert undone.status_code == 303
    assert "taken back" in judging.get(sent.headers["location"]).text
    settled(judging)


def test_a_form_that_is_not_ours_changes_nothing(judging: TestClient, story: str) -> None:
    before = judging.get("/judgements.json").json()["total"]
    new = {"verdict": "note", "about": "passage", "by": "Eve", "note": "x", "evidence": ["a-aaaaaaaaaaaaaaaa:0-4"]}
    for seal in ("", "0" * 64):
        assert judging.post("/judgements", data={**new, "seal": seal}).status_code in {403, 422}
    other = TestClient(judging.app, base_url="http://127.0.0.1")
    assert other.post("/judgements", data={**new, "seal": "0" * 64}).status_code == 403
    assert judging.get("/judgements.json").json()["total"] == before


def test_the_second_of_two_remarks_joins_the_first_and_leaves_again(judging: TestClient, story: str) -> None:
    lines = [line for line in section(judging, story, "said") if line["id"].startswith("u-")]
    one, other = lines[0], lines[-1]
    told = said(judging, verdict="same", about="utterance", evidence=[one["evidence"][-1], other["evidence"][-1]])
    joined = [line["id"] for line in section(judging, story, "said")]
    assert not {one["id"], other["id"]} <= set(joined)
    undone = judging.post(f"/judgements/{told['id']}/undo.json", json={"by": "Ada"})
    assert undone.status_code == 201
    settled(judging)
    assert {one["id"], other["id"]} <= {line["id"] for line in section(judging, story, "said")}


def test_what_is_no_quote_goes_from_the_record_and_the_page_says_so(judging: TestClient, story: str) -> None:
    line = next(one for one in section(judging, story, "said") if one["id"].startswith("u-"))
    form = judging.get(
        f"/stories/{story}/judge.json",
        params={
            "kind": "utterance",
            "line": line["id"],
            "evidence": [f"{one['article']}:{one['start']}-{one['end']}" for one in places(line)[:1]],
        },
    ).json()
    stretches = [
        dict(zip(("article", "start", "end"), re.split("[:-](?=[0-9])", one), strict=True)) for one in form["evidence"]
    ]
    evidence = [{**one, "start": int(one["start"]), "end": int(one["end"])} for one in stretches]
    told = said(judging, verdict="wrong kind", about="utterance", evidence=evidence, note="a headline")
    assert line["id"] not in [one["id"] for one in section(judging, story, "said")]
    article = judging.get(f"/articles/{evidence[0]['article']}.json").json()
    assert [one["note"] for one in article["judgements"]] == ["a headline"]
    judging.post(f"/judgements/{told['id']}/undo.json", json={"by": "Ada"})
    settled(judging)
    assert line["id"] in [one["id"] for one in section(judging, story, "said")]


@pytest.mark.parametrize(("name", "kind"), [("timeline", "event"), ("facts", "fact"), ("differences", "difference")])
def test_a_line_that_does_not_belong_in_its_list_goes_from_it(
    judging: TestClient, story: str, name: str, kind: str
) -> None:
    line = next(one for one in section(judging, story, name) if kind != "event" or one["detail"]["kind"])
    first = line["evidence"][-1]
    place = f"{first['article']}:{first['start']}-{first['end']}"
    form = judging.get(
        f"/stories/{story}/judge.json", params={"kind": kind, "line": line["id"], "evidence": [place]}
    ).json()
    data = {"seal": form["form"]["seal"], "verdict": "wrong kind", "about": kind, "by": "Ada"}
    sent = judging.post("/judgements", data={**data, "evidence": form["evidence"]})
    assert sent.status_code == 303, sent.text
    settled(judging)
    assert line["id"] not in [one["id"] for one in section(judging, story, name)]
    judging.post(f"{sent.headers['location']}/undo", data=data)
    settled(judging)
    assert line["id"] in [one["id"] for one in section(judging, story, name)]


def test_pages_that_are_not_there_are_composed_behind_and_what_fails_is_told(
    record: Path, copied: Callable[[Path], Path]
) -> None:
    path = copied(record)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM edition")
        connection.execute("DELETE FROM margin")
        connection.commit()
    store = SqliteStore.open(path)
    linking = Linking(store, Settings(record=path))
    linking.prepare()
    assert linking.preparing == 1
    assert linking.finish(SECONDS)
    assert (linking.preparing, len(list(store.each(Edition)))) == (0, 1)
    assert len(list(store.each(Margin))) == len(list(store.each(Article)))
    (story,) = store.each(Story)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM links")
        connection.execute("UPDATE reading SET body = 'x'")
        connection.commit()
    linking.ask([story.id])
    assert linking.finish(SECONDS)
    assert list(linking.failed) == [story.id]
    assert not linking.waiting(story.id)


def test_hostile_words_stay_words_in_forms_and_judgements(hostile_client: TestClient) -> None:
    listed = hostile_client.get("/stories.json").json()["items"]
    for item in listed:
        page = hostile_client.get(f"/stories/{item['id']}").text
        for link in re.findall(r'class="judge" href="([^"]*)"', page)[:3]:
            form = hostile_client.get(link.replace("&amp;", "&"))
            assert form.status_code == 200
            assert SCRIPT not in form.text
            assert "<img" not in form.text
    for words in ("<script>", "'; DROP TABLE judgement", "\u202e"):
        query = {"kind": "utterance", "evidence": words, "q": words}
        assert hostile_client.get(f"/stories/{listed[0]['id']}/judge", params=query).status_code == 422


@pytest.mark.parametrize(
    ("new", "status", "why"),
    [
        ({"verdict": "odd", "about": "fact", "evidence": []}, 422, "is no verdict"),
        ({"verdict": "note", "about": "passage", "evidence": []}, 422, "a note has words"),
        (
            {"verdict": "note", "about": "passage", "evidence": [{"article": "a", "start": 4, "end": 4}]},
            422,
            "never empty",
        ),
        ({"verdict": "note"}, 422, "'about'"),
    ],
)
def test_what_cannot_be_judged_is_told_in_a_sentence(
    judging: TestClient, new: dict[str, Any], status: int, why: str
) -> None:
    answer = judging.post("/judgements.json", json={"by": "Ada", **new})
    assert (answer.status_code, why in answer.json()["error"]) == (status, True), answer.text
    assert judging.post("/judgements/j-none/undo.json", json={"by": "Ada"}).status_code == 404
    assert (
        judging.post("/judgements.json", content=b"{", headers={"content-type": "application/json"}).status_code == 422
    )
    assert judging.post("/judgements.json", content=b"{}", headers={"content-type": "text/plain"}).status_code == 422


def test_whom_the_proxy_names_judges(record: Path, copied: Callable[[Path], Path]) -> None:
    path = copied(record)
    app = application(SqliteStore.open(path), Settings(record=path), Access(user_header="X-User"))
    client = TestClient(app, base_url="http://record.example", headers={"X-User": "Ben"})
    story = client.get("/stories.json").json()["items"][0]["id"]
    line = section(client, story, "said")[0]
    told = said(client, verdict="note", about="utterance", evidence=line["evidence"][-1:], note="so", by="Eve")
    assert told["judgement"]["by"] == "Ben"


def test_every_address_that_changes_something_is_described_and_asks_whether_it_is_ours(judging: TestClient) -> None:
    described = judging.get("/openapi.json").json()["paths"]
    assert set(described["/judgements.json"]) == {"get", "post"}
    assert "/judgements/{id}/undo.json" in described
    assert "/articles/{article}/passage.json" in described
    assert "/live.json" in described
    for path, methods in described.items():
        for method in set(methods) - {"get"}:
            answer = judging.request(method, path.replace("{id}", "j-x"), headers={"origin": "https://evil.example"})
            assert answer.status_code == 403
