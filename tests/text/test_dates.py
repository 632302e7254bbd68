import pytest

from onrecord.text.dates import readable


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-03-20", "20 March 2023"),
        ("2023-03", "March 2023"),
        ("2023", "2023"),
        ("2023-03-20T14:05:00Z", "20 March 2023, 14:05 UTC"),
        ("2023-03-20T14:05", "20 March 2023, 14:05"),
        ("2023-03~", "about March 2023"),
        ("2023?", "perhaps 2023"),
        ("2023-03-20/2023-03-22", "20 March 2023 to 22 March 2023"),
        ("2023-03-20/..", "2023-03-20/.."),
        ("2023-21", "2023-21"),
        ("202X", "202X"),
        ("", ""),
        ("\x00", "\x00"),
    ],
)
def test_edtf_is_read_as_a_person_writes_dates(edtf: str, words: str) -> None:
    assert readable(edtf) == words
