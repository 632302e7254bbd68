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
        "<p>Published</p><p>6 May 2031</p>",
        "<p><time datetime=2031-05-06>05/06/2031</time></p>",
        "<p><time datetime=2031-05-06T09:00:00Z>3 days ago</time></p>",
    ],
)
def test_a_day_beside_the_headline_is_that_of_publication(line: str) -> None:
    assert published(line + BODY) == ("2031-05-06", None)


def test_a_day_below_the_text_counts_if_the_page_says_what_it_is() -> None:
    assert published(f"{BODY * 3}<p class=date>Published May 6, 2031</p>") == ("2031-05-06", None)
    assert published(f"{BODY * 3}<p>May 6, 2031</p>") == (None, None)


@pytest.mark.parametrize(
    ("line", "updated"),
    [
        ("<p>Updated on May 9, 2031</p>", "2031-05-09"),
        ("<p>Last updated:</p><p>May 9, 2031</p>", "2031-05-09"),
        ("<div class=field--name-changed>May 9, 2031</div>", "2031-05-09"),
        ("<p>By Ione Marsh<span>Updated: May 9, 2031</span></p>", "2031-05-09"),
    ],
)
def test_the_day_of_a_change_alone_is_none_of_publication(line: str, updated: str) -> None:
    assert published(line + BODY) == (None, updated)


@pytest.mark.parametrize(
    "line",
    [
        "<p>Posted May 6, 2031. Last updated May 9, 2031</p>",
        "<p>HarbourMay 6, 2031Updated: May 9, 2031</p>",
        "<p>May 6, 2031</p><p>May 9, 2031</p>",
        "<p><time class='entry-date published' datetime=2031-05-06>May 6, 2031</time>"
        "<time class=updated datetime=2031-05-09>May 9, 2031</time></p>",
    ],
)
def test_the_day_of_a_change_is_told_from_that_of_publication(line: str) -> None:
    assert published(line + BODY) == ("2031-05-06", "2031-05-09")


@pytest.mark.parametrize(
    "around",
    [
        f"{BODY}<section class=related-posts><h3>More</h3><p>May 6, 2031</p></section>",
        f"{BODY}<div class=comments><p>Odo, May 6, 2031</p></div>",
        f"{BODY}<p>The offer is valid until May 6, 2031</p>",
        f"{BODY.replace('on Wednesday', 'on May 6, 2031')}",
        f"<p>05/06/2031</p>{BODY}",
        f"<p><time datetime=2031-05-06>January 2, 2030</time></p>{BODY}",
        BODY
        + "".join(f"<div class=entry><h3>Storm {i}</h3><p class=date>May {i}, 2031</p></div>" for i in range(1, 9)),
    ],
)
def test_other_days_are_not_the_pages(around: str) -> None:
    assert published(around)[0] is None


def test_characters_of_a_day_are_kept() -> None:
    found = extract(page(f"<p>By Ione Marsh | May 6, 2031</p>{BODY}"))
    assert found.published is not None
    assert found.text[found.published.start : found.published.end] == "May 6, 2031"


def test_a_list_of_days_without_end_is_looked_at_beside_the_headline() -> None:
    many = "".join(f"<p class=entry>May {i % 28 + 1}, {1950 + i % 99}</p>" for i in range(3_000))
    assert published(f"<p>May 6, 2031</p>{BODY}{many}")[0] == "2031-05-06"
    assert published(BODY + many)[0] is None
