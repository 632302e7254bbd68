"""Two reports of one event: what both tell, and where they differ, through the commands."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Onrecord

OTHER = """Shelters open in Port Anlow after the flood

October 14, 2024

The flood of March 2021 killed 12 people in Port Anlow and destroyed 300 homes in the harbour district.

Mayor Ines Calloway said the council would meet on Tuesday.
"""
MORE = """A night of water in Port Anlow

October 14, 2024

The flood of March 2021 killed 19 people in Port Anlow. Mayor Ines Calloway opened a shelter in the town hall.
"""


@pytest.fixture
def filled(onrecord: Onrecord, tmp_path: Path) -> Onrecord:
    """A record of two reports with one fact and two numbers for it."""
    for name, text in (("beacon.txt", OTHER), ("courier.txt", MORE)):
        (tmp_path / name).write_text(text, "utf-8")
    assert "1 story on record" in onrecord("read", tmp_path / "beacon.txt", tmp_path / "courier.txt").out
    return onrecord


def test_a_fact_is_shown_with_who_tells_it_and_opened(filled: Onrecord) -> None:
    (section,) = json.loads(filled("show", "--section", "facts", "--json").out)
    (line,) = (line for line in section["lines"] if "killed" in line["text"])
    assert "differently by courier.txt (19 people)" in line["note"]
    why = json.loads(filled("why", line["id"], "--json").out)
    assert why["passages"][0]["text"].startswith("The flood of March 2021 killed 12 people")
    assert "killed 12 people" in filled("search", "killed", "12").out


def test_the_table_is_printed_and_exported(filled: Onrecord) -> None:
    shown = filled("show", "--section", "coverage").out
    assert "1 beacon.txt · 2 courier.txt" in shown
    (section,) = json.loads(filled("show", "--section", "coverage", "--json").out)
    assert [outlet["name"] for outlet in section["table"]["outlets"]] == ["beacon.txt", "courier.txt"]
    rows = list(csv.DictReader(io.StringIO(filled("export", "--to", "csv", "--table", "coverage").out)))
    assert {row["standing"] for row in rows if "killed" in row["line"]} == {"tells", "differs"}
    told = list(csv.DictReader(io.StringIO(filled("export", "--to", "csv", "--table", "facts").out)))
    assert len({row["fact"] for row in told}) == len({row["fact"] for row in rows})


def test_what_both_cannot_be_true_is_shown_first(filled: Onrecord) -> None:
    (section,) = json.loads(filled("show", "--section", "differences", "--json").out)
    assert (section["lines"][0]["part"], section["lines"][0]["text"]) == ("Both cannot be true", "12 people")


def test_one_report_alone_shares_nothing_and_says_so(onrecord: Onrecord, report: Path) -> None:
    assert "None found: facts were looked for in every article" in " ".join(onrecord("read", report).out.split())
    assert "None found: facts were looked for" in onrecord("show", "--section", "coverage").out
    assert onrecord("export", "--to", "csv", "--table", "coverage").out.startswith(
        "story,outlet,published,article,fact,"
    )
