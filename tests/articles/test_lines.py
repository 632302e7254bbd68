import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.lines import lines, longest_line, units
from tests.articles.reading import BODY, MORE

WRAPPED = "Ferry strikes bridge\n\nBy Ione Marsh\n\n" + "\n\n".join(
    textwrap.fill(paragraph, 64) for paragraph in (BODY, MORE, BODY)
)


def texts(text: str) -> list[str]:
    return [unit.text for unit in units(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(end: str) -> None:
    text = end.join(["one", "", "  two ", "three"])
    assert [(row.number, row.text) for row in lines(text)] == [(1, "one"), (3, "two"), (4, "three")]
    assert [row.number for row in lines(text, len("one" + end))] == [3, 4]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    found = texts(WRAPPED)
    assert found[:2] == ["Ferry strikes bridge", "By Ione Marsh"]
    assert [" ".join(paragraph.split()) for paragraph in found[2:]] == [BODY, MORE, BODY]


@given(st.integers(50, 90))
def test_a_hard_wrap_at_any_column_is_undone(width: int) -> None:
    text = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in (BODY, MORE, BODY + " " + MORE))
    assert [" ".join(paragraph.split()) for paragraph in texts(text)] == [BODY, MORE, BODY + " " + MORE]


def test_a_sentence_that_goes_on_in_lower_case_is_one_paragraph() -> None:
    broken = BODY.replace(" were hurt", "\nwere hurt")
    assert texts(f"{broken}\n{MORE}") == [broken, MORE]


def test_lines_that_end_early_stay_apart() -> None:
    poem = "The Alma sailed\nat six in the morning\nwith nobody on the bridge\nand all of us asleep"
    assert texts(poem) == poem.split("\n")


def test_long_lines_stay_apart() -> None:
    assert texts(f"{BODY}\n{MORE}\n{BODY}") == [BODY, MORE, BODY]


def test_items_of_a_list_stay_apart_in_hard_wrapped_text() -> None:
    items = "\n".join(f"- {word}" for word in ("bread", "boats", "bridges"))
    assert texts(WRAPPED + "\n\n" + items)[-3:] == ["- bread", "- boats", "- bridges"]


def test_units_without_a_blank_line_between_them_are_a_group() -> None:
    assert [unit.group for unit in units("a\nb\n\nc\n")] == [0, 0, 1]


def test_plain_words_have_no_markdown_and_no_curly_quotes() -> None:
    (unit,) = units("**[Read “more”](https://a.example/b)**")
    assert unit.plain == 'Read "more"'


@given(st.text(max_size=200))
def test_units_hold_all_that_is_not_white_space(text: str) -> None:
    found = units(text)
    assert all(text[unit.start : unit.end] == unit.text for unit in found)
    covered = {i for unit in found for i in range(unit.start, unit.end)}
    assert all(
        char.isspace() or char in "\ufeff\u200b\u200c\u200d\u2060" for i, char in enumerate(text) if i not in covered
    )


def test_the_longest_line() -> None:
    assert longest_line("a\r\nbcd\ref") == (2, 3)
    assert longest_line("") == (1, 0)
