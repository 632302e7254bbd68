import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.addresses import page_address, sharing


@pytest.mark.parametrize(
    "url",
    [
        "https://www.post.example/news/ferry",
        "http://post.example/news/ferry/",
        " https://POST.example/news/ferry#comments ",
        "https://post.example/news/ferry?utm_source=feed&utm_medium=rss",
    ],
)
def test_one_page_has_one_address(url: str) -> None:
    assert page_address(url) == "post.example/news/ferry"


def test_another_query_is_another_page() -> None:
    assert page_address("https://post.example/read?id=1") != page_address("https://post.example/read?id=2")


@pytest.mark.parametrize(
    "url", ["", "ferry", "https://post.example/", "https://post.example?utm_source=x", "http://[1"]
)
def test_a_front_page_or_no_address_is_no_page(url: str) -> None:
    assert page_address(url) is None


@given(st.text())
def test_odd_text_never_raises(url: str) -> None:
    page_address(url)


def test_those_that_share_an_address_through_others_are_together() -> None:
    assert sharing([{"a"}, {"b"}, {"a", "c"}, {"d"}, {"c", "b"}, set()]) == [[0, 1, 2, 4], [3], [5]]


@given(st.lists(st.sets(st.sampled_from("abcdefgh"), max_size=3)))
def test_each_is_in_one_group_and_no_two_groups_share_an_address(addresses: list[set[str]]) -> None:
    groups = sharing(addresses)
    assert sorted(index for group in groups for index in group) == list(range(len(addresses)))
    held = [set().union(*(addresses[index] for index in group)) for group in groups]
    assert sum(map(len, held)) == len(set().union(*held))


def test_the_name_of_a_text_in_all_its_versions_is_an_address() -> None:
    name = "urn:newsml:nova.example:20310506:ferry"
    assert page_address(f" {name} ") == name
    assert page_address("tag:nova.example,2031:ferry") == "tag:nova.example,2031:ferry"
    assert page_address("urn:newsml:") is None
