from typing import get_args

from onrecord.reading.events.coder import lemmas
from onrecord.reading.events.frames import BAD, COMPLEMENTS, GOOD, MODES, Frame, classes, frames, rows
from onrecord.record.event import EventType
from onrecord.record.plover import KINDS

TYPES = set(get_args(EventType))


def test_every_row_names_itself() -> None:
    names = [row.name for row in rows()]
    assert len(names) >= 500
    assert len(names) == len(set(names))


def test_every_type_and_mode_is_known() -> None:
    for row in rows():
        assert row.type in TYPES | {"none", "="}, row.name
        assert row.mode is None or (row.type in TYPES and row.mode in MODES[row.type]), row.name  # type: ignore[index]


def test_every_type_has_rows() -> None:
    assert {row.type for row in rows()} == TYPES | {"none", "="}


def test_the_good_and_the_bad_are_all_of_plovers_types() -> None:
    own = {"VISIT", "STATEMENT", "VOTE", "APPOINTMENT", "RULING"}
    assert TYPES - own == GOOD | BAD
    assert {KINDS[kind].weight > 0 for kind in GOOD} == {True}  # type: ignore[index]
    assert {KINDS[kind].weight < 0 for kind in BAD} == {True}  # type: ignore[index]


def test_no_two_rows_ask_for_the_same() -> None:
    asked: dict[tuple[object, ...], str] = {}
    for row in rows():
        for word in row.words:
            key = (word, row.subject, row.object, row.prepositions, row.behind, row.complement)
            assert key not in asked, f'"{row.name}" and "{asked[key]}" both code "{word}"'
            asked[key] = row.name


def test_no_row_has_a_word_twice_or_in_capitals() -> None:
    for row in rows():
        assert len(row.words) == len(set(row.words)), row.name
        for word in {*row.words, *row.subject, *row.object, *row.behind}:
            assert word == word.strip().lower(), row.name


def test_a_condition_on_the_complement_is_a_type_a_word_for_many_or_a_lemma() -> None:
    for row in rows():
        assert all(word in TYPES | COMPLEMENTS or word.islower() for word in row.complement), row.name


def test_every_class_is_used_and_has_words() -> None:
    assert all(words and "" not in words for words in classes().values())


def test_a_row_that_asks_for_more_weighs_more() -> None:
    for several in frames().values():
        assert [row.weight for row in several] == sorted((row.weight for row in several), reverse=True)
    bare, asking = _row("meet"), _row("meet a demand")
    assert asking.weight > bare.weight


def test_the_words_that_may_name_an_event_are_single_words() -> None:
    assert {"meet", "call", "arrest", "ceasefire"} <= lemmas()
    assert not any(" " in word or ":" in word for word in lemmas())


def _row(name: str) -> Frame:
    return next(row for row in rows() if row.name == name)
