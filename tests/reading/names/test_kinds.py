import pytest

from onrecord.record.reading import MentionKind
from tests.reading.names.sheet import mend


@pytest.mark.parametrize(
    ("text", "name", "guess", "kind"),
    [
        ("Ukrainian officials", "Ukrainian", "place", "group"),
        ("in Tajikistan", "Tajikistan", "group", "state"),
        ("the US says", "US", "organisation", "state"),
        ("said Kyiv", "Kyiv", "person", "place"),
        ("posted on Twitter", "Twitter", "person", "organisation"),
        ("the Orvane Board met", "Orvane Board", "person", "organisation"),
        ("the Bank of Orvane", "Bank of Orvane", "place", "organisation"),
        ("Orvane Foods Inc. grew", "Orvane Foods Inc.", "person", "organisation"),
        ("the OVD said", "OVD", "place", "organisation"),
        ("on Orvane Street", "Orvane Street", "organisation", "place"),
        ("Mount Orvane", "Mount Orvane", "person", "place"),
        ("Katherine Orvane wonders", "Katherine Orvane", "organisation", "person"),
        ("Orvane B. Skarn", "Orvane B. Skarn", "organisation", "person"),
        ("President Orvane and his men", "Orvane", "organisation", "person"),
        ("the lawyer Orvane", "Orvane", "organisation", "person"),
        ("Orvane , 37 , was there", "Orvane", "place", "person"),
        ("the Orvane administration", "Orvane", "organisation", "person"),
        ("the newspaper Orvane", "Orvane", "person", "organisation"),
        ("he told The Orvane", "Orvane", "person", "organisation"),
        ("ORVANE, Norway (AP) - It rained.", "ORVANE", "organisation", "place"),
        ("Orvane police came", "Orvane", "person", "place"),
        ("the San Diego Herons", "San Diego Herons", "person", "organisation"),
    ],
)
def test_a_kind_by_what_speaks_for_it(text: str, name: str, guess: MentionKind, kind: MentionKind) -> None:
    assert (name, kind) in mend(text, (name, guess))


def test_a_word_of_a_persons_name_is_that_person() -> None:
    text = "Wang Lihua spoke. Wang left. The Wangs stayed."
    found = mend(text, ("Wang Lihua", "person"), ("Wang", "organisation"), ("Wangs", "organisation"))
    assert [kind for _, kind in found] == ["person"] * 3


def test_a_person_named_like_a_city_stays_one() -> None:
    text = "Sofia Lund spoke. Sofia left."
    assert mend(text, ("Sofia Lund", "person"), ("Sofia", "person"))[1] == ("Sofia", "person")


def test_who_stands_beside_a_person_is_one() -> None:
    text = "Ove Lund spoke. Skarn and Lund left."
    assert mend(text, ("Ove Lund", "person"), ("Skarn", "organisation"))[1] == ("Skarn", "person")


def test_the_short_form_of_a_team_is_the_team() -> None:
    text = "The Boston Herons won. The Herons were glad."
    assert mend(text, ("Boston Herons", "place"), ("Herons", "person"))[1] == ("Herons", "organisation")


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
