from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.html.evidence import evidence
from onrecord.articles.html.measures import measures
from onrecord.articles.html.telling import Words, of_line, of_name
from onrecord.articles.html.visible import visible


def test_names_tell_by_words_pairs_and_parts() -> None:
    assert set(of_name("comment-list commentbody")) >= {"comment", "comment list", "commentbody", "~comment"}


def test_a_line_tells_by_its_first_words() -> None:
    assert of_line("Read 12 more") == {"read", "#", "more", "read #", "# more"}
    assert len(of_line("word " * 100)) == 1


def test_words_tell_of_what_stands_under_them() -> None:
    seen = visible("<div class=box><h2>Related</h2><p>The ferry struck the bridge.</p></div>")
    table = Words({"box": -1.0}, {"box": -2.0}, {"related": -3.0})
    found = evidence(seen, [], table)
    assert found["own names, lowest"].tolist() == [-1, -1]
    assert found["words, mean"].tolist() == [-3, 0]
    assert found["heading's words, lowest"].tolist() == [0, -3]


def test_characters_are_counted_by_passage() -> None:
    seen = visible("<p>The <a href=x>ferry</a> struck 2 bridges, “Alma” said.</p><p>港の船が橋に衝突した</p>")
    found = measures(seen.text, seen.passages)
    assert found["links"][0] == 5 / len(seen.words(seen.passages[0]))
    assert found["closed"].tolist() == [1, 0]
    assert round(float(2.718281828 ** found["words"][0])) - 1 == 7
    assert found["words"][1] > 2


@given(
    st.lists(st.sampled_from(["<p>", "<div class='a b'>", "</div>", "<li>", "<h2>", "x y", "港", "\ud800", "1, 2."]))
)
def test_every_passage_has_every_feature(parts: list[str]) -> None:
    seen = visible("".join(parts))
    if seen.passages:
        found = evidence(seen, ["x y"], Words({}, {}, {}))
        assert {len(row) for row in found.values()} == {len(seen.passages)}
