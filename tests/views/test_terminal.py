import re
from dataclasses import replace

import pytest
from rich.cells import cell_len

from onrecord.record.dossier import Dossier, Line
from onrecord.record.table import Table
from onrecord.views.terminal import NARROWEST, TerminalView

STYLE = re.compile(r"\x1b\[[\d;]*m")


def test_a_speaker_stands_over_the_words_and_the_reporters_below(dossier: Dossier) -> None:
    shown = TerminalView(110, color=False, sections=("said",)).render(dossier)
    at = [
        shown.index(part)
        for part in (
            "WHO SAID WHAT",
            "Tove Lindqvar, harbour master",
            "│ “We heard the bridge before we saw it, and then the whole deck went sideways,”",
            "direct, in 3 outlets: Calder Gazette, Port Wren Herald (cut short) and Skarn Observer (other words)",
            "│ “First came the noise",
        )
    ]
    assert at == sorted(at)


@pytest.mark.parametrize("width", [1, 30, 47, 80, 200])
def test_no_row_is_wider_than_the_terminal_and_no_word_is_lost(dossier: Dossier, width: int) -> None:
    shown = TerminalView(width, color=False).render(dossier)
    assert max(cell_len(row) for row in shown.split("\n")) <= max(width, NARROWEST)
    letters = re.sub(r"[\s│]", "", shown)
    for section in dossier.sections:
        for line in section.lines:
            assert re.sub(r"\s", "", line.text) in letters


def test_colour_adds_styles_and_nothing_else(dossier: Dossier) -> None:
    plain, coloured = (TerminalView(90, color=color).render(dossier) for color in (False, True))
    assert "\x1b" not in plain
    assert STYLE.sub("", coloured) == plain
    assert coloured != plain


def test_only_the_sections_asked_for_are_shown(dossier: Dossier) -> None:
    shown = TerminalView(90, color=False, sections=("timeline",)).render(dossier)
    assert "WHEN" in shown
    assert "WHO SAID WHAT" not in shown


def test_an_empty_section_says_why(dossier: Dossier) -> None:
    emptied = tuple(replace(section, lines=()) for section in dossier.sections)
    shown = TerminalView(120, color=False, sections=("copies",)).render(replace(dossier, sections=emptied))
    assert "None found: copied passages were looked for" in shown


def test_text_of_a_source_can_neither_style_nor_steer_the_terminal(dossier: Dossier) -> None:
    lead = dossier.section("lead")
    hostile = Line(
        "h-x", "[bold red]x[/] :boom: \x1b[2J\x9b1m\u202e\ud800\x07", lead.lines[0].evidence, note="\x1b]0;t\x07"
    )
    sections = (replace(lead, lines=(hostile,)), *dossier.sections[1:])
    shown = TerminalView(90, color=True).render(replace(dossier, sections=sections))
    assert "[bold red]x[/] :boom: ⟨U+001B⟩[2J⟨U+009B⟩1m⟨U+202E⟩⟨U+D800⟩⟨U+0007⟩" in STYLE.sub("", shown)
    assert not set("\x1b\x07\x9b\u202e\ud800") & set(STYLE.sub("", shown))


def test_the_timeline_is_printed_in_its_parts_above_the_days(dossier: Dossier) -> None:
    shown = TerminalView(100, color=False, sections=("timeline",)).render(dossier)
    at = [
        shown.index(part)
        for part in (
            "WHEN",
            "  The story\n  6 May 2031\n",
            "│ The ferry Alma struck",
            "│ All crossings to Skarn island were halted at once",
            "also given as 7 May 2031: Skarn Observer",
            "\n\n  Announced\n  9 May 2031\n",
            "\n\n  12 May 2031\n",
        )
    ]
    assert at == sorted(at)
    assert "Before the story" not in shown


def test_the_table_has_a_letter_for_each_outlet_and_fact(dossier: Dossier) -> None:
    shown = TerminalView(100, color=False, sections=("coverage",)).render(dossier)
    assert "1 Calder Gazette · 2 Port Wren Herald · 3 Skarn Observer · 4 Vell Radio" in shown
    assert "T tells, P in part, D differs, S silent, E too early, N not checked" in shown
    assert [re.sub(r"\s+", " ", row).strip() for row in shown.split("\n") if row.startswith("f-")] == [
        f"{row.fact[:10]} {row.line} {letters}"
        for row, letters in zip(table(dossier).rows, ("T P T S", "T D S N"), strict=True)
    ]
    assert "Left out here: 2 facts are told by one text" in shown


def test_more_outlets_than_fit_stand_in_a_second_table(dossier: Dossier) -> None:
    many = table(dossier)
    wide = replace(
        many,
        outlets=many.outlets * 30,
        rows=tuple(replace(row, cells=row.cells * 30) for row in many.rows),
    )
    sections = tuple(replace(one, table=wide) if one.table else one for one in dossier.sections)
    shown = TerminalView(80, color=False, sections=("coverage",)).render(replace(dossier, sections=sections))
    numbers = [int(number) for row in shown.split("\n") if re.fullmatch(r" +[\d ]+", row) for number in row.split()]
    assert numbers == list(range(1, 121))
    rows = [row for row in shown.split("\n") if row.startswith(many.rows[0].fact[:10])]
    letters = "".join(row[row.rindex("…") + 1 :] if "…" in row else row[12 + len(many.rows[0].line) :] for row in rows)
    assert letters.replace(" ", "") == "TPTS" * 30
    assert max(cell_len(row) for row in shown.split("\n")) <= 80


def test_a_hostile_outlet_and_line_stay_inside_of_their_row(dossier: Dossier) -> None:
    many = table(dossier)
    first, *others = many.rows
    hostile = replace(
        many,
        outlets=(replace(many.outlets[0], name="[red]x\x1b[2J\n\u202e"), *many.outlets[1:]),
        rows=(replace(first, line="[bold]あ\x07\n" * 60), *others),
    )
    sections = tuple(replace(one, table=hostile) if one.table else one for one in dossier.sections)
    shown = TerminalView(60, color=True, sections=("coverage",)).render(replace(dossier, sections=sections))
    plain = STYLE.sub("", shown)
    assert "1 [red]x⟨U+001B⟩[2J ⟨U+202E⟩" in plain
    assert not set("\x1b\x07\u202e") & set(plain)
    assert max(cell_len(row) for row in plain.split("\n")) <= 60


def table(dossier: Dossier) -> Table:
    found = dossier.section("coverage").table
    assert found
    return found
