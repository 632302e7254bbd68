import pytest

from tests.articles.html.pages import BODY, extract, page
from tests.articles.html.test_shown import published


def meta(published: str, modified: str = "") -> str:
    changed = f"<meta property='article:modified_time' content='{modified}'>" if modified else ""
    return f"<meta property='article:published_time' content='{published}'>{changed}"


@pytest.mark.parametrize(
    ("head", "line", "days"),
    [
        (meta("2031-05-06T10:00:00+02:00"), "<p>May 6, 2031</p>", ("2031-05-06T10:00:00+02:00", None)),
        (meta("2031-05-07T02:41:00Z"), "<p>May 6, 2031</p>", ("2031-05-06", None)),
        (meta("2031-05-06"), "<p>Published May 1, 2031</p>", ("2031-05-01", None)),
        (meta("2031-05-06"), "<p>May 1, 2031</p>", ("2031-05-01", None)),
        (meta("2031-05-06", "2031-06-01"), "<p>June 1, 2031</p>", ("2031-05-06", "2031-06-01")),
        (meta("2031-05-06", "2031-07-01"), "<p>Updated June 1, 2031</p>", ("2031-05-06", "2031-06-01")),
        (meta("Thu, 05/06/2031 - 11:38", "Thu, 05/22/2031 - 00:00"), "<p>5/22/2031</p>", ("2031-05-06", "2031-05-22")),
        (meta("", "2031-05-06"), "", (None, "2031-05-06")),
        (meta("2031-05-06", "2031-05-01"), "", ("2031-05-06", None)),
    ],
)
def test_markup_and_text_are_weighed(head: str, line: str, days: tuple[str | None, str | None]) -> None:
    assert published(line + BODY, head) == days


def test_a_contradiction_is_told_and_not_settled() -> None:
    found = extract(page(f"<p>June 1, 2031</p>{BODY}", meta("2031-05-06")))
    assert found.published is None
    assert any("shows 2031-06-01, states 2031-05-06" in notice for notice in found.notices)


def test_a_day_that_cannot_be_read_is_told() -> None:
    found = extract(page(BODY, meta("the sixth of May")))
    assert found.published is None
    assert any("'the sixth of May' is ambiguous or no date" in notice for notice in found.notices)


def test_the_day_in_the_data_of_a_script_is_the_last_resort() -> None:
    script = '<script>window.state = {"publishedAt": "2031-05-06T10:00:00Z", "id": 7}</script>'
    assert published(BODY + script)[0] == "2031-05-06"
    assert published(f"<p>May 1, 2031</p>{BODY}{script}")[0] == "2031-05-01"
