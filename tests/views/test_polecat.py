"""Event rows as makers of event data load them: read back with Python's csv, in POLECAT's columns."""

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.record.dossier import Dossier
from onrecord.record.event import Event, EventType, Telling
from onrecord.record.plover import KINDS
from onrecord.text.states import states_named
from onrecord.views.countries import alpha3, country
from onrecord.views.eventrows import month
from onrecord.views.polecat import ROOT_BY_MODE, cameo
from onrecord.views.tables import TABLES, CsvView, tables

FORMAT = (Path(__file__).parents[2] / "docs" / "format.md").read_text("utf-8")

POLECAT = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
    "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    "Headline", "Event Text",
]  # fmt: skip
"""The columns of the published files, and two of the unredacted ones."""


def rows(dossier: Dossier, table: str = "events") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(CsvView(table).render(dossier), newline="")))


def test_columns_with_capitals_are_polecats_in_its_order(dossier: Dossier) -> None:
    columns = list(rows(dossier)[0])
    theirs = [column for column in columns if column != column.lower()]
    assert [column for column in POLECAT if column in theirs] == theirs
    assert columns[: len(theirs)] == theirs
    assert len(columns) == len(set(columns))


def test_an_event_is_one_row_with_its_date_type_sides_and_sources(dossier: Dossier, events: dict[str, Event]) -> None:
    by_id = {row["Event ID"]: row for row in rows(dossier)}
    assert len(by_id) == len(rows(dossier)) == len(events)
    halt, accused, meet = (by_id[events[name].id] for name in ("halt", "accused", "meet"))
    assert (halt["Event Date"], halt["Event Type"], halt["Event Mode"]) == ("2031-05-06", "COERCE", "restrict")
    assert (halt["Quad Code"], halt["cameo"], halt["weight"]) == ("MATERIAL CONFLICT", "17", "-7.0")
    assert (halt["Source"], halt["articles"], halt["outlets"]) == ("Calder Gazette; Skarn Observer", "2", "2")
    assert (halt["Publication Date"], halt["last_published"]) == ("2031-05-06", "2031-05-07")
    assert (halt["Placename"], halt["disputed"]) == ("Port Wren", "2031-05-07")
    assert halt["Headline"] == "Ferry to Skarn halted after bridge strike"
    assert halt["Event Text"] == "All crossings to Skarn island were halted at once."
    assert (accused["Actor Name"], accused["Actor Title"], accused["Actor Name Raw"]) == ("Odo Pell", "mayor", "Pell")
    assert (accused["Recipient Name"], accused["Recipient Name Raw"]) == ("Tove Lindqvar", "Tove Lindqvar")
    assert (accused["Event Date"], accused["when"], accused["status"]) == ("", "", "happened")
    assert (meet["Actor Name Raw"], meet["Recipient Name Raw"], meet["status"]) == ("He", "her", "scheduled")


def test_an_event_told_by_forty_outlets_is_one_row_with_all_its_evidence(
    dossier: Dossier, events: dict[str, Event]
) -> None:
    first, *others = dossier.coverage.articles
    copies = [replace(first, key=f"copy {number}") for number in range(40)]
    start = events["halt"].labelled.start
    told = tuple(
        Telling(f"m-{number}", one.span(start, start + 13), "happened", "2031-05-06", "2031-05-06")
        for number, one in enumerate(copies)
    )
    event = Event("COERCE", "happened", told[0].clause.cut(first.text), told[0].clause, told, when="2031-05-06")
    coverage = replace(dossier.coverage, articles=(first, *others, *copies))
    found = replace(dossier, coverage=coverage, links=replace(dossier.links, events=(event,)))
    (row,) = rows(found)
    assert (row["articles"], row["origins"], row["Source"]) == ("40", "40", "Calder Gazette")
    assert len(row["evidence"].split("; ")) == 39
    assert len(rows(found, "tellings")) == 40


def test_states_have_three_letters(dossier: Dossier, events: dict[str, Event]) -> None:
    state = replace(dossier.links.actors[1], country="CN")
    (row,) = rows(replace(dossier, links=replace(dossier.links, actors=(state,), events=(events["accused"],))))
    assert row["Actor Country"] == "CHN"
    codes = {code: alpha3(code) for code in states_named("state").values()}
    assert all(long and len(long) == 3 for long in codes.values())
    assert len(set(codes.values())) == len(codes)
    assert (alpha3(None), alpha3("ZZ"), alpha3("GB")) == (None, None, "GBR")


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (["Chinese President"], "CHN"),
        (["China’s top diplomat"], "CHN"),
        (["Top US diplomat", "US Secretary of State"], "USA"),
        (["South African foreign minister"], "ZAF"),
        (["prime minister of New Zealand"], "NZL"),
        (["president"], None),
        (["envoy to Ukraine"], None),
        (["Georgia governor"], None),
        (["French ambassador", "German minister"], None),
        ([], None),
    ],
)
def test_a_persons_titles_tell_a_state_if_they_tell_but_one(
    dossier: Dossier, titles: list[str], told: str | None
) -> None:
    person = dossier.links.actors[1]
    roles = tuple(replace(person.roles[0], title=title) for title in titles)
    assert country(replace(person, roles=roles)) == told
    assert country(replace(person, roles=tuple(replace(role, until="2030") for role in roles))) is None
    assert country(replace(person, kind="organisation", roles=roles)) is None


@pytest.mark.parametrize(
    ("when", "day", "month_"),
    [
        ("2031-05-06", "2031-05-06", "2031-05"),
        ("2031-05-06T10:00:00", "2031-05-06", "2031-05"),
        ("2031-05", "", "2031-05"),
        ("2031", "", ""),
        ("2031-05-04/2031-05-10", "", "2031-05"),
        ("2031-05-30/2031-06-05", "", ""),
        ("../2031-05-06", "", ""),
        ("2031-05-06~", "", "2031-05"),
        (None, "", ""),
    ],
)
def test_a_date_is_a_day_or_empty_and_never_guessed(
    dossier: Dossier, events: dict[str, Event], when: str | None, day: str, month_: str
) -> None:
    told = replace(events["halt"], when=when)
    (row,) = rows(replace(dossier, links=replace(dossier.links, events=(told,))))
    assert (row["Event Date"], row["when"]) == (day, when or "")
    assert month(when) == month_


@pytest.mark.parametrize(
    ("kind", "mode", "root"),
    [
        ("CONSULT", "visit", "04"),
        ("ACCUSE", None, "09; 11"),
        ("ACCUSE", "investigate", "09"),
        ("ASSAULT", "aerial", "19"),
        ("REQUEST", "meet", "02; 10"),
        ("VOTE", None, ""),
    ],
)
def test_cameo_roots_follow_the_type_and_the_mode(
    events: dict[str, Event], kind: EventType, mode: str | None, root: str
) -> None:
    assert cameo(replace(events["halt"], type=kind, mode=mode)) == root


def test_a_mode_tells_one_of_the_roots_of_its_type() -> None:
    assert all(root in KINDS[kind].cameo for (kind, _), root in ROOT_BY_MODE.items())


def test_relations_are_a_row_a_month_for_a_series(dossier: Dossier, events: dict[str, Event]) -> None:
    accused = replace(events["accused"], when="2031-04-02")
    again = replace(accused, when="2031-04-20", labelled=events["halt"].labelled, tellings=events["halt"].tellings)
    later = replace(accused, when="2031-05-02", status="alleged", tellings=events["meet"].tellings)
    one = replace(dossier.links.relations[0], events=(accused.id, again.id, later.id))
    links = replace(dossier.links, events=(accused, again, later), relations=(one,))
    found = rows(replace(dossier, links=links), "relations")
    assert [(row["month"], row["count"], row["carried_out"], row["weight"]) for row in found] == [
        ("2031-04", "2", "2", "-4.0"),
        ("2031-05", "1", "0", "0.0"),
    ]
    assert {(row["source_name"], row["target_name"], row["type"], row["quad"]) for row in found} == {
        ("Odo Pell", "Tove Lindqvar", "ACCUSE", "verbal conflict")
    }
    assert found[0]["events"] == f"{accused.id}; {again.id}"


def test_participants_are_a_row_a_role_and_the_place_is_one(dossier: Dossier, events: dict[str, Event]) -> None:
    found = [row for row in rows(dossier, "participants") if row["event"] == events["halt"].id]
    assert [(row["role"], row["name"], row["kind"]) for row in found] == [
        ("actor", "Port Wren", "place"),
        ("place", "Port Wren", "place"),
    ]


def test_positions_have_a_row_for_each_piece_of_evidence(dossier: Dossier) -> None:
    found = rows(dossier, "positions")
    assert [(row["name"], row["issue"], row["stance"], row["voice_name"]) for row in found] == [
        ("Odo Pell", "the halt", "against", ""),
        ("Port Wren", "the halt", "for", "Tove Lindqvar"),
        ("Port Wren", "the halt", "for", "Tove Lindqvar"),
    ]


def test_without_events_the_table_is_its_header(dossier: Dossier) -> None:
    bare = replace(dossier, links=replace(dossier.links, events=(), relations=(), positions=()))
    assert tables(bare)["events.csv"].count("\r\n") == 1


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_documented(name: str) -> None:
    columns, _ = TABLES[name]
    section = FORMAT.split("## Tables")[1].split("## Marks")[0]
    assert f"`{name}.csv`" in section
    named = {f"source{end}".replace("source", "target") for end in ("", "_name", "_country")}
    assert [column for column in columns if f"`{column}`" not in section and column not in named] == []


def test_what_we_leave_out_of_polecats_columns_is_named() -> None:
    ours = TABLES["events"][0]
    left_out = FORMAT.split("Left out are")[1].split("\n\n")[0]
    sides = [column for column in POLECAT if column not in ours and "Recipient" not in column]
    assert [column for column in sides if f"`{column}`" not in left_out] == []


def test_types_stand_in_the_documents_with_class_roots_weight_and_meaning() -> None:
    rows = (
        f"| `{name}` | {kind.quad} | {', '.join(kind.cameo) or '–'} | {kind.weight:g} | {kind.meaning} |"
        for name, kind in KINDS.items()
    )
    assert [row for row in rows if row not in FORMAT] == []
    for (name, mode), root in ROOT_BY_MODE.items():
        assert re.search(rf"{name}[^;.]*`{mode}`|`{mode}`[^.]* {root}", FORMAT), (name, mode)
