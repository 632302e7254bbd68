"""Nouns as objects of the public format, a small function each: what was read, who is who, who said what."""

from collections.abc import Callable, Iterable

from onrecord.record.actor import Actor, Reference, Role, Speaking
from onrecord.record.article import Article, Block, Stated
from onrecord.record.difference import Difference
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Quote, Stamp, TimeMention
from onrecord.record.revision import Revision
from onrecord.record.span import Span
from onrecord.record.story import Copy, Utterance

Object = dict[str, object]
Cite = Callable[[Span], Object]
"""A span with its characters."""
Who = Callable[[Span], str | None]
"""The id of the actor that a span names."""


def of_stamp(stamp: Stamp) -> Object:
    """A reader or linker."""
    return {"reader": stamp.reader, "version": stamp.version, "model_sha256": stamp.model_sha256}


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def of_article(article: Article, replaces: str | None, origin: str, scare_quotes: Iterable[Object]) -> Object:
    """An article with the older version of it and the article that its text comes from."""
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
        "blocks": [block_object(block) for block in article.blocks],
        "scare_quotes": list(scare_quotes),
    }


def block_object(block: Block) -> Object:
    """A block; "suspect" stands in it only where it is true."""
    found: Object = {
        "kind": block.kind,
        "start": block.start,
        "end": block.end,
        "kept": block.kept,
        "reason": block.reason,
    }
    return found | {"suspect": True} if block.suspect else found


def _role(role: Role, cite: Cite) -> Object:
    return {
        "title": role.title,
        "evidence": cite(role.evidence),
        "since": role.since,
        "until": role.until,
        "as_of": role.as_of,
    }


def of_actor(actor: Actor, cite: Cite) -> Object:
    """An actor with roles and mentions."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "roles": [_role(role, cite) for role in actor.roles],
        "names": list(actor.names),
        "mentions": [cite(span) for span in actor.mentions],
    }


def of_reference(reference: Reference, cite: Cite) -> Object:
    """Words that stand for actors."""
    return {"span": cite(reference.span), "actors": list(reference.actors), "because": reference.because}


def of_quote(quote: Quote, cite: Cite, speaking: Speaking | None, who: Who, said: str | None) -> Object:
    """A quote with its speaker and the time of speaking."""
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


def of_utterance(utterance: Utterance, cite: Cite) -> Object:
    """A remark, with the phrases of its wordings that stand for each other."""
    return {
        "id": utterance.id,
        "speaker": utterance.speaker,
        "quotes": list(utterance.quotes),
        "relation": utterance.relation,
        "because": utterance.because,
        "aligned": [{"one": cite(pair.one), "other": cite(pair.other)} for pair in utterance.aligned],
    }


def of_difference(difference: Difference, cite: Cite) -> Object:
    """A difference with its sides."""
    return {
        "id": difference.id,
        "kind": difference.kind,
        "severity": difference.severity,
        "update": difference.update,
        "about": difference.about,
        "question": difference.question,
        "because": difference.because,
        "sides": [
            {"value": side.value, "articles": sorted(side.articles), "evidence": [cite(span) for span in side.evidence]}
            for side in difference.sides
        ],
    }


def of_time(time: TimeMention, cite: Cite) -> Object:
    """An expression of time."""
    return {
        "article": time.span.article,
        "span": cite(time.span),
        "value": time.edtf,
        "grain": time.grain,
        "anchor": time.anchor,
    }


def of_copy(copy: Copy, cite: Cite) -> Object:
    """A copied passage."""
    return {
        "id": copy.id,
        "a": cite(copy.a),
        "b": cite(copy.b),
        "kind": copy.kind,
        "similarity": round(copy.similarity, 4),
        "direction": copy.direction,
        "because": copy.because,
    }


def of_revision(revision: Revision, cite: Cite) -> Object:
    """What a newer version changed."""
    return {
        "id": revision.id,
        "newer": revision.newer,
        "older": revision.older,
        "kind": revision.kind,
        "before": cite(revision.before) if revision.before else None,
        "after": cite(revision.after) if revision.after else None,
        "because": revision.because,
    }


def of_judgement(judgement: Judgement, cite: Cite) -> Object:
    """What a person said."""
    return {
        "id": judgement.id,
        "evidence": [cite(span) for span in judgement.evidence],
        "text": judgement.text,
        "verdict": judgement.verdict,
        "by": judgement.by,
        "at": judgement.at,
        "undoes": judgement.undoes or None,
        "about": judgement.about or "actor",
        "value": judgement.value or None,
        "note": judgement.note or None,
    }
