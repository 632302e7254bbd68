"""``onrecord watch`` and addresses as paths of ``read``, against a server of our own."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from onrecord.errors import RecordError
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.visit import Visit
from onrecord.store.sqlite import SqliteStore
from tests.cli.conftest import Onrecord, Said
from tests.sources.live.server import RSS, Reply, Server, feed, page

VOTE = (
    "Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a week.",
    "The council of Port Anlow had planned to vote on Tuesday.",
    "Twelve people were hurt when the ferry struck the pier, the port said.",
)
LATER = (VOTE[0].replace("a week", "two weeks"), VOTE[1], "Nobody was hurt, the port said later.")


@pytest.fixture
def server() -> Iterator[Server]:
    with Server.running() as running:
        running.routes |= {
            "/feed": Reply(feed("/vote", "/gone"), headers=RSS),
            "/vote": Reply(page("Harbour vote delayed", *VOTE)),
        }
        yield running


@pytest.fixture
def watch(onrecord: Onrecord, server: Server) -> Onrecord:
    """A round over the feed."""

    def once(*further: str | Path) -> Said:
        return onrecord("watch", server.url("/feed"), "--once", "--allow-private", "--delay", "0", *further)

    return once


def store(tmp_path: Path) -> SqliteStore:
    return SqliteStore.open(tmp_path / "onrecord.db")


def due(tmp_path: Path) -> None:
    """As if the pauses of all pages were over."""
    record = store(tmp_path)
    visits = list(record.each(Visit))
    record.put(Visit(v.url, v.first, v.last, v.first, v.found_in, v.etag, v.modified, v.article) for v in visits)


def test_a_round_reads_what_is_new_and_names_what_is_not_had(watch: Onrecord, onrecord: Onrecord) -> None:
    said = watch()

    assert said.code == 1
    assert "1 new article, 0 changed pages, 1 story on record; 1 not fetched" in said.out
    assert "/gone: the server answers 404 (Not Found)." in said.err
    assert "Harbour vote delayed" in onrecord("show").out


def test_what_is_not_had_is_said_once_and_kept_once(watch: Onrecord, tmp_path: Path, server: Server) -> None:
    watch()
    for _ in range(2):
        due(tmp_path)
        said = watch()
        assert (said.code, said.err) == (0, "")

    assert server.paths().count("/gone") == 3
    assert len(list(store(tmp_path).each(Dropped))) == 1


def test_a_changed_page_is_a_new_article_that_replaces_the_old(
    watch: Onrecord, onrecord: Onrecord, tmp_path: Path, server: Server
) -> None:
    watch()
    server.routes["/vote"] = Reply(page("Harbour vote delayed", *LATER))
    due(tmp_path)

    said = watch("--json")

    assert [json.loads(said.out)[key] for key in ("new", "changed")] == [1, 1]
    old, new = store(tmp_path).each(Article)
    (exported,) = [one for one in json.loads(onrecord("export", "--to", "json").out)["articles"] if one["replaces"]]
    assert (exported["id"], exported["replaces"]) == (new.id, old.id)
    assert onrecord("check").code == 0


def test_a_page_that_reads_as_it_did_is_no_new_article(watch: Onrecord, tmp_path: Path, server: Server) -> None:
    """Its scripts, its markup and its ETag change with every request."""
    watch()
    for number in range(2):
        body = page("Harbour vote delayed", *VOTE).replace(b"</body>", b"<script>n = %d</script></body>" % number)
        server.routes["/vote"] = Reply(body, headers=(("ETag", f'"{number}"'),))
        due(tmp_path)
        assert "0 new articles, 0 changed pages" in watch().out

    record = store(tmp_path)
    assert len(list(record.each(Article))) == len(list(record.each(Snapshot))) == 1
    assert [visit.etag for visit in record.each(Visit) if visit.article] == ['"1"']


def test_hostile_words_of_a_page_steer_nothing(watch: Onrecord, onrecord: Onrecord, server: Server) -> None:
    title = "Vote &lt;script&gt;alert(1)&lt;/script&gt; \u202eyaled"
    server.routes["/vote"] = Reply(page(title, *VOTE))
    watch()

    assert "\u202e" not in onrecord("show").out
    assert "<script>" not in onrecord("export", "--to", "html").out


def test_addresses_are_paths_of_read(onrecord: Onrecord, server: Server, report: Path) -> None:
    said = onrecord("read", report, server.url("/vote"), "--allow-private", "--json")

    assert said.code == 0
    assert json.loads(said.out)["articles"] == 2
    refused = onrecord("read", server.url("/vote"))
    assert refused.code == 1
    assert "stands for this machine; --allow-private lets it through" in refused.err


@pytest.mark.parametrize("time_", ["0m", "ten", "5", "-1s", "1w", ""])
def test_a_time_that_is_none_is_a_usage_error(onrecord: Onrecord, time_: str) -> None:
    said = onrecord("watch", "http://news.example/feed", "--every", time_)

    assert said.code == 2
    assert "90s, 10m, 2h" in said.err


def test_once_and_every_exclude_each_other(onrecord: Onrecord) -> None:
    assert onrecord("watch", "http://news.example/", "--once", "--every", "1m").code == 2


def test_a_file_without_certificates_is_one_sentence(onrecord: Onrecord, report: Path) -> None:
    said = onrecord("watch", "https://127.0.0.1:9/", "--allow-private", "--ca", report)

    assert said.code == 2
    assert "holds no certificates" in said.err


def test_other_commands_never_load_what_speaks_to_the_network(tmp_path: Path, report: Path) -> None:
    code = (
        "import sys; from onrecord.cli.main import run; run(['read', 'report.txt']); run(['show']); run(['dropped']);"
        "sys.exit(any(name.startswith('onrecord.sources.live') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, check=False)

    assert done.returncode == 0


@contextmanager
def running(server: Server, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    command = [sys.executable, "-m", "onrecord", "watch", server.url("/feed"), "--every", "1s", "--allow-private"]
    quiet, pipe = subprocess.DEVNULL, subprocess.PIPE
    with subprocess.Popen([*command, "--delay", "0.2"], cwd=tmp_path, stdout=quiet, stderr=pipe) as process:
        try:
            yield process
        finally:
            process.kill()


def wait_for(tmp_path: Path, process: "subprocess.Popen[bytes]", count: int) -> None:
    """Until the record holds so many articles, as another process sees it."""
    while process.poll() is None:
        with suppress(RecordError):  # while it is being made
            if len(list(store(tmp_path).each(Article))) >= count:
                return
        time.sleep(0.02)


def test_ctrl_c_leaves_a_whole_record(server: Server, tmp_path: Path, onrecord: Onrecord) -> None:
    with running(server, tmp_path) as process:
        wait_for(tmp_path, process, 1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert b"all that was acknowledged is kept" in err
    assert onrecord("check").code == 0


def test_kill_9_loses_nothing_and_the_next_round_goes_on(server: Server, tmp_path: Path, watch: Onrecord) -> None:
    paths = [f"/p{number}" for number in range(4)]
    for path in paths:
        server.routes[path] = Reply(page(f"Report {path}", f"{VOTE[0]} It was item {path}.", *VOTE[1:]))
    server.routes["/feed"] = Reply(feed(*paths), headers=(*RSS, ("ETag", '"f"')), fresh='"f"')
    with running(server, tmp_path) as process:
        wait_for(tmp_path, process, 2)
        process.kill()
        process.communicate()
    before = {article.id for article in store(tmp_path).each(Article)}

    assert watch().code == 0
    after = {article.id for article in store(tmp_path).each(Article)}
    assert before <= after
    assert len(after) == len(paths)
