import re

from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.anyof import any_of

WORDS = st.lists(st.text(alphabet="abc-.", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="abc-. ", max_size=30))
def test_it_matches_what_the_words_side_by_side_match(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(word) for word in sorted(words))
    for before, behind in (("", ""), (r"\b", r"\b"), ("", "(?= )")):
        one = re.compile(f"{before}(?:{plain}){behind}")
        other = re.compile(f"{before}(?:{any_of(words)}){behind}")
        assert [m.span() for m in one.finditer(text)] == [m.span() for m in other.finditer(text)]


def test_letters_in_common_are_written_once() -> None:
    assert any_of(["sen", "senate", "chair"]) == "(?:chair|sen(?:ate)??)"
