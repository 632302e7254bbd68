import pytest

from onrecord.linking.names.spellings import spelled_alike
from onrecord.linking.names.words import ends, name_words, shown, variants


@pytest.mark.parametrize(
    ("left", "right"),
    [("zelensky", "zelenskyy"), ("zelenskyy", "zelenskiy"), ("volodymyr", "volodomyr"), ("ormund", "ormond")],
)
def test_small_changes_of_long_words_are_spellings(left: str, right: str) -> None:
    assert spelled_alike(left, right)
    assert spelled_alike(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("kirby", "kerry"),
        ("yi", "ye"),
        ("daniel", "daniela"),
        ("brown", "browne"),
        ("alexander", "alexandra"),
        ("ormund", "tormund"),
        ("volodymyr", "vladimir"),
    ],
)
def test_other_names_are_no_spellings(left: str, right: str) -> None:
    assert not spelled_alike(left, right)


def test_every_word_of_a_full_name_has_to_agree() -> None:
    assert variants(("volodar", "zelinsky"), ("volodar", "zelinskyy"))
    assert not variants(("volodar", "zelinsky"), ("oskar", "zelinskyy"))
    assert not variants(("zelinsky",), ("zelinskyy",))


def test_a_family_name_ends_a_name_or_begins_it_in_east_asian_order() -> None:
    assert ends(("berg",), ("ann", "berg"))
    assert ends(("wang",), ("wang", "wenli"))
    assert not ends(("ann",), ("ann", "berg"))
    assert not ends(("ann", "berg"), ("ann", "berg"))
    assert ends(("berg",), ("tom", "berg", "jr"))
    assert not ends(("jr",), ("tom", "berg", "jr"))


def test_a_name_is_shown_without_what_surrounds_it() -> None:
    assert shown("the\nHarbour Council’s") == "Harbour Council"
    assert shown("[President Volodar] Zelinsky") == "President Volodar Zelinsky"
    assert name_words("President Ann Berg’s", person=True) == ("ann", "berg")
    assert name_words("President", person=True) == ("president",)
