from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.text.quotemarks import Quotation, quotations


def found(text: str) -> list[Quotation]:
    """Each line is a paragraph."""
    paragraphs, start = [], 0
    for line in text.splitlines(keepends=True):
        paragraphs.append((start, start + len(line)))
        start += len(line)
    return quotations(text, paragraphs)


def shown(text: str) -> list[str]:
    return ["|".join(text[start:end] for start, end in one.pieces) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We sail,” she said. “At dawn.”", ["“We sail,”", "“At dawn.”"]),
        ('"We sail," she said, "at dawn."', ['"We sail,"', '"at dawn."']),
        ("``We sail,'' she said.", ["``We sail,''"]),
        ("«Nous partons», dit-elle. « Demain. »", ["«Nous partons»", "« Demain. »"]),
        ("„Wir fahren“, sagte sie. »Morgen.«", ["„Wir fahren“", "»Morgen.«"]),
        ("‘We sail,’ she said. ‘At dawn.’", ["‘We sail,’", "‘At dawn.’"]),
        ("'We sail,' she said. 'At dawn.'", ["'We sail,'", "'At dawn.'"]),
        ("She said: ”We sail.”", ["”We sail.”"]),
        ('“We sail," she said.', ['“We sail,"']),
        ("The (“grey”) fleet—“ours”—sails.", ["“grey”", "“ours”"]),
    ],
)
def test_marks_of_all_styles_open_and_close(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
    assert all(one.closed for one in found(text))


@pytest.mark.parametrize(
    "text",
    [
        "It’s the captain’s ship, and the sailors’ too.",
        "It's the captain's ship, and the sailors' too.",
        "The O’Hara of ’58 and the '90s, '60s and ‘70s.",
        "Get 'em, rock 'n roll.",
        'He is 5\'10" tall and the board 12" wide.',
        "A single ‘ mark that nothing closes.",
        "",
        " \n ",
    ],
)
def test_an_apostrophe_is_no_quotation(text: str) -> None:
    assert found(text) == []


def test_a_plural_owner_does_not_close_a_single_quotation() -> None:
    assert shown("‘The dockers’ rights come first,’ she said.") == ["‘The dockers’ rights come first,’"]
    assert shown("The ‘good dockers’ of Port Wren went home.") == ["‘good dockers’"]


def test_inner_quotations_are_found_and_told_from_outer_ones() -> None:
    outer, inner, innermost = found("“He said ‘I read “The Sea” twice’ to me,” she said.")
    assert (outer.inner, inner.inner, innermost.inner) == (False, True, True)
    assert outer.start < inner.start < innermost.start < innermost.end < inner.end < outer.end


def test_what_is_left_open_runs_to_the_end_of_its_paragraph() -> None:
    text = "She said: “We sail at dawn.\nThen she left."
    (one,) = found(text)
    assert text[one.start : one.end] == "“We sail at dawn."
    assert not one.closed


def test_a_mark_opened_twice_ends_the_first_where_the_second_begins() -> None:
    text = "“We sail, she said. “At dawn.”"
    first, second = found(text)
    assert (text[first.start : first.end], first.closed) == ("“We sail, she said.", False)
    assert (text[second.start : second.end], second.closed) == ("“At dawn.”", True)


@pytest.mark.parametrize(("first", "last"), [('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»")])
def test_a_quotation_opened_again_in_the_next_paragraph_runs_on(first: str, last: str) -> None:
    text = f"{first}We sail.\n{first}The crew is aboard.\n{first}At dawn,{last} she said."
    assert shown(text) == [f"{first}We sail.|{first}The crew is aboard.|{first}At dawn,{last}"]
    assert found(text)[0].closed


def test_a_paragraph_without_the_mark_ends_what_runs_on() -> None:
    assert shown("“We sail.\nShe left.\n“At dawn,” she said.") == ["“We sail.", "“At dawn,”"]


def test_a_closed_quotation_does_not_run_on() -> None:
    assert shown("“We sail.”\n“At dawn,” she said.") == ["“We sail.”", "“At dawn,”"]


@given(st.text(alphabet="“”„«»‘’'\"` abs.,\n5—") | st.text())
@example("”5\n.”")
def test_pieces_lie_in_the_text_the_first_begins_with_the_mark_and_none_overlaps_another(text: str) -> None:
    every = found(text)
    assert every == sorted(every, key=lambda one: one.start)
    for one in every:
        assert all(0 <= start < end <= len(text) for start, end in one.pieces)
        assert not one.opened or text.startswith(one.mark, one.start)
        assert all(end <= start for (_, end), (start, _) in pairwise(one.pieces))
    outer = sorted(piece for one in every if not one.inner for piece in one.pieces)
    assert all(end <= start for (_, end), (start, _) in pairwise(outer))


def test_an_apostrophe_split_from_its_word_opens_nothing() -> None:
    text = "Berg 's aide said they 've won . `` It 's over , '' he said . `` Go home . ''"
    assert shown(text) == ["`` It 's over , ''", "`` Go home . ''"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“They said “no” to me,” she said.", ["“They said “no” to me,”", "“no”"]),
        ('"They said "no" to me," she said.', ['"They said "no" to me,"', '"no"']),
        ("''We sail,'' she said.", ["''We sail,''"]),
        ("›Wir fahren‹, sagte sie.", ["›Wir fahren‹"]),
        ("'Course she said “We sail.”", ["“We sail.”"]),
    ],
)
def test_the_same_mark_inside_itself_and_rarer_marks(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We sail at dawn,” she said.", ["We sail at dawn,”"]),
        ("We sail at dawn , '' she said .", ["We sail at dawn , ''"]),
        ("She left. We sail at dawn,” she said.", []),
        ("The board is 12” wide.", []),
    ],
)
def test_a_mark_that_nothing_opened_closes_what_began_with_its_paragraph(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
    assert not any(one.opened for one in found(text))


def test_a_quotation_runs_on_over_paragraphs_without_marks_to_one_that_closes_it() -> None:
    assert shown("“We sail.\nThe crew is aboard.\nAt dawn,” she said.") == ["“We sail.|The crew is aboard.|At dawn,”"]
    assert shown("“We sail.\nShe left.\nHe stayed.") == ["“We sail."]


@pytest.mark.parametrize("middle", ["“The “crew” is aboard.", "“The “crew is aboard."])
def test_unbalanced_marks_in_a_paragraph_that_runs_on_change_nothing(middle: str) -> None:
    assert shown(f"“We sail.\n{middle}\n“At dawn,” she said.")[0] == f"“We sail.|{middle}|“At dawn,”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘ We sail , ’ she said .", ["‘ We sail , ’"]),
        ("' We sail , ' she said .", ["' We sail , '"]),
        ("He read ` The Sea ' twice .", ["` The Sea '"]),
        ("‘ It ’ s the dockers ’ fault , ’ she said .", ["‘ It ’ s the dockers ’ fault , ’"]),
        ("The dockers ' union and the sailors ' pay .", []),
        ("It ’ s late , and we ’ re tired .", []),
    ],
)
def test_single_marks_alone_between_blanks(text: str, expected: list[str]) -> None:
    assert shown(text) == expected
