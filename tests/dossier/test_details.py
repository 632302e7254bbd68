"""What a line carries as data beside its words."""

from dataclasses import replace
from typing import get_args

import pytest

from onrecord.dossier import actors, copies, differences, positions, relations, said, timeline, updates
from onrecord.dossier.composing import StoryComposer
from onrecord.record.article import Article
from onrecord.record.detail import Role
from onrecord.record.dossier import Dossier, Line
from onrecord.record.graph import Graph
from onrecord.record.reading import Quote
from onrecord.record.revision import Revision
from onrecord.record.story import Copy, Coverage, Links


def _cut(line: Line, stretches: tuple[tuple[int, int], ...]) -> list[str]:
    return [line.text[start:end] for start, end in stretches]


def test_a_wording_stands_phrase_by_phrase_beside_the_fullest(coverage: Coverage, links: Links) -> None:
    fullest, wording, *_ = said.section(coverage, links).lines
    assert wording.detail.whole == fullest.detail.whole == fullest.id
    assert (fullest.detail.role, wording.detail.role) == ("fullest", "wording")
    assert fullest.detail.because == "One speaker, one day, one bridge."
    rows = [
        (fullest.text[one.start : one.end], wording.text[other.start : other.end])
        for one, other in wording.detail.phrases
    ]
    assert rows == [
        ("We heard the bridge", "First came the noise of the bridge"),
        ("", "and"),
        ("before we saw it", "only then did we see it"),
        ("and then the whole deck went sideways,”", ""),
    ]


def test_words_that_the_fullest_wording_has_too_are_marked(coverage: Coverage, links: Links) -> None:
    wording = said.section(coverage, links).lines[1]
    assert _cut(wording, wording.detail.alike) == ["the", "the", "bridge", "we", "it"]


def test_a_remark_names_its_speaker_and_who_else_reports_it(
    dossier: Dossier, links: Links, quotes: dict[str, Quote]
) -> None:
    line = dossier.section("said").lines[0]
    assert line.detail.actors == (links.actors[0].id,)
    assert line.detail.further == quotes["short"].content + quotes["other"].content


def test_a_difference_has_its_kind_and_severity_on_each_side(coverage: Coverage, links: Links) -> None:
    lines = differences.section(coverage, links).lines
    assert [(line.detail.role, line.detail.kind, line.detail.status) for line in lines] == [
        ("side", "number", "conflict"),
        ("side", "number", "conflict"),
        ("reason", "number", "conflict"),
    ]


def test_a_disputed_day_opens_the_clauses_that_give_it(coverage: Coverage, links: Links) -> None:
    halt = next(line for line in timeline.section(coverage, links).lines if line.detail.disputed)
    (other,) = halt.detail.disputed
    assert (halt.detail.when, halt.detail.precision, other.when) == ("2031-05-06", "day", "2031-05-07")
    assert [span.article for span in other.evidence] == [coverage.articles[2].id]


def test_an_announced_event_says_so(coverage: Coverage, links: Links) -> None:
    details = [line.detail for line in timeline.section(coverage, links).lines]
    assert [(detail.kind, detail.status) for detail in details][-2:] == [
        ("YIELD", "scheduled"),
        ("CONSULT", "scheduled"),
    ]


def test_a_position_has_its_stance_and_holder(coverage: Coverage, links: Links) -> None:
    details = [line.detail for line in positions.section(coverage, links).lines]
    assert {(detail.status, detail.actors) for detail in details} == {
        ("against", (links.positions[0].actor,)),
        ("for", (links.positions[1].actor,)),
    }


def test_relations_are_typed_and_signed_edges(coverage: Coverage, links: Links) -> None:
    graph = relations.section(coverage, links).graph
    assert graph is not None
    assert [(edge.type, edge.sign, edge.events, edge.done, edge.weight) for edge in graph.edges] == [
        ("ACCUSE", "conflict", 1, 1, -2.0),
        ("CONSULT", "cooperation", 1, 0, 0.0),
    ]
    assert {node.name for node in graph.nodes} == {"Odo Pell", "Tove Lindqvar"}


def test_an_edge_lies_between_actors_of_its_graph(coverage: Coverage, links: Links) -> None:
    graph = relations.section(coverage, links).graph
    assert graph is not None
    with pytest.raises(ValueError, match="an edge lies between two nodes"):
        Graph(graph.nodes[:1], graph.edges)


def test_each_side_of_a_copy_has_the_words_alike(coverage: Coverage, links: Links) -> None:
    copy = links.copies[0]
    article = coverage.articles[0]
    shorter = replace(copy, a=article.span(copy.a.start, copy.a.end - len(" at once.")), kind="edited", direction="b")
    source, printed = copies.section(coverage, replace(links, copies=(shorter,))).lines
    assert (source.detail.role, printed.detail.role) == ("source", "copy")
    alike = ["All crossings to Skarn island were halted"]
    assert _cut(source, source.detail.alike) == _cut(printed, printed.detail.alike) == alike


def test_a_copy_without_direction_has_two_sides(coverage: Coverage, links: Links) -> None:
    a, b = links.copies[0].a, links.copies[0].b
    lines = copies.section(coverage, replace(links, copies=(Copy(a, b, "verbatim", 1.0, "unknown", "same day"),))).lines
    assert [line.detail.role for line in lines] == ["side", "side"]


def test_a_reworded_sentence_has_what_stayed(coverage: Coverage, links: Links, articles: tuple[Article, ...]) -> None:
    gazette, _, observer, _ = articles
    before = gazette.span(gazette.text.index("All crossings"), gazette.text.index(" at once"))
    after = observer.span(observer.text.index("All crossings"), observer.text.index(" at once") + len(" at once"))
    revision = Revision(observer.id, gazette.id, "reworded", before, after, "“at once” added")
    changed = replace(links, replaces=((observer.id, gazette.id),), revisions=(revision,))
    old, new = updates.section(coverage, changed).lines
    assert (old.detail.role, new.detail.role) == ("before", "after")
    assert _cut(new, new.detail.alike) == ["All crossings to Skarn island were halted"]


def test_an_actor_line_is_of_itself(coverage: Coverage, links: Links) -> None:
    for line in actors.section(coverage, links).lines:
        assert line.detail.actors == (line.id,)


def test_every_detail_lies_within_its_line(dossier: Dossier) -> None:
    for section in StoryComposer().compose(dossier.coverage, dossier.links, ()).sections:
        for line in section.lines:
            assert line.detail.role in get_args(Role)
            for start, end in line.detail.alike:
                assert 0 <= start < end <= len(line.text)
