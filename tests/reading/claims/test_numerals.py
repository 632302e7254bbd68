import pytest

from onrecord.reading.claims.numerals import number, shortened, value


@pytest.mark.parametrize(
    ("words", "last", "low", "high"),
    [
        ("1,212 homes", 0, 1212, 1212),
        ("1.2 million people", 1, 1.2e6, 1.2e6),
        ("four and a half hours", 3, 4.5, 4.5),
        ("two and a half million", 4, 2.5e6, 2.5e6),
        ("4 1/2 hours", 1, 4.5, 4.5),
        ("twenty - one", 2, 21, 21),
        ("fifteen hundred", 1, 1500, 1500),
        ("three hundred and fifty thousand homes", 4, 350_000, 350_000),
        ("two million three hundred thousand and fifty six", 7, 2_300_056, 2_300_056),
        ("a dozen", 1, 12, 12),
        ("two dozen", 1, 24, 24),
        ("half a dozen", 2, 6, 6),
        ("a hundred and fifty people", 3, 150, 150),
        ("hundreds of millions", 2, 2e8, 999_999_999),
        ("two and three", 0, 2, 2),
        ("nine eleven", 0, 9, 9),
    ],
)
def test_a_number_is_read_as_long_as_it_goes(words: str, last: int, low: float, high: float) -> None:
    found = number(words.split(), 0)
    assert found is not None
    assert (found.last, found.low, found.high) == (last, low, high)


@pytest.mark.parametrize("words", ["an hour", "and 5", "house", "", "million", "half hour", "1,23", "5x"])
def test_what_is_no_number_is_none(words: str) -> None:
    assert number(words.split() or [""], 0) is None


def test_m_is_million_of_money_alone() -> None:
    money, metres = number(["5", "m"], 0, money=True), number(["5", "m"], 0)
    assert money is not None
    assert metres is not None
    assert (money.low, metres.low) == (5e6, 5)


def test_a_shortened_number_has_its_scale() -> None:
    assert shortened("1.2m") == (1.2e6, 1e6)
    assert shortened("3km") is None


def test_the_value_of_a_word_is_that_of_the_whole_word() -> None:
    assert value("twenty-one") == 21
    assert value("twenty-ish") is None
