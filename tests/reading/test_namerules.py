"""Each rule on the mistake that it is for, without the model."""

import pytest

from onrecord.reading.namerules import Name, mended
from onrecord.record.reading import MentionKind

Told = list[tuple[str, MentionKind]]


def mend(text: str, *names: tuple[str, MentionKind]) -> Told:
    at, found = 0, list[Name]()
    for words, kind in names:
        at = text.index(words, at)
        found.append(Name(at, at + len(words), kind))
        at += len(words)
    return [(text[start:end], kind) for start, end, kind in mended(found, text)]


@pytest.mark.parametrize(
    ("text", "given", "expected"),
    [
        ("the harbour of Skarn](./skarn-news.png)", ("Skarn](./skarn", "place"), ("Skarn", "place")),
        ("(Ruan Dell / Pool photo)", ("Ruan Dell / Pool", "person"), ("Ruan Dell", "person")),
        ("By Ruan Dell\nSkarn is cut off", ("Ruan Dell\nSkarn", "person"), ("Ruan Dell", "person")),
        ("It was (Ruan Dell)", ("(Ruan Dell", "person"), ("Ruan Dell", "person")),
        ("the Skarn Party's wish", ("the Skarn Party's", "organisation"), ("Skarn Party", "organisation")),
        ("the Skarn Guards' wish", ("the Skarn Guards'", "organisation"), ("Skarn Guards", "organisation")),
        ("in The Hague", ("The Hague", "place"), ("The Hague", "place")),
        ("the Skarn Strait", ("the Skarn Strait", "place"), ("Skarn Strait", "place")),
        ("Danish Minister Ove Lund", ("Danish Minister Ove Lund", "person"), ("Ove Lund", "person")),
        ("the Group of Seven", ("Group", "organisation"), ("Group of Seven", "organisation")),
        ("Ukrainian officials", ("Ukrainian", "place"), ("Ukrainian", "group")),
        ("in Tajikistan", ("Tajikistan", "group"), ("Tajikistan", "state")),
        ("the US says", ("US", "organisation"), ("US", "state")),
        ("said Kyiv", ("Kyiv", "person"), ("Kyiv", "place")),
    ],
)
def test_a_rule_mends(text: str, given: tuple[str, MentionKind], expected: tuple[str, MentionKind]) -> None:
    assert mend(text, given) == [expected]


def test_a_wrapped_line_does_not_end_a_name() -> None:
    text = "The ferry was met at the swing bridge by Tove\nLindqvar, who runs the harbour."
    assert mend(text, ("Tove\nLindqvar", "person")) == [("Tove\nLindqvar", "person")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They don't go", "n't"),
        ("the letter Q", "Q"),
        ("with the ferry", "ferry"),
        ("see https://skarn.example/Skarn", "Skarn"),
        ("Secretary of State Ove Lund", "State"),
        ("in --- here", "---"),
    ],
)
def test_what_is_no_name_is_dropped(text: str, name: str) -> None:
    at = text.rindex(name)
    assert mended([Name(at, at + len(name), "place")], text) == []


def test_a_word_of_a_persons_name_is_that_person() -> None:
    text = "Wang Lihua spoke. Wang left."
    assert mend(text, ("Wang Lihua", "person"), ("Wang", "organisation"))[1] == ("Wang", "person")


def test_a_person_named_like_a_city_stays_one() -> None:
    text = "Sofia Lund spoke. Sofia left."
    assert mend(text, ("Sofia Lund", "person"), ("Sofia", "person"))[1] == ("Sofia", "person")


def test_the_majority_of_the_article_decides_a_kind() -> None:
    text = "Orvane fell. Orvane rose. Orvane fell."
    kinds = [
        kind for _, kind in mend(text, ("Orvane", "place"), ("Orvane", "organisation"), ("Orvane", "organisation"))
    ]
    assert kinds == ["organisation"] * 3


def test_georgia_is_the_state_where_tbilisi_is_named() -> None:
    alone, beside = "Voters in Georgia", "Voters in Georgia marched in Tbilisi"
    assert mend(alone, ("Georgia", "place")) == [("Georgia", "place")]
    assert mend(beside, ("Georgia", "place"), ("Tbilisi", "place"))[0] == ("Georgia", "state")


def test_names_never_overlap() -> None:
    text = "the Bank of Skarn"
    assert mended([Name(4, 17, "organisation"), Name(12, 17, "place")], text) == [Name(4, 17, "organisation")]
