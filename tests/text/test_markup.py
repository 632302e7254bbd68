import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.markup import attribute_at, attributes, tags, unescaped
from onrecord.text.tree import tree

PIECES = st.sampled_from(["<a>", "</a>", "<b/>", "<b c='d>'>", "</b>", "<!--", "-->", "<![CDATA[", "]]>", "<?x", "?>",
                          "<!DOCTYPE a [", "]>", "&amp;", "&x;", "<", ">", '"', "'", "text "])  # fmt: skip


def row(page: str) -> list[tuple[str, str]]:
    return [(tag.kind, tag.name or page[tag.start : tag.end]) for tag in tags(page)]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<n:A b='1>2'>x</n:A>", [("open", "a"), ("text", "x"), ("close", "a")]),
        ("<a/><a />", [("empty", "a"), ("empty", "a")]),
        ("a<!-- <b> -->c<?x <d> ?>e", [("text", "a"), ("text", "c"), ("text", "e")]),
        ("<![CDATA[<b>&amp;]]>x", [("cdata", "<b>&amp;"), ("text", "x")]),
        ("<![CDATA[]]>", []),
        ("<!DOCTYPE a [<!ENTITY b '<c>]>'> <!-- ' ] > --> ]>x", [("text", "x")]),
        ("a < b <3 c", [("text", "a < b <3 c")]),
        ("x<b attr='y", [("text", "x"), ("lost", "<b attr='y")]),
        ("x<!-- y", [("text", "x"), ("lost", "<!-- y")]),
        ("<![CDATA[x", [("cdata", "x"), ("lost", "")]),
    ],
)
def test_a_page_is_a_row_of_tokens(page: str, found: list[tuple[str, str]]) -> None:
    assert row(page) == found


def test_attributes_are_known_without_their_prefix() -> None:
    page = "<a XML:lang='en' b = \"x &amp; y\" b='z' c/>"
    assert attributes(page, 0, len(page)) == {"lang": "en", "b": "x & y"}
    place = attribute_at(page, 0, len(page), "b")
    assert place is not None
    assert page[slice(*place)] == "x &amp; y"
    assert attribute_at(page, 0, len(page), "c") is None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&lt;&#65;&#x1F600;&nbsp;", "<A😀\u00a0"),
        ("&mine; & &#xD800; &#0;", "&mine; & &#xD800; &#0;"),
        ("&amp;lt;", "&lt;"),
    ],
)
def test_references_are_resolved_once_and_no_others(written: str, meant: str) -> None:
    assert unescaped(written) == meant


def test_a_tree_by_numbers() -> None:
    made = tree("<a><b>x<c/>y</b><b>z</b></a>")
    assert [made.words(number) for number in made.children(0, "b")] == ["xy", "z"]
    assert [made.elements[number].name for number in made.inside(-1, "c", "b")] == ["b", "c", "b"]
    assert made.first(0, "b", "c") == 2
    assert made.first(0, "c") is None
    assert made.broken == ""


@pytest.mark.parametrize(
    ("page", "words", "said"),
    [
        ("<a><b>x</a>y", "x", "1 of its elements are not closed"),
        ("<a><b>x", "x", "it breaks off before its end"),
        ("</b><a>x</b></a>", "x", ""),
        ("<a>x<b", "x", "its markup breaks off"),
    ],
)
def test_what_is_broken_is_read_and_told(page: str, words: str, said: str) -> None:
    made = tree(page)
    assert (made.words(0), made.broken) == (words, said)


def test_elements_without_end_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.text.tree.MOST", 50)
    made = tree("<a>" * 60)
    assert len(made.elements) == 50
    assert made.broken == "it has more than 50 elements; what stands behind them is not read"


@given(st.lists(PIECES, max_size=40).map("".join))
def test_tokens_lie_in_order_and_elements_inside_of_each_other(page: str) -> None:
    at = 0
    for tag in tags(page):
        assert at <= tag.start <= tag.end <= len(page)
        at = tag.end if tag.kind != "lost" else at
    made = tree(page)
    for number, element in enumerate(made.elements):
        assert (
            element.start < element.inner <= element.close <= element.end <= len(page) or element.inner == element.close
        )
        assert number < element.after <= len(made.elements)
        assert element.parent < number
