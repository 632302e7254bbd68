"""Every noun comes back equal, whatever text is in it."""

import types
from dataclasses import fields, is_dataclass
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.record.actor import Reference, Speaking
from onrecord.record.article import Article
from onrecord.record.claim import Claim, Figure
from onrecord.record.difference import Difference
from onrecord.record.event import Event, EventMention, Telling
from onrecord.record.fact import Fact, FactTelling
from onrecord.record.identity import Identity
from onrecord.record.judgement import Judgement
from onrecord.record.reading import Quote, Reading
from onrecord.record.revision import Revision
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.record.standing import Position, Relation
from onrecord.record.story import Links, Story
from onrecord.store.base import Noun
from onrecord.store.codec import decode, encode
from onrecord.store.rows import values_of

TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
SPAN = st.builds(lambda start, length: Span("a-x", start, start + length), st.integers(0, 2**40), st.integers(1, 2**40))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    int: st.integers(0, 2**40),
    float: st.floats(0, 1),
    bool: st.booleans(),
    bytes: st.binary(max_size=20),
    type(None): st.none(),
    Span: SPAN,
}


def some(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One to three of them."""
    return st.lists(one, min_size=1, max_size=3).map(tuple)


CLAUSE = st.shared(SPAN)

LAWFUL: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    Quote: {"content": some(SPAN)},
    Reference: {"actors": some(TEXT)},
    EventMention: {"clause": CLAUSE, "span": CLAUSE},
    Event: {"tellings": some(st.builds(Telling, TEXT, SPAN, st.just("happened")))},
    Claim: {"span": CLAUSE, "head": CLAUSE},
    Figure: {"low": st.floats(0, 0.5), "high": st.floats(0.5, 1)},
    Fact: {
        "tellings": some(st.builds(FactTelling, TEXT, SPAN, quote=st.none() | TEXT)),
        "silent": st.lists(TEXT, max_size=3, unique=True).map(lambda found: tuple(f"s{one}" for one in found)),
        "too_early": st.lists(TEXT, max_size=3, unique=True).map(lambda found: tuple(f"e{one}" for one in found)),
        "not_checked": st.lists(TEXT, max_size=3, unique=True).map(lambda found: tuple(f"n{one}" for one in found)),
    },
    Difference: {"severity": st.just("compatible")},
    Revision: {"kind": st.just("reworded"), "before": SPAN, "after": SPAN},
    Position: {"evidence": some(SPAN)},
    Relation: {"events": some(TEXT)},
}
"""Parts of nouns that cannot be built of just anything."""


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Values of an annotation, built from the fields of the nouns themselves."""
    if kind in PLAIN:
        return PLAIN[kind]
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        parts = {part.name: values(hints[part.name]) for part in fields(kind)} | LAWFUL.get(kind, {})
        if kind is Speaking:
            named, described = parts | {"description": st.none()}, parts | {"actor": st.none()}
            return st.builds(kind, **named | {"actor": TEXT}) | st.builds(kind, **described | {"description": SPAN})
        return st.builds(kind, **parts)
    if get_origin(kind) is Literal:
        return st.sampled_from(get_args(kind))
    if get_origin(kind) is types.UnionType:
        return st.one_of(*map(values, get_args(kind)))
    first, *rest = get_args(kind)
    return st.lists(values(first), max_size=2).map(tuple) if rest == [...] else st.tuples(*map(values, (first, *rest)))


@pytest.mark.parametrize("kind", [Snapshot, Dropped, Article, Reading, Story, Links, Identity, Judgement])
@given(data=st.data())
@settings(max_examples=20, deadline=None)
def test_any_noun_comes_back_equal(kind: type[Noun], data: st.DataObject) -> None:
    noun: Noun = data.draw(values(kind))

    assert decode(kind, encode(noun)) == noun


@given(TEXT)
def test_lone_surrogates_stay_lone(text: str) -> None:
    for odd in ("\ud83d\ude00", "\udcff", "\ud800" + text, text + "\udfff\ud800"):
        assert decode(Dropped, encode(Dropped(odd, odd, odd))).reason == odd


def test_a_snapshot_is_kept_deflated() -> None:
    row = values_of(Snapshot("/a", "2031", b"news " * 10_000))

    assert sum(map(len, row.values())) < 1000


def test_a_snapshot_of_an_older_record_has_no_address() -> None:
    body = b'{"source": "/news/a.txt", "received": "2031-05-06T10:00:00+00:00", "data": "", "media": "text"}'
    assert decode(Snapshot, body) == Snapshot("/news/a.txt", "2031-05-06T10:00:00+00:00", b"", "text")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"id": 1}', b"\xff", b"\xed\xa0\x80", b"null"])
def test_what_is_no_noun_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError, match=r"malformed|Expected|truncated|surrogate|codec|Expecting|missing"):
        decode(Article, body)
