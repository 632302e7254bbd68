"""Addresses come in one spelling, or are refused before anything is asked of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import RefusedAddress
from onrecord.sources.live.addresses import address


@pytest.mark.parametrize(
    ("given_", "one"),
    [
        ("http://News.Example/a", "http://news.example/a"),
        ("https://news.example:443", "https://news.example/"),
        ("http://news.example:8080/a?b=c#d", "http://news.example:8080/a?b=c"),
        (" http://news.example/a b".replace("a b", "ab"), "http://news.example/ab"),
        ("http://münchen.example/straße", "http://xn--mnchen-3ya.example/stra%C3%9Fe"),
        ("http://[2600:0:0::1]/", "http://[2600::1]/"),
        ("http://news.example/%7Ea%20b", "http://news.example/%7Ea%20b"),
    ],
)
def test_an_address_has_one_spelling(given_: str, one: str) -> None:
    assert address(given_).url == one


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://news.example/",
        "gopher://127.0.0.1:25/",
        "data:text/html,x",
        "//",
        "",
        "http://",
        "http:///path",
        "http://user@news.example/",
        "http://user:secret@news.example/",
        "http://news.example\\@127.0.0.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1.0x1/",
        "http://１２７。0。0。1.2/",
        "http://news.example:99999/",
        "http://news.example:port/",
        "http://news example/",
        "http://news.example/a\nb",
        "http://news.example/\u202egpj.exe",
        "http://news.example/\ud800",
        "http://-news.example/",
        "http://new%73.example/",
        "http://[fe80::1%25eth0]/",
        "http://[::1/",
        "http://" + "a" * 64 + ".example/",
        "http://news.example/" + "a" * 5000,
    ],
)
def test_what_is_never_asked_for_is_refused(url: str) -> None:
    with pytest.raises(RefusedAddress) as refused:
        address(url)

    assert len(str(refused.value)) < 400
    assert str(refused.value).isprintable()


def test_a_link_is_seen_from_its_page_and_cannot_leave_http() -> None:
    base = "https://news.example/world/today.html"

    assert address("../a.html", base).url == "https://news.example/a.html"
    assert address("//other.example/b", base).url == "https://other.example/b"
    with pytest.raises(RefusedAddress):
        address("file:///etc/passwd", base)


@given(st.text(max_size=80) | st.text(max_size=40).map("http://{}".format))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    try:
        found = address(text)
    except RefusedAddress:
        return
    assert found.url.isascii()
    assert address(found.url) == found
