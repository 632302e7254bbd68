"""What a person may say of some characters, and what comes of it when the record is read again."""

from dataclasses import replace
from importlib.resources import files

import pytest

from onrecord import checking, flow, judging, wiring
from onrecord.errors import BadJudgement, UnknownId
from onrecord.flow import House
from onrecord.intake import Outcome
from onrecord.judging import Said
from onrecord.reading.sentences import SentenceReader
from onrecord.record.article import Article, Block
from onrecord.record.judgement import NOTE, RESTORE, SAME, WRONG_KIND, WRONG_SPEAKER, Judgement
from onrecord.record.reading import Quote, Reading, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.settings import Settings


class Newer(SentenceReader):
    """The same reader with another stamp: what was read with the former one is read again."""

    @property
    def stamp(self) -> Stamp:
        return Stamp("sentences", "newer")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The sample coverage, read; each test takes back what it judged."""
    settings = Settings(record=tmp_path_factory.mktemp("judged") / "record.db")
    house = wiring.house(settings, create=True)
    flow.read(house, wiring.sources([str(files("onrecord") / "sample" / "coverage")], settings))
    return house


def quotes(house: House) -> dict[str, Quote]:
    (story,) = house.store.each(Story)
    return {quote.id: quote for quote in flow.compose(house, story).coverage.quotes()}


def kept(house: House, said: Said) -> Judgement:
    judgement = judging.judgement(house.store, said)
    house.store.put([judgement])
    assert flow.relink(house, [judgement])
    return judgement


def taken_back(house: House, judgement: Judgement) -> None:
    undo = judging.undoing(house.store, judgement.id, "ada")
    house.store.put(undo)
    assert flow.relink(house, undo)


def assert_lawful(house: House) -> None:
    assert [verdict.broken for verdict in checking.check(house)] == [[]] * 5


def test_a_quote_that_is_none_goes_from_the_record_stays_away_with_a_newer_reader_and_comes_back(house: House) -> None:
    before = quotes(house)
    quote = next(iter(before.values()))
    judgement = kept(house, Said(WRONG_KIND, "quote", quote.content[:1], "ada"))
    assert quote.id not in quotes(house)
    newer = replace(house, readers=(Newer(), *house.readers[1:]))
    flow.onward(newer, Outcome(), flow.quiet)
    assert quote.id not in quotes(newer)
    assert_lawful(newer)
    taken_back(newer, judgement)
    assert quotes(newer) == before
    flow.link(house, house.store.each(Story))


def test_a_speaker_who_is_wrong_is_wrong_in_the_record(house: House) -> None:
    (story,) = house.store.each(Story)
    links = flow.compose(house, story).links
    speaking = next(one for one in links.speakings if one.actor)
    quote = quotes(house)[speaking.quote]
    judgement = kept(house, Said(WRONG_SPEAKER, "quote", quote.content[:1], "ada", note="she was not there"))
    told = flow.compose(house, story)
    assert speaking.quote not in {one.quote for one in told.links.speakings}
    assert told.judgements[-1].note == "she was not there"
    assert_lawful(house)
    taken_back(house, judgement)
    assert flow.compose(house, story).links.speakings == links.speakings


@pytest.fixture
def with_a_block_left_out(house: House) -> tuple[House, Article, Block]:
    """An article more, of which a paragraph with a quote was left out."""
    words = "Ferry talks go on\n\n", "“We will be back on Monday,” captain Ruan Dell said.\n\n", "Nobody else spoke.\n"
    starts = [sum(map(len, words[:number])) for number in range(len(words) + 1)]
    kinds = ("headline", True), ("notice", False), ("paragraph", True)
    blocks = tuple(
        Block("headline" if kind == "headline" else "notice" if kind == "notice" else "paragraph", start, end, keep)
        for (kind, keep), start, end in zip(kinds, starts, starts[1:], strict=False)
    )
    article = Article("/news/talks.txt", "f" * 64, "".join(words), "utf-8", blocks)
    house.store.put([article])
    flow.onward(house, Outcome(), flow.quiet)
    return house, article, blocks[1]


def test_a_restored_block_is_read_and_left_out_again(with_a_block_left_out: tuple[House, Article, Block]) -> None:
    house, article, block = with_a_block_left_out
    (story,) = house.store.each(Story, article.id)
    assert list(flow.compose(house, story).coverage.quotes()) == []
    judgement = kept(house, Said(RESTORE, "block", (article.span(block.start, block.end),), "ada"))
    told = flow.compose(house, story)
    (quote,) = told.coverage.quotes()
    assert quote.content[0].cut(article.text).strip("“”,") == "We will be back on Monday"
    assert told.coverage.articles[0].blocks[1].kept
    assert any("+" in stamp.version for stamp in told.made_by)
    assert not list(house.store.unread(*(reader.stamp for reader in house.readers)))
    readings = len(list(house.store.each(Reading)))
    flow.onward(house, Outcome(), flow.quiet)
    assert len(list(house.store.each(Reading))) == readings
    assert_lawful(house)
    taken_back(house, judgement)
    again = flow.compose(house, story)
    assert list(again.coverage.quotes()) == []
    assert not again.coverage.articles[0].blocks[1].kept


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (Said("odd", "quote", (Span("A", 0, 4),), "ada"), "'odd' is no verdict; take one of same"),
        (Said(SAME, "weather", (Span("A", 0, 4),), "ada"), "'weather' is nothing that can be judged"),
        (Said(SAME, "copy", (Span("A", 0, 4),), "ada"), "nobody can say 'same' of a copy"),
        (Said(SAME, "utterance", (Span("A", 0, 4),), "ada"), "name two that are one"),
        (Said(SAME, "utterance", (Span("A", 0, 4), Span("A", 0, 4)), "ada"), "name two that are one"),
        (Said(NOTE, "passage", (Span("A", 0, 4),), "ada"), "a note has words"),
        (Said(NOTE, "passage", (Span("A", 0, 4),), " "), "say who judges"),
        (Said(NOTE, "passage", (Span("A", 0, 4),), "a" * 101), "say who judges"),
        (Said(NOTE, "passage", (Span("A", 0, 4),), "ada", note="a" * 2_001), "up to 2,000 characters"),
        (Said(NOTE, "passage", (), "ada", note="why"), "attached to characters"),
        (Said(NOTE, "passage", (Span("A", 0, 4_000_000),), "ada", note="why"), "there are no characters 0 to 4000000"),
        (Said(NOTE, "passage", (Span("a-no", 0, 4),), "ada", note="why"), "in an article a-no"),
        (Said(WRONG_KIND, "quote", (Span("A", 0, 4),), "ada", "weather"), "'weather' is no kind that a quote may be"),
        (Said(WRONG_SPEAKER, "quote", (Span("A", 0, 4),), "ada", "direct"), "'direct' is no kind"),
    ],
)
def test_what_cannot_be_judged_is_refused_in_a_sentence(house: House, said: Said, why: str) -> None:
    first = next(house.store.each(Article))
    here = tuple(replace(span, article=first.id) if span.article == "A" else span for span in said.evidence)
    with pytest.raises(BadJudgement, match=f"cannot be judged so: .*{why}"):
        judging.judgement(house.store, replace(said, evidence=here))


def test_only_a_block_that_was_left_out_is_restored(house: House) -> None:
    article = next(house.store.each(Article))
    block = article.kept()[0]
    with pytest.raises(BadJudgement, match="this one is read already"):
        judging.judgement(house.store, Said(RESTORE, "block", (article.span(block.start, block.end),), "ada"))


def test_only_what_stands_is_taken_back(house: House) -> None:
    with pytest.raises(UnknownId):
        judging.undoing(house.store, "j-none", "ada")
