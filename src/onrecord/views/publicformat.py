"""The public format: one JSON object a story, as docs/format.md and schema.json have it. A small function a noun."""

import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.resources import files

from onrecord.record.article import Article, Stated
from onrecord.record.dossier import Dossier
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Quote, Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Actor, Copy, Difference, Reference, Role, Speaking, TimelineEntry, Utterance
from onrecord.views.origins import origins

VERSION = 1

_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")

Object = dict[str, object]
Cite = Callable[[Span], Object]
Who = Callable[[Span], str | None]


def schema() -> str:
    """The JSON Schema (2020-12) of the public format."""
    return files("onrecord.views").joinpath("schema.json").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class JsonView:
    """The public format. Characters that steer a terminal or hide text are written as escapes, none is changed."""

    def render(self, dossier: Dossier) -> str:
        """One JSON object and a line feed."""
        written = json.dumps(public(dossier), ensure_ascii=False, indent=1)
        return _UNSAFE.sub(lambda found: f"\\u{ord(found.group()):04x}", written) + "\n"


def public(dossier: Dossier) -> Object:
    """The object itself, keys in the order of the format."""
    coverage, links = dossier.coverage, dossier.links
    texts = {article.id: article.text for article in coverage.articles}

    def cite(span: Span) -> Object:
        return {"article": span.article, "start": span.start, "end": span.end, "text": span.cut(texts[span.article])}

    older, origin = dict(links.replaces), origins(coverage, links)
    told_of = {speaking.quote: speaking for speaking in links.speakings}
    named = {span: actor.id for actor in links.actors for span in actor.mentions}
    said, mentions = coverage.said(), sorted(named)

    def who(span: Span) -> str | None:
        before = bisect_left(mentions, Span(span.article, span.end, span.end + 1)) - 1
        return named[mentions[before]] if before >= 0 and mentions[before].overlaps(span) else None

    quotes = {quote.id: quote for quote in coverage.quotes()}
    story = coverage.story
    return {
        "format": "onrecord-dossier",
        "version": VERSION,
        "unit": "codepoint",
        "story": {"id": story.id, "title": story.title, "from": story.first, "to": story.last},
        "made_by": [_stamp(stamp) for stamp in dossier.made_by],
        "not_run": list(dossier.not_run),
        "articles": [
            _article(article, older.get(article.id), origin[article.id], map(cite, coverage.scare_quotes(article.id)))
            for article in coverage.articles
        ],
        "actors": [_actor(actor, cite) for actor in links.actors],
        "chains": [_reference(reference, cite) for reference in links.chains],
        "quotes": [_quote(quote, cite, told_of.get(quote.id), who, said.get(quote.id)) for quote in quotes.values()],
        "utterances": [_utterance(utterance) for utterance in links.utterances],
        "facts": [],
        "differences": [_difference(difference, cite) for difference in links.differences],
        "events": [],
        "times": [_time(time, cite) for time in coverage.times()],
        "timeline": [_entry(entry, cite) for entry in links.timeline],
        "positions": [],
        "relations": [],
        "copies": [_copy(copy, cite) for copy in links.copies],
        "judgements": [_judgement(judgement, cite) for judgement in dossier.judgements],
    }


def _stamp(stamp: Stamp) -> Object:
    return {"reader": stamp.reader, "version": stamp.version, "model_sha256": stamp.model_sha256}


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _article(article: Article, replaces: str | None, origin: str, scare_quotes: Iterable[Object]) -> Object:
    return {
        "id": article.id,
        "source": article.source,
        "sha256": article.sha256,
        "outlet": _value(article.outlet),
        "title": _value(article.title),
        "byline": [stated.value for stated in article.bylines],
        "agency": _value(article.agency),
        "published": _value(article.published),
        "updated": _value(article.updated),
        "url": _value(article.url),
        "language": _value(article.language),
        "length": len(article.text),
        "replaces": replaces,
        "origin": origin,
        "blocks": [
            {"kind": block.kind, "start": block.start, "end": block.end, "kept": block.kept, "reason": block.reason}
            for block in article.blocks
        ],
        "scare_quotes": list(scare_quotes),
    }


def _role(role: Role, cite: Cite) -> Object:
    return {
        "title": role.title,
        "evidence": cite(role.evidence),
        "since": role.since,
        "until": role.until,
        "as_of": role.as_of,
    }


def _actor(actor: Actor, cite: Cite) -> Object:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "roles": [_role(role, cite) for role in actor.roles],
        "names": list(actor.names),
        "mentions": [cite(span) for span in actor.mentions],
    }


def _reference(reference: Reference, cite: Cite) -> Object:
    return {"span": cite(reference.span), "actors": list(reference.actors), "because": reference.because}


def _quote(quote: Quote, cite: Cite, speaking: Speaking | None, who: Who, said: str | None) -> Object:
    described = speaking.description if speaking else None
    return {
        "id": quote.id,
        "article": quote.article,
        "kind": quote.kind,
        "content": [cite(piece) for piece in quote.content],
        "cue": cite(quote.cue) if quote.cue else None,
        "speaker": {
            "span": cite(quote.speaker) if quote.speaker else None,
            "actor": speaking.actor if speaking else None,
            "description": cite(described) if described else None,
        },
        "via": who(quote.via) if quote.via else None,
        "via_span": cite(quote.via) if quote.via else None,
        "venue": cite(quote.venue) if quote.venue else None,
        "when": cite(quote.when) if quote.when else None,
        "said": said,
        "confidence": round(quote.confidence, 4),
    }


def _utterance(utterance: Utterance) -> Object:
    return {
        "id": utterance.id,
        "speaker": utterance.speaker,
        "quotes": list(utterance.quotes),
        "relation": utterance.relation,
        "because": utterance.because,
    }


def _difference(difference: Difference, cite: Cite) -> Object:
    return {
        "id": difference.id,
        "kind": difference.kind,
        "severity": difference.severity,
        "question": difference.question,
        "because": difference.because,
        "sides": [
            {"value": side.value, "articles": sorted(side.articles), "evidence": [cite(span) for span in side.evidence]}
            for side in difference.sides
        ],
    }


def _time(time: TimeMention, cite: Cite) -> Object:
    return {
        "article": time.span.article,
        "span": cite(time.span),
        "value": time.edtf,
        "grain": time.grain,
        "anchor": time.anchor,
    }


def _entry(entry: TimelineEntry, cite: Cite) -> Object:
    return {
        "when": entry.when,
        "precision": entry.precision,
        "status": entry.status,
        "line": entry.line,
        "event": None,
        "told_by": sorted(entry.told_by),
        "evidence": [cite(span) for span in entry.evidence],
    }


def _copy(copy: Copy, cite: Cite) -> Object:
    return {
        "id": copy.id,
        "a": cite(copy.a),
        "b": cite(copy.b),
        "kind": copy.kind,
        "similarity": round(copy.similarity, 4),
        "direction": copy.direction,
        "because": copy.because,
    }


def _judgement(judgement: Judgement, cite: Cite) -> Object:
    return {
        "id": judgement.id,
        "evidence": [cite(span) for span in judgement.evidence],
        "text": judgement.text,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "at": judgement.at,
        "undoes": judgement.undoes or None,
    }
