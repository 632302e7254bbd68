"""Every command on one small record, for a person and for a program."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from onrecord.cli.main import COMMANDS
from onrecord.record.story import Former, Story
from onrecord.store.sqlite import SqliteStore
from tests.cli.conftest import REPORT, Onrecord


@pytest.fixture
def filled(onrecord: Onrecord, report: Path) -> Onrecord:
    assert onrecord("read", report).code == 0
    return onrecord


def test_read_ends_with_a_summary(onrecord: Onrecord, report: Path) -> None:
    said = onrecord("read", report)
    assert said.code == 0
    assert "1 article read (all new), 1 story on record." in said.out
    assert "Harbour vote delayed" in said.out
    assert "Calloway" in said.out


def test_reading_again_changes_nothing(filled: Onrecord, report: Path, tmp_path: Path) -> None:
    before = filled("export", "--to", "json").out
    assert json.loads(filled("read", report, "--json").out)["new"] == 0
    assert filled("export", "--to", "json").out == before


def test_stories_as_json(filled: Onrecord) -> None:
    (story,) = json.loads(filled("stories", "--json").out)
    assert story["title"] == "Harbour vote delayed, mayor says"
    assert (story["from"], story["to"]) == ("2024-10-14", "2024-10-14")
    assert len(story["articles"]) == 1


def test_quotes_are_found_by_speaker_and_words(filled: Onrecord) -> None:
    rows = json.loads(filled("quotes", "--speaker", "calloway", "--text", "vote in the dark", "--json").out)
    assert [row["text"].strip("“”,") for row in rows] == ["We will not vote in the dark"]
    assert json.loads(filled("quotes", "--speaker", "nobody", "--json").out) == []


def test_quotes_are_told_with_place_and_time_of_speaking(filled: Onrecord) -> None:
    (row,) = json.loads(filled("quotes", "--text", "in the dark", "--json").out)
    assert (row["venue"], row["when"], row["said"], row["via"]) == ("in Port Anlow", None, None, None)
    (other,) = json.loads(filled("quotes", "--text", "delayed by a week", "--json").out)
    assert (other["when"], other["said"]) == ("on Monday", "2024-10-14")
    assert "on Monday (2024-10-14)" in filled("quotes").out
    assert "place or occasion" in filled("why", row["id"]).out


def test_quotes_are_listed_by_kind_verbatim_words_first(filled: Onrecord) -> None:
    rows = json.loads(filled("quotes", "--json").out)
    kinds = [row["kind"] for row in rows]
    assert kinds == ["direct"] + ["indirect"] * (len(rows) - 1)
    assert json.loads(filled("quotes", "--kind", "direct", "--json").out) == rows[:1]
    assert json.loads(filled("quotes", "--kind", "indirect", "--kind", "direct", "--json").out) == rows
    assert "direct: verbatim" in filled("quotes", "--kind", "direct").out


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are(filled: Onrecord) -> None:
    said = filled("quotes", "--kind", "verbatim")
    assert said.code == 2
    assert "'verbatim' is not one of 'direct', 'mixed', 'indirect'" in said.err


def test_why_opens_the_paragraph(filled: Onrecord) -> None:
    (row,) = json.loads(filled("quotes", "--text", "in the dark", "--json").out)
    why = json.loads(filled("why", row["id"][:10], "--json").out)
    passage = why["passages"][0]
    start, end = row["content"][0]
    assert REPORT[start:end] == passage["text"]
    assert passage["paragraph"][passage["start"] : passage["end"]] == passage["text"]
    assert "[" in filled("why", row["id"]).out


def test_search_folds_and_gives_sentences(filled: Onrecord) -> None:
    (hit,) = json.loads(filled("search", "COUNCIL", "tuesday", "--json").out)
    assert hit["text"] == "The council had planned to vote on Tuesday."
    assert "No sentence" in filled("search", "zebra").out


@pytest.mark.parametrize("form", ["json", "md", "html", "csv"])
def test_export_to_a_file_is_what_it_prints(form: str, filled: Onrecord, tmp_path: Path) -> None:
    printed = filled("export", "--to", form)
    assert filled("export", "--to", form, "-o", tmp_path / "out").code == 0
    assert (tmp_path / "out").read_bytes().decode() == printed.out


def test_the_json_export_fulfils_the_schema(filled: Onrecord) -> None:
    schema = json.loads(filled("schema").out)
    jsonschema.validate(json.loads(filled("export", "--to", "json").out), schema)


def test_csv_is_the_table_of_events_or_the_one_asked_for(filled: Onrecord, tmp_path: Path) -> None:
    assert filled("export", "--to", "csv").out.startswith("Event ID,Event Date,Event Type,")
    quotes = filled("export", "--to", "csv", "--table", "quotes").out
    assert quotes.startswith("story,outlet,published,article,quote,")
    assert filled("export", "--to", "csv", "--table", "quotes", "-o", tmp_path).code == 0
    assert [path.name for path in tmp_path.glob("*.csv")] == ["quotes.csv"]


def test_a_table_that_there_is_not_is_answered_with_those_there_are(filled: Onrecord) -> None:
    unknown = filled("export", "--to", "csv", "--table", "weather")
    assert unknown.code == 2
    assert "there are: events, participants, tellings," in unknown.err
    wrong = filled("export", "--to", "json", "--table", "events")
    assert wrong.code == 2
    assert "--table names a CSV table" in wrong.err


def test_csv_tables_into_a_folder(filled: Onrecord, tmp_path: Path) -> None:
    assert filled("export", "--to", "csv", "-o", tmp_path).code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "quotes.csv").read_text("utf-8"))))
    assert rows
    assert all(row["outlet"] for row in rows)


def test_mark_keeps_a_researchers_ids_and_offsets(onrecord: Onrecord, tmp_path: Path) -> None:
    lines = tmp_path / "corpus.jsonl"
    lines.write_text(json.dumps({"id": "doc 1", "text": REPORT, "published": "2024-10-14"}) + "\n")
    marked = json.loads(onrecord("mark", "--jsonl", lines).out)
    assert marked["id"] == "doc 1"
    assert "".join(REPORT[block["start"] : block["end"]] for block in marked["blocks"]) == REPORT
    assert any("We will not vote" in REPORT[slice(*quote["content"][0])] for quote in marked["quotes"])
    assert marked["not_run"] == []
    assert "would be delayed" in [REPORT[slice(*claim["head"])] for claim in marked["claims"]]


def test_check_counts_and_holds(filled: Onrecord) -> None:
    verdicts = json.loads(filled("check", "--json").out)
    assert len(verdicts) == 5
    assert not [verdict for verdict in verdicts if verdict["broken"]]
    assert all(verdict["checked"] for verdict in verdicts[:4])


def test_show_prints_the_sections_asked_for(filled: Onrecord) -> None:
    said = filled("show", "--section", "said")
    assert "vote in the dark" in said.out
    assert filled("show").code == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, onrecord: Onrecord) -> None:
    said = onrecord(name, "--help")
    assert said.code == 0
    assert "Usage: onrecord" in said.out


def test_who_asks_for_a_story_that_went_into_another_is_shown_that_one_and_told(filled: Onrecord) -> None:
    store = SqliteStore.open("onrecord.db")
    (story,) = store.each(Story)
    store.put([replace(story, merged=(Former("s-oldoldold", "its article is of one event with these"),))])
    said = filled("show", "s-oldold")
    assert said.code == 0
    assert "Harbour vote delayed" in said.out
    assert f"story s-oldoldold went into {story.id}: its article is of one event with these." in said.err
    (row,) = json.loads(filled("stories", "--json").out)
    assert row["merged"][0]["story"] == "s-oldoldold"
    assert row["lead_evidence"]["article"] in story.articles
