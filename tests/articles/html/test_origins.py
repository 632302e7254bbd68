import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.html.charset import decode_page
from onrecord.articles.html.origins import origins
from onrecord.articles.html.tokens import Token, attributes, pieces
from onrecord.articles.html.visible import visible


def seen(html: str) -> str:
    return visible(html).text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One\n  two</p><p>three", "One two\n\nthree"),
        ("a<br>b<br><br>c", "a\nb\n\nc"),
        ("<b>bo</b>ld", "bold"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\n\nc"),
        ("x &amp; y &lt;z&gt; &rsquo;s &notit; &#8364;", "x & y <z> ’s ¬it; €"),
        ("<p title='a>b'>c</p>", "c"),
        ("<p x=1 y='\">'>c", "c"),
        ("a<!-- b --!>c<!doctype x>d<?php e ?>f</3>g", "acdfg"),
        ("a < b <3 c", "a < b <3 c"),
        ("<script>if (a<b) '</p>'</script><style>p{}</style>z", "z"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<svg><text>no</svg>yes", "yes"),
        ("<svg><p>never closed", "never closed"),
        ("<p>a<p hidden>b<p>c", "a\n\nc"),
        ("<select><option>x</select>y", "y"),
        ("a\0b", "a b"),
    ],
)
def test_a_reader_sees(html: str, text: str) -> None:
    assert seen(html) == text


def test_links_and_places_are_counted() -> None:
    seen = visible("<nav class='Related box'><p>See <a href=x>this</a></nav>")
    (passage,) = seen.passages
    element = seen.of(passage)
    assert (passage.linked, element.name, element.regions) == (4, "p", frozenset({"navigation"}))
    assert seen.elements[element.outer].names.split() == ["related", "box"]


def test_each_element_knows_the_passages_inside_of_it() -> None:
    seen = visible("<h1>a</h1><div><p>b<p>c</div><p>d")
    (number,) = [i for i, element in enumerate(seen.elements) if element.name == "div"]
    inside = seen.passages[seen.elements[number].first : seen.ends[number]]
    assert [seen.words(passage) for passage in inside] == ["b", "c"]


def test_attributes_are_read_as_browsers_do() -> None:
    html = "<p A=1 b='two' c = \"3\" d a=9>"
    token = Token("open", 0, len(html), "p")
    assert attributes(html, token) == {"a": "1", "b": "two", "c": "3", "d": ""}


@given(
    st.lists(st.sampled_from(["<p>", "</p ", "<a href='", "'", ">", "<!--", "-->", "<script>", "</script>", "x <3 "]))
)
def test_the_pieces_of_a_page_are_the_whole_page(parts: list[str]) -> None:
    html = "".join(parts)
    assert "".join(text + "".join(f"<{one}" for one in markup if one) for text, *markup in pieces(html)) == html


def test_what_is_known_of_a_page_goes_by_as_tokens() -> None:
    told: list[Token] = []
    visible("<html lang=en><meta name=a><p><script>if (a<b)</script><style>p", told.append)
    assert [(token.kind, token.name) for token in told] == [
        ("open", "html"), ("open", "meta"), ("raw", "script"), ("raw", "style"), ("lost", "style"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "encoding", "word"),
    [
        ("<meta charset=windows-1251><p>Новости из порта".encode("cp1251"), "cp1251", "Новости"),
        ("<meta charset=iso-8859-1><p>caf\xe9 “x”".encode("cp1252"), "cp1252", "“x”"),
        ("<meta charset=iso-8859-1><p>Größe der Fähre".encode(), "utf-8", "Größe"),
        ("<meta charset=shift_jis><p>港の船が橋に衝突した".encode("cp932"), "cp932", "橋"),
        ("<p>Fähre".encode("utf-16"), "utf-16-le", "Fähre"),
    ],
)
def test_lying_and_honest_encodings_are_read_and_mapped(data: bytes, encoding: str, word: str) -> None:
    found = decode_page(data)
    assert found is not None
    assert found.encoding == encoding
    back = origins(data)
    assert back is not None
    assert word in back.seen.text
    for i in range(len(back.seen.text)):
        assert back.verified(i), (i, back.seen.text[i])
    start = back.seen.text.index(word)
    begin, end = back.bytes_of(start)[0], back.bytes_of(start + len(word) - 1)[1]
    assert data[begin:end].decode(encoding) == word


@given(
    st.lists(
        st.sampled_from(["é", "&eacute;", " ", "\n", "<p>", "<b>", "x", "😀", "<br>", "&", "<td>", "ß"]), max_size=30
    )
)
def test_every_character_leads_back_to_bytes_that_say_it(parts: list[str]) -> None:
    back = origins("".join(parts).encode())
    assert back is not None
    assert all(back.verified(i) for i in range(len(back.seen.text)))


def test_broken_bytes_are_mapped_too() -> None:
    back = origins("<p>Größe ".encode() * 20 + b"\xff<p>Ende")
    assert back is not None
    assert all(back.verified(i) for i in range(len(back.seen.text)))
