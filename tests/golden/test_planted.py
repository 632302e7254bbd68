"""What was planted in the sample is found, each with its kind and severity, and nothing else is called a conflict."""

from collections.abc import Callable
from typing import get_args

import pytest

from onrecord.record.article import Article
from onrecord.record.difference import Difference, DifferenceKind
from onrecord.record.dossier import Dossier
from onrecord.record.fact import Fact
from onrecord.record.span import Span
from onrecord.record.story import Utterance
from tests.golden.conftest import Truth

SpanOf = Callable[[Truth], Span]


def plant(truth: Truth, kind: str) -> Truth:
    (found,) = (item for item in truth["planted"] if item["kind"] == kind)
    planted: Truth = found
    return planted


def utterances_at(dossier: Dossier, passages: list[Span]) -> set[Utterance]:
    """The utterances that have a quote on these passages."""
    quotes = {q.id for q in dossier.coverage.quotes() for piece in q.content for p in passages if piece.overlaps(p)}
    return {utterance for utterance in dossier.links.utterances if quotes & set(utterance.quotes)}


def values(truth: Truth, kind: str, by_file: dict[str, Article], span: SpanOf) -> dict[str, list[Span]]:
    """The planted passages by the value that they give, of articles in a format that is read."""
    passages: dict[str, list[Span]] = {}
    for passage in plant(truth, kind)["passages"]:
        if passage["article"] in by_file:
            passages.setdefault(passage["value"], []).append(span(passage))
    return passages


def sided(difference: Difference, passages: dict[str, list[Span]]) -> bool:
    """Whether each value has a side, with words of its own passages and of no other value's."""
    given = [
        {value for value, spans in passages.items() for one in spans if any(one.overlaps(e) for e in side.evidence)}
        for side in difference.sides
    ]
    return all(len(side) == 1 for side in given) and set().union(*given) == set(passages)


def facts_at(dossier: Dossier, passages: list[Span]) -> set[Fact]:
    """The facts that one of these passages tells."""
    return {fact for fact in dossier.links.facts if any(s.overlaps(p) for s in fact.evidence for p in passages)}


def test_all_that_is_planted_was_looked_for(dossier: Dossier) -> None:
    kinds = {f"differences:{kind}" for kind in get_args(DifferenceKind)}
    assert not {"facts", "phrases", "utterances", "copies", *kinds} & set(dossier.not_run)


@pytest.mark.parametrize(
    ("planted", "kind", "severity"),
    [
        ("number_conflict", "number", "conflict"),
        ("number_rounding", "number", "compatible"),
        ("date_conflict", "date", "conflict"),
    ],
)
def test_two_values_are_two_sides(
    planted: str, kind: str, severity: str, dossier: Dossier, truth: Truth, by_file: dict[str, Article], span: SpanOf
) -> None:
    passages = values(truth, planted, by_file, span)
    (found,) = (one for one in dossier.links.differences if one.kind == kind and sided(one, passages))
    assert (found.severity, found.update) == (severity, False)
    for side in found.sides:
        odd = {one.article for spans in passages.values() for one in spans if len(spans) == 1}
        assert len(side.articles) >= 3 or set(side.articles) <= odd


def test_a_misspelt_name_is_a_tension_of_one_outlet_with_all_others(
    dossier: Dossier, truth: Truth, by_file: dict[str, Article], span: SpanOf
) -> None:
    passages = plant(truth, "misspelt_name")["passages"]
    (found,) = (one for one in dossier.links.differences if one.kind == "name")
    assert found.severity == "tension"
    for role in ("misspelt", "right"):
        there = [span(passage) for passage in passages if passage["role"] == role]
        assert any({s.article for s in side.evidence} == {p.article for p in there} for side in found.sides)
    assert {side.value for side in found.sides} == {"Ormond", "Ormund"}


def test_what_one_outlet_leaves_out_is_told_by_all_others(
    dossier: Dossier, truth: Truth, by_file: dict[str, Article], span: SpanOf
) -> None:
    planted = plant(truth, "omission")
    passages = [span(passage) for passage in planted["passages"] if passage["article"] in by_file]
    told = max(facts_at(dossier, passages), key=lambda fact: (fact.origins, len(fact.told_by)))
    (silent,) = (by_file[name].id for name in planted["silent"])
    assert told.standing(silent) == "silent"
    assert told.origins >= 3
    assert not {passage.article for passage in passages} & set(told.silent)


def test_a_paragraph_left_over_is_a_tension_inside_of_its_article(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    there = {passage["role"]: span(passage) for passage in plant(truth, "stale_paragraph")["passages"]}
    (found,) = (
        one
        for one in dossier.links.differences
        if all(any(p.overlaps(s) for side in one.sides for s in side.evidence) for p in there.values())
    )
    assert (found.severity, found.update) == ("tension", False)
    assert {article for side in found.sides for article in side.articles} == {there["stale"].article}


def test_a_correction_is_an_update_and_no_conflict(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    passages = plant(truth, "correction")["passages"]
    by_role = {role: [span(p) for p in passages if p["role"] == role] for role in ("original", "corrected")}
    found = [
        one
        for one in dossier.links.differences
        if one.kind == "number"
        and any(p.overlaps(s) for p in by_role["original"] for x in one.sides for s in x.evidence)
    ]
    assert [(one.severity, one.update) for one in found] == [("compatible", True)]
    first, second = found[0].sides
    assert any(p.overlaps(s) for p in by_role["original"] for s in first.evidence)
    assert any(p.overlaps(s) for p in by_role["corrected"] for s in second.evidence)


def test_what_was_announced_and_then_called_off_has_changed_with_time(
    dossier: Dossier, truth: Truth, by_file: dict[str, Article], span: SpanOf
) -> None:
    passages = [p for p in plant(truth, "called_off")["passages"] if p["article"] in by_file]
    announced = [span(passage) for passage in passages if passage["role"] == "announced"]
    off = {span(passage).article for passage in passages if passage["role"] == "called_off"}
    found = [
        one
        for one in dossier.links.differences
        if {article for side in one.sides for article in side.articles} & off
        and any(p.overlaps(s) for p in announced for side in one.sides for s in side.evidence)
    ]
    assert found
    assert all(one.update for one in found)


def test_the_signing_that_was_called_off_is_announced_and_then_denied(
    dossier: Dossier, truth: Truth, span: SpanOf
) -> None:
    passages = plant(truth, "called_off")["passages"]
    announced = [span(passage) for passage in passages if passage["role"] == "announced"]
    (called_off,) = (span(p) for p in passages if p["role"] == "called_off" and p["article"].endswith(".txt"))
    (event,) = (
        event
        for event in dossier.links.events
        if all(any(clause.overlaps(passage) for clause in event.evidence) for passage in announced)
        and "sign" in event.label
    )
    assert (event.status, event.when) == ("denied", "2024-10-19")
    assert [telling.status for telling in event.tellings][:3] == ["scheduled"] * 3
    last = event.tellings[-1]
    assert last.status == "denied"
    assert last.article == called_off.article


def test_the_same_words_in_three_outlets_are_one_utterance(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    passages = [span(p) for p in plant(truth, "same_words")["passages"]]
    (utterance,) = utterances_at(dossier, passages)
    assert {q.article for q in dossier.coverage.quotes() if q.id in utterance.quotes} == {p.article for p in passages}
    assert utterance.relation == "same_words"


def test_the_same_phrase_on_two_occasions_is_never_merged(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    passages = [span(p) for p in plant(truth, "same_phrase_two_occasions")["passages"]]
    assert len(utterances_at(dossier, passages)) == 2
    (phrase,) = (one for one in dossier.links.phrases if any(s.overlaps(passages[0]) for s in one.evidence))
    assert all(any(s.overlaps(passage) for s in phrase.evidence) for passage in passages)


def test_one_toast_in_two_translations_is_one_utterance(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    passages = [span(p) for p in plant(truth, "translation")["passages"]]
    (utterance,) = utterances_at(dossier, passages)
    assert utterance.relation == "translation"
    assert {q.article for q in dossier.coverage.quotes() if q.id in utterance.quotes} == {p.article for p in passages}


def test_words_credited_to_two_people_are_a_conflict(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    passages = plant(truth, "attribution_conflict")["passages"]
    (difference,) = (d for d in dossier.links.differences if d.kind == "attribution")
    assert difference.severity == "conflict"
    assert {side.value for side in difference.sides} == {p["who"] for p in passages if "who" in p}
    for side in difference.sides:
        credited = [span(passage) for passage in passages if passage["who"] == side.value]
        assert any(passage.overlaps(evidence) for passage in credited for evidence in side.evidence)


def test_nothing_else_is_called_a_conflict(dossier: Dossier) -> None:
    conflicts = [one.kind for one in dossier.links.differences if one.severity == "conflict"]
    assert sorted(conflicts) == ["attribution", "date", "number"]


def test_the_wire_text_is_found_where_it_was_printed(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    pairs: dict[str, list[Span]] = {}
    for passage in plant(truth, "wire_copy")["passages"]:
        if passage.get("edit") == "verbatim":
            pairs.setdefault(passage["pair"], []).append(span(passage))
    found = [{copy.a, copy.b} for copy in dossier.links.copies]
    for pair in pairs.values():
        assert any(all(any(c.overlaps(p) for c in copied) for p in pair) for copied in found), pair
