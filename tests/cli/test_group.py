"""Lines of JSON into stories, as researchers hand them in."""

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Onrecord, Said

FERRY = "The ferry Alma struck the swing bridge at Port Wren and 12 people were hurt, Tove Lindqvar said."
DIVERS = "Divers looked at the swing bridge in Port Wren after the Alma hit it, harbour master Lindqvar said."
STRIKE = "Teachers of Oberkamp walked out for the third day, and the mayor, Ida Rask, called their union stubborn."


def lines(path: Path, *rows: object) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8")
    return path


def homes(said: Said) -> dict[str, str]:
    return {row["id"]: row["story"] for row in map(json.loads, said.out.splitlines())}


def test_articles_of_one_event_have_one_story_in_the_order_of_the_lines(onrecord: Onrecord, tmp_path: Path) -> None:
    rows = [
        {"id": "1", "title": "Ferry Alma strikes bridge", "text": FERRY, "published": "2031-05-06", "outlet": "Post"},
        {"id": "2", "title": "Oberkamp teachers strike", "text": STRIKE, "published": "2031-05-06 00:00:00"},
        {"id": "3", "title": "Port Wren bridge shut", "text": DIVERS, "published": "May 7, 2031"},
    ]
    said = onrecord("group", lines(tmp_path / "in.jsonl", *rows), "--json")
    found = homes(said)
    assert (said.code, list(found)) == (0, ["1", "2", "3"])
    assert found["1"] == found["3"] != found["2"]


@pytest.mark.parametrize("odd", [None, "", "yesterday", "2031-13-45", 2031, ["2031-05-06"], {}])
def test_a_date_that_is_none_is_no_hindrance(onrecord: Onrecord, tmp_path: Path, odd: object) -> None:
    rows = [{"id": "1", "text": FERRY, "published": odd}, {"id": "2", "text": DIVERS, "published": odd, "title": 7}]
    said = onrecord("group", lines(tmp_path / "in.jsonl", *rows), "--json")
    assert said.code == 0
    assert len(set(homes(said).values())) == 1


def test_bad_lines_are_named_and_the_rest_is_grouped(onrecord: Onrecord, tmp_path: Path) -> None:
    good = [{"id": "1", "text": FERRY}, {"id": "2", "text": DIVERS}]
    path = lines(tmp_path / "in.jsonl", good[0], "{", '{"id": 5, "text": "x"}', "[]", good[1], '{"id": "x"}')
    said = onrecord("group", path, "--json")
    assert (said.code, list(homes(said))) == (1, ["1", "2"])
    assert [f"line {number}" in line for number, line in zip((2, 3, 4, 6), said.err.splitlines(), strict=True)]


def test_an_id_that_comes_twice_is_named_and_the_first_line_counts(onrecord: Onrecord, tmp_path: Path) -> None:
    path = lines(tmp_path / "in.jsonl", {"id": "1", "text": FERRY}, {"id": "1", "text": STRIKE})
    said = onrecord("group", path, "--json")
    assert (said.code, list(homes(said))) == (1, ["1"])
    assert said.err.count("\n") == 1
    assert "#1: an earlier line has this id" in said.err


def test_lines_may_come_through_a_pipe(onrecord: Onrecord, monkeypatch: pytest.MonkeyPatch) -> None:
    data = json.dumps({"id": "é", "text": FERRY, "title": "\0"}).encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    said = onrecord("group", "-", "--json")
    assert said.code == 0
    assert len(said.out.splitlines()) == 1


def test_a_file_that_is_not_there_or_empty_is_named(onrecord: Onrecord, tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    for name, words in (("nowhere.jsonl", "no such file"), ("empty.jsonl", "empty")):
        said = onrecord("group", tmp_path / name, "--json")
        assert (said.code, said.out) == (1, "")
        assert words in said.err


def test_a_person_sees_the_stories_of_several_articles(onrecord: Onrecord, tmp_path: Path) -> None:
    rows = [{"id": str(n), "title": f"Report {n}", "text": text} for n, text in enumerate((FERRY, DIVERS, STRIKE))]
    said = onrecord("group", lines(tmp_path / "in.jsonl", *rows))
    assert "Report 0" in said.out
    assert "2 articles" in said.out
    assert "1 story of several articles, 1 article alone." in said.out
    assert not (tmp_path / "onrecord.db").exists()
