import csv
import io
import re
from dataclasses import replace

import pytest

from onrecord.record.article import Stated
from onrecord.record.dossier import Dossier
from onrecord.record.fact import Fact
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
        "quotes.csv", "utterances.csv", "facts.csv", "coverage.csv", "differences.csv", "actors.csv", "copies.csv",
        "articles.csv",
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
            if name.removesuffix(".csv") not in WITHOUT_TEXT and row["text"]:
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


def test_the_coverage_has_a_row_for_each_fact_and_article(dossier: Dossier, facts: dict[str, Fact]) -> None:
    gazette, herald, *_ = dossier.coverage.articles
    found = rows(CsvView("coverage").render(dossier))
    assert len(found) == len(facts) * len(dossier.coverage.articles)
    hurt = [row for row in found if row["fact"] == facts["hurt"].id]
    assert [(row["outlet"], row["standing"], row["text"]) for row in hurt] == [
        ("Calder Gazette", "tells", "12 people were hurt"),
        ("Port Wren Herald", "differs", "Fourteen people were hurt"),
        ("Skarn Observer", "silent", ""),
        ("Vell Radio", "not_checked", ""),
    ]
    links = replace(dossier.links, origins=((herald.id, gazette.id),), replaces=((gazette.id, "a-older"),))
    copied = rows(CsvView("coverage").render(replace(dossier, links=links)))
    assert [(row["origin"], row["origin_outlet"]) for row in copied[:2]] == [(gazette.id, "Calder Gazette")] * 2
    older = replace(links, replaces=((herald.id, gazette.id),))
    left = rows(CsvView("coverage").render(replace(dossier, links=older)))
    assert {row["outlet"] for row in left} == {"Port Wren Herald", "Skarn Observer", "Vell Radio"}


def test_tellings_name_whose_words_they_are_in(dossier: Dossier, facts: dict[str, Fact]) -> None:
    found = rows(CsvView("facts").render(dossier))
    assert len(found) == sum(len(fact.tellings) for fact in facts.values())
    assert [(row["line"], row["how"], row["speaker_name"]) for row in found][-1] == (
        "bread would last until Friday", "tells", "Odo Pell",
    )  # fmt: skip


def test_a_difference_tells_what_it_is_about_and_whether_only_time_has_passed(dossier: Dossier) -> None:
    (difference,) = dossier.links.differences
    later = replace(difference, severity="compatible", update=True, about=None)
    found = rows(CsvView("differences").render(replace(dossier, links=replace(dossier.links, differences=(later,)))))
    assert {(row["update"], row["about"]) for row in found} == {("yes", "")}
    told = rows(CsvView("differences").render(dossier))
    assert {(row["update"], row["about"]) for row in told} == {("no", difference.about)}
