"""What every store promises of its lists: what fits is found, and what is counted can be chosen."""

from dataclasses import replace

import pytest

from onrecord.keeping import Record
from onrecord.record.article import Article, Block, Stated
from onrecord.record.detail import Detail
from onrecord.record.dossier import Line, Section
from onrecord.record.edition import Edition, Facet, Listed
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin, Mark
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Dropped
from onrecord.record.span import Span
from onrecord.record.story import Former, Story
from onrecord.store.asking import (
    ActorQuery,
    Choice,
    Count,
    Counts,
    LineQuery,
    MissingQuery,
    Order,
    SentenceQuery,
    StoryQuery,
)
from onrecord.store.base import Noun
from tests.contract.conftest import Reopen

STAMP = Stamp("sentences", "1")
SAID, FACT, OTHER = "“The ferry is late,” Berg said.", "The ferry sank on Tuesday.", "Ferry news, and no more."


def articles(count: int, first: int = 0) -> list[Article]:
    """Articles of three sentences: said, a fact, other."""
    text = f"{SAID} {FACT} {OTHER}"
    return [
        Article(
            f"/news/{at}.txt", str(at), text, "utf-8", (Block("paragraph", 0, len(text)),), Stated(f"Title {at}", "")
        )
        for at in range(first, first + count)
    ]


def read(article: Article) -> Reading:
    starts = [article.text.index(words) for words in (SAID, FACT, OTHER)]
    spans = (article.span(at, at + len(words)) for at, words in zip(starts, (SAID, FACT, OTHER), strict=True))
    return Reading(article.id, STAMP, ("sentences",), tuple(spans))


def margin(article: Article, story: str, actor: str = "c-berg") -> Margin:
    name, fact = article.text.index("Berg"), article.text.index(FACT)
    marks = (
        Mark("quote", 0, 20, says="Berg", actor=actor),
        Mark("name", name, name + 4, says="Berg, person", actor=actor),
        Mark("claim", fact, fact + len(FACT), says=""),
    )
    return Margin(article.id, story, "b", marks, article.id)


def edition(name: str, of: list[Article], days: list[str], outlets: list[str], *facets: Facet) -> Edition:
    story = Story(
        f"s-{name}",
        f"Story {name}",
        tuple(one.id for one in of),
        first=min(days),
        last=max(days),
        lead=f"Lead of {name}.",
    )
    listed = tuple(
        Listed(one.id, outlet, "Ferry news", one.id, day) for one, outlet, day in zip(of, outlets, days, strict=True)
    )
    shown = tuple(dict.fromkeys(Facet("outlet", outlet, outlet) for outlet in outlets))
    said = Line(f"u-{name}", SAID, (of[0].span(0, len(SAID)),), head="Ann Berg", detail=Detail(actors=("c-berg",)))
    lead = Line(f"h-{name}", FACT, (of[0].span(len(SAID) + 1, len(SAID) + 1 + len(FACT)),))
    sections = (Section("lead", "What happened", (lead,), ""), Section("said", "Who said what", (said,), ""))
    return Edition(story, "b", listed, sections, (STAMP,), (), (*shown, *facets))


BERG, LUND = Facet("actor", "c-berg", "Ann Berg"), Facet("actor", "c-lund", "Lund")
STRIKE = Facet("event", "PROTEST", "demonstrates, strikes")


@pytest.fixture
def nouns() -> list[Noun]:
    """Three stories of two, one and one article; a fourth article is in none."""
    one, two, three, four, five = articles(5)
    editions = [
        edition("a", [one, two], ["2031-05-06", "2031-06-01"], ["Gazette", "Herald"], BERG, STRIKE),
        edition("b", [three], ["2031-05-07"], ["Herald"], BERG, LUND),
        replace(edition("c", [four], ["2032-01-02"], ["Radio"]), not_run=("events", f"quotes:{four.id}")),
    ]
    stories = [one.story for one in editions]
    margins = [margin(one, "s-a"), margin(two, "s-a"), margin(three, "s-b"), margin(four, "s-c", "c-nobody")]
    found = [one, two, three, four, five]
    return [*found, *map(read, found), *stories, *editions, *margins]


def titles(store: Record, asked: StoryQuery) -> list[str]:
    found = store.stories(asked)
    assert found.total >= len(found.cards)
    return [card.title.removeprefix("Story ") for card in found.cards]


def counts(found: tuple[Count, ...], kind: str) -> dict[str, int]:
    return {one.value: one.count for one in found if one.kind == kind}


def test_an_empty_record_has_empty_lists(store: Record) -> None:
    assert store.stories(StoryQuery()).total == 0
    assert store.sentences(SentenceQuery("ferry")).looked == 0
    assert store.actors(ActorQuery()).total == store.lines(LineQuery("c-berg", "said")).total == 0
    assert store.counts() == Counts(0, 0, 0, 0, 0, 0)
    assert store.missing(MissingQuery()).found == ()


def test_a_card_says_what_a_list_shows_of_a_story(reopen: Reopen, nouns: list[Noun]) -> None:
    reopen().put(nouns)
    card = reopen().stories(StoryQuery(chosen=(Choice("outlet", "Gazette"),))).cards[0]

    assert (card.id, card.title, card.lead, card.articles, card.origins) == ("s-a", "Story a", "Lead of a.", 2, 2)
    assert (card.outlets, card.of_outlets, card.first, card.last) == (
        ("Gazette", "Herald"),
        2,
        "2031-05-06",
        "2031-06-01",
    )
    assert card.days == (("2031-05-06", 1), ("2031-06-01", 1))


@pytest.mark.parametrize(
    ("order", "expected"), [("newest", "cab"), ("oldest", "abc"), ("largest", "acb"), ("origins", "acb")]
)
def test_stories_come_in_the_order_asked_for_a_page_at_a_time(
    store: Record, nouns: list[Noun], order: Order, expected: str
) -> None:
    store.put(nouns)

    assert titles(store, StoryQuery(order=order)) == list(expected)
    assert titles(store, StoryQuery(order=order, start=1, limit=1)) == [expected[1]]
    assert titles(store, StoryQuery(order=order, start=3)) == titles(store, StoryQuery(order=order, limit=-1)) == []


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (StoryQuery("lead of B"), "b"),
        (StoryQuery("berg"), "ab"),
        (StoryQuery("herald ferry"), "ab"),
        (StoryQuery('"ann berg" lund'), "b"),
        (StoryQuery("missing"), ""),
        (StoryQuery("-- ("), ""),
        (StoryQuery("\0\ud800"), ""),
        (StoryQuery(chosen=(Choice("outlet", "Herald"),)), "ab"),
        (StoryQuery(chosen=(Choice("outlet", "Herald"), Choice("actor", "c-lund"))), "b"),
        (StoryQuery("berg", (Choice("event", "PROTEST"),)), "a"),
        (StoryQuery(chosen=(Choice("month", "2031-06"),)), "a"),
        (StoryQuery(chosen=(Choice("not_run", "quotes"),)), "c"),
        (StoryQuery(chosen=(Choice("outlet", "herald"),)), ""),
        (StoryQuery(chosen=(Choice("outlet", "\ud800"),)), ""),
        (StoryQuery(chosen=(Choice("nothing", "x"),)), ""),
        (StoryQuery(first="2031-05-08", last="2031-05-09"), "a"),
        (StoryQuery(first="2031-05-07", last="2031-05-07"), "ab"),
        (StoryQuery(last="2031-05"), "ab"),
        (StoryQuery(first="2031-07"), "c"),
        (StoryQuery(first="2033"), ""),
    ],
)
def test_all_that_is_asked_must_fit(store: Record, nouns: list[Noun], asked: StoryQuery, expected: str) -> None:
    store.put(nouns)

    assert sorted(titles(store, asked)) == list(expected)
    assert store.stories(asked).total == len(expected)


def test_facets_are_counted_in_all_that_fits_and_each_can_be_chosen(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    everything, herald = (
        store.stories(StoryQuery(limit=1)),
        store.stories(StoryQuery(chosen=(Choice("outlet", "Herald"),))),
    )

    assert counts(everything.counts, "outlet") == {"Herald": 2, "Gazette": 1, "Radio": 1}
    assert counts(everything.counts, "not_run") == {"events": 1, "quotes": 1}
    assert counts(everything.months, "month") == {"2031-05": 2, "2031-06": 1, "2032-01": 1}
    assert counts(herald.counts, "actor") == {"c-berg": 2, "c-lund": 1}
    assert counts(herald.counts, "outlet") == {"Herald": 2, "Gazette": 1}
    for found, chosen in ((everything, ()), (herald, (Choice("outlet", "Herald"),))):
        for one in (*found.counts, *found.months):
            assert store.stories(StoryQuery(chosen=(*chosen, Choice(one.kind, one.value)))).total == one.count


def test_a_story_that_changes_is_counted_as_it_is_now(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    former = next(one for one in nouns if isinstance(one, Edition) and one.story.id == "s-a")
    store.put([replace(former, facets=(Facet("outlet", "Herald", "The Herald"), LUND))])
    found = store.stories(StoryQuery())

    assert counts(found.counts, "outlet") == {"Herald": 2, "Radio": 1}
    assert counts(found.counts, "actor") == {"c-lund": 2, "c-berg": 1}
    assert next(one.label for one in found.counts if one.value == "Herald") == "The Herald"
    assert found.total == 3


def test_a_story_that_went_into_another_is_in_no_list(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    store.put([Story("s-b", "B", (), merged=(Former("s-a", "one event"),))])
    found = store.stories(StoryQuery())

    assert sorted(card.id for card in found.cards) == ["s-b", "s-c"]
    assert counts(found.counts, "outlet") == {"Herald": 1, "Radio": 1}
    assert store.lines(LineQuery("c-berg", "said")).total == 1


def cut(store: Record, asked: SentenceQuery) -> list[str]:
    texts = {article.id: article.text for article in store.each(Article)}
    return [hit.span.cut(texts[hit.span.article]) for group in store.sentences(asked).found for hit in group.hits]


def test_sentences_come_by_story_with_what_they_are(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    found = store.sentences(SentenceQuery("ferry", each=2))

    assert (found.looked, found.more, found.groups) == (15, False, 4)
    assert {(group.story, group.title, group.count, len(group.hits)) for group in found.found} == {
        ("s-a", "Story a", 6, 2), ("s-b", "Story b", 3, 2), ("s-c", "Story c", 3, 2), ("", "", 3, 2)
    }  # fmt: skip
    assert {hit.kind for hit in store.sentences(SentenceQuery("late", (Choice("story", "s-a"),))).found[0].hits} == {
        "said"
    }
    assert {hit.kind for hit in store.sentences(SentenceQuery("sank", (Choice("story", "s-a"),))).found[0].hits} == {
        "fact"
    }


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (SentenceQuery("ferry late"), 5),
        (SentenceQuery('"ferry sank"'), 5),
        (SentenceQuery('"sank ferry"'), 0),
        (SentenceQuery(), 0),
        (SentenceQuery("- ("), 0),
        (SentenceQuery("ferry", (Choice("kind", "said"),)), 4),
        (SentenceQuery("ferry", (Choice("kind", "other"),)), 4),
        (SentenceQuery("ferry", (Choice("kind", "opinion"),)), 0),
        (SentenceQuery("ferry", (Choice("outlet", "Herald"), Choice("kind", "fact"))), 2),
        (SentenceQuery("", (Choice("outlet", "Herald"),)), 6),
        (SentenceQuery("", (Choice("actor", "c-berg"), Choice("kind", "said"))), 3),
        (SentenceQuery("", (Choice("story", "s-a"),)), 6),
        (SentenceQuery("", (Choice("story", "s-nowhere"),)), 0),
        (SentenceQuery("ferry", (Choice("month", "2031-05"),)), 6),
        (SentenceQuery("ferry", (Choice("month", "May"),)), 0),
        (SentenceQuery("ferry", (Choice("event", "PROTEST"),)), 0),
        (SentenceQuery("late", first="2031-05-07", last="2031-06-01"), 2),
        (SentenceQuery("late", first="2031-05", last="2031-05"), 2),
        (SentenceQuery("late", first="2032"), 1),
        (SentenceQuery("late", last="2031"), 3),
        (SentenceQuery("late", first="2032", last="2031"), 0),
        (SentenceQuery("o1"), 0),
        (SentenceQuery("y2031"), 0),
    ],
)
def test_sentences_must_fit_all_that_is_asked(
    store: Record, nouns: list[Noun], asked: SentenceQuery, expected: int
) -> None:
    store.put(nouns)

    assert store.sentences(asked).looked == expected
    assert len(cut(store, replace(asked, each=100))) == expected


def test_facets_of_sentences_can_be_chosen(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    found = store.sentences(SentenceQuery("ferry"))

    assert counts(found.counts, "outlet") == {"Herald": 6, "Gazette": 3, "Radio": 3}
    assert counts(found.counts, "actor") == {"c-berg": 3}
    assert counts(found.counts, "kind") == {"said": 4, "fact": 4, "other": 4}
    assert counts(found.months, "month") == {"2031-05": 6, "2031-06": 3, "2032-01": 3}
    for one in (*found.counts, *found.months):
        assert store.sentences(SentenceQuery("ferry", (Choice(one.kind, one.value),))).looked == one.count


def test_the_sentence_made_most_of_the_words_comes_first(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)

    assert cut(store, SentenceQuery("ferry", (Choice("story", "s-b"),)))[0] == OTHER


def test_where_one_story_is_chosen_the_groups_are_its_articles(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    found = store.sentences(SentenceQuery("ferry", (Choice("story", "s-a"),)))

    assert (found.groups, [group.story for group in found.found]) == (2, ["s-a", "s-a"])
    assert all(len({hit.span.article for hit in group.hits}) == 1 for group in found.found)


def test_what_a_sentence_is_does_not_hang_on_what_was_put_first(store: Record, nouns: list[Noun]) -> None:
    for noun in reversed(nouns):
        store.put([noun])

    assert counts(store.sentences(SentenceQuery("ferry")).counts, "kind") == {"said": 4, "fact": 4, "other": 4}
    assert store.sentences(SentenceQuery("ferry", (Choice("actor", "c-berg"),))).looked == 3


def test_sentences_that_are_read_anew_keep_their_marks(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    article = next(store.each(Article))
    store.put([replace(read(article), stamp=Stamp("sentences", "2"))])

    assert store.sentences(SentenceQuery("ferry", (Choice("outlet", "Gazette"),))).looked == 3


def test_no_more_is_looked_at_than_can_be_ranked_and_that_is_said(store: Record) -> None:
    text = "Ferry. " * 2_100
    article = Article("/long.txt", "0", text, "utf-8", (Block("paragraph", 0, len(text)),))
    spans = tuple(article.span(at * 7, at * 7 + 6) for at in range(2_100))
    store.put([article, Reading(article.id, STAMP, ("sentences",), spans)])
    found = store.sentences(SentenceQuery("ferry"))

    assert found.more
    assert found.looked < 2_100


def test_actors_are_found_by_all_their_names(store: Record, nouns: list[Noun]) -> None:
    berg = Identity("c-berg", "person", "Ann Berg", ("Ann Berg", "Минина"), Span("a", 0, 1), keys=("x",))
    store.put([berg, *nouns])

    assert store.actors(ActorQuery()).found == (
        Count("actor", "c-berg", "Ann Berg", 2),
        Count("actor", "c-lund", "Lund", 1),
    )
    assert [one.value for one in store.actors(ActorQuery("минина ann")).found] == ["c-berg"]
    store.put([replace(berg, names=("Ann Berg", "Annie"))])
    assert [one.value for one in store.actors(ActorQuery("annie")).found] == ["c-berg"]
    assert store.actors(ActorQuery("минина")).total == store.actors(ActorQuery("100%_")).total == 0


def test_the_lines_of_an_actor_come_from_all_stories_newest_first(store: Record, nouns: list[Noun]) -> None:
    store.put(nouns)
    found = store.lines(LineQuery("c-berg", "said"))

    assert [(one.story, one.title, one.line.id) for one in found.found] == [
        ("s-b", "Story b", "u-b"),
        ("s-a", "Story a", "u-a"),
    ]
    assert store.lines(LineQuery("c-berg", "said", start=1)).found == found.found[1:]
    assert store.lines(LineQuery("c-berg", "lead")).total == store.lines(LineQuery("c-nobody", "said")).total == 0


def test_what_is_held_is_counted(store: Record, nouns: list[Noun]) -> None:
    judgement = Judgement((Span("a", 0, 1),), "x", "same", "ada", "2031-05-08T10:00:00Z")
    store.put([*nouns, judgement, Dropped("/x", "EmptyFile", "/x is empty"), Story("s-d", "D", ("a-d",))])

    assert store.counts() == Counts(5, 5, 4, 3, 1, 1)


def test_what_was_dropped_is_listed_with_whether_it_was_read_since(store: Record, nouns: list[Noun]) -> None:
    gone = Dropped("/news/gone.txt", "MissingPath", "/news/gone.txt: no such file")
    came = Dropped("/news/1.txt", "UnknownFormat", "/news/1.txt: looks like PDF")
    shut = Dropped("/news/all.zip", "EmptyFile", "/news/all.zip is empty")
    broken = replace(shut, cause="DamagedFile")
    failed = [Dropped(f"/news/{at}.txt", "ReaderFailed", f"/news/{at}.txt: a reader failed on it") for at in (2, 3)]
    inside = replace(articles(1, 9)[0], source="/news/all.zip#9.txt")
    store.put([gone, came, shut, broken, *failed, *nouns, inside])
    found, all_of_it = store.missing(MissingQuery()), store.missing(MissingQuery(since=True))

    assert [one.what for one in found.found] == [gone, broken, failed[1]]
    assert (found.total, found.read_since) == (3, 3)
    assert {one.value: one.count for one in found.causes} == {"MissingPath": 1, "DamagedFile": 1, "ReaderFailed": 1}
    assert [one.read_since for one in all_of_it.found] == [False, True, True, False, True, False]
    assert [one.what for one in store.missing(MissingQuery("ReaderFailed", start=0, limit=5)).found] == [failed[1]]
    assert store.missing(MissingQuery("Nothing")).total == 0
