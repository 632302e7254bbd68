"""Two wordings of one remark, phrase by phrase."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.utterances.aligning import aligned
from onrecord.record.reading import QuoteKind
from onrecord.text.words import words
from tests.linking.utterances.wordings import spoken


def sides(one: str, other: str, kind: QuoteKind = "direct") -> list[tuple[str, str]]:
    """The phrases of two wordings that stand for one another, as each prints them."""
    a, b = spoken(one), spoken(other, kind, outlet="B")
    return [(pair.one.cut(a.page.article.text), pair.other.cut(b.page.article.text)) for pair in aligned(a, [b])]


def test_equal_words_stay_together() -> None:
    words = "The river belongs to everyone, and nobody may close it"
    assert sides(words, words) == [(words, words)]


def test_two_translations_are_aligned_phrase_by_phrase() -> None:
    one = "In recent years our orchards have made a giant leap ahead, and we are a little envious"
    other = "Over the last few years these orchards made a giant leap forward, which evokes envy"
    assert sides(one, other) == [
        ("In recent years", "Over the last few years"),
        ("our orchards have made", "these orchards made"),
        ("a giant leap ahead", "a giant leap forward"),
        ("and we are a little envious", "which evokes envy"),
    ]


def test_what_a_cut_leaves_out_is_left_out() -> None:
    one = "A flood stops at no border, it asks for no passport, and neither can we"
    assert sides(one, "A flood stops at no border … and neither can we") == [
        ("A flood stops at no border", "A flood stops at no border"),
        ("and neither can we", "and neither can we"),
    ]


def test_words_between_aligned_ones_stand_for_one_another() -> None:
    one, other = "The harbour was dredged by night against the law", "The harbour was deepened by night against the law"
    assert ("was dredged", "was deepened") in sides(one, other)


def test_a_phrase_that_moved_is_found() -> None:
    one = "On the coast nobody trusts the dredgers, and the lighthouse keeper least"
    other = "The lighthouse keeper trusts them least, and nobody on the coast trusts the dredgers"
    assert ("and the lighthouse keeper least", "The lighthouse keeper trusts them least") in sides(one, other)


def test_one_phrase_stands_for_two() -> None:
    assert ("to mourn a second time", "has to grieve again") in sides(
        "We came so that no mother should have cause to mourn a second time",
        "We travelled here so that no mother has to grieve again",
    )


def test_a_report_is_aligned_with_the_quotation() -> None:
    one = "The harbour company will repay every fisherman for the nets that the dredgers destroyed"
    other = "that fishermen would be reimbursed by the harbour company for nets which the dredgers had destroyed"
    found = sides(one, other, "indirect")
    assert ("The harbour company", "by the harbour company") in found
    assert ("will repay every fisherman", "that fishermen would be reimbursed") in found
    assert ("that the dredgers destroyed", "which the dredgers had destroyed") in found


def test_words_that_have_nothing_in_common_are_not_aligned() -> None:
    assert sides("The ferry sank before dawn", "Taxes will double next spring", "indirect") == []


PLAIN = (
    st.lists(
        st.sampled_from(
            ["the harbour", "nets of", "and", "boats,", "repay;", "storm", "40", "to by", "…", "Mr.", "who"]
        ),
        min_size=1,
        max_size=40,
    )
    .map(" ".join)
    .filter(lambda told: all(words(piece) for piece in told.split(" … ")))
)


@given(PLAIN, PLAIN)
def test_every_pair_lies_inside_the_quotes_and_none_overlaps_another(one: str, other: str) -> None:
    a, b = spoken(f"Now {one}"), spoken(f"Then {other}", outlet="B")
    found = list(aligned(a, [b]))
    assert all(any(piece.holds(pair.one) for piece in a.spans) for pair in found)
    assert all(any(piece.holds(pair.other) for piece in b.spans) for pair in found)
    assert all(first.one.end <= second.one.start for first, second in pairwise(found))
    others = sorted(pair.other for pair in found)
    assert all(first.end <= second.start for first, second in pairwise(others))
    assert found == list(aligned(a, [b]))
