import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.jsonrow import Json, Value, read, unescaped

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def plain(page: Json, value: Value | None) -> object:
    """The value as the decoder of the standard library gives it, names in lower case."""
    assert value is not None
    if isinstance(value.content, dict):
        return {name: plain(page, inner) for name, inner in value.content.items()}
    if isinstance(value.content, list):
        return [plain(page, inner) for inner in value.content]
    written = page.page[value.start : value.end]
    return unescaped(written) if value.is_text else json.loads(written)


def lower(value: object) -> object:
    if isinstance(value, dict):
        return {name.lower(): lower(inner) for name, inner in value.items()}
    return [lower(inner) for inner in value] if isinstance(value, list) else value


@given(VALUES, st.booleans())
def test_what_is_read_is_what_a_decoder_reads(value: object, is_ascii: bool) -> None:
    page = read(json.dumps(value, ensure_ascii=is_ascii, indent=1))
    assert plain(page, page.root) == lower(json.loads(page.page))
    assert page.broken == ""


@given(VALUES, st.integers(0, 200))
def test_what_breaks_off_is_given_as_far_as_it_goes(value: object, size: int) -> None:
    whole = json.dumps([value, value])
    page = read(whole[:size])
    assert bool(page.broken) == (size < len(whole))


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("[" * 100_000, "it is nested too deeply"),
        ('{"a":' * 100_000, "it is nested too deeply"),
        ('{"a" 1}', "no field at character 1"),
        ("[1 2]", "a fault at character 3"),
        ("x", "character 0 begins no value"),
        ("", "it breaks off before its end"),
        ('{"a":1}x', "something stands behind its end, at character 7"),
        ('"\\', "it breaks off inside of a string"),
    ],
)
def test_what_is_wrong_is_said(page: str, said: str) -> None:
    assert read(page).broken == said


def test_values_without_end_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.text.jsonrow.MOST", 50)
    page = read("[" + "1," * 60 + "1]")
    assert (len(page.items(page.root)), page.broken) == (49, "it has more than 50 values")


def test_values_are_asked_for_without_looking_at_their_kind() -> None:
    page = read('{"A": "x\\n y", "b": 7, "c": null, "d": ["e"], "f": {"g": "h"}}')
    fields = page.fields(page.root)
    assert [page.words(fields.get(name)) for name in "abcdz"] == ["x y", "7", "", "", ""]
    assert [page.words(item) for item in page.items(fields["d"])] == ["e"]
    assert page.items(fields["b"]) == [fields["b"]]
    assert page.fields(fields["d"]) == {}


def test_half_a_pair_is_no_character() -> None:
    assert unescaped("\\ud83d\\ude00 \\ud83d \\ude00x") == "😀 \ufffd \ufffdx"
