"""What was not read is listed with its reason, until it is read."""

import json
from pathlib import Path

from onrecord import flow, wiring
from onrecord.record.snapshot import Dropped
from onrecord.settings import Settings
from tests.cli.conftest import REPORT, Onrecord


def test_nothing_is_missing_where_all_was_read(onrecord: Onrecord, report: Path) -> None:
    onrecord("read", report)
    said = onrecord("dropped")
    assert (said.code, said.out) == (0, "")
    assert said.err == "onrecord: 0 not read\n"
    assert json.loads(onrecord("dropped", "--json").out) == []


def test_each_is_listed_with_its_cause_and_reason(onrecord: Onrecord, report: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    onrecord("read", tmp_path / "empty.txt", report, tmp_path / "gone.txt")
    rows = json.loads(onrecord("dropped", "--json").out)
    assert [(row["source"], row["cause"], row["read_since"]) for row in rows] == [
        (str(tmp_path / "empty.txt"), "EmptyFile", False),
        (str(tmp_path / "gone.txt"), "MissingPath", False),
    ]
    said = onrecord("dropped")
    assert "empty.txt\n  is empty; nothing to read.\n" in said.out.replace("\n\n", "\n")
    assert "no such file or folder" in said.out


def test_what_was_read_since_is_listed_only_when_asked_for(onrecord: Onrecord, report: Path, tmp_path: Path) -> None:
    late, lines = tmp_path / "late.txt", tmp_path / "late.jsonl"
    onrecord("read", late, lines)
    late.write_text(REPORT, "utf-8")
    lines.write_text(json.dumps({"id": "one", "text": REPORT}), "utf-8")
    onrecord("read", late, lines)
    assert json.loads(onrecord("dropped", "--json").out) == []
    assert "2 dropped once and read since" in onrecord("dropped").err
    assert [row["read_since"] for row in json.loads(onrecord("dropped", "--all", "--json").out)] == [True, True]


def test_a_bad_line_stays_listed_beside_the_good_ones(onrecord: Onrecord, tmp_path: Path) -> None:
    lines = tmp_path / "some.jsonl"
    lines.write_text(json.dumps({"id": "one", "text": REPORT}) + "\nnot json\n", "utf-8")
    onrecord("read", lines)
    (row,) = json.loads(onrecord("dropped", "--json").out)
    assert row["source"] == f"{lines}, line 2"


def test_an_article_on_which_a_reader_failed_is_listed_until_it_is_read(onrecord: Onrecord, report: Path) -> None:
    onrecord("read", report)
    house = wiring.house(Settings(record=Path("onrecord.db")))
    house.store.put([Dropped(str(report), "ReaderFailed", f"{report}: a reader failed on it")])
    assert json.loads(onrecord("dropped", "--json").out) == []
    assert flow.read_articles(house, flow.quiet) == []
