"""What every view keeps, whatever its format."""

from dataclasses import replace

import pytest

from onrecord.record.dossier import Dossier
from onrecord.record.story import Coverage, Links
from onrecord.views.base import View
from onrecord.views.markdown import MarkdownView
from onrecord.views.page import HtmlView
from onrecord.views.publicformat import JsonView
from onrecord.views.tables import CsvView
from onrecord.views.terminal import TerminalView

VIEWS: list[View] = [
    JsonView(),
    MarkdownView(),
    HtmlView(),
    CsvView("quotes"),
    CsvView("coverage"),
    TerminalView(80, color=True),
]
views = pytest.mark.parametrize("view", VIEWS, ids=lambda view: type(view).__name__)


@views
def test_the_same_dossier_gives_the_same_document_ended_by_a_line_feed(view: View, dossier: Dossier) -> None:
    document = view.render(dossier)
    assert document == view.render(dossier)
    assert document.endswith("\n")
    assert "bread would last until Friday" in " ".join(document.replace("│", "").split())


@views
def test_no_character_that_steers_or_hides_gets_through(view: View, dossier: Dossier) -> None:
    first, *others = dossier.coverage.articles
    hostile = replace(first, text=first.text.replace("deck went", "\u202e\x9b\x07\u200b\ud800went"))
    story = replace(dossier.coverage.story, title="a\u202e\x9b\x07\u200b\ud800b")
    coverage = replace(dossier.coverage, story=story, articles=(hostile, *others))
    document = view.render(replace(dossier, coverage=coverage))
    assert not set("\u202e\x9b\x07\u200b\ud800") & set(document)
    assert document.encode("utf-8")


@views
def test_a_story_of_which_nothing_was_found_is_still_shown(view: View, coverage: Coverage) -> None:
    nothing = Dossier(replace(coverage, readings=()), Links(coverage.story.id), (), (), ("quotes",))
    assert view.render(nothing)
