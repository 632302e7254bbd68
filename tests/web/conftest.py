"""The pages over two records, read once for all tests: the sample coverage, and articles that try to do harm.

``client`` asks for addresses without a network; ``page`` is a real browser, ``visit`` opens the sample's record in it.
A page that complains in its console, or asks another machine for something, fails its test. Whoever changes a record
takes a copy of his own: ``copied``.
"""

import os
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from importlib.resources import files
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Request, sync_playwright

from onrecord import flow, wiring
from onrecord.intake import Outcome
from onrecord.record.article import BlockKind
from onrecord.settings import Settings
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from tests.conftest import make_article

CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
SCRIPT = "<script>document.title='taken'</script><img src=http://x.example/i onerror=\"document.title='taken'\">"
BIDI = "\u202egnihton dias eH\u202c \u2067left\u2069"
LONG = "Harbour " * 1_250
"""10,000 characters."""
ARABIC = "تأجيل التصويت على الميناء في بورت أنلو"
HOSTILE = (
    SCRIPT,
    f"Harbour vote {BIDI}",
    LONG,
    "Harbour \ud800 vote \udfff\0 \x1b[2J",
    f"{{{{ 7*7 }}}} & </title> {ARABIC}",
)
"""Headlines that have gone through an outlet's system, and should stay text in ours."""

Served = Callable[[Path], str]
Visit = Callable[[str], Page]
Copied = Callable[[Path], Path]


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of the sample coverage: one story of several outlets. Not to be changed."""
    path = tmp_path_factory.mktemp("sample") / "record.db"
    settings = Settings(record=path)
    coverage = str(files("onrecord") / "sample" / "coverage")
    flow.read(wiring.house(settings, create=True), wiring.sources([coverage], settings))
    return path


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record of articles whose headlines, outlets and words try to do harm. Not to be changed."""
    path = tmp_path_factory.mktemp("hostile") / "record.db"
    house = wiring.house(Settings(record=path), create=True)

    def blocks(title: str) -> list[tuple[BlockKind, str, bool]]:
        said = f"“We will not vote in the dark, {SCRIPT}” Mayor Ines Calloway told reporters in Port Anlow."
        voted = "The council of Port Anlow had planned to vote on the harbour on Tuesday."
        return [
            ("headline", title, True),
            ("navigation", f"Home | {SCRIPT}", False),
            (
                "paragraph",
                f"Mayor Ines Calloway said on Monday that the harbour vote would be delayed by {BIDI}.",
                True,
            ),
            ("paragraph", said, True),
            ("paragraph", f"{voted} {title}", True),
        ]

    house.store.put(make_article(f"Outlet {title}"[:9_000], "2031-05-06", blocks(title)) for title in HOSTILE)
    flow.onward(house, Outcome(), flow.quiet)
    return path


@pytest.fixture
def copied(tmp_path: Path) -> Copied:
    """A copy of a record that a test may change."""

    def copy(record: Path) -> Path:
        with closing(sqlite3.connect(record)) as connection:
            connection.execute("VACUUM INTO ?", (str(tmp_path / "record.db"),))
        return tmp_path / "record.db"

    return copy


@pytest.fixture(scope="session")
def client(record: Path) -> Iterator[TestClient]:
    """Asks the sample's record."""
    with TestClient(application(opened(record)), base_url="http://127.0.0.1", follow_redirects=False) as asking:
        yield asking


@pytest.fixture(scope="session")
def hostile_client(hostile: Path) -> Iterator[TestClient]:
    """Asks the hostile record."""
    with TestClient(application(opened(hostile)), base_url="http://127.0.0.1", follow_redirects=False) as asking:
        yield asking


def opened(record: Path) -> SqliteStore:
    """The record's store."""
    return SqliteStore.open(record)


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The application at a free port of this machine; its address without a slash at the end."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="on", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive(), "the server did not start"
        time.sleep(0.005)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(5)


@pytest.fixture(scope="session")
def served() -> Iterator[Served]:
    """Serves a record, once each; gives the address."""
    known: dict[Path, str] = {}
    with ExitStack() as running:

        def serve(record: Path) -> str:
            if record not in known:
                store = running.enter_context(closing(opened(record)))
                known[record] = running.enter_context(serving(application(store)))
            return known[record]

        yield serve


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, which cannot reach another machine if it wished."""
    if not CHROMIUM.exists():
        pytest.skip("needs chromium: apt-get install chromium, or set CHROMIUM")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page. When the test is over: no word in the console, no error, no request that left the machine."""
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    complaints: list[str] = []
    left: list[str] = []

    def said(message: ConsoleMessage) -> None:
        complaints.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def failed(error: Error) -> None:
        complaints.append(str(error))

    def asked(request: Request) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "about:")):
            left.append(request.url)

    page.on("console", said)
    page.on("pageerror", failed)
    page.on("request", asked)
    yield page
    page.close()
    assert complaints == []
    assert left == []


@pytest.fixture
def visit(page: Page, served: Served, record: Path) -> Visit:
    """Opens an address of the sample's record: ``visit("/stories")``."""

    def open_it(address: str) -> Page:
        page.goto(served(record) + address)
        return page

    return open_it
