"""When an address is asked for again."""

from datetime import UTC, datetime, timedelta

from onrecord.record.visit import Visit
from onrecord.sources.live.following import FOLLOWED, Following, iso

NOW = datetime(2031, 5, 6, 12, tzinfo=UTC)
FOLLOWING = Following(600)


def asked(visit: Visit, after: timedelta) -> Visit:
    return FOLLOWING.answered(visit, NOW + after, {})


def pause(visit: Visit) -> timedelta:
    return datetime.fromisoformat(visit.again) - datetime.fromisoformat(visit.last)


def test_a_page_is_asked_for_ever_more_seldom_and_then_no_more() -> None:
    page = FOLLOWING.named("http://a.example/1", "http://a.example/feed", NOW)
    days = [timedelta(0), timedelta(hours=1), timedelta(days=1), timedelta(days=4), FOLLOWED]

    visits = [asked(page, after) for after in days]

    assert [pause(visit) for visit in visits[:4]] == [
        timedelta(minutes=10),
        timedelta(minutes=15),
        timedelta(hours=6),
        timedelta(days=1),
    ]
    assert visits[4].again == ""
    assert not FOLLOWING.due(visits[4], NOW + timedelta(days=99))


def test_over_its_week_a_page_is_asked_for_a_few_dozen_times() -> None:
    visit, now, times = FOLLOWING.named("http://a.example/1", "http://a.example/feed", NOW), NOW, 0
    while visit.again:
        now = max(now, datetime.fromisoformat(visit.again))
        visit, times = FOLLOWING.answered(visit, now, {}), times + 1

    assert 20 < times < 50


def test_what_the_user_named_and_lists_never_age() -> None:
    root = FOLLOWING.named("http://a.example/feed", "", NOW)
    sitemap = FOLLOWING.named("http://a.example/s.xml", "http://a.example/", NOW)
    later = NOW + timedelta(days=300)

    assert FOLLOWING.due(FOLLOWING.listed(root, later, {}), later)
    assert FOLLOWING.due(FOLLOWING.answered(root, later, {}), later)
    assert pause(FOLLOWING.listed(sitemap, later, {})) == timedelta(minutes=10)


def test_a_list_that_tells_of_a_change_makes_its_page_due() -> None:
    page = asked(FOLLOWING.named("http://a.example/1", "http://a.example/feed", NOW), timedelta(0))

    assert not FOLLOWING.due(page, NOW, iso(NOW - timedelta(hours=1)))
    assert FOLLOWING.due(page, NOW, iso(NOW + timedelta(minutes=1)))


def test_failures_double_the_pause_and_the_server_may_want_more() -> None:
    visit, now, pauses = FOLLOWING.named("http://a.example/1", "http://a.example/feed", NOW), NOW, []
    for _ in range(4):
        visit = FOLLOWING.failed(visit, now, 0)
        pauses.append(pause(visit))
        now = datetime.fromisoformat(visit.again)

    assert pauses == [timedelta(minutes=minutes) for minutes in (10, 20, 40, 80)]
    assert pause(FOLLOWING.failed(visit, now, 86_400)) == timedelta(days=1)


def test_what_the_server_says_of_its_version_is_kept_until_it_says_otherwise() -> None:
    page = FOLLOWING.named("http://a.example/1", "", NOW)
    first = FOLLOWING.answered(page, NOW, {"etag": '"1"', "last-modified": "Mon"})

    assert (FOLLOWING.answered(first, NOW, {}).etag, FOLLOWING.answered(first, NOW, {}).modified) == ('"1"', "Mon")
    assert FOLLOWING.answered(first, NOW, {"etag": '"2"'}).etag == '"2"'
