from onrecord.record.ids import content_id
from onrecord.record.story import Story
from onrecord.stories.lineage import inherit


def known(story_id: str, articles: str) -> Story:
    return Story(story_id, "A story", tuple(articles))


def test_a_new_story_is_named_after_its_founding_article() -> None:
    assert inherit(["ab", "c"], []) == [content_id("s", "a"), content_id("s", "c")]


def test_a_story_that_grows_keeps_its_id_whoever_comes_first() -> None:
    assert inherit(["xabc"], [known("s-old", "abc")]) == ["s-old"]


def test_when_two_stories_merge_the_bigger_stays_or_else_the_older() -> None:
    assert inherit(["abcde"], [known("s-two", "ab"), known("s-three", "cde")]) == ["s-three"]
    assert inherit(["abcd"], [known("s-later", "cd"), known("s-first", "ab")]) == ["s-first"]


def test_when_a_story_splits_its_id_goes_where_most_of_it_goes() -> None:
    former = known(content_id("s", "a"), "abc")
    assert inherit(["a", "bc"], [former]) == [content_id("s", "a", 2), former.id]
    assert inherit(["ad", "bc", "e"], [former])[1] == former.id


def test_the_id_of_a_story_that_is_gone_is_not_given_to_another() -> None:
    assert inherit(["b"], [known("s-gone", "a")]) == [content_id("s", "b")]
