import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.frontmatter import FrontMatter, read


def under(matter: str) -> FrontMatter:
    text = f"---\n{matter}\n---\nThe mine shut.\n"
    found = read(text)
    assert text[found.end :] == "The mine shut.\n"
    for field in found.fields:
        assert 0 < field.start <= field.end <= found.end
    return found


def values(matter: str) -> dict[str, str]:
    return {field.key: field.value for field in under(matter).fields}


def test_values_are_where_they_say() -> None:
    text = "\ufeff---\r\ntitle: \"The mine\"\r\ndate: 2031-05-06 # a comment\r\nby: 'Ione'\r\n---\r\nBody"
    fields = read(text).fields
    assert [(field.key, text[field.start : field.end]) for field in fields] == [
        ("title", "The mine"), ("date", "2031-05-06"), ("by", "Ione")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("matter", "found"),
    [
        ("title: Breaking: the mine shuts", {"title": "Breaking: the mine shuts"}),
        ("title: 'Boom' and bust", {"title": "'Boom' and bust"}),
        ('title: "Boom" and "bust"', {"title": '"Boom" and "bust"'}),
        ("title: The mine: \nurl: https://a.example/b", {"title": "The mine:", "url": "https://a.example/b"}),
        ("title:\tThe mine", {"title": "The mine"}),
        ('title: "The \\"mine\\""', {"title": 'The "mine"'}),
        ("title: >\n  The mine\n  shuts", {"title": "The mine shuts"}),
        ("title: The mine\n  shuts", {"title": "The mine shuts"}),
        ("Pub-Date: 2031", {"pub_date": "2031"}),
        ("author:\n  name: Ione\n  links: {web: x}", {"author.name": "Ione", "author.links.web": "x"}),
        ("image:\ndate: 2031", {"image": "", "date": "2031"}),
        ("title: 矿井 😀 x\ndate: 2031", {"title": "矿井 😀 x", "date": "2031"}),
    ],
)
def test_odd_values_are_read(matter: str, found: dict[str, str]) -> None:
    assert values(matter) == found


def test_a_list_gives_a_field_for_each_item() -> None:
    fields = under("author: [Ione Marsh, Ruan Dell]\ntags:\n- a\n- b").fields
    assert [(field.key, field.value) for field in fields] == [
        ("author", "Ione Marsh"), ("author", "Ruan Dell"), ("tags", "a"), ("tags", "b")
    ]  # fmt: skip


def test_of_a_key_given_twice_the_first_counts_and_it_is_said() -> None:
    found = under("title: One\ntitle: Two")
    assert [field.value for field in found.fields] == ["One"]
    assert found.notices == ('front matter, line 3: "title" is given again; the first one counts',)


def test_one_broken_field_spoils_no_other() -> None:
    found = under("tags: [a, b\ntitle: The mine")
    assert [field.value for field in found.fields] == ["The mine"]
    assert "line 2" in found.notices[0]


@pytest.mark.parametrize(
    ("matter", "why"),
    [
        ("a: &x 1\ntitle: T", "anchors"),
        ("a: 1\nb: *x", "anchors"),
        ("a: !!python/object:os.system x", "tags"),
        ("<<: {a: 1}", "merges"),
        ("a: " + "[" * 5000, "deep"),
        ("a: " + "{b: " * 5000, "deep"),
        ("a: [" + "x," * 500 + "]", "values"),
        ("\n".join(f"k{i}: v" for i in range(500)), "fields"),
        ("\n".join(f"k: {'v' * 100}" for _ in range(1000)), "characters"),
        ("? [a, b]\n: c\na: {? [1, 2] : 3}", ""),
    ],
)
def test_what_is_not_read_is_refused_in_a_sentence(matter: str, why: str) -> None:
    found = read(f"---\n{matter}\n---\nThe mine shut.\n")
    assert found.fields == ()
    if why:
        assert why in found.notices[0]
        assert found.notices[0].startswith("front matter, line ")


def test_a_long_comment_does_not_slow_the_look_at_toml() -> None:
    assert read("+++\n" + "# " * 5000 + "x\n+++\nThe mine shut.") == FrontMatter()


def test_toml_is_refused_and_the_text_under_it_is_read() -> None:
    text = '+++\ntitle = "The mine"\n+++\nThe mine shut.'
    found = read(text)
    assert text[found.end :] == "The mine shut."
    assert "TOML" in found.notices[0]


@pytest.mark.parametrize(
    "text",
    ["", "title: x\n", "---\ntitle: The mine\nThe mine shut.\n", "---\nThe mine shut.\n---\nIt opened.",
     "---\nNote: a word\nThe mine shut.\nIt opened again.\nNobody came.\n---\n", " ---\na: b\n---\n",
     "+++\nprose\n+++\n"],
)  # fmt: skip
def test_without_a_fence_or_with_prose_inside_there_is_none(text: str) -> None:
    assert read(text) == FrontMatter()


@given(
    st.lists(
        st.sampled_from([*"abc:-#'\"[]{}&*!|>%@`,? \t\n\r", "a: ", "\n- ", "\n  ", "<<: ", "é: ", "\x07"]), max_size=40
    )
)
def test_whatever_stands_between_the_fences_is_read_or_refused(pieces: list[str]) -> None:
    text = f"---\na: 1\n{''.join(pieces)}\n---\nThe mine shut."
    for field in read(text).fields:
        assert 0 < field.start <= field.end < len(text)
