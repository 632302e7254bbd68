"""The trees of an article, as all its readers get them."""

from dataclasses import replace

from onrecord.models.spacy_parse import SpacyParser
from onrecord.reading.grammar.trees import trees
from onrecord.record.article import Block
from tests.reading.paper import paper

PARSER = SpacyParser()


def test_every_word_of_a_piece_stands_where_the_article_has_it() -> None:
    article = paper("Skarn’s mayor\nresigned on Monday.\n\nNobody “knew” why.")
    for start, _, tree in trees(article, PARSER):
        for at, word in enumerate(tree.words):
            printed = article.text[start + word.start : start + word.end]
            assert len(printed) == len(tree.form(at))
            assert printed.isalpha() is False or printed == tree.form(at)


def test_a_long_dash_without_spaces_parts_two_words() -> None:
    (piece,) = trees(paper("The mayors signed two statements—one on trade—in Skarn."), PARSER)
    assert {"statements", "one", "trade", "in"} <= {piece.tree.form(at) for at in range(len(piece.tree.words))}


def test_the_same_text_in_other_blocks_is_another_article() -> None:
    article = paper("The mayor resigned.")
    caption = replace(article, blocks=(Block("caption", 0, len(article.text)),))
    assert trees(article, PARSER)
    assert not trees(caption, PARSER)
