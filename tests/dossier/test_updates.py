"""The section that shows what later versions changed."""

from dataclasses import replace

import pytest

from onrecord.dossier import updates
from onrecord.dossier.composing import StoryComposer
from onrecord.dossier.explaining import explain
from onrecord.record.revision import Revision
from onrecord.record.story import Coverage, Links
from onrecord.views.markdown import MarkdownView
from onrecord.views.page import HtmlView
from onrecord.views.publicformat import JsonView
from tests.conftest import at

OLD = "The ferry Alma struck the swing bridge at Port Wren on Tuesday, and 12 people were hurt."
NEW = "Fourteen people were hurt on Tuesday when the ferry Alma ran into the swing bridge at Port Wren."
GONE = "The ferry is to sail again on 9 May, the port said."
MORE = "A spokesman for the line said the brakes had been tested in March."


@pytest.fixture
def changed(coverage: Coverage, links: Links) -> Links:
    """The Herald as if it were a later version of the Gazette."""
    gazette, herald, *_ = coverage.articles
    pair = (herald.id, gazette.id)
    return replace(
        links,
        replaces=(pair,),
        revisions=(
            Revision(*pair, "reworded", at(gazette, OLD), at(herald, NEW), "“Fourteen” for “12”"),
            Revision(*pair, "added", None, at(herald, MORE), "the version before has no sentence like it"),
            Revision(*pair, "removed", at(gazette, GONE), None, "the later version has no sentence like it"),
        ),
    )


def test_every_change_is_shown_in_the_words_of_both(coverage: Coverage, changed: Links) -> None:
    section = updates.section(coverage, changed)

    assert [(line.head, line.text, line.note) for line in section.lines] == [
        ("In other words", OLD, "before"),
        ("In other words", NEW, "now “Fourteen” for “12”"),
        ("Added", MORE, ""),
        ("Taken out", GONE, ""),
    ]
    assert {line.part for line in section.lines} == {"Port Wren Herald, a later version"}
    assert all(line.verbatim for line in section.lines)


def test_versions_say_of_when_they_are(coverage: Coverage, changed: Links) -> None:
    gazette, herald, *others = coverage.articles
    assert herald.published
    later = replace(herald, updated=replace(herald.published, value="2031-05-06T18:30:00Z"))
    known = replace(coverage, articles=(gazette, later, *others))

    (part,) = {line.part for line in updates.section(known, changed).lines}

    assert part == "Port Wren Herald, from 6 May 2031 to 6 May 2031, 18:30 UTC"


def test_a_version_that_reads_as_the_one_before_is_counted(coverage: Coverage, changed: Links) -> None:
    section = updates.section(coverage, replace(changed, revisions=()))

    assert (section.lines, section.note) == ((), "1 later version read as the one before.")


def test_none_is_told_from_not_looked_for(coverage: Coverage, links: Links) -> None:
    assert updates.section(coverage, links).empty.startswith("None found")
    unlinked = replace(links, linked=())
    assert updates.section(coverage, unlinked).empty.startswith("Not run")


def test_a_change_can_be_opened_in_both_texts(coverage: Coverage, changed: Links) -> None:
    dossier = StoryComposer().compose(coverage, changed, ())

    found = explain(dossier, changed.revisions[0].id)

    assert [(passage.shows, passage.text) for passage in found.passages] == [("before", OLD), ("after", NEW)]
    assert (found.what, found.text, found.because) == ("sentence put in other words", NEW, "Now “Fourteen” for “12”.")


def test_every_view_has_it(coverage: Coverage, changed: Links) -> None:
    dossier = StoryComposer().compose(coverage, changed, ())

    assert "What later versions changed" in MarkdownView().render(dossier)
    assert "What later versions changed" in HtmlView().render(dossier)
    assert '"kind": "reworded"' in JsonView().render(dossier)


def test_a_revision_has_the_sides_of_its_kind(changed: Links) -> None:
    reworded = changed.revisions[0]

    with pytest.raises(ValueError, match="added"):
        replace(reworded, kind="added")
