"""What every reader keeps, whatever it looks for. A new reader is one more row of READERS."""

import pickle

import pytest

from onrecord.reading.attribution.reader import AttributionReader
from onrecord.reading.base import Reader
from onrecord.reading.claims.reader import ClaimReader
from onrecord.reading.events.reader import EventReader
from onrecord.reading.names.reader import NameReader
from onrecord.reading.sentences import SentenceReader
from onrecord.reading.times.reader import TimeReader
from onrecord.record.laws import in_text, spans_of
from tests.reading.paper import paper

READERS: list[Reader] = [
    SentenceReader(),
    NameReader(),
    TimeReader(),
    EventReader(),
    ClaimReader(),
    AttributionReader(),
]
readers = pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)

NEWS = """# Home | Monday | Mira Oldcastle said “subscribe”

Mira Oldcastle, the mayor of Paris, said on Tuesday that the ferry would sail again next week.
Oldcastle met Jonas Feld on Monday.

“We heard it before we saw it,” Jonas Feld told reporters in Germany. “Nobody is to blame.”

The “ghost ship” drifted for a week.
"""

HOSTILE = {
    "empty": "",
    "white space": " \n\n\t ",
    "one mark": "“",
    "NUL": "Mira\x00 Oldcastle said on Monday\x00 that \x00.",
    "lone surrogates": "Mira \ud800Oldcastle said \udfff“yes” on Monday.\ud800",
    "bidi": "\u202eMira Oldcastle\u202c said \u2067“yes”\u2069 on Monday.",
    "no letters": "1,2,3/4/5 -- 99:99 (((([[[[ ###",
    "impossible dates": "On February 30, 2031 and 99/99/9999, May 0, 12 billion years later, 9999 decades ago.",
    "a paragraph of 300 KB": "Mira Oldcastle said on Monday. " + "“" * 100_000 + "x" * 100_000 + " " * 100_000,
}


@readers
def test_it_fills_the_lists_that_it_names_and_no_other(reader: Reader) -> None:
    reading = reader.read(paper(NEWS))
    lists = ("sentences", "mentions", "quotes", "scare_quotes", "times", "events", "claims")
    filled = {name for name in lists if getattr(reading, name)}
    assert filled == set(reading.finds) == set(reader.finds)


@readers
def test_the_reading_is_of_this_article_by_this_stamp(reader: Reader) -> None:
    article = paper(NEWS)
    reading = reader.read(article)
    assert reading.article == article.id
    assert reading.stamp == reader.stamp
    assert reader.stamp.reader
    assert reader.stamp.version


@readers
def test_stamps_are_equal_where_settings_are_and_tell_readers_apart(reader: Reader) -> None:
    assert type(reader)().stamp == reader.stamp
    assert [other.stamp == reader.stamp for other in READERS].count(True) == 1


@readers
def test_reading_twice_gives_the_same(reader: Reader) -> None:
    assert reader.read(paper(NEWS)) == reader.read(paper(NEWS))


@readers
def test_it_works_in_another_process(reader: Reader) -> None:
    there = pickle.loads(pickle.dumps(reader))
    assert there == reader
    assert there.read(paper(NEWS)) == reader.read(paper(NEWS))


@readers
@pytest.mark.parametrize("text", [NEWS, *HOSTILE.values()], ids=["news", *HOSTILE])
def test_every_span_lies_in_one_kept_block_whatever_the_text(reader: Reader, text: str) -> None:
    article = paper(text)
    for span in spans_of(reader.read(article)):
        assert not list(in_text(span, article))
        assert span.end <= article.block_at(span.start).end


@readers
def test_what_was_not_kept_is_not_read(reader: Reader) -> None:
    assert not list(spans_of(reader.read(paper("# Mira Oldcastle told Jonas Feld on Monday: “Nobody is to blame.”"))))


@readers
def test_an_article_without_a_date_is_read_too(reader: Reader) -> None:
    assert list(spans_of(reader.read(paper(NEWS, published=None))))
