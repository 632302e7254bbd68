"""Of which encoding a page is: by its bytes, by what HTTP told, by what it says of itself."""

import pytest

from onrecord.articles.html.charset import decode_page

WORDS = "<html><body><p>Паром сел на мель у пирса, сообщил порт.</p></body></html>"


@pytest.mark.parametrize("told", ["windows-1251", "WINDOWS-1251", "cp1251"])
def test_what_http_told_goes_before_what_the_page_says(told: str) -> None:
    lying = WORDS.replace("<body>", "<meta charset='iso-8859-1'><body>").encode("cp1251")

    found = decode_page(lying, told)

    assert found
    assert "Паром" in found.text


@pytest.mark.parametrize("told", ["", "utf-8", "iso-8859-1", "no-such-thing", "base64", "\0", "x" * 40])
def test_utf_8_is_utf_8_whatever_is_told(told: str) -> None:
    found = decode_page(WORDS.encode(), told)

    assert found
    assert (found.text, found.encoding) == (WORDS, "utf-8")


def test_a_lie_is_named_and_the_page_asked_next() -> None:
    page = WORDS.replace("<body>", "<meta charset=windows-1251><body>").encode("cp1251")

    found = decode_page(page, "euc-jp")

    assert found
    assert "Паром" in found.text
    assert any("the server says" in notice for notice in found.notices)
