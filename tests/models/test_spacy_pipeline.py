"""One run of the model serves all who read the same text."""

from onrecord.models.spacy_pipeline import docs

ONE, TWO, THREE = "Mira sailed to Orvane.", "The ferry sank.", "Nobody was hurt."


def test_each_text_has_its_doc_in_order_also_where_it_stands_twice() -> None:
    assert [doc.text for doc in docs([ONE, TWO, ONE])] == [ONE, TWO, ONE]
    assert docs([]) == []


def test_a_text_of_the_same_article_is_not_parsed_twice() -> None:
    first = docs([ONE, TWO])
    assert docs([TWO])[0] is first[1]
    assert docs([ONE, THREE])[0] is first[0]


def test_the_texts_of_an_article_long_gone_are_forgotten() -> None:
    first = docs([ONE])
    docs([TWO])
    docs([THREE])
    assert docs([ONE])[0] is not first[0]


def test_what_stops_the_model_keeps_its_place() -> None:
    text = "\ud800 Mira " + "y" * 300 + " sank."
    (doc,) = docs([text])
    assert len(doc.text) == len(text)
    assert doc.has_annotation("DEP")
