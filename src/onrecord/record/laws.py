"""Five laws, each a test, each checked on a finished record by ``onrecord check``.

A law takes what is there and gives the sentences that say how it is broken: none if it holds.
"""

from collections.abc import Iterator

from onrecord.record.article import Article
from onrecord.record.dossier import GAP, Line
from onrecord.record.judgement import SAME, Judgement
from onrecord.record.reading import Reading
from onrecord.record.span import Span
from onrecord.record.story import Links

LAWS = (
    "blocks tile the text",
    "a span gives back the published characters",
    "a verbatim line equals its characters",
    "putting a thing twice changes nothing",
    "judgements survive re-reading",
)


def tiling(article: Article) -> Iterator[str]:
    """Law 1: the blocks of an article cover its text without gap or overlap."""
    at = 0
    for block in article.blocks:
        if block.start != at or block.end <= block.start:
            yield f"{article.id}: block {block.kind} covers {block.start}..{block.end} where {at} was due"
        at = block.end
    if at != len(article.text):
        yield f"{article.id}: blocks end at {at}, the text at {len(article.text)}"


def spans_of(reading: Reading) -> Iterator[Span]:
    """Every span that a reading speaks of."""
    yield from reading.sentences
    yield from (mention.span for mention in reading.mentions)
    yield from (time.span for time in reading.times)
    yield from reading.scare_quotes
    for quote in reading.quotes:
        yield from quote.content
        yield from (span for span in (quote.cue, quote.speaker, quote.via, quote.venue, quote.when) if span)
    for event in reading.events:
        yield from (event.span, event.clause, *(one.span for one in event.participants))
        yield from (span for span in (event.when,) if span)
    for claim in reading.claims:
        yield from (claim.span, claim.head, *claim.objects, *(figure.span for figure in claim.figures))
        yield from (span for span in (claim.subject, claim.negation, claim.hedge) if span)


def spans_of_links(links: Links) -> Iterator[Span]:
    """Every span by which a story's links say who is who and who speaks."""
    for actor in links.actors:
        yield from actor.mentions
        yield from (role.evidence for role in actor.roles)
    yield from (reference.span for reference in links.chains)
    for speaking in links.speakings:
        yield from (span for span in (speaking.named, speaking.description) if span)
    for event in links.events:
        yield from (event.labelled, *event.evidence)
    for position in links.positions:
        yield from position.evidence
    for relation in links.relations:
        yield from relation.evidence
    for fact in links.facts:
        yield from (fact.lined, *fact.evidence)
    for difference in links.differences:
        yield from (span for side in difference.sides for span in side.evidence)
    for phrase in links.phrases:
        yield from phrase.evidence
    for utterance in links.utterances:
        yield from (span for pair in utterance.aligned for span in (pair.one, pair.other))


def in_text(span: Span, article: Article) -> Iterator[str]:
    """Law 2: the span lies in this article's text, on characters of a kept block."""
    if span.article != article.id or span.end > len(article.text):
        yield f"{article.id}: no characters {span.start}..{span.end} in a text of {len(article.text)}"
    elif not article.block_at(span.start).kept:
        yield f"{article.id}: characters {span.start}..{span.end} stand in a block that was not kept"


def verbatim(line: Line, texts: dict[str, str]) -> Iterator[str]:
    """Law 3: a line that claims to be verbatim is, character for character. ``texts`` maps article ids to texts."""
    if line.verbatim and line.text != GAP.join(span.cut(texts[span.article]) for span in line.evidence):
        yield f"{line.id}: differs from its characters"


def heeded(judgement: Judgement, first: str | None, second: str | None) -> Iterator[str]:
    """Law 5: what was judged to be one is one, what was told apart is two; None where nothing is found there."""
    if first and second and (first == second) != (judgement.verdict == SAME):
        so = f"are {first}" if first == second else f"are {first} and {second}"
        yield f"{judgement.id}: was judged {judgement.verdict!r}, but {so}"


def standing(judgement: Judgement, texts: dict[str, str]) -> Iterator[str]:
    """Law 5: the characters that a judgement was attached to are still there."""
    found = GAP.join(texts.get(span.article, "")[span.start : span.end] for span in judgement.evidence)
    if found != judgement.text:
        yield f"{judgement.id}: its characters are gone"
