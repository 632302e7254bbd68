"""What every store promises. A store is opened anew through ``reopen``, which is all that differs between them."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.actor import Actor
from onrecord.record.article import Article, Block
from onrecord.record.dossier import Line, Section
from onrecord.record.edition import Edition, Facet, Listed
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.margin import Margin, Mark
from onrecord.record.reading import Reading, Stamp
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Former, Links, Story
from onrecord.record.visit import Visit
from onrecord.store.base import Noun, Store
from onrecord.store.sqlite import SqliteStore
from tests.contract.conftest import Reopen

STAMP = Stamp("sentences", "1")


@pytest.fixture
def everything(coverage: Coverage, links: Links, judgements: tuple[Judgement, ...]) -> list[Noun]:
    snapshot = Snapshot("/news/a.txt", "2031-05-08T10:00:00Z", bytes(range(256)), "markdown")
    dropped = Dropped("/news/b.pdf", "UnknownFormat", "/news/b.pdf: looks like PDF")
    identity = Identity("c-tove", "person", "Tove Lindqvar", ("Lindqvar", "Tove Lindqvar"), links.actors[0].mentions[0])
    return [snapshot, dropped, *coverage.articles, *coverage.readings, coverage.story, links, identity, *judgements]


@pytest.fixture
def edition(coverage: Coverage) -> Edition:
    span = coverage.articles[0].span(0, 4)
    section = Section("lead", "What happened", (Line("h-1", span.cut(coverage.articles[0].text), (span,), True),), "")
    listed = tuple(Listed(one.id, one.label, "", one.id) for one in coverage.articles)
    facets = (Facet("outlet", "Press", "Press"),)
    return Edition(coverage.story, coverage.basis, listed, (section,), (STAMP,), ("events",), facets)


def written(text: str, sha256: str = "0", *blocks: Block) -> Article:
    """An article of one kept paragraph, unless blocks are given."""
    return Article("/news/x.txt", sha256, text, "utf-8", blocks or (Block("paragraph", 0, len(text)),))


def read(article: Article, stamp: Stamp = STAMP, *spans: tuple[int, int]) -> Reading:
    """A reading of the whole text as one sentence, unless others are given."""
    found = spans or ((0, len(article.text)),)
    return Reading(article.id, stamp, ("sentences",), tuple(article.span(*span) for span in found))


def numbered(count: int) -> list[Article]:
    return [written(f"Report number {number}.", str(number)) for number in range(count)]


def cut(store: Store, words: str, limit: int = 20) -> list[str]:
    """The characters that a search finds."""
    texts = {article.id: article.text for article in store.each(Article)}
    return [span.cut(texts[span.article]) for span in store.search(words, limit)]


def test_every_noun_comes_back_as_it_was(reopen: Reopen, everything: list[Noun]) -> None:
    reopen().put(everything)

    store = reopen()
    texts = [*store.each(Snapshot), *store.each(Dropped), *store.each(Article), *store.each(Reading)]
    kept = [*store.each(Story), *store.each(Links), *store.each(Identity), *store.each(Judgement)]
    assert [*texts, *kept] == everything


def test_putting_twice_changes_nothing(store: Store, everything: list[Noun]) -> None:
    first = store.put([*everything, *everything])
    second = store.put(everything)

    assert (first, second) == (len(everything), 0)
    assert len(list(store.each(Article))) == 4


def test_of_two_with_one_id_the_first_stays(store: Store) -> None:
    first = written("One.")
    other = replace(first, encoding="latin-1")

    assert store.put([first, other]) == 1
    assert store.put([other]) == 0
    assert list(store.each(Article)) == [first]


def test_nouns_are_found_by_the_ids_they_belong_to(store: Store, everything: list[Noun], coverage: Coverage) -> None:
    store.put(everything)
    article, story = coverage.articles[1], coverage.story
    snapshot = next(store.each(Snapshot))

    assert list(store.each(Snapshot, snapshot.id)) == [snapshot]
    assert list(store.each(Article, article.id)) == [article]
    assert list(store.each(Reading, article.id)) == [coverage.readings[1]]
    assert list(store.each(Story, story.id)) == list(store.each(Story, article.id, *story.articles)) == [story]
    assert [found.story for found in store.each(Links, story.id)] == [story.id]
    assert [found.story for found in store.each(Links, article.id)] == [story.id]


@pytest.mark.parametrize("id_", ["", "a-nowhere", "\ud800", "\0", "%", "'; DROP TABLE article"])
def test_unknown_ids_find_nothing(store: Store, id_: str) -> None:
    store.put(numbered(1))

    assert [*store.each(Article, id_), *store.each(Reading, id_), *store.each(Story, id_)] == []


def test_thousands_of_ids_in_any_order_come_in_order_of_arrival(store: Store) -> None:
    articles = numbered(1500)
    store.put(articles)

    assert list(store.each(Article, *(article.id for article in reversed(articles)))) == articles


def test_a_story_takes_the_place_of_its_former_state_and_keeps_its_age(store: Store) -> None:
    one, two, three = (Story(f"s-{name}", name, (f"a-{name}", f"a-{name}2")) for name in "abc")
    store.put([one, two])
    grown = replace(one, articles=("a-a", "a-b"))
    less = replace(two, articles=("a-b2",))

    assert store.put(story for story in (three, grown, less, two, less)) == 3
    assert list(store.each(Story)) == [grown, less, three]
    assert list(store.each(Story, "a-b")) == [grown]
    assert list(store.each(Story, "a-a2")) == []
    assert store.put([three, grown]) == 0


def test_a_story_takes_the_place_of_those_that_were_merged_into_it(store: Store) -> None:
    one, two, three = (Story(f"s-{name}", name, (f"a-{name}",)) for name in "abc")
    store.put([one, two, three])
    both = replace(two, articles=("a-a", "a-b"), merged=(Former("s-a", "one event"), Former("s-\ud800", "")))

    assert store.put([both]) == 1
    assert list(store.each(Story)) == [both, three]
    assert [list(store.each(Story, id_)) for id_ in ("s-a", "a-a", "s-b", "s-\ud800")] == [[both]] * 4


def test_stories_stay_where_none_are_put(store: Store) -> None:
    store.put([Story("s-a", "a", ("a-a",))])
    store.put([])
    store.put(numbered(1))

    assert [story.id for story in store.each(Story)] == ["s-a"]


def test_links_take_the_place_of_their_storys_former_links(store: Store) -> None:
    store.put([Links("s-a", "b-1"), Links("s-b", "b-1")])

    assert store.put([Links("s-a", "b-2"), Links("s-b", "b-1")]) == 1
    assert [(found.story, found.basis) for found in store.each(Links)] == [("s-a", "b-2"), ("s-b", "b-1")]


def test_a_visit_takes_the_place_of_the_former(store: Store) -> None:
    first = Visit("https://a.example/1", "2031-05-06T08:00:00+00:00", "", "2031-05-06T08:00:00+00:00", etag='"1"')
    later = replace(first, last="2031-05-06T09:00:00+00:00", etag='"2"', article="a-a")

    assert store.put([first]) == 1
    assert (store.put([later]), store.put([later])) == (1, 0)
    assert list(store.each(Visit)) == list(store.each(Visit, first.id)) == [later]


def known(name: str, *keys: str) -> Identity:
    """An identity that is looked up by these keys."""
    return Identity(f"c-{name}", "person", name, (name,), Span("a-a", 0, 1), keys=keys)


def test_an_identity_takes_the_place_of_its_former_state_and_keeps_its_age(store: Store) -> None:
    berg, lund = known("berg", "x", "y"), known("lund", "y")
    store.put([berg, lund])
    changed = replace(berg, keys=("z",))

    assert store.put([lund, changed]) == 1
    assert list(store.each(Identity)) == [changed, lund]
    assert store.put([changed]) == 0


def test_identities_are_found_by_id_and_by_key_as_they_are_now(store: Store) -> None:
    berg, lund = known("berg", "x", "y"), known("lund", "y")
    store.put([berg, lund])

    assert list(store.each(Identity, "y")) == [berg, lund]
    assert list(store.each(Identity, "c-berg", "x")) == [berg]
    store.put([replace(berg, keys=("\ud800",))])
    assert list(store.each(Identity, "x")) == []
    assert [found.name for found in store.each(Identity, "\ud800")] == ["berg"]


def test_an_article_belongs_to_the_links_that_were_the_last_to_find_an_actor_in_it(store: Store) -> None:
    def links(story: str, basis: str, *articles: str) -> Links:
        mentions = tuple(Span(article, 0, 4) for article in articles)
        return Links(story, basis, actors=(Actor("Berg", "person", ("Berg",), mentions),))

    store.put([links("s-a", "b-1", "a-a", "a-b")])
    store.put([links("s-b", "b-1", "a-b")])
    assert [found.story for found in store.each(Links, "a-a")] == ["s-a"]
    assert [found.story for found in store.each(Links, "a-b")] == ["s-b"]

    store.put([links("s-a", "b-1", "a-a", "a-b")])
    assert [found.story for found in store.each(Links, "a-b")] == ["s-b"]
    store.put([links("s-a", "b-2", "a-a", "a-b")])
    assert [found.story for found in store.each(Links, "a-b")] == ["s-a"]


def test_unread_is_what_a_stamp_has_not_read(store: Store) -> None:
    one, two = numbered(2)
    other, later, heavier = Stamp("other", "1"), Stamp("sentences", "2"), Stamp("sentences", "1", "f" * 64)
    store.put([one, two, read(one), read(two, other)])

    assert list(store.unread(STAMP)) == [(two, (STAMP,))]
    assert list(store.unread(later)) == [(one, (later,)), (two, (later,))]
    assert list(store.unread(heavier)) == [(one, (heavier,)), (two, (heavier,))]
    assert list(store.unread(STAMP, other, later)) == [(one, (other, later)), (two, (STAMP, later))]
    assert list(store.unread()) == []


def test_a_put_may_read_what_it_writes(store: Store) -> None:
    articles = numbered(700)
    store.put(articles)

    assert store.put(read(article) for article, _ in store.unread(STAMP)) == 700
    assert list(store.unread(STAMP)) == []


def test_what_came_before_an_error_is_kept_but_not_as_the_stories(store: Store) -> None:
    store.put([Story("s-a", "a", ("a-a",))])

    def broken() -> Iterator[Noun]:
        yield from numbered(3)
        yield Story("s-b", "b", ("a-b",))
        raise OSError("no more")

    with pytest.raises(OSError, match="no more"):
        store.put(broken())

    assert len(list(store.each(Article))) == 3
    assert [story.id for story in store.each(Story)] == ["s-a"]


@pytest.mark.parametrize(
    "words",
    ["cafe", "CAFÉ", "don't", "“don’t”", '"the cafe" reopen', "reopen café", "1,200", "STRASSE", "王毅", '"cafe', "é-"],
)
def test_search_folds_accents_case_and_quotes(store: Store, words: str) -> None:
    sentence = "They don’t reopen the Café in Straße 1,200, 王毅说; ‘é’ is a letter."
    article = written(sentence)
    store.put([article, read(article)])

    assert cut(store, words) == [sentence]


@pytest.mark.parametrize(
    "words", ["", " ", '"', '""', "*", "- +", "missing", "cafe missing", '"cafe the"', "\0", "\ud800"]
)
def test_search_finds_nothing_where_a_word_is_missing(store: Store, words: str) -> None:
    article = written("Only the café.")
    store.put([article, read(article)])

    assert list(store.search(words)) == []


@pytest.mark.parametrize(
    "words", ["NEAR(cafe)", "cafe AND", "folded:cafe", "{cafe}", "^cafe", "cafe*", "NOT cafe", "(((" * 999]
)
def test_query_syntax_is_only_words(store: Store, words: str) -> None:
    article = written("near and not folded: cafe")
    store.put([article, read(article)])

    assert set(cut(store, words)) <= {article.text}


def test_the_best_sentence_comes_first_and_no_more_than_asked_for(store: Store) -> None:
    text = "A ferry, and then many other things that were seen. Ferry, ferry! No boat."
    article = written(text)
    store.put([article, read(article, STAMP, (0, 51), (52, 65), (66, 74))])

    assert cut(store, "ferry") == ["Ferry, ferry!", "A ferry, and then many other things that were seen."]
    assert cut(store, "ferry", limit=1) == ["Ferry, ferry!"]
    assert cut(store, "ferry", limit=0) == cut(store, "ferry", limit=-1) == []
    assert len(cut(store, "ferry", limit=10**30)) == 2


def test_only_kept_text_is_searched(store: Store) -> None:
    article = written(
        "Ferry news. Ferry links.", "0", Block("paragraph", 0, 12), Block("navigation", 12, 24, kept=False)
    )
    beyond = Reading(
        article.id,
        STAMP,
        ("sentences",),
        (*read(article, STAMP, (0, 11), (12, 24)).sentences, Span(article.id, 20, 99)),
    )
    store.put([article, beyond])

    assert cut(store, "ferry") == ["Ferry news."]


def test_a_sentence_read_twice_is_found_once(store: Store) -> None:
    article = written("The ferry sank. It did.")
    store.put([article, read(article, STAMP, (0, 15), (16, 23))])
    store.put([read(article, Stamp("sentences", "2")), read(article, Stamp("times", "1"))])

    assert cut(store, "ferry") == ["The ferry sank. It did."]


def test_a_reading_may_come_before_its_article(store: Store) -> None:
    article = written("The ferry sank.")
    store.put([read(article)])
    assert list(store.search("ferry")) == []

    store.put([article])
    assert cut(store, "ferry") == ["The ferry sank."]


@given(words=st.text(st.characters(exclude_categories=()), max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_words_may_be_searched(searched: Store, words: str) -> None:
    assert len(list(searched.search(words))) <= 1


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = SqliteStore.open(tmp_path_factory.mktemp("searched") / "record.db", create=True)
    article = written("The ferry sank.")
    store.put([article, read(article)])
    return store


def test_odd_text_is_kept_as_it_is(store: Store) -> None:
    odd = written("a\0b \ud800\udfff \ud83d \u202e 😀 ferry", "1")
    story = Story("s-\ud800", "t\0", (odd.id,))
    store.put([odd, read(odd), story])

    assert list(store.each(Article)) == [odd]
    assert list(store.each(Story, "s-\ud800")) == list(store.each(Story, odd.id)) == [story]
    assert cut(store, "ferry") == [odd.text]


def test_an_edition_is_its_story_s_and_takes_the_place_of_the_former_one(reopen: Reopen, edition: Edition) -> None:
    story = edition.story
    newer = replace(edition, not_run=())
    store = reopen()
    assert store.put([story, edition]) == 2
    assert store.put([edition]) == 0
    assert store.put([newer]) == 1

    assert list(reopen().each(Edition)) == [newer]
    assert list(store.each(Edition, story.id)) == list(store.each(Edition, story.articles[0])) == [newer]


def test_the_edition_of_a_story_that_went_into_another_goes_with_it(store: Store, edition: Edition) -> None:
    heir = Story("s-heir", "Heir", edition.story.articles, merged=(Former(edition.story.id, "one event"),))
    store.put([edition.story, edition])
    store.put([heir])

    assert list(store.each(Edition)) == []

    store.put([edition])  # by whoever was still linking it
    assert list(store.each(Edition)) == []


def test_a_margin_is_its_article_s_and_takes_the_place_of_the_former_one(reopen: Reopen, coverage: Coverage) -> None:
    first, second, *_ = coverage.articles
    margin = Margin(first.id, coverage.story.id, "b-1", (Mark("name", 0, 4, "c-1", "Alma, place"),), first.id)
    other = Margin(second.id, coverage.story.id, "b-1", (), second.id, replaces=first.id)
    newer = replace(margin, basis="b-2", marks=())

    assert reopen().put([margin, other]) == 2
    assert reopen().put([margin]) == 0
    assert reopen().put([newer]) == 1
    assert list(reopen().each(Margin, first.id)) == [newer]
    assert list(reopen().each(Margin)) == [newer, other]


LINKERS = (Stamp("linker", "1"), Stamp("registrar", "2"))


def told(store: Store, *articles: Article) -> Story:
    """A story of these articles, put with them."""
    story = Story("s-told", "Told", tuple(article.id for article in articles))
    store.put([*articles, story])
    return story


def link(store: Store, story: Story, stamps: tuple[Stamp, ...] = LINKERS) -> None:
    store.put([Links(story.id, "b-1", stamps, state=store.state(story.id))])


def test_a_story_is_unlinked_until_these_stamps_have_linked_it(reopen: Reopen) -> None:
    store = reopen()
    story = told(store, *numbered(2))
    assert list(store.unlinked(*LINKERS)) == [story]

    link(store, story)
    assert list(reopen().unlinked(*LINKERS)) == []
    assert list(store.unlinked(*LINKERS[:1])) == [story]

    link(store, story, LINKERS[:1])
    assert list(store.unlinked(*LINKERS[:1])) == []


def test_what_changes_a_story_leaves_it_unlinked(store: Store) -> None:
    one, two, other = numbered(3)
    story = told(store, one, two)
    grown = replace(story, articles=(one.id, two.id, other.id))
    judged = Judgement((two.span(0, 6),), "Report", "note", "Ada", "2031-05-08T10:00:00Z")
    for change in (read(one), judged, grown):
        link(store, story)
        store.put([change])
        assert [found.id for found in store.unlinked(*LINKERS)] == [story.id], change
    link(store, story)
    store.put([read(one), judged, grown])
    assert list(store.unlinked(*LINKERS)) == []


def test_what_changes_while_a_story_is_linked_leaves_it_unlinked(store: Store) -> None:
    one, two = numbered(2)
    story = told(store, one, two)
    seen = store.state(story.id)
    store.put([read(one)])
    store.put([Links(story.id, "b-1", LINKERS, state=seen)])

    assert list(store.unlinked(*LINKERS)) == [story]


def test_what_is_not_of_a_story_leaves_it_linked(store: Store) -> None:
    one, two = numbered(2)
    story = told(store, one)
    link(store, story)
    store.put([two, read(two)])

    assert list(store.unlinked(*LINKERS)) == []
