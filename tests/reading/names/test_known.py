import pytest

from onrecord.reading.names.known import is_team, kind_of
from onrecord.record.reading import MentionKind
from tests.reading.names.sheet import mend


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Norway", "state"),
        ("U.S", "state"),
        ("Norwegians", "group"),
        ("Kyiv", "place"),
        ("KYIV", "place"),
        ("Ohio", "place"),
        ("Wales", "place"),
        ("White House", "organisation"),
        ("ICC", "organisation"),
        ("Western", "group"),
        ("Skarn", None),
        ("us", None),
    ],
)
def test_what_every_newspaper_knows(words: str, kind: MentionKind | None) -> None:
    assert kind_of(words) == kind


def test_known_names_are_found_without_the_model() -> None:
    assert mend("KYIV, Ukraine (AP) - Western leaders met at the Kremlin.") == [
        ("KYIV", "place"),
        ("Ukraine", "state"),
        ("AP", "organisation"),
        ("Western", "group"),
        ("Kremlin", "organisation"),
    ]


@pytest.mark.parametrize(
    "text", ["shares of Western Digital fell", "at Boston University", "by Lake Ontario", "Turkey is lean"]
)
def test_a_part_of_a_longer_name_is_not_found(text: str) -> None:
    assert mend(text) == []


def test_a_known_name_takes_the_place_of_its_part() -> None:
    assert mend("on the Korean peninsula", ("Korean", "group")) == [("Korean peninsula", "place")]


def test_a_team_bears_the_name_of_its_place() -> None:
    assert is_team("Boston Herons")
    assert not is_team("Anna Herons")
