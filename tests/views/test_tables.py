import csv
import io
import re
from dataclasses import replace

import pytest

from onrecord.record.article import Stated
from onrecord.record.dossier import Dossier
from onrecord.views.tables import CsvView, tables

OVER_OUTLETS = {"events", "participants", "relations"}
"""Tables of which a row stands for what several outlets tell."""
WITHOUT_TEXT = {"articles", "participants", "relations"}


def rows(document: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(document, newline="")))


def test_every_table_has_story_and_outlet_in_each_row(dossier: Dossier) -> None:
    found = tables(dossier)
    assert list(found) == [
        "events.csv", "participants.csv", "tellings.csv", "relations.csv", "positions.csv", "timeline.csv",
        "quotes.csv", "utterances.csv", "differences.csv", "actors.csv", "copies.csv", "articles.csv",
    ]  # fmt: skip
    for name, document in found.items():
        assert rows(document)
        assert all(row["story"] == dossier.coverage.story.id for row in rows(document))
        if name.removesuffix(".csv") not in OVER_OUTLETS:
            assert all(row["outlet"] for row in rows(document))


def test_offsets_give_back_the_text(dossier: Dossier) -> None:
    texts = {article.id: article.text for article in dossier.coverage.articles}
    for name, document in tables(dossier).items():
        for row in rows(document):
            if name.removesuffix(".csv") not in WITHOUT_TEXT:
                assert texts[row["article"]][int(row["start"]) : int(row["end"])] == row["text"]


def test_the_events_are_what_is_shown_unless_another_table_is_asked_for(dossier: Dossier) -> None:
    assert CsvView().render(dossier) == tables(dossier)["events.csv"]
    assert CsvView("copies").render(dossier) == tables(dossier)["copies.csv"]
    assert [row["speaker_name"] for row in rows(CsvView("quotes").render(dossier))].count("Tove Lindqvar") == 3


def test_lines_end_as_rfc_4180_says(dossier: Dossier) -> None:
    document = CsvView("timeline").render(dossier)
    assert document.endswith("\r\n")
    assert document.count("\n") == document.count("\r\n") == len(rows(document)) + 1


@pytest.mark.parametrize("cell", ['=HYPERLINK("http://x.example")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "＝1"])
def test_a_cell_that_a_spreadsheet_would_run_begins_with_an_apostrophe(dossier: Dossier, cell: str) -> None:
    first, *others = dossier.coverage.articles
    hostile = replace(first, outlet=Stated(cell, "line 1"), title=Stated(cell, "line 2"))
    coverage = replace(dossier.coverage, articles=(hostile, *others))
    for document in tables(replace(dossier, coverage=coverage)).values():
        cells = [cell for row in csv.reader(io.StringIO(document, newline="")) for cell in row]
        risky = [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\n", "\r", "＝"))]
        assert not [cell for cell in risky if not re.fullmatch(r"-\d+(\.\d+)?", cell)]
    assert rows(tables(replace(dossier, coverage=coverage))["articles.csv"])[0]["title"].startswith("'")
