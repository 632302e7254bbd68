import pytest

from onrecord.text.dates import readable


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2023-03-20", "20 March 2023"),
        ("2023-03", "March 2023"),
        ("2023", "2023"),
        ("2023-03-20T14:05:00Z", "20 March 2023, 14:05 UTC"),
        ("2023-03-20T14:05:00+02:00", "20 March 2023, 14:05 UTC+2"),
        ("2023-03-20T14:05:00-0330", "20 March 2023, 14:05 UTC-3:30"),
        ("2023-03-20T14:05:00+00:00", "20 March 2023, 14:05 UTC"),
        ("2023-03-20T14:05", "20 March 2023, 14:05"),
        ("2023-03~", "about March 2023"),
        ("2023?", "perhaps 2023"),
        ("2023-03-20/2023-03-22", "20 to 22 March 2023"),
        ("2023-02-27/2023-03-05", "27 February to 5 March 2023"),
        ("2023-03/2024-04", "March 2023 to April 2024"),
        ("2023/2024", "2023 to 2024"),
        ("2023-03-20/..", "from 20 March 2023"),
        ("../2023-03-20", "by 20 March 2023"),
        ("[..2023-03-20]", "by 20 March 2023"),
        ("[2023-03-20,2023-03-22]", "[2023-03-20,2023-03-22]"),
        ("2023-21", "spring 2023"),
        ("2023-24~", "about winter 2023"),
        ("2023-25", "2023-25"),
        ("202X", "the 2020s"),
        ("202X~", "about the 2020s"),
        ("19XX", "the 20th century"),
        ("20XX", "the 21st century"),
        ("", ""),
        ("\x00", "\x00"),
    ],
)
def test_edtf_is_read_as_a_person_writes_dates(edtf: str, words: str) -> None:
    assert readable(edtf) == words
