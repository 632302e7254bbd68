"""What every grouper keeps, however it tells events apart."""

import pickle
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.stories.base import Grouper
from onrecord.stories.grouping import TfidfGrouper
from tests.stories.reports import FERRY, STRIKE, report

GROUPERS: list[Grouper] = [TfidfGrouper()]
groupers = pytest.mark.parametrize("grouper", GROUPERS, ids=lambda grouper: type(grouper).__name__)


@groupers
def test_no_articles_make_no_stories(grouper: Grouper) -> None:
    assert grouper.group((), ()) == ()


@groupers
@given(texts=st.lists(st.text(max_size=40), max_size=6))
def test_every_article_is_in_exactly_one_story(grouper: Grouper, texts: list[str]) -> None:
    articles = [report(text) for text in texts]
    stories = grouper.group(articles, ())
    assert sorted(article for story in stories for article in story.articles) == sorted({a.id for a in articles})
    assert len({story.id for story in stories}) == len(stories)


@groupers
def test_the_order_of_arrival_decides_nothing_but_order_and_ids(grouper: Grouper) -> None:
    parts = {
        frozenset(frozenset(story.articles) for story in grouper.group(order, ()))
        for order in permutations((*FERRY, *STRIKE))
    }
    assert len(parts) == 1


@groupers
def test_articles_and_stories_are_in_order_of_arrival(grouper: Grouper) -> None:
    arrived = (STRIKE[1], FERRY[2], STRIKE[0], FERRY[0])
    places = {article.id: place for place, article in enumerate(arrived)}
    stories = [[places[article] for article in story.articles] for story in grouper.group(arrived, ())]
    assert stories == sorted(sorted(story) for story in stories)


@groupers
def test_grouping_again_what_is_known_changes_nothing(grouper: Grouper) -> None:
    stories = grouper.group((*FERRY, *STRIKE), ())
    assert grouper.group((*FERRY, *STRIKE), stories) == stories


@groupers
def test_a_story_keeps_its_id_while_it_grows(grouper: Grouper) -> None:
    known: tuple[str, ...] = ()
    stories = grouper.group((), ())
    arrived = (FERRY[0], FERRY[1], STRIKE[0], FERRY[2], STRIKE[1])
    for count in range(1, len(arrived) + 1):
        stories = grouper.group(arrived[:count], stories)
        ids = tuple(story.id for story in stories)
        assert ids[: len(known)] == known
        known = ids


@groupers
def test_it_pickles_to_a_worker(grouper: Grouper) -> None:
    assert pickle.loads(pickle.dumps(grouper)).group(FERRY, ()) == grouper.group(FERRY, ())
