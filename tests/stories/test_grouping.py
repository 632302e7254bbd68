from dataclasses import replace

from onrecord.record.article import Stated
from onrecord.record.story import Story
from onrecord.stories.grouping import TfidfGrouper
from tests.stories.reports import FERRY, STRIKE, report


def titles(stories: tuple[Story, ...]) -> list[str]:
    return [story.title for story in stories]


def test_two_events_of_one_day_are_two_stories() -> None:
    stories = TfidfGrouper().group((FERRY[0], STRIKE[0], FERRY[1], STRIKE[1], FERRY[2]), ())
    assert [story.articles for story in stories] == [
        tuple(article.id for article in FERRY),
        tuple(article.id for article in STRIKE),
    ]
    ferry, strike = stories
    assert (ferry.first, ferry.last) == ("2031-05-06", "2031-05-07")
    assert ferry.because == "3 articles share names such as Alma, Port, Wren within 2 days"
    assert strike.because == "2 articles share names such as Oberkamp within 2 days"


def test_a_story_is_titled_by_its_most_central_headline_where_it_stands() -> None:
    story = TfidfGrouper().group(FERRY, ())[0]
    assert story.title_span is not None
    head = next(article for article in FERRY if article.id == story.title_span.article)
    assert story.title == story.title_span.cut(head.text) == "Port Wren bridge shut after Alma crash"


def test_a_story_without_a_headline_is_called_after_its_file() -> None:
    story = TfidfGrouper().group((report("Rain fell.", source="/news/rain.txt"),), ())[0]
    assert (story.title, story.title_span) == ("rain.txt", None)
    assert story.because == "no other article is like it"


def test_the_same_event_a_year_later_is_another() -> None:
    later = replace(FERRY[1], published=Stated("2032-05-07", "front matter: date"))
    assert len(TfidfGrouper().group((FERRY[0], later), ())) == 2


def test_versions_are_together_however_unlike_they_are() -> None:
    url = "https://post.example/ferry"
    versions = (
        report("The ferry is late.", url=url),
        report("Corrected: nobody was late at all, we regret it.", url=url + "?utm_source=feed"),
    )
    (story,) = TfidfGrouper().group(versions, ())
    assert story.because == "2 versions of one article"


def test_a_day_that_is_no_day_is_not_a_date() -> None:
    for odd in ("2031-13-45", "May", "2031-05", "2031W011"):
        story = TfidfGrouper().group((report("Rain fell.", day=odd),), ())[0]
        assert (story.first, story.last) == (None, None)


def test_a_story_keeps_its_id_when_an_earlier_article_is_put_before_it() -> None:
    before = TfidfGrouper().group(FERRY[1:], ())
    after = TfidfGrouper().group(FERRY, before)
    assert [story.id for story in before] == [story.id for story in after]


def test_the_lead_is_a_first_sentence_where_it_stands() -> None:
    story = TfidfGrouper().group(FERRY, ())[0]
    assert story.lead_span is not None
    head = next(article for article in FERRY if article.id == story.lead_span.article)
    assert story.lead == story.lead_span.cut(head.text)
    assert "Alma" in story.lead
    assert TfidfGrouper().group((report("Rain fell."),), ())[0].lead_span is None


def test_fresh_articles_find_their_settled_stories() -> None:
    settled = (FERRY[0], FERRY[1], STRIKE[0])
    known = TfidfGrouper().group(settled, ())
    ferry, strike = TfidfGrouper().group((STRIKE[1], FERRY[2]), known, settled)
    assert (ferry.id, strike.id) == tuple(story.id for story in known)
    assert ferry.articles == tuple(article.id for article in FERRY)
    assert strike.articles == tuple(article.id for article in STRIKE)


def test_stories_near_in_time_are_those_in_reach_and_the_undated() -> None:
    grouper = TfidfGrouper()
    ferry = grouper.group(FERRY[:2], ())
    undated = grouper.group(FERRY[2:], ())
    old = grouper.group((replace(STRIKE[0], published=Stated("2029-01-01", "line 1")),), ())
    known = (*ferry, *undated, *old)
    assert grouper.near((STRIKE[0],), known) == (*ferry, *undated)
    assert grouper.near((report("Rain fell."),), known) == known


def test_a_story_that_goes_into_another_is_named_there_with_the_reason() -> None:
    known = tuple(replace(TfidfGrouper().group((one,), ())[0], id=f"s-{n}") for n, one in enumerate(FERRY[:2]))
    (story,) = TfidfGrouper().group(FERRY, known)
    assert story.id == "s-0"
    assert [former.story for former in story.merged] == ["s-1"]
    assert "its article is as like" in story.merged[0].because


def test_a_part_that_leaves_a_story_says_which() -> None:
    known = TfidfGrouper().group(FERRY, ())
    mixed = replace(known[0], articles=tuple(one.id for one in (*FERRY, STRIKE[0])))
    ferry, strike = TfidfGrouper().group((*FERRY, STRIKE[0]), (mixed,))
    assert ferry.id == mixed.id
    assert strike.split is not None
    assert strike.split.story == mixed.id
