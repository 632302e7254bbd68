from dataclasses import replace

from onrecord.dossier.composing import StoryComposer
from onrecord.record import laws
from onrecord.record.dossier import Dossier
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Stamp
from onrecord.record.story import Coverage, Links


def test_sections_come_in_the_order_in_which_a_person_reads(dossier: Dossier) -> None:
    assert [(section.name, section.title) for section in dossier.sections] == [
        ("lead", "What happened"),
        ("facts", "What they share"),
        ("coverage", "Who tells what"),
        ("said", "Who said what"),
        ("differences", "Where they differ"),
        ("updates", "What later versions changed"),
        ("timeline", "When"),
        ("positions", "Who stands where"),
        ("relations", "Between them"),
        ("actors", "Who"),
        ("copies", "Who copied"),
        ("articles", "What was read"),
    ]


def test_every_verbatim_line_equals_its_characters(dossier: Dossier) -> None:
    texts = {article.id: article.text for article in dossier.coverage.articles}
    lines = [line for section in dossier.sections for line in section.lines]
    assert [broken for line in lines for broken in laws.verbatim(line, texts)] == []
    assert sum(line.verbatim for line in lines) >= 16


def test_the_same_input_composes_the_same_dossier(
    coverage: Coverage, links: Links, judgements: tuple[Judgement, ...], dossier: Dossier
) -> None:
    assert StoryComposer().compose(coverage, links, reversed(judgements)) == dossier


def test_judgements_on_other_stories_are_left_out(dossier: Dossier) -> None:
    assert [judgement.verdict for judgement in dossier.judgements] == ["speaker: the spokesman"]


def test_each_stamp_is_named_once_readers_first(dossier: Dossier) -> None:
    assert dossier.made_by == (Stamp("quotes", "3", "0" * 64), Stamp("actors", "1"), Stamp("utterances", "1"))


def test_a_story_without_articles_composes_to_empty_sections() -> None:
    from onrecord.record.story import Story

    empty = StoryComposer().compose(Coverage(Story("s-x", "x", ()), (), ()), Links("s-x"), ())
    assert [section.lines for section in empty.sections] == [()] * 12
    assert all(section.empty for section in empty.sections)


def test_stale_links_show_as_not_run(coverage: Coverage) -> None:
    dossier = StoryComposer().compose(coverage, Links(coverage.story.id, coverage.basis), ())
    assert dossier.section("said").lines == ()
    assert dossier.section("said").empty == "Not run: remarks have not been looked for in these articles yet."
    assert {"actors", "utterances", "timeline", "copies", "replaces"} <= set(dossier.not_run)
    assert "quotes" not in dossier.not_run


def test_a_hostile_article_composes(coverage: Coverage, links: Links) -> None:
    first, *others = coverage.articles
    odd = replace(first, outlet=None, title=None, published=None, source="/\x00\ud800\u202e.txt")
    dossier = StoryComposer().compose(replace(coverage, articles=(odd, *others)), links, ())
    assert any(line.head == "⟨U+0000⟩⟨U+D800⟩⟨U+202E⟩.txt" for line in dossier.section("articles").lines)
