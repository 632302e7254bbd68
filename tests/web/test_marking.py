"""An article's text as markup: all of its characters, whatever marks lie over each other, and nothing that runs."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from onrecord.record.article import Article, Block
from onrecord.record.margin import Mark, MarkKind
from onrecord.text.printable import printable
from onrecord.web.marking import KINDS, runs

TEXT = st.text(st.characters(exclude_categories=()), min_size=1, max_size=60)
PLACES = st.lists(st.tuples(st.integers(0, 59), st.integers(1, 60), st.sampled_from(sorted(KINDS))), max_size=8)


def written(*blocks: tuple[str, bool]) -> Article:
    text, tiles = "", []
    for words, kept in blocks:
        tiles.append(Block("paragraph", len(text), len(text) + len(words), kept, "" if kept else "a row of links"))
        text += words
    return Article("/news/x.txt", "0", text, "utf-8", tuple(tiles))


def read(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@given(TEXT, TEXT, PLACES, st.booleans())
def test_every_character_is_shown_once_whatever_is_marked(
    one: str, other: str, places: list[tuple[int, int, MarkKind]], lit: bool
) -> None:
    article = written((one, True), (other, False))
    length = len(article.text)
    marks = [
        Mark(kind, min(start, length - 1), min(length, max(end, start + 1)), line="u-1" if end % 2 else "")
        for start, end, kind in places
        if min(start, length - 1) < min(length, max(end, start + 1))
    ]
    asked = article.span(0, length) if lit else None
    shown = [block for run in runs(article, marks, "s-1", asked, KINDS) for block in run.blocks]
    whole = [article.text[block.start : block.end].rstrip() for block in article.blocks]
    # A carriage return and a line feed that a mark parts are shown as two line ends.
    assert [re.sub("\n+", "\n", read(one.text)) for one in shown] == [
        re.sub("\n+", "\n", printable(lines(text))) for text in whole if text
    ]


def test_overlapping_marks_lead_to_the_line_of_the_shortest() -> None:
    article = written(("Mayor Ines Calloway said no.", True))
    marks = (Mark("quote", 0, 28, "u-1", "Ines"), Mark("source", 0, 19, "u-2"), Mark("name", 6, 19, "c-1"))
    ((block,),) = (run.blocks for run in runs(article, marks, "s-1", None, ("quote", "source")))
    assert re.findall(r'href="([^"]*)"', block.text) == ["/stories/s-1/lines/u-2", "/stories/s-1/lines/u-1"]
    assert [one.href.rsplit("/", 1)[1] for one in block.beside] == ["u-1", "u-2", "c-1"]


def test_the_passage_that_was_asked_for_has_one_place_to_go_to() -> None:
    article = written(("One two three.", True))
    ((block,),) = (run.blocks for run in runs(article, (Mark("name", 4, 7),), "s-1", article.span(0, 13), KINDS))
    assert block.lit
    assert block.text.count('id="m"') == 1
    assert block.text.startswith('<span class="lit" id="m"')


def test_hostile_words_stay_words() -> None:
    words = "<script>alert(1)</script> \"'><img src=x> &amp;"
    article = written((words, True))
    mark = Mark("name", 0, len(words), '"><b>', '"><img src=x>')
    ((block,),) = (run.blocks for run in runs(article, (mark,), '"><i>', None, ("name",)))
    assert read(block.text) == words
    assert set(re.findall(r"<(\w+)", block.text)) == {"mark", "a"}
