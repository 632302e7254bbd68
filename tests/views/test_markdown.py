import re
from dataclasses import replace

import pytest

from onrecord.dossier.composing import StoryComposer
from onrecord.record.article import Stated
from onrecord.record.dossier import Dossier
from onrecord.views.markdown import MarkdownView, escaped


def test_each_citation_has_its_footnote_with_outlet_title_sentence_and_place(dossier: Dossier) -> None:
    document = MarkdownView().render(dossier)
    gazette = dossier.coverage.articles[0]
    assert (
        f"[^1]: Calder Gazette, *Ferry to Skarn halted after bridge strike*, characters 82–170 of {gazette.id}: "
        "“The ferry Alma struck the swing bridge at Port Wren on Tuesday, and 12 people were hurt.”"
    ) in document
    body, notes = document.split("\n[^1]: ", 1)
    cited = set(re.findall(r"\[\^(\d+)\]", body))
    assert cited == {"1", *re.findall(r"^\[\^(\d+)\]: ", notes, re.MULTILINE)}


def test_a_remark_cites_every_outlet_that_reports_it(dossier: Dossier) -> None:
    line = next(row for row in MarkdownView().render(dossier).split("\n") if row.startswith("- “We heard"))
    assert len(re.findall(r"\[\^\d+\]", line)) == 3


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("<img src=x onerror=alert(1)>", r"\<img src=x onerror=alert(1)\>"),
        ("[click](javascript:x)", r"\[click\](javascript:x)"),
        ("*a* _b_ `c` ~d~ |e|", r"\*a\* \_b\_ \`c\` \~d\~ \|e\|"),
        ("# not a heading", r"\# not a heading"),
        ("- not an item", r"\- not an item"),
        ("1. not an item", r"1\. not an item"),
        ("12 people", "12 people"),
        ("see https://x.example and www.x.example", r"see https\://x.example and www\.x.example"),
        ("&lt;script&gt;", r"\&lt;script\&gt;"),
        ("a\u202eb", "a⟨U+202E⟩b"),
    ],
)
def test_active_characters_are_escaped(text: str, safe: str) -> None:
    assert escaped(text) == safe


def test_a_hostile_title_stays_on_its_line_and_becomes_no_markup(dossier: Dossier) -> None:
    title = "x\n\n# Heading\n<script>alert(1)</script> [^1]: forged"
    first, *others = dossier.coverage.articles
    story = replace(dossier.coverage.story, title=title)
    articles = (replace(first, title=Stated(title, "line 1")), *others)
    document = MarkdownView().render(
        replace(dossier, coverage=replace(dossier.coverage, story=story, articles=articles))
    )
    assert document.startswith(r"# x \# Heading \<script\>alert(1)\</script\> \[\^1\]: forged")
    assert "<script" not in document.replace(r"\<script", "")
    assert document.count("\n[^1]: ") == 1


def test_parts_of_a_section_stand_over_its_heads(dossier: Dossier) -> None:
    document = MarkdownView().render(dossier)
    at = [
        document.index(part)
        for part in (
            "## When\n\n### The story\n\n#### 6 May 2031\n",
            "### Announced\n\n#### 9 May 2031\n",
            "## Who stands where\n\n### the halt\n\n#### Port Wren: for\n",
            "## Between them\n\n### Tove Lindqvar and Odo Pell\n",
        )
    ]
    assert at == sorted(at)


def test_an_event_cites_every_outlet_that_tells_it(dossier: Dossier) -> None:
    rows = MarkdownView().render(dossier).split("\n")
    line = next(row for row in rows if row.startswith("- All crossings to Skarn island"))
    assert len(re.findall(r"\[\^\d+\]", line)) == 2


def test_the_table_has_a_column_an_outlet_and_a_footnote_for_each_telling(dossier: Dossier) -> None:
    document = MarkdownView().render(dossier)
    table = document[document.index("## Who tells what") : document.index("## Who said what")]
    head, rule, *rows = (row for row in table.split("\n") if row.startswith("|"))
    assert head == "| Fact | Calder Gazette | Port Wren Herald | Skarn Observer | Vell Radio |"
    assert rule == "| --- | --- | --- | --- | --- |"
    assert re.sub(r"\d+", "N", rows[1]) == "| N people were hurt | tells [^N] | differs [^N] | silent | not checked |"
    marks = re.findall(r"tells \[\^(\d+)\]", rows[1])
    assert f"\n[^{marks[0]}]: Calder Gazette" in document


def test_a_hostile_line_stays_in_its_cell(dossier: Dossier) -> None:
    table = dossier.section("coverage").table
    assert table
    first, *others = table.rows
    hostile = replace(table, rows=(replace(first, line="a | b\n| c <b> \u202e"), *others))
    sections = tuple(replace(one, table=hostile) if one.table else one for one in dossier.sections)
    document = MarkdownView().render(replace(dossier, sections=sections))
    assert r"| a \| b \| c \<b\> ⟨U+202E⟩ | tells" in document


def test_what_only_time_has_changed_has_a_heading_of_its_own(dossier: Dossier) -> None:
    first = dossier.links.differences[0]
    later = replace(first, kind="scope", severity="compatible", question="Is it over?", update=True)
    told = StoryComposer().compose(dossier.coverage, replace(dossier.links, differences=(first, later)), ())
    document = MarkdownView().render(told)
    assert "## Where they differ\n\n### Both cannot be true\n\n#### How many people were hurt?\n" in document
    assert "### Changed with time\n\n#### Is it over?\n" in document
