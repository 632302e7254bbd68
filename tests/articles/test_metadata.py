import pytest

from onrecord.record.article import Article, Stated
from tests.articles.reading import BODY, MORE, article, from_json

HEAD = "Ferry strikes bridge\n\n"
TAIL = f"\n\n{BODY}\n\n{MORE}\n"


def said(found: Article, stated: Stated | None) -> tuple[str, str] | None:
    """Value and place. What stands in the text stands at its characters, for all but dates."""
    if stated is None:
        return None
    if stated.start is not None and "-" not in stated.value:
        assert found.text[stated.start : stated.end] == stated.value
    return stated.value, stated.place


def test_front_matter_states_all_of_it() -> None:
    found = article(
        "---\ntitle: Ferry strikes bridge\ndate: 2031-05-06\nlastmod: 7 May 2031\nauthor: [Ione Marsh, Ruan Dell]\n"
        "publisher: Calder Gazette\nurl: https://www.calder.example/2030/01/02/ferry\nlang: en\n"
        "wire: Corriden Press\n---\n" + TAIL
    )
    assert [said(found, value) for value in (found.title, found.published, found.updated, found.outlet)] == [
        ("Ferry strikes bridge", "front matter: title"), ("2031-05-06", "front matter: date"),
        ("2031-05-07", "front matter: lastmod"), ("Calder Gazette", "front matter: publisher"),
    ]  # fmt: skip
    assert [said(found, value) for value in (found.language, found.agency, *found.bylines)] == [
        ("en", "front matter: lang"), ("Corriden Press", "front matter: wire"),
        ("Ione Marsh", "front matter: author"), ("Ruan Dell", "front matter: author"),
    ]  # fmt: skip


def test_the_url_gives_host_and_day_where_nothing_else_does() -> None:
    found = article("---\nurl: https://www.calder.example/2031/05/06/ferry\n---\n" + HEAD + TAIL)
    assert said(found, found.outlet) == ("calder.example", "host of the url in front matter: url")
    assert said(found, found.published) == ("2031-05-06", "date in the url")


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://[::1", "/2031/05/06/", "ftp://a.example/2031/05/06/"])
def test_what_is_no_web_address_states_nothing(url: str) -> None:
    found = article(f"---\nurl: {url}\n---\n{HEAD}{TAIL}")
    assert (found.url, found.outlet, found.published) == (None, None, None)


def test_the_lines_above_the_body_state_title_byline_and_date() -> None:
    found = article(f"{HEAD}By Ione Marsh and Ruan Dell, Associated Press\n\nUpdated: May 7, 2031\nMay 6, 2031{TAIL}")
    assert said(found, found.title) == ("Ferry strikes bridge", "line 1")
    assert [said(found, name) for name in found.bylines] == [("Ione Marsh", "line 3"), ("Ruan Dell", "line 3")]
    assert said(found, found.agency) == ("Associated Press", "line 3")
    assert said(found, found.published) == ("2031-05-06", "line 6")
    assert said(found, found.updated) == ("2031-05-07", "line 5")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ione Marsh", ["Ione Marsh"]),
        ("By IONE MARSH", ["IONE MARSH"]),
        ("**By Ione Marsh**", ["Ione Marsh"]),
        ("By Ione van der Marsh, Staff Writer", ["Ione van der Marsh"]),
        ("By Ione Marsh | Calder Gazette", ["Ione Marsh"]),
        ("By Ione Marsh, Ruan Dell and Tove Holm", ["Ione Marsh", "Ruan Dell", "Tove Holm"]),
        ("By Ione Marsh for the Skarn Observer", ["Ione Marsh"]),
        ("By April Marsh", ["April Marsh"]),
        ("By The Associated Press", ["The Associated Press"]),
        ("Ione Marsh, Calder Gazette on", ["Ione Marsh"]),
        ("Calder News, Calder News on", ["Calder News"]),
    ],
)
def test_forms_of_a_byline(line: str, names: list[str]) -> None:
    found = article(f"{HEAD}{line}{TAIL}")
    assert [said(found, name) for name in found.bylines] == [(name, "line 3") for name in names]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        (f"{HEAD}SKARN, May 6 (Corriden Press) - {BODY}", ("Corriden Press", "dateline in line 3")),
        (f"{HEAD}Calder News, Calder News on{TAIL}", ("Calder News", "line 3")),
        (f"{HEAD}{TAIL}Distributed by Foldline Syndicate, LLC.", ("Foldline Syndicate", "line 8")),
        (f"{HEAD}{TAIL}© 2031 The Associated Press. All rights reserved.", ("Associated Press", "line 8")),
        (f"{HEAD}{TAIL}© 2031 Calder Gazette. All rights reserved.", None),
        (f"{HEAD}By Ione Marsh{TAIL}", None),
        (f"{HEAD}{TAIL}The Associated Press contributed to this report.", None),
    ],
)
def test_where_an_agency_is_named(text: str, agency: tuple[str, str] | None) -> None:
    found = article(text)
    assert said(found, found.agency) == agency


def test_the_dateline_gives_the_day_with_the_year_of_its_agencys_copyright() -> None:
    text = f"{HEAD}SKARN, May 6 (Corriden Press) - {BODY}\n\n{MORE}\n\n"
    assert article(text).published is None
    assert article(text + "© 2031 Calder Gazette.").published is None
    assert article(text + "© 2020-2031 Corriden Press.").published is None
    found = article(text + "© 2031 Corriden Press.")
    assert said(found, found.published) == ("2031-05-06", "dateline in line 3, its year in line 7")


def test_an_outlet_names_itself_under_its_article() -> None:
    found = article(f"{HEAD}{TAIL}Read more exclusive news from Calder Gazette.\n")
    assert said(found, found.outlet) == ("Calder Gazette", "line 8")


def test_a_date_that_is_ambiguous_is_told_and_left_empty() -> None:
    found = article(f"---\ndate: 03/04/2031\n---\n{HEAD}{TAIL}")
    assert found.published is None
    assert found.notices == ("front matter: date: '03/04/2031' is ambiguous or no date; the field is left empty",)


def test_nothing_is_guessed() -> None:
    found = article(f"{BODY}\n\n{MORE}\n")
    assert (found.title, found.outlet, found.agency, found.published, found.updated, found.url) == (None,) * 6
    assert found.bylines == ()


def test_fields_of_a_json_line_come_before_lines_of_the_text() -> None:
    found = from_json(
        text=f"{HEAD}By Ruan Dell\n\nMay 1, 2031{TAIL}",
        title="Ferry strikes bridge",
        published="2031-05-06T10:00:00Z",
        outlet="Calder Gazette",
        url="https://calder.example/ferry",
        byline="By Ione Marsh and Tove Holm",
    )
    assert [said(found, value) for value in (found.title, found.published, found.outlet, found.url)] == [
        ("Ferry strikes bridge", "field title"), ("2031-05-06T10:00:00Z", "field published"),
        ("Calder Gazette", "field outlet"), ("https://calder.example/ferry", "field url"),
    ]  # fmt: skip
    assert [said(found, name) for name in found.bylines] == [
        ("Ione Marsh", "field byline"),
        ("Tove Holm", "field byline"),
    ]


def test_a_field_that_is_no_text_is_told_and_left_empty() -> None:
    found = from_json(text=BODY, title=7, byline=["Ione Marsh", None])
    assert found.title is None
    assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert found.notices == (
        "field title: is no text; it is left empty", "field byline: is no text; it is left empty"
    )  # fmt: skip
