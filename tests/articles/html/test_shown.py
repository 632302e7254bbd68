import pytest

from tests.articles.html.pages import BODY, extract, page


def published(body: str, head: str = "") -> tuple[str | None, str | None]:
    found = extract(page(body, head))
    return tuple(stated.value if stated else None for stated in (found.published, found.updated))  # type: ignore[return-value]


@pytest.mark.parametrize(
    "line",
    [
        "<p>By Ione Marsh | May 6, 2031</p>",
        "<div class=date>6 May 2031</div>",
        "<p>Published: 6 May 2031, 9:30 am</p>",
        "<span>Ione Marsh</span> <span class=post-date>06.05.2031</span>",
    ],
)
def test_a_day_beside_the_headline_is_that_of_publication(line: str) -> None:
    assert published(line + BODY) == ("2031-05-06", None)


def test_the_day_of_a_change_is_told_from_that_of_publication() -> None:
    assert published(f"<p>Posted May 6, 2031. Last updated May 9, 2031</p>{BODY}") == ("2031-05-06", "2031-05-09")
    assert published(f"<p>Updated on May 9, 2031</p>{BODY}") == (None, "2031-05-09")


@pytest.mark.parametrize(
    "around",
    [
        f"{BODY}<section class=related-posts><h3>More</h3><p>May 6, 2031</p></section>",
        f"{BODY}<div class=comments><p>Odo, May 6, 2031</p></div>",
        f"{BODY}<p>The offer is valid until May 6, 2031</p>",
        f"{BODY.replace('on Wednesday', 'on May 6, 2031')}",
        f"<p>05/06/2031</p>{BODY}",
    ],
)
def test_other_days_are_not_the_pages(around: str) -> None:
    assert published(around)[0] is None


def test_what_the_page_states_comes_before_what_it_shows() -> None:
    head = "<meta property='article:published_time' content='2031-05-01T10:00:00+02:00'>"
    assert published(f"<p>May 6, 2031</p>{BODY}", head)[0] == "2031-05-01T10:00:00+02:00"


def test_a_moment_of_another_zone_is_the_day_that_the_page_shows() -> None:
    head = "<meta property='article:published_time' content='2031-05-07T02:41:00Z'>"
    assert published(f"<p>May 6, 2031</p>{BODY}", head)[0] == "2031-05-06"


def test_the_day_in_the_data_of_a_script_is_the_last_resort() -> None:
    script = '<script>window.state = {"publishedAt": "2031-05-06T10:00:00Z", "id": 7}</script>'
    assert published(BODY + script)[0] == "2031-05-06"
    other = script.replace("-06T", "-07T")
    assert published(BODY + script + other)[0] is None
