"""An address that names a passage leads to it, also where the text has moved since."""

from urllib.parse import parse_qs, urlsplit

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.article import Article, Block
from onrecord.web.selectors import Selector, address, locate, selector


def written(text: str) -> Article:
    return Article("/news/x.txt", "0", text, "utf-8", (Block("paragraph", 0, len(text)),))


def asked_by(url: str) -> Selector:
    given = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
    words = (given.get(name, "") for name in ("quote", "prefix", "suffix"))
    return Selector(int(given["start"]), int(given["end"]), *words)


ANY = st.text(st.characters(exclude_categories=()), min_size=1, max_size=80)


@given(ANY, st.integers(0, 200), st.integers(1, 200))
def test_an_address_leads_back_to_its_passage(text: str, start: int, length: int) -> None:
    article = written(text * 4)
    start %= len(article.text)
    span = article.span(start, min(len(article.text), start + length))
    located = locate(article, asked_by(address(article.id, selector(article, span))))
    assert (located.found, located.span) == ("in place", span)


def test_words_that_have_moved_are_found_by_what_stands_around_them() -> None:
    old = written("The port said no. Later the port said no again, and the mayor left.")
    second = old.text.index("the port said no again")
    asked = selector(old, old.span(second, second + len("the port said no")))
    new = written("An editor's note comes first here. Now the port said no once. " + old.text)
    located = locate(new, asked)
    assert located.found == "moved"
    assert located.span
    assert new.text[located.span.start :].startswith("the port said no again")
    assert located.span.end - located.span.start == len("the port said no")


def test_curly_quotes_made_straight_are_the_same_words() -> None:
    asked = selector(written("She said: “It’s over.”"), written("She said: “It’s over.”").span(10, 22))
    located = locate(written('Note. She said: "It\'s over."'), asked)
    assert located.found == "moved"


def test_words_that_are_gone_are_said_to_be_gone() -> None:
    article = written("Nothing of the kind.")
    assert locate(article, Selector(0, 7, "Something")).found == "gone"
    assert locate(article, Selector(10, 400)).found == "gone"
    assert locate(article, Selector(7, 7)).found == "gone"
    assert locate(article, Selector(-5, 4)).found == "gone"


def test_a_place_without_words_is_taken_as_it_is() -> None:
    located = locate(written("Nothing of the kind."), Selector(0, 7))
    assert (located.found, located.span) == ("unchecked", written("Nothing of the kind.").span(0, 7))


def test_a_long_passage_is_named_by_its_beginning_and_keeps_its_length() -> None:
    text = "Word by word it goes on. " * 100
    old = written("First. " + text)
    asked = selector(old, old.span(7, 1507))
    assert len(asked.quote) == 300
    located = locate(written("Something stands before it. " + old.text), asked)
    assert located.span
    assert located.span.end - located.span.start == 1500
