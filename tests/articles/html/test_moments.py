from datetime import date

from onrecord.articles.html.moments import Tag, marked, moments
from onrecord.articles.html.visible import visible

PAGE = (
    "<p>By Pell <time datetime='2031-05-06T10:00:00Z' class=x>3 days ago</time> in Port Wren</p>"
    "<time datetime=2031-01-01></time>"
)


def tags() -> list[Tag]:
    return [
        Tag(at + 1, moment, "")
        for moment, at in (("2031-05-06T10:00:00Z", PAGE.index(">3")), ("2031-01-01", PAGE.index("></time>", 90)))
    ]


def test_a_time_that_is_shown_has_its_characters_and_the_day_that_it_states() -> None:
    seen = visible(PAGE)
    (found,) = moments(PAGE, seen, tags())
    assert (seen.text[found.start : found.end].strip(), found.day) == ("3 days ago", date(2031, 5, 6))


def test_one_marked_moment_counts_and_several_days_do_not() -> None:
    first, second = Tag(0, "2031-05-06T10:00:00Z", "entry-date published"), Tag(9, "2031-05-07", "pubdate")
    found = marked([first, Tag(4, "2030-01-01", "updated")])
    assert found is not None
    assert found.value == "2031-05-06T10:00:00Z"
    assert marked([first, second]) is None
