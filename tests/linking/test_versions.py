from dataclasses import replace

from onrecord.linking.versions import VersionLinker
from onrecord.record.article import Article, Stated
from onrecord.record.story import Coverage, Story
from tests.linking.telling import linked, told


def version(text: str, url: str | None = None, published: str | None = None, updated: str | None = None) -> Article:
    article = replace(told(text, published=published)[0], source=f"/news/{text}.txt")
    return replace(
        article,
        url=Stated(url, "front matter: url") if url else None,
        updated=Stated(updated, "front matter: updated") if updated else None,
    )


def replaces(*articles: Article) -> tuple[tuple[str, str], ...]:
    known = Story("s-test", "A test", tuple(article.id for article in articles))
    return linked(Coverage(known, articles, ()), VersionLinker()).replaces


URL = "https://post.example/ferry"


def test_each_version_replaces_the_one_before_it_by_date() -> None:
    first = version("12 hurt", URL, "2031-05-06")
    third = version("14 hurt", URL, "2031-05-06", updated="2031-05-08")
    second = version("13 hurt", URL, "2031-05-06", updated="2031-05-07T10:00:00Z")
    assert replaces(third, first, second) == ((second.id, first.id), (third.id, second.id))


def test_where_a_version_has_no_date_arrival_decides() -> None:
    late, undated = version("12 hurt", URL, "2031-05-09"), version("14 hurt", URL)
    assert replaces(late, undated) == ((undated.id, late.id),)


def test_one_file_read_twice_is_one_work() -> None:
    before = version("12 hurt", published="2031-05-06")
    after = replace(version("14 hurt", published="2031-05-06"), source=before.source)
    assert replaces(before, after) == ((after.id, before.id),)


def test_other_addresses_are_other_articles() -> None:
    assert replaces(version("12 hurt", URL), version("14 hurt", URL + "-strike"), version("15 hurt")) == ()


def test_dates_of_several_zones_are_put_in_order_by_the_moment_they_name() -> None:
    early = version("12 hurt", URL, "2031-05-06T23:30:00+09:00")  # 14:30 in UTC
    late = version("14 hurt", URL, "2031-05-06T11:00:00-05:00")  # 16:00 in UTC
    assert replaces(late, early) == ((late.id, early.id),)
