import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.attribution.making import at, page_of


def test_tokens_carry_their_case_and_whether_they_are_quoted() -> None:
    text = "NATO said Oslo “would Not”"
    here = page_of(text)
    types = {text[start:end]: kind for start, end, kind in zip(here.starts, here.ends, here.types, strict=True)}
    assert types == {"NATO": 2, "said": 0, "Oslo": 1, "“": 3, "would": 3, "Not": 4, "”": 3}


def test_a_paragraph_break_is_a_token_of_no_characters() -> None:
    here = page_of("One.\n\nTwo.")
    (token,) = [n for n in range(len(here)) if here.breaks(n)]
    assert here.starts[token] == here.ends[token] == 6


def test_what_is_not_kept_is_not_there() -> None:
    text = "One.\n\n# Two.\n\nThree."
    here = page_of(text)
    assert "".join(text[start:end] for start, end in zip(here.starts, here.ends, strict=True)) == "One.Three."


def test_foreign_marks_are_shown_to_the_model_as_those_it_knows() -> None:
    known = page_of("“We sail,” she said.")
    for text in ("‘We sail,’ she said.", "«We sail,» she said.", "„We sail,“ she said.", "``We sail,'' she said."):
        assert np.array_equal(page_of(text).ids, known.ids)
        assert np.array_equal(page_of(text).types, known.types)


def test_tokens_of_characters() -> None:
    text = "Mira Teller said so.\n\nShe left."
    here = page_of(text)
    found = here.tokens(*at(text, "Teller said"))
    assert text[here.starts[found[0]] : here.ends[found[-1]]] == "Teller said"
    assert not here.tokens(4, 5)


def test_paragraphs_over_which_a_quotation_runs_are_one_passage() -> None:
    text = "“One.\n\n“Two,” she said.\n\n“Three,” he said."
    here = page_of(text)
    one, two, three = (here.passage(text.index(word)) for word in ("One", "Two", "Three"))
    assert one == two != three
    assert [here.paragraph(text.index(word)) for word in ("One", "Two", "Three")] == [0, 1, 2]


def test_the_quotation_at_a_place() -> None:
    text = "She said: “We sail ‘soon’ from here.” Then she left."
    here = page_of(text)
    found = here.quotation(text.index("soon"))
    assert found
    assert text[slice(*found[0])] == "“We sail ‘soon’ from here.”"
    assert here.quotation(text.index("She")) is None
    assert here.quotation(text.index("Then")) is None


@given(st.text(alphabet=st.characters(codec=None)) | st.text(alphabet="“”‘’'\" \nab.é"))
def test_tokens_stand_in_order_in_the_text(text: str) -> None:
    here = page_of(text)
    at = 0
    for token in range(len(here)):
        start, end = here.starts[token], here.ends[token]
        assert at <= start <= end <= len(text)
        at = start
    assert len(here.ids) == len(here.types) == len(here)
    assert all(0 <= kind < 6 for kind in here.types)
