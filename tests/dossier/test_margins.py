"""What stands beside the text of an article, taken from its story's dossier."""

from collections.abc import Iterator

import pytest

from onrecord.dossier.composing import StoryComposer
from onrecord.record.dossier import Dossier
from onrecord.record.margin import Margin, Mark
from onrecord.record.reading import Quote
from onrecord.record.story import Coverage, Links


@pytest.fixture
def margins(dossier: Dossier) -> dict[str, Margin]:
    return {margin.article: margin for margin in StoryComposer().margins(dossier)}


def marks(margins: dict[str, Margin], coverage: Coverage, kind: str) -> Iterator[tuple[str, Mark]]:
    """The marks of a kind with their characters."""
    for article in coverage.articles:
        margin = margins[article.id]
        yield from ((margin.span(mark).cut(article.text), mark) for mark in margin.marks if mark.kind == kind)


def test_every_article_has_its_marks_by_place(margins: dict[str, Margin], coverage: Coverage) -> None:
    assert list(margins) == [article.id for article in coverage.articles]
    for margin in margins.values():
        assert [mark.start for mark in margin.marks] == sorted(mark.start for mark in margin.marks)
        assert len(margin.marks) == len(set(margin.marks))


def test_a_quote_its_cue_and_its_source_lead_to_the_line_of_the_remark(
    margins: dict[str, Margin], coverage: Coverage, links: Links, quotes: dict[str, Quote]
) -> None:
    remark = next(one.id for one in links.utterances if quotes["full"].id in one.quotes)
    margin = margins[quotes["full"].article]
    spans = {"quote": quotes["full"].content[0], "cue": quotes["full"].cue, "source": quotes["full"].speaker}
    found = {mark.kind: mark for mark in margin.marks if margin.span(mark) in spans.values()}
    for kind in ("quote", "cue"):
        assert (found[kind].line, found[kind].says) == (remark, "Tove Lindqvar")


def test_every_line_that_a_mark_names_is_a_line_of_the_story(margins: dict[str, Margin], dossier: Dossier) -> None:
    lines = {line.id for section in dossier.sections for line in section.lines}
    named = {mark.line for margin in margins.values() for mark in margin.marks} - {""}
    assert named
    assert named <= lines


def test_a_name_says_who_is_meant_and_a_time_its_value(margins: dict[str, Margin], coverage: Coverage) -> None:
    assert ("Odo Pell", "Odo Pell, person") in [(text, mark.says) for text, mark in marks(margins, coverage, "name")]
    assert ("9 May", "2031-05-09") in [(text, mark.says) for text, mark in marks(margins, coverage, "time")]


def test_a_copied_passage_says_where_it_stands_too(
    margins: dict[str, Margin], coverage: Coverage, links: Links
) -> None:
    told = [(text, mark.line, mark.says) for text, mark in marks(margins, coverage, "copy")]
    copy = links.copies[0]
    text = copy.a.cut(coverage.article(copy.a.article).text)
    other = coverage.article(copy.b.article).label
    assert (text, copy.id, f"also in {other}") in told
    assert len(told) == 2 * len(links.copies)
