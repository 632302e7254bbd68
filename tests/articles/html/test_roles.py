import pytest

from onrecord.articles.html.roles import label, named, said


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Published: ", "published"),
        ("By Ione Marsh, posted on Tuesday ", "published"),
        ("Last updated on ", "updated"),
        ("Ione MarshUpdated: ", "updated"),
        ("This report was originally published on ", "first"),
        ("Aktualisiert am ", "updated"),
        ("The offer is valid until ", "other"),
        ("By Ione Marsh on ", None),
        ("It was published. The mayor spoke on ", None),
    ],
)
def test_the_words_before_a_day_say_what_it_is(words: str, role: str | None) -> None:
    assert said(words) == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Last updated:", "updated"),
        ("Publish date", "published"),
        ("Content current as of:", "updated"),
        ("Today’s hours", "other"),
        ("Published by the council in a long line of words", None),
        ("Harbour", None),
    ],
)
def test_a_line_may_be_a_label_and_nothing_else(line: str, role: str | None) -> None:
    assert label(line) == role


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("time post-date datepublished", "published"),
        ("span article__last-updated", "updated"),
        ("time datemodified", "updated"),
        ("div field--name-changed", "updated"),
        ("time entry-date updated", None),
        ("span meta", None),
    ],
)
def test_names_say_what_a_day_is_but_the_bare_class_updated_says_nothing(names: str, role: str | None) -> None:
    assert named(names) == role
