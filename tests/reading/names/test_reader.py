import pytest

from onrecord.reading.names.reader import NameReader
from tests.reading.paper import paper


def read(text: str) -> set[tuple[str, str]]:
    return {(mention.span.cut(text), mention.kind) for mention in NameReader().read(paper(text)).mentions}


def test_five_kinds_of_names() -> None:
    assert read(
        "Norway’s prime minister, Ingrid Solvang, told the United Nations in Geneva that Norwegians were ready."
    ) == {
        ("Norway", "state"),
        ("Ingrid Solvang", "person"),
        ("United Nations", "organisation"),
        ("Geneva", "place"),
        ("Norwegians", "group"),
    }


def test_dates_and_numbers_are_no_names() -> None:
    assert read("On Monday, 14 of the 300 passengers paid $12.") == set()


def test_a_surname_is_the_person_whose_full_name_is_told() -> None:
    found = read(
        "Anna Keller spoke to reporters on Monday.\n\nKeller said: “It is over.”\n\nThe ministry thanked Keller."
    )
    assert found == {("Anna Keller", "person"), ("Keller", "person")}


def test_titles_and_peoples_before_a_name_are_not_of_it() -> None:
    found = read("French President Marc Delorme met Dr. Helen Ostrow in Paris.")
    assert ("Marc Delorme", "person") in found
    assert ("Helen Ostrow", "person") in found


@pytest.mark.parametrize(
    "line", ["They don’t say.", "He couldn’t see it and wasn’t told.", "It isn’t so, they didn’t say."]
)
def test_a_contraction_is_no_place(line: str) -> None:
    assert read(line) == set()


def test_a_very_long_paragraph_is_read_to_its_end() -> None:
    text = "The tide rose and the tide fell again. " * 600 + "Anna Keller lives in Norway."
    assert {("Anna Keller", "person"), ("Norway", "state")} <= read(text)
