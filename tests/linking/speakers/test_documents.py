import pytest

from tests.linking.speakers.test_linker import speakers
from tests.linking.telling import Said


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("a guide released by the Harbour Council", "Harbour Council"),
        ("a letter from Ann Berg", "Ann Berg"),
        ("a statement by Mayor Ann Berg", "Ann Berg"),
        ("the Harbour Council’s annual report", "Harbour Council"),
        ("The Harbour Council building code", "Harbour Council"),
        ("a letter to Ann Berg", None),
        ("a report described by Harbour Council officials", None),
        ("her letter", None),
    ],
)
def test_a_document_speaks_for_who_issued_it(speaker: str, name: str | None) -> None:
    text = f"Ann Berg came. {speaker} says: “The tide is late.”"
    assert speakers(text, Said("The tide is late.", speaker)) == [name]


def test_a_document_leads_back_to_where_its_issuer_is_told() -> None:
    text = "A guide from the Harbour Council is out. It is long.\n\n“The tide is late,” the guide says."
    assert speakers(text, Said("The tide is late,", "the guide")) == ["Harbour Council"]


def test_a_statement_is_by_who_issued_it_in_its_sentence() -> None:
    text = "Ann Berg issued a statement on the tide.\n\n“The tide is late,” the statement said."
    assert speakers(text, Said("The tide is late,", "the statement")) == ["Ann Berg"]


def test_a_statement_is_not_by_who_read_of_it() -> None:
    text = "Ann Berg mocked a statement on the tide.\n\n“The tide is late,” the statement said."
    assert speakers(text, Said("The tide is late,", "the statement")) == [None]


def test_a_document_is_not_by_who_saw_it() -> None:
    text = "A letter obtained by the Harbour Council is out.\n\n“The tide is late,” the letter says."
    assert speakers(text, Said("The tide is late,", "the letter")) == [None]
