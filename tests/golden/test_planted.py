"""What was planted in the sample: found if it is built, named as not run if it is not, and nothing else invented."""

from collections.abc import Callable

import pytest

from onrecord.record.dossier import Dossier
from onrecord.record.span import Span
from onrecord.record.story import Utterance
from tests.golden.conftest import Truth

SpanOf = Callable[[Truth], Span]

LATER = {
    "number_conflict": "differences:number",
    "number_rounding": "differences:number",
    "date_conflict": "differences:date",
    "misspelt_name": "differences:name",
    "omission": "facts",
    "stale_paragraph": "facts",
}
"""Planted kinds that no linker finds yet, with the part of the format that must therefore be named as not run."""


def plant(truth: Truth, kind: str) -> Truth:
    (found,) = (item for item in truth["planted"] if item["kind"] == kind)
    planted: Truth = found
    return planted


def utterances_at(dossier: Dossier, passages: list[Span]) -> set[Utterance]:
    """The utterances that have a quote on these passages."""
    quotes = {q.id for q in dossier.coverage.quotes() for piece in q.content for p in passages if piece.overlaps(p)}
    return {utterance for utterance in dossier.links.utterances if quotes & set(utterance.quotes)}


@pytest.mark.parametrize(("kind", "part"), LATER.items())
def test_what_is_not_built_is_named_as_not_run(kind: str, part: str, dossier: Dossier, truth: Truth) -> None:
    assert plant(truth, kind)
    assert part in dossier.not_run


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
    assert [d.kind for d in dossier.links.differences if d.severity == "conflict"] == ["attribution"]


def test_the_wire_text_is_found_where_it_was_printed(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    pairs: dict[str, list[Span]] = {}
    for passage in plant(truth, "wire_copy")["passages"]:
        if passage.get("edit") == "verbatim":
            pairs.setdefault(passage["pair"], []).append(span(passage))
    found = [{copy.a, copy.b} for copy in dossier.links.copies]
    for pair in pairs.values():
        assert any(all(any(c.overlaps(p) for c in copied) for p in pair) for copied in found), pair
