"""Lines gathered into what a reader steps through."""

from dataclasses import replace

from onrecord.dossier.composing import StoryComposer
from onrecord.record.dossier import Dossier, Section
from onrecord.record.table import Table
from onrecord.web.chapters.items import chapter, first, items, place


def _ids(section: Section, start: int, most: int | None) -> list[str]:
    shown = chapter(section, start, most)
    return [item.id for part in shown.parts for group in part.groups for item in group.items]


def test_the_wordings_of_a_remark_are_one_item(dossier: Dossier) -> None:
    said = dossier.section("said")
    fullest, *others = items(said.lines)
    assert [line.detail.role for line in fullest.lines] == ["fullest", "wording"]
    assert sum(len(item.lines) for item in (fullest, *others)) == len(said.lines)


def test_pages_of_a_section_have_every_item_once(dossier: Dossier) -> None:
    for section in dossier.sections:
        if section.table is None:
            whole = _ids(section, 0, None)
            assert _ids(section, 0, 2) + _ids(section, 2, 2) + _ids(section, 4, None) == whole
            assert chapter(section, 0, 2).total == len(whole)


def test_items_stand_under_their_part_and_their_speaker(dossier: Dossier) -> None:
    shown = chapter(dossier.section("said"))
    (part,) = shown.parts
    assert [group.head for group in part.groups] == ["Tove Lindqvar, harbour master", "Odo Pell, mayor",
                                                     "Speaker not named"]  # fmt: skip
    assert part.groups[0].actors == (dossier.links.actors[0].id,)
    assert part.groups[2].actors == ()


def test_actors_of_one_kind_stand_under_one_head(dossier: Dossier) -> None:
    (part,) = chapter(dossier.section("actors")).parts
    assert [(group.head, len(group.items)) for group in part.groups] == [("People", 2), ("Places", 1)]


def test_what_differs_is_marked(dossier: Dossier) -> None:
    assert [item.differs for item in items(dossier.section("differences").lines)] == [True]
    assert [item.differs for item in items(dossier.section("timeline").lines)].count(True) == 1
    assert not any(item.differs for item in items(dossier.section("said").lines))


def test_a_line_has_a_place_by_its_own_id_and_by_its_whole(dossier: Dossier) -> None:
    said = dossier.section("said")
    fullest, wording, other, *_ = said.lines
    assert [place(said, line.id) for line in (fullest, wording, other)] == [0, 0, 1]
    assert place(said, "u-none") is None
    assert place(dossier.section("coverage"), fullest.id) is None


def test_a_section_without_lines_says_why(dossier: Dossier) -> None:
    updates = next(
        one for one in StoryComposer().compose(dossier.coverage, dossier.links, ()).sections if one.name == "updates"
    )
    shown = chapter(updates, 0, 5)
    assert (shown.total, shown.parts) == (0, ())
    assert shown.empty.startswith("None found")


def test_a_table_of_many_outlets_shows_fewer_rows_at_first(dossier: Dossier) -> None:
    section = dossier.section("coverage")
    assert section.table is not None
    many = replace(section.table.outlets[0], name="Another")
    wide = Table(tuple(replace(many, name=f"Outlet {n}") for n in range(60)), ())
    assert (first(section), first(replace(section, table=wide))) == (15, 10)
    assert first(replace(section, table=replace(wide, outlets=wide.outlets * 10))) == 5
