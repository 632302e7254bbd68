"""The five laws over a whole record: what ``onrecord check`` runs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain

from onrecord import flow
from onrecord.flow import House
from onrecord.record import laws
from onrecord.record.amending import at, restored
from onrecord.record.article import Article
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement, standing
from onrecord.record.reading import Reading
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story
from onrecord.store.base import Noun


@dataclass(slots=True)
class Verdict:
    """One law: how many things were held against it, and a sentence for each that breaks it."""

    law: str
    checked: int = 0
    broken: list[str] = field(default_factory=list)

    def hold(self, sentences: Iterable[str]) -> None:
        """Count one thing, with what is wrong with it."""
        self.checked += 1
        self.broken += sentences


def check(house: House) -> tuple[Verdict, ...]:
    """All five, in their order, over everything that the record holds."""
    judgements = tuple(house.store.each(Judgement))
    articles = {article.id: restored(article, judgements) for article in house.store.each(Article)}
    texts = {article.id: article.text for article in articles.values()}
    return (
        _tiling(articles.values()),
        _spans(house, articles),
        _verbatim(house, texts),
        _twice(house),
        _standing(house, texts),
    )


def _tiling(articles: Iterable[Article]) -> Verdict:
    verdict = Verdict(laws.LAWS[0])
    for article in articles:
        verdict.hold(laws.tiling(article))
    return verdict


def _spans(house: House, articles: dict[str, Article]) -> Verdict:
    verdict = Verdict(laws.LAWS[1])
    for snapshot in house.store.each(Snapshot):
        verdict.hold(_same_text(house, snapshot, articles))
    for reading in house.store.each(Reading):
        for span in laws.spans_of(reading):
            article = articles.get(reading.article)
            verdict.hold(laws.in_text(span, article) if article else [f"{reading.id}: its article is gone"])
    for links in house.store.each(Links):
        for span in laws.spans_of_links(links):
            article = articles.get(span.article)
            verdict.hold(laws.in_text(span, article) if article else [f"{links.id}: its article is gone"])
    return verdict


def _same_text(house: House, snapshot: Snapshot, articles: dict[str, Article]) -> Iterator[str]:
    """The bytes as received, decoded again, give the text that every span points into."""
    again = house.extractor.extract(snapshot)
    if isinstance(again, Dropped):
        yield f"{snapshot.source}: {again.reason}"
    elif again.id not in articles:
        yield f"{snapshot.source}: its article is gone"
    elif again.text != articles[again.id].text:
        yield f"{again.id}: its text is not what {snapshot.source} said"


def _verbatim(house: House, texts: dict[str, str]) -> Verdict:
    verdict = Verdict(laws.LAWS[2])
    for story in house.store.each(Story):
        for section in flow.compose(house, story).sections:
            for line in section.lines:
                verdict.hold(laws.verbatim(line, texts))
    return verdict


def _twice(house: House) -> Verdict:
    verdict = Verdict(laws.LAWS[3])
    each = house.store.each
    kinds: tuple[Iterator[Noun], ...] = (
        each(Snapshot),
        each(Dropped),
        each(Article),
        each(Reading),
        each(Links),
        each(Identity),
        each(Judgement),
    )
    for noun in chain.from_iterable(kinds):
        verdict.hold([f"{noun.id}: changed the record when it was put again"] if house.store.put([noun]) else [])
    verdict.hold(["the stories changed when they were put again"] if house.store.put(tuple(each(Story))) else [])
    return verdict


def _standing(house: House, texts: dict[str, str]) -> Verdict:
    verdict = Verdict(laws.LAWS[4])
    every = tuple(house.store.each(Judgement))
    for judgement in every:
        verdict.hold(laws.standing(judgement, texts))
    found = [
        (judgement, [_noun_at(house, judgement, span, every) for span in judgement.evidence])
        for judgement in standing(every)
        if judgement.on_two
    ]
    for number, (judgement, ids) in enumerate(found):
        later = [set(other) for one, other in found[number + 1 :] if one.verdict != judgement.verdict]
        if not any(ids_ & set(ids) for ids_ in later):  # else a later judgement on one of them may overrule it
            verdict.hold(laws.heeded(judgement, ids[0], ids[1]))
    return verdict


def _noun_at(house: House, judgement: Judgement, span: Span, judgements: tuple[Judgement, ...]) -> str | None:
    """The id of today of the actor, remark or fact on these characters; None where the story waits to be linked."""
    for story in house.store.each(Story, span.article):
        coverage = flow.cover(house, story, standing(judgements))
        for links in house.store.each(Links, story.id):
            if links.basis == coverage.basis:
                if judgement.on_actors:
                    actors = flow.current(house, links, judgements).actors
                    return next((one.id for one in actors for mention in one.mentions if mention.overlaps(span)), None)
                return _line_at(coverage, links, judgement, span)
    return None


def _line_at(coverage: Coverage, links: Links, judgement: Judgement, span: Span) -> str | None:
    """The id of the remark that reports the quote on these characters, or of the fact that its claim tells."""
    if judgement.about == "utterance":
        quote = at(coverage.quotes(), lambda one: one.content, span)
        return next((one.id for one in links.utterances if quote and quote.id in one.quotes), None)
    claim = at(coverage.claims(), lambda one: (one.span,), span)
    told = ((fact, telling) for fact in links.facts for telling in fact.tellings)
    return next((fact.id for fact, telling in told if claim and telling.claim == claim.id), None)
