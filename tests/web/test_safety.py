"""Who is let in, what every answer carries, and what an error says."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from fastapi import FastAPI
from fastapi.testclient import TestClient

from onrecord.cli import main
from onrecord.errors import OpenToAll, ShortToken
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from onrecord.web.safety.access import Access
from onrecord.web.safety.checks import A_SECOND, BURST, CLIENTS, Pace

TOKEN = "correct horse battery"
HERE = "http://127.0.0.1"


def asking(app: FastAPI, base: str = HERE) -> TestClient:
    return TestClient(app, base_url=base, follow_redirects=False, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def store(record: Path) -> Iterator[SqliteStore]:
    store = SqliteStore.open(record)
    yield store
    store.close()


@pytest.fixture(scope="module")
def locked(store: SqliteStore) -> FastAPI:
    return application(store, access=Access(token=TOKEN))


def test_every_answer_forbids_what_we_do_not_do(client: TestClient) -> None:
    for address in ("/stories", "/stories.json", "/nowhere", "/", "/static/onrecord.js", "/openapi.json"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_no_template_has_a_script_or_a_style_of_its_own() -> None:
    folder = Path(str(__import__("onrecord.web").web.__path__[0])) / "templates"
    for template in folder.rglob("*.j2"):
        text = template.read_text("utf-8")
        assert not re.search(r"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:|\|\s*safe\b", text), template


@pytest.mark.parametrize(
    "host", ["rebound.example", "127.0.0.1.rebound.example", "10.0.0.7", "", "[::1", "localhost.x"]
)
def test_a_name_that_is_not_this_machine_s_is_refused(store: SqliteStore, host: str) -> None:
    answer = asking(application(store)).get("/stories.json", headers={"host": host})
    assert answer.status_code == 421
    assert "this machine" in answer.json()["error"]


@pytest.mark.parametrize("host", ["localhost", "localhost:8321", "127.0.0.1:9", "[::1]:8321", "x.localhost"])
def test_a_name_of_this_machine_is_answered(store: SqliteStore, host: str) -> None:
    assert asking(application(store)).get("/stories", headers={"host": host}).status_code == 200


def test_a_token_opens_the_record_and_leaves_the_address(locked: FastAPI) -> None:
    client = asking(locked, "http://record.example")
    assert client.get("/stories").status_code == 401
    assert client.get("/static/onrecord.css").status_code == 401
    assert client.get("/stories", params={"token": "wrong horse battery"}).status_code == 401
    welcome = client.get("/stories", params={"token": TOKEN, "outlet": "A b"})
    assert (welcome.status_code, welcome.headers["location"]) == (303, "/stories?outlet=A+b")
    cookie = welcome.headers["set-cookie"]
    assert TOKEN not in cookie
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    assert client.get("/stories").status_code == 200


def test_a_token_leads_nowhere_else(locked: FastAPI) -> None:
    client = asking(locked, "http://record.example")
    for path in ("//evil.example/", "/\\evil.example"):
        welcome = client.get(f"http://record.example{path}?token={TOKEN.replace(' ', '+')}")
        assert welcome.headers["location"].startswith("/")
        assert not welcome.headers["location"].startswith(("//", "/\\"))


def test_a_program_shows_the_token_in_a_header(locked: FastAPI) -> None:
    client = asking(locked)
    assert client.get("/stories.json", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 200
    refused = client.get("/stories.json", headers={"authorization": "Bearer x"})
    assert (refused.status_code, refused.headers["www-authenticate"]) == (401, 'Bearer realm="onrecord"')


def test_a_proxy_says_who_it_is(store: SqliteStore) -> None:
    client = asking(application(store, access=Access(user_header="X-Remote-User")), "http://record.example")
    assert client.get("/stories").status_code == 401
    assert client.get("/stories", headers={"X-Remote-User": " "}).status_code == 401
    assert client.get("/stories", headers={"X-Remote-User": "Ann"}).status_code == 200


def test_a_record_is_not_served_to_a_network_without_saying_who_may() -> None:
    with pytest.raises(OpenToAll, match="--token"):
        Access().check("0.0.0.0")
    with pytest.raises(ShortToken):
        Access(token="short").check("127.0.0.1")
    for access, host in ((Access(), "::1"), (Access(), "localhost"), (Access(token=TOKEN), "0.0.0.0")):
        access.check(host)


def test_serve_says_so_and_does_not_begin() -> None:
    result = CliRunner().invoke(main.app, ["serve", "--host", "0.0.0.0"])
    assert isinstance(result.exception, OpenToAll)
    assert result.exception.exit_code == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_what_another_site_sends_changes_nothing(client: TestClient, headers: dict[str, str]) -> None:
    for content in ("application/json", "application/x-www-form-urlencoded"):
        answer = client.post("/judgements", headers={**headers, "content-type": content}, content=b"{}")
        assert answer.status_code == 403


def test_whoever_searches_without_end_waits_and_others_do_not() -> None:
    pace = Pace()
    assert [pace.wait("a", 0.0) for _ in range(BURST)] == [0.0] * BURST
    assert pace.wait("a", 0.0) == 1 / A_SECOND
    assert pace.wait("b", 0.0) == 0.0
    assert pace.wait("a", 1 / A_SECOND) == 0.0
    for number in range(2 * CLIENTS):
        pace.wait(str(number), 1.0)
    assert len(pace.left) == CLIENTS


def test_too_many_searches_are_refused_in_a_sentence(store: SqliteStore) -> None:
    app = application(store)
    app.state.pace = Pace(burst=2, a_second=0.01)
    client = asking(app)
    *allowed, refused = [client.get("/search.json", params={"q": "harbour"}) for _ in range(3)]
    assert ([answer.status_code for answer in allowed], refused.status_code) == ([200, 200], 429)
    assert 90 <= int(refused.headers["retry-after"]) <= 100
    assert refused.json()["error"].startswith("Too many searches")
    assert client.get("/stories").status_code == 200


def test_a_page_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    for address in ("/stories", "/stories.json", f"/articles/{_article(client)}"):
        first = client.get(address)
        again = client.get(address, headers={"if-none-match": f'W/"x", {first.headers["etag"]}'})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == first.headers["etag"]
        assert client.get(address, headers={"if-none-match": '"other"'}).content == first.content


def _article(client: TestClient) -> str:
    store: SqliteStore = client.app.state.store  # type: ignore[attr-defined]
    from onrecord.record.article import Article

    return next(store.each(Article)).id


def test_an_error_is_a_page_a_piece_of_one_or_json(store: SqliteStore) -> None:
    client = asking(application(store))
    page = client.get("/nowhere")
    assert (page.status_code, "<html" in page.text, "no such page" in page.text) == (404, True, True)
    piece = client.get("/articles/a-x/passage", headers={"hx-request": "true"})
    assert (piece.status_code, "<html" in piece.text, 'role="alert"' in piece.text) == (404, False, True)
    assert client.get("/nowhere.json").json()["status"] == 404
    unfit = client.get("/articles/a-x/passage.json", params={"start": "one"})
    assert (unfit.status_code, "'start'" in unfit.json()["error"]) == (422, True)
    assert client.post("/stories.json").json()["status"] == 405


def test_a_page_that_fails_says_nothing_of_the_program(store: SqliteStore) -> None:
    app = application(store)

    @app.get("/fails")
    def fails() -> None:
        raise RuntimeError("secret words")

    for address, headers in (("/fails", {}), ("/fails", {"accept": "application/json"})):
        answer = asking(app).get(address, headers=headers)
        assert answer.status_code == 500
        assert "secret" not in answer.text
        assert "Traceback" not in answer.text
        assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]


def test_hostile_words_in_an_address_stay_words(client: TestClient) -> None:
    for words in ("<script>alert(1)</script>", "%ff%fe", "%00", "a" * 5000, "%ED%A0%80"):
        page = client.get(f"/articles/{words}")
        assert page.status_code == 404
        assert "<script>alert" not in page.text
