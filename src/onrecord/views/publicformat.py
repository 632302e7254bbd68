"""The public format: one JSON object a story, as docs/format.md and schema.json have it."""

import json
import re
from bisect import bisect_left
from dataclasses import dataclass
from importlib.resources import files

from onrecord.record.dossier import Dossier
from onrecord.record.span import Span
from onrecord.views import eventobjects, factobjects, objects
from onrecord.views.objects import Object, Who

VERSION = 1

_UNSAFE = re.compile(r"[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


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

    older, origin = dict(links.replaces), {one.id: one.id for one in coverage.articles} | dict(links.origins)
    told_of = {speaking.quote: speaking for speaking in links.speakings}
    said, who = coverage.said(), _who(dossier)
    quotes = {quote.id: quote for quote in coverage.quotes()}
    story = coverage.story
    return {
        "format": "onrecord-dossier",
        "version": VERSION,
        "unit": "codepoint",
        "story": {"id": story.id, "title": story.title, "from": story.first, "to": story.last},
        "made_by": [objects.of_stamp(stamp) for stamp in dossier.made_by],
        "not_run": list(dossier.not_run),
        "articles": [
            objects.of_article(
                one, older.get(one.id), origin.get(one.id, one.id), map(cite, coverage.scare_quotes(one.id))
            )
            for one in coverage.articles
        ],
        "actors": [objects.of_actor(actor, cite) for actor in links.actors],
        "chains": [objects.of_reference(reference, cite) for reference in links.chains],
        "quotes": [
            objects.of_quote(quote, cite, told_of.get(quote.id), who, said.get(quote.id)) for quote in quotes.values()
        ],
        "utterances": [objects.of_utterance(utterance, cite) for utterance in links.utterances],
        "phrases": [factobjects.of_phrase(phrase, cite) for phrase in links.phrases],
        "facts": [factobjects.of_fact(fact, cite) for fact in links.facts],
        "differences": [objects.of_difference(difference, cite) for difference in links.differences],
        "events": [eventobjects.of_event(event, cite) for event in links.events],
        "times": [objects.of_time(time, cite) for time in coverage.times()],
        "timeline": [eventobjects.of_entry(entry, cite) for entry in links.timeline],
        "positions": [eventobjects.of_position(position, cite) for position in links.positions],
        "relations": [eventobjects.of_relation(relation, cite) for relation in links.relations],
        "copies": [objects.of_copy(copy, cite) for copy in links.copies],
        "revisions": [objects.of_revision(revision, cite) for revision in links.revisions],
        "judgements": [objects.of_judgement(judgement, cite) for judgement in dossier.judgements],
    }


def _who(dossier: Dossier) -> Who:
    """Whose mention a span overlaps, of several the last."""
    named = {span: actor.id for actor in dossier.links.actors for span in actor.mentions}
    mentions = sorted(named)

    def who(span: Span) -> str | None:
        before = bisect_left(mentions, Span(span.article, span.end, span.end + 1)) - 1
        return named[mentions[before]] if before >= 0 and mentions[before].overlaps(span) else None

    return who
