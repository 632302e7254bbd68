"""What people judged of articles, readings and links, done to these."""

from dataclasses import replace

from onrecord.record.amending import alike, amended, at, of_restored, restored, without
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier
from onrecord.record.event import EventMention
from onrecord.record.judgement import RESTORE, WRONG_KIND, WRONG_SPEAKER, About, Judgement
from onrecord.record.reading import Quote, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links


def judged(verdict: str, about: About, *spans: Span, value: str = "") -> Judgement:
    return Judgement(spans, "…", verdict, "ada", "2031-05-08T10:00:00Z", about=about, value=value)


def found(coverage: Coverage, *judgements: Judgement) -> dict[str, Quote]:
    return {
        quote.id: quote
        for reading in amended(coverage.readings, coverage.articles, judgements)
        for quote in reading.quotes
    }


def test_of_several_things_the_one_is_meant_that_stands_there_best() -> None:
    things = [Span("a", 0, 10), Span("a", 0, 40), Span("a", 12, 20), Span("b", 0, 10)]
    best = [at(things, lambda one: (one,), place) for place in (Span("a", 1, 9), Span("a", 0, 38), Span("a", 50, 60))]
    assert best == [things[0], things[1], None]
    assert alike([Span("a", 0, 10)], [Span("a", 5, 15)]) == 1 / 3
    assert alike([Span("a", 0, 10)], [Span("b", 0, 10)]) == 0


def test_nothing_judged_changes_nothing(coverage: Coverage, links: Links) -> None:
    assert amended(coverage.readings, coverage.articles, ()) == coverage.readings
    assert without(links, ()) == links
    assert restored(coverage.articles[0], ()) is coverage.articles[0]
    other = judged("same", "actor", coverage.articles[0].span(0, 3), coverage.articles[1].span(0, 3))
    assert amended(coverage.readings, coverage.articles, (other,)) == coverage.readings


def test_a_quote_goes_or_is_of_another_kind_also_where_another_reader_cut_it_otherwise(
    coverage: Coverage, quotes: dict[str, Quote]
) -> None:
    quote = quotes["blame"]
    (words,) = quote.content
    nearly = replace(words, start=words.start + 2)
    assert quote.id not in found(coverage, judged(WRONG_KIND, "quote", nearly))
    assert found(coverage, judged(WRONG_KIND, "quote", nearly, value="mixed"))[quote.id].kind == "mixed"
    assert len(found(coverage, judged(WRONG_KIND, "utterance", nearly))) == len(found(coverage)) - 1


def test_a_quote_loses_its_speaker_or_has_the_one_who_is_named(coverage: Coverage, quotes: dict[str, Quote]) -> None:
    quote = quotes["short"]
    herald = coverage.articles[1]
    line = herald.span(herald.text.index("the line"), herald.text.index("the line") + 8)
    assert found(coverage, judged(WRONG_SPEAKER, "quote", quote.content[0]))[quote.id].speaker is None
    assert found(coverage, judged(WRONG_SPEAKER, "quote", quote.content[0], line))[quote.id].speaker == line


def test_every_mention_that_reads_the_same_is_of_the_other_kind_or_none(coverage: Coverage) -> None:
    first = next(mention for reading in coverage.readings for mention in reading.mentions)
    texts = {article.id: article.text for article in coverage.articles}
    form = first.span.cut(texts[first.span.article])

    def kinds(judgement: Judgement) -> set[str]:
        readings = amended(coverage.readings, coverage.articles, (judgement,))
        return {
            one.kind for reading in readings for one in reading.mentions if one.span.cut(texts[reading.article]) == form
        }

    assert kinds(judged(WRONG_KIND, "name", first.span, value="place")) == {"place"}
    assert kinds(judged(WRONG_KIND, "actor", first.span)) == set()


def test_an_event_is_of_another_type_or_none(coverage: Coverage, mentions: dict[str, EventMention]) -> None:
    def types(judgement: Judgement) -> list[str]:
        readings = amended(coverage.readings, coverage.articles, (judgement,))
        return [event.type for reading in readings for event in reading.events if event.id == mentions["accused"].id]

    assert types(judged(WRONG_KIND, "event", mentions["accused"].clause, value="PROTEST")) == ["PROTEST"]
    assert types(judged(WRONG_KIND, "event", mentions["accused"].span)) == []


def test_what_was_found_side_by_side_goes_from_its_list(links: Links) -> None:
    copy, position, entry, difference = links.copies[0], links.positions[0], links.timeline[0], links.differences[0]
    sides = tuple(span for side in difference.sides for span in side.evidence)
    gone = without(
        links,
        [
            judged(WRONG_KIND, "copy", copy.a, copy.b),
            judged(WRONG_KIND, "position", *position.evidence),
            judged(WRONG_KIND, "timeline", *entry.evidence),
            judged(WRONG_KIND, "difference", *sides),
        ],
    )
    assert copy not in gone.copies
    assert position not in gone.positions
    assert entry not in gone.timeline
    assert difference not in gone.differences
    assert len(gone.timeline) >= len(links.timeline) - 2
    assert gone.facts == links.facts


def test_a_restored_block_is_kept_and_gives_the_article_stamps_of_its_own(coverage: Coverage) -> None:
    article = coverage.articles[0]
    block = next(block for block in article.blocks if not block.kept)
    judgement = judged(RESTORE, "block", article.span(block.start, block.end))
    kept = restored(article, (judgement,))
    (now,) = [one for one in kept.blocks if one.start == block.start]
    assert now.kept
    assert "a row of links" in now.reason
    assert kept.id == article.id
    stamp = Stamp("quotes", "3", "0" * 64)
    anew = of_restored(stamp, article, (judgement,))
    assert anew != stamp
    assert (anew.reader, anew.model_sha256) == (stamp.reader, stamp.model_sha256)
    assert of_restored(stamp, article, (judgement, judgement)) == anew
    assert of_restored(stamp, coverage.articles[1], (judgement,)) == stamp


def test_judgements_on_articles_that_are_not_here_change_nothing(dossier: Dossier) -> None:
    coverage: Coverage = dossier.coverage
    nowhere = Span("a-nowhere", 0, 5)
    on: tuple[tuple[str, About], ...] = ((WRONG_KIND, "quote"), (WRONG_KIND, "name"), (WRONG_SPEAKER, "quote"))
    for verdict, about in on:
        judgement = judged(verdict, about, nowhere)
        readings: tuple[Reading, ...] = amended(coverage.readings, coverage.articles, (judgement,))
        assert readings == coverage.readings
    article: Article = coverage.articles[0]
    assert restored(article, (judged(RESTORE, "block", nowhere),)) is article
