"""How soon pages come: of a record of 100,000 articles, by itself and while another process writes, and after a start.

The record is made by bench/crowd.py and kept for the next time in the folder for temporary files. Each kind of page is
asked for REPEATS times at addresses of its own. Seconds are measured inside the server, around the whole application:
``cpu`` is what the process took, ``wall`` what went by, which on a busy machine is mostly waiting for others.
"""

import asyncio
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import FastAPI

from bench.crowd import Teller, templates
from bench.figures import publish
from onrecord.record.article import Article
from onrecord.record.edition import Edition
from onrecord.store.asking import ActorQuery, SentenceQuery, StoryQuery
from onrecord.store.migrations import STEPS
from onrecord.store.sqlite import SqliteStore
from onrecord.web.app import application
from onrecord.web.safety.checks import Pace

ARTICLES = 100_000
REPEATS = 120
STARTS = 7
KEPT = Path(tempfile.gettempdir()) / f"onrecord-bench-serve-{len(STEPS)}"

Took = tuple[float, float]
"""CPU and wall, in milliseconds."""


def crowd() -> SqliteStore:
    """The record, made if it is not there; what was half done is done anew."""
    path = KEPT / "crowd.db"
    if not path.exists():
        KEPT.mkdir(exist_ok=True)
        half = KEPT / "half.db"
        for old in KEPT.glob("half.db*"):
            old.unlink()
        store = SqliteStore.open(half, create=True)
        store.put(Teller(templates(KEPT / "small.db")).nouns(ARTICLES))
        store.close()
        half.rename(path)
    return SqliteStore.open(path)


def addresses(store: SqliteStore) -> dict[str, list[str]]:
    """What is asked for, by the kind of page; drawn from what is in the record."""
    chance = random.Random(5)
    page = store.stories(StoryQuery(limit=1))
    largest = [card.id for card in store.stories(StoryQuery(order="largest", limit=10)).cards]
    starts = (chance.randrange(page.total) for _ in range(REPEATS))
    some = [card.id for at in starts for card in store.stories(StoryQuery(start=at, limit=1, counted=False)).cards]
    listed = [next(store.each(Edition, story)).articles for story in (*some[:60], *largest[:3])]
    known = {one.id for one in store.each(Article, *(article.id for those in listed for article in those))}
    articles = [one.id for one in map(chance.choice, listed) if one.id in known]
    actors = [one.value for one in store.actors(ActorQuery(limit=60)).found]
    facets = [(one.kind, one.value) for one in (*page.counts, *page.months)]
    words = vocabulary(store, articles)
    orders = ("newest", "oldest", "largest", "origins")

    def asked(path: str, **values: str) -> str:
        return f"{path}?{urlencode(values)}"

    lists = [asked("/stories", order=orders[at % 4], page=str(chance.randint(1, 40))) for at in range(20)]
    narrowed = [asked("/stories", **{kind: value}) for kind, value in facets]
    narrowed += [asked("/stories", **dict(chance.sample(facets, 2))) for _ in range(20)]
    narrowed += [asked("/stories", q=chance.choice(words)) for _ in range(20)]
    single = [asked("/search", q=word) for word in words]
    double = [asked("/search", q=" ".join(chance.sample(words, 2))) for _ in range(60)]
    chosen = [asked("/search", q=chance.choice(words), **dict([chance.choice(choices(store))])) for _ in range(60)]
    phrases = [asked("/search", q=f'"{phrase}"') for phrase in phrases_of(store, articles)]
    return {
        "stories": lists,
        "stories_narrowed": narrowed,
        "story": [f"/stories/{story}" for story in some],
        "story_of_200": [f"/stories/{story}" for story in largest],
        "article": [f"/articles/{article}" for article in articles],
        "search": [
            address for four in zip(*map(cycle, (double, chosen, phrases)), single, strict=False) for address in four
        ],
        "actors": [asked("/actors", q=name) for name in ("", "trump", "john smith", "a", "united")],
        "actor": [f"/actors/{actor}" for actor in actors],
        "dropped": ["/dropped"],
    }


def vocabulary(store: SqliteStore, articles: Sequence[str]) -> list[str]:
    """Words as a reader may type them, some of the commonest among them."""
    texts = [text for _, text in _texts(store, articles)]
    words = sorted({word.lower() for text in texts for word in re.findall(r"[A-Za-z]{4,}", text)})
    return [*random.Random(6).sample(words, 80), "said", "president", "the", "people", "trump"]


def phrases_of(store: SqliteStore, articles: Sequence[str]) -> list[str]:
    """Two or three words that stand side by side."""
    chance = random.Random(7)
    found = []
    for _, text in _texts(store, articles):
        words = text.split()
        at = chance.randrange(len(words) - 3)
        found.append(" ".join(words[at : at + chance.randint(2, 3)]).replace('"', ""))
    return found


def choices(store: SqliteStore) -> list[tuple[str, str]]:
    """What a search may be narrowed by."""
    found = store.sentences(SentenceQuery("said"))
    return [(one.kind, one.value) for one in (*found.counts, *found.months)]


def _texts(store: SqliteStore, articles: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((article.id, article.text) for article in store.each(Article, *articles))


async def ask(app: FastAPI, address: str) -> Took:
    """One page, from the request to the last byte. Raise AssertionError where it is not answered."""
    path, _, query = address.partition("?")
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": "",
        "headers": [(b"host", b"127.0.0.1")], "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    status = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        status.extend([message["status"]] if message["type"] == "http.response.start" else [])

    cpu, wall = time.process_time(), time.perf_counter()
    await app(scope, receive, send)
    took = (time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000
    assert status == [200], (status, address)
    return took


async def measured(app: FastAPI, wanted: dict[str, list[str]], repeats: int) -> dict[str, list[Took]]:
    """Every kind of page so many times, the kinds in turn."""
    turns = {kind: cycle(those) for kind, those in wanted.items()}
    found: dict[str, list[Took]] = {kind: [] for kind in wanted}
    for _ in range(repeats):
        for kind, those in turns.items():
            found[kind].append(await ask(app, next(those)))
    return found


def summed(found: dict[str, list[Took]], name: str) -> dict[str, float]:
    """Medians and 95th percentiles."""
    figures = {}
    for kind, took in found.items():
        for what, values in zip(("cpu", "wall"), zip(*took, strict=True), strict=True):
            figures[f"{name}{kind}_{what}_p50_ms"] = statistics.median(values)
            figures[f"{name}{kind}_{what}_p95_ms"] = statistics.quantiles(values, n=20)[-1]
    return figures


WRITE = """
import sys
from pathlib import Path
from bench.crowd import Teller, templates
from onrecord.store.sqlite import SqliteStore
record, small, seed = (sys.argv.pop(1) for _ in range(3))
teller = Teller(templates(Path(small)))
print("writing", flush=True)
SqliteStore.open(record).put(teller.nouns(10**6, seed=int(seed)))
"""


def while_writing(store: SqliteStore, app: FastAPI, wanted: dict[str, list[str]]) -> dict[str, list[Took]]:
    """The same while another process puts stories in as fast as it can; what it put in stays in the record."""
    command = [sys.executable, "-c", WRITE, str(store.path), str(KEPT / "small.db"), str(time.time_ns())]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout
        assert writer.stdout.readline()
        found = asyncio.run(measured(app, wanted, REPEATS // 3))
        assert writer.poll() is None, "the writer was done before the pages were"
        writer.kill()
    return found


def first_page(record: Path) -> Took:
    """From the command to the first page's last byte: CPU and wall, in milliseconds."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "onrecord", "serve", "--record", str(record), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        port = int(server.stderr.readline().split(":")[-1].split("/")[0])
        asking = HTTPConnection("127.0.0.1", port)
        asking.request("GET", "/stories")
        assert b"</html>" in asking.getresponse().read()
        wall = time.perf_counter() - began
        ticks = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
        server.kill()
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK") * 1000, wall * 1000


def main() -> int:
    """Measure, write, compare."""
    store = crowd()
    app = application(store)
    app.state.pace = Pace(burst=1e9)
    wanted = addresses(store)
    held = store.counts()
    asyncio.run(measured(app, {kind: list(islice(those, 3)) for kind, those in wanted.items()}, 3))
    figures = summed(asyncio.run(measured(app, wanted, REPEATS)), "")
    starts = [first_page(store.path) for _ in range(STARTS)]
    figures["first_page_cpu_s"], figures["first_page_wall_s"] = (
        statistics.median(those) / 1000 for those in zip(*starts, strict=True)
    )
    figures |= summed(while_writing(store, app, wanted), "writing_")
    figures |= {"articles": held.articles, "stories": held.stories, "record_gb": store.path.stat().st_size / 1e9}
    made = f"{held.articles} articles in {held.stories} stories: real ones told again and again, see bench/crowd.py"
    return publish("serve", figures, {"made": made}, load=os.getloadavg()[0])


if __name__ == "__main__":
    sys.exit(main())
