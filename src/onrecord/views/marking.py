"""One marked-up document as one line of JSON: what ``onrecord mark`` prints."""

import json
from collections.abc import Iterable
from typing import Any

from onrecord.record.article import Article
from onrecord.record.claim import Claim
from onrecord.record.event import EventMention
from onrecord.record.reading import Finds, Quote, Reading
from onrecord.record.span import Span
from onrecord.views.objects import block_object

PARTS: tuple[Finds, ...] = ("sentences", "mentions", "quotes", "times", "claims", "events")
"""Every list of a marked document; those that no reader fills stand in ``not_run``."""


def marked(article: Article, readings: Iterable[Reading]) -> str:
    """The document's JSON. Offsets are code points into its decoded text; lists are in the order of the text."""
    readings = tuple(readings)
    found = {part for reading in readings for part in reading.finds}
    document = {
        "id": article.key or article.id,
        "source": article.source,
        "title": article.title.value if article.title else None,
        "published": article.published.value if article.published else None,
        "outlet": article.outlet.value if article.outlet else None,
        "encoding": article.encoding,
        "blocks": [block_object(block) for block in article.blocks],
        "sentences": [_edges(span) for reading in readings for span in reading.sentences],
        "mentions": [
            {"span": _edges(mention.span), "kind": mention.kind} for reading in readings for mention in reading.mentions
        ],
        "quotes": [_quote(quote) for reading in readings for quote in reading.quotes],
        "times": [
            {"span": _edges(t.span), "timex3": t.timex3, "edtf": t.edtf, "grain": t.grain, "anchor": t.anchor}
            for reading in readings
            for t in reading.times
        ],
        "claims": [_claim(claim) for reading in readings for claim in reading.claims],
        "events": [_event(event) for reading in readings for event in reading.events],
        "not_run": [part for part in PARTS if part not in found],
        "notices": list(article.notices),
        "made_by": [
            {"reader": s.reader, "version": s.version, "model_sha256": s.model_sha256}
            for s in (reading.stamp for reading in readings)
        ],
    }
    return json.dumps(document, ensure_ascii=False)


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "content": [_edges(piece) for piece in quote.content],
        "cue": _edges(quote.cue),
        "speaker": _edges(quote.speaker),
        "via": _edges(quote.via),
        "venue": _edges(quote.venue),
        "when": _edges(quote.when),
        "kind": quote.kind,
        "confidence": round(quote.confidence, 4),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "span": _edges(claim.span),
        "head": _edges(claim.head),
        "subject": _edges(claim.subject),
        "objects": [_edges(span) for span in claim.objects],
        "figures": [
            {"span": _edges(one.span), "low": one.low, "high": one.high, "bound": one.bound, "unit": one.unit}
            for one in claim.figures
        ],
        "negation": _edges(claim.negation),
        "hedge": _edges(claim.hedge),
    }


def _event(event: EventMention) -> dict[str, Any]:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "status": event.status,
        "span": _edges(event.span),
        "clause": _edges(event.clause),
        "participants": [{"role": one.role, "span": _edges(one.span)} for one in event.participants],
        "when": {"span": _edges(event.when), "edtf": event.edtf} if event.when else None,
        "confidence": round(event.confidence, 4),
    }


def _edges(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None
