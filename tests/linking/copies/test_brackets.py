"""Whose text an article is, by the passages that were copied."""

from dataclasses import replace

import pytest

from onrecord.linking.copies.brackets import origins
from onrecord.record.article import Article, Block
from onrecord.record.story import Copy
from tests.linking.telling import told

Papers = tuple[Article, ...]


@pytest.fixture
def papers() -> Papers:
    return tuple(told(f"{name} " + "word " * 50)[0] for name in ("Gazette", "Herald", "Observer", "Radio"))


def test_an_article_that_was_mostly_copied_has_the_other_as_its_origin(papers: Papers) -> None:
    gazette, herald, observer, radio = papers
    whole = Copy(gazette.span(0, 200), observer.span(0, 200), "edited", 0.9, "a", "printed first")
    again = Copy(observer.span(0, 70), radio.span(0, 70), "edited", 0.9, "a", "printed first")
    found = origins(papers, (whole, again))
    assert found[observer.id] == gazette.id
    assert found[radio.id] == gazette.id
    assert found[herald.id] == herald.id


def test_one_copied_sentence_makes_no_origin(papers: Papers) -> None:
    gazette, _, observer, _ = papers
    sentence = Copy(gazette.span(0, 20), observer.span(0, 20), "verbatim", 1.0, "a", "printed first")
    assert origins(papers, (sentence,))[observer.id] == observer.id


def test_articles_that_are_one_text_have_one_origin_though_nothing_tells_which_was_first(papers: Papers) -> None:
    gazette, herald, observer, radio = papers
    unknown = Copy(gazette.span(0, 200), observer.span(0, 200), "verbatim", 1.0, "unknown", "same day")
    taken = Copy(observer.span(0, 70), radio.span(0, 70), "edited", 0.9, "a", "printed first")
    found = origins(papers, (unknown, taken))
    assert found[gazette.id] == found[observer.id] == found[radio.id]
    assert found[gazette.id] in {gazette.id, observer.id}
    assert found[herald.id] == herald.id


def test_a_passage_shared_with_a_much_longer_article_does_not_make_them_one_text(papers: Papers) -> None:
    one, other, *_ = papers
    longer = replace(one, text=one.text * 5, blocks=(Block("paragraph", 0, 5 * len(one.text)),))
    part = Copy(longer.span(0, 200), other.span(0, 200), "verbatim", 1.0, "unknown", "same day")
    found = origins((longer, other), (part,))
    assert (found[one.id], found[other.id]) == (one.id, other.id)
