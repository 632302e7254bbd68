"""Groups as people judged them, and the linkers of speakers, remarks and facts, which heed this."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.facts.linker import FactLinker
from onrecord.linking.judged import Verdict, bound
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.linking.utterances.linker import UtteranceLinker
from onrecord.record.amending import amended
from onrecord.record.judgement import DIFFERENT, SAME, WRONG_SPEAKER, About, Judgement
from onrecord.record.reading import MentionKind
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from tests.linking.claiming import Claimed
from tests.linking.facts.stating import report as stated
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {"Ann Berg": "person", "Tom Lund": "person"}
FULL = "The river belongs to everyone who drinks from it and mends its banks"
OTHER = "Nobody owns water"


def report(words: str, outlet: str, speaker: str = "Ann Berg", more: str = "") -> Coverage:
    return story(told(f"“{words}” said {speaker}.{more}", NAMES, [Said(words, speaker)], {}, "2024-05-10", outlet))


def together(*ones: Coverage) -> Coverage:
    return story(
        *((article, reading) for one in ones for article, reading in zip(one.articles, one.readings, strict=True))
    )


def place(coverage: Coverage, number: int, words: str) -> Span:
    article = coverage.articles[number]
    start = article.text.index(words)
    return article.span(start, start + len(words))


def judged(coverage: Coverage, *verdicts: tuple[str, About, tuple[Span, ...]]) -> Coverage:
    """The coverage as flow gives it to the linkers where these were judged, one after the other."""
    rows = tuple(
        Judgement(spans, "…", verdict, "ada", f"2031-05-08T10:00:{number:02}Z", about=about)
        for number, (verdict, about, spans) in enumerate(verdicts)
    )
    return replace(coverage, readings=amended(coverage.readings, coverage.articles, rows), judgements=rows)


def remarks(coverage: Coverage) -> list[set[str]]:
    """The remarks of several quotes, as the outlets that report each."""
    links = link(coverage)
    quotes = {quote.id: coverage.article(quote.article).label for quote in coverage.quotes()}
    assert sorted(quote for one in links.utterances for quote in one.quotes) == sorted(quotes)
    return [{quotes[quote] for quote in one.quotes} for one in links.utterances if len(one.quotes) > 1]


def link(coverage: Coverage) -> Links:
    return linked(coverage, ActorLinker(), SpeakerLinker(), UtteranceLinker())


def test_two_reports_that_no_rule_joins_are_one_remark_where_a_person_says_so() -> None:
    coverage = together(report(FULL, "A"), report(OTHER, "B"))
    assert remarks(coverage) == []
    sides = (place(coverage, 0, FULL), place(coverage, 1, OTHER))
    heeded = judged(coverage, (SAME, "utterance", sides))
    assert remarks(heeded) == [{"A", "B"}]
    (one,) = link(heeded).utterances
    assert one.because == "ada judged so on 2031-05-08"
    assert one.speaker is not None


def test_a_report_leaves_its_remark_and_takes_along_those_that_are_more_like_it() -> None:
    copy = FULL.replace("everyone", "anyone")
    coverage = together(report(FULL, "A"), report(copy, "B"), report(copy, "C"))
    assert remarks(coverage) == [{"A", "B", "C"}]
    sides = (place(coverage, 0, FULL), place(coverage, 1, copy))
    assert remarks(judged(coverage, (DIFFERENT, "utterance", sides))) == [{"B", "C"}]
    assert remarks(judged(coverage, (DIFFERENT, "utterance", sides), (SAME, "utterance", sides))) == [{"A", "B", "C"}]


def test_a_judgement_on_actors_parts_no_remarks() -> None:
    coverage = together(report(FULL, "A"), report(FULL, "B"))
    sides = (place(coverage, 0, FULL), place(coverage, 1, FULL))
    assert remarks(judged(coverage, (DIFFERENT, "actor", sides))) == [{"A", "B"}]


def test_two_statements_are_one_fact_or_two_where_a_person_says_so() -> None:
    landslide = "The landslide killed 38 miners in Orsk."
    market = "A market hall burned down at night."
    coverage = story(
        stated("The Post", landslide, Claimed("killed", "The landslide", ["38 miners"])),
        stated("The Herald", landslide, Claimed("killed", "The landslide", ["38 miners"])),
        stated("The Gazette", market, Claimed("burned", "A market hall")),
    )

    def tellers(here: Coverage) -> list[int]:
        done = Links("s", linked=("actors", "speakings", "copies", "events"))
        return [len(fact.told_by) for fact in FactLinker().link(here, done).facts]

    assert tellers(coverage) == [2]
    sides = (place(coverage, 0, landslide[:-1]), place(coverage, 1, landslide[:-1]))
    assert tellers(judged(coverage, (DIFFERENT, "fact", sides))) == []
    other = (sides[0], place(coverage, 2, market[:-1]))
    heeded = judged(coverage, (SAME, "fact", other))
    assert tellers(heeded) == [3]
    done = Links("s", linked=("actors", "speakings", "copies", "events"))
    assert FactLinker().link(heeded, done).facts[0].because.endswith("; ada judged so on 2031-05-08")


def speakers(coverage: Coverage) -> list[str | None]:
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    names = {actor.id: actor.name for actor in links.actors}
    found = {speaking.quote: names.get(speaking.actor or "") for speaking in links.speakings}
    return [found.get(quote.id) for quote in coverage.quotes()]


def test_a_wrong_speaker_is_unknown_or_the_one_who_is_named() -> None:
    coverage = together(report(FULL, "A", more=" Tom Lund listened."))
    assert speakers(coverage) == ["Ann Berg"]
    words = place(coverage, 0, FULL)
    assert speakers(judged(coverage, (WRONG_SPEAKER, "quote", (words,)))) == [None]
    named = judged(coverage, (WRONG_SPEAKER, "quote", (words, place(coverage, 0, "Tom Lund"))))
    assert speakers(named) == ["Tom Lund"]
    (speaking,) = linked(named, ActorLinker(), SpeakerLinker()).speakings
    assert speaking.because == "ada judged so on 2031-05-08"


def test_the_one_who_is_named_may_be_named_in_another_article() -> None:
    coverage = together(report(FULL, "A"), report(OTHER, "B", "Tom Lund"))
    sides = (place(coverage, 0, FULL), place(coverage, 1, "Tom Lund"))
    assert speakers(judged(coverage, (WRONG_SPEAKER, "quote", sides))) == ["Tom Lund", "Tom Lund"]


@given(
    st.lists(st.integers(0, 3), min_size=2, max_size=9),
    st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.booleans()), max_size=6),
)
def test_groups_keep_all_their_things_and_heed_the_last_verdict(
    homes: list[int], pairs: list[tuple[int, int, bool]]
) -> None:
    groups = [[thing for thing, home in enumerate(homes) if home == number] for number in range(4)]
    verdicts = [Verdict(a, b, same, "so") for a, b, same in pairs if a != b and max(a, b) < len(homes)]
    found, _ = bound(groups, verdicts, lambda a, b: 1 / (1 + abs(a - b)))
    assert sorted(thing for group in found for thing in group) == list(range(len(homes)))
    for verdict in verdicts[-1:]:
        assert any(verdict.one in group and verdict.other in group for group in found) == verdict.same
