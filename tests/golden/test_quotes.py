"""Every passage in quotation marks of the sample: is it a quote, and by whom?"""

from collections.abc import Callable, Iterator

import pytest

from onrecord.record.dossier import Dossier
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from tests.golden.conftest import Truth

FOUND_DIRECT = 0.95
"""The share of direct quotes found with all their words; a floor, raised when a reader gets better."""

RIGHT_SPEAKER = 0.95
"""Of the direct quotes for which a speaker is named, the share that is right."""

NAMED_SPEAKER = 0.80
"""Of the direct quotes whose speaker the truth names, the share for which one is named."""

SpanOf = Callable[[Truth], Span]


def wanted(truth: Truth, kind: str) -> Iterator[Truth]:
    for article in truth["articles"]:
        if not article["file"].endswith(".html"):
            yield from (quote for quote in article["quotes"] if quote["kind"] == kind)


def holding(dossier: Dossier, content: list[Span]) -> Quote | None:
    """The quote that has at least nine tenths of these characters."""
    size = sum(piece.end - piece.start for piece in content)
    for quote in dossier.coverage.quotes():
        shared = sum(
            max(0, min(a.end, b.end) - max(a.start, b.start))
            for a in quote.content
            for b in content
            if a.article == b.article
        )
        if shared >= 0.9 * size:
            return quote
    return None


def test_direct_quotes_are_found(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    quotes = list(wanted(truth, "direct"))
    missed = [q["content"] for q in quotes if not holding(dossier, [span(piece) for piece in q["content"]])]
    assert len(missed) <= (1 - FOUND_DIRECT) * len(quotes), missed


def test_speakers_are_named_and_right(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakers = {one.quote: names[one.actor] for one in dossier.links.speakings if one.actor}
    right, wrong, silent = 0, [], []
    for quote in wanted(truth, "direct"):
        found = holding(dossier, [span(piece) for piece in quote["content"]])
        if found is None or quote["who"] is None:
            continue
        name = speakers.get(found.id)
        if name is None:
            silent.append(quote["who"])
        elif same_person(name, quote["who"]):
            right += 1
        else:
            wrong.append((name, quote["who"], quote["content"][0]["text"]))
    assert right >= RIGHT_SPEAKER * (right + len(wrong)), wrong
    assert right + len(wrong) >= NAMED_SPEAKER * (right + len(wrong) + len(silent)), silent


def same_person(name: str, who: str) -> bool:
    """The truth's name or its last word; a body's two names share words: "Ministry of Energy", "energy ministry"."""
    ours, theirs = set(name.casefold().split()) - {"of", "the"}, set(who.casefold().split()) - {"of", "the"}
    return ours <= theirs or theirs <= ours


@pytest.mark.parametrize("kind", ["no_cue", "agency_sentence"])
def test_a_quote_without_a_cue_and_one_in_an_agencys_sentence_are_quotes(
    kind: str, dossier: Dossier, truth: Truth, span: SpanOf
) -> None:
    (plant,) = (plant for plant in truth["planted"] if plant["kind"] == kind)
    passage = next(p for p in plant["passages"] if p["role"] in ("quote", "sentence"))
    assert any(piece.overlaps(span(passage)) for quote in dossier.coverage.quotes() for piece in quote.content)


def test_an_agencys_sentence_has_its_own_speaker(dossier: Dossier, truth: Truth, span: SpanOf) -> None:
    (plant,) = (plant for plant in truth["planted"] if plant["kind"] == "agency_sentence")
    places = {passage["role"]: span(passage) for passage in plant["passages"]}
    quote = holding(dossier, [places["sentence"]])
    assert quote is not None
    assert quote.speaker is not None
    assert quote.speaker.overlaps(places["speaker"])
    assert quote.via is not None
    assert quote.via.overlaps(places["via"])
