from dataclasses import replace

from onrecord.linking.page import Book, first_named
from onrecord.record.reading import Mention, Quote
from tests.reading.paper import paper

TEXT = "Photo: John Berg at the quay\n\nAnn Berg spoke.\n\n“We sail,” Berg said."


def test_a_well_known_first_name_makes_a_person_where_the_article_is_read_and_nowhere_else() -> None:
    article = paper(TEXT)
    credit, *others = article.blocks
    article = replace(article, blocks=(replace(credit, kept=False, reason="a credit"), *others))
    said, berg = TEXT.index("“We sail,”"), TEXT.rindex("Berg")
    quote = Quote((article.span(said, said + 10),), "direct", speaker=article.span(berg, berg + 4))
    known = {article.span(berg, berg + 4): Mention(article.span(berg, berg + 4), "place")}
    found = [mention.span.cut(TEXT) for mention in first_named(article, [quote], known)]
    assert found == ["Ann Berg", "Berg"]


def test_what_rests_on_the_same_objects_is_made_once_and_anew_for_others() -> None:
    book, ann, other_ann = Book(()), ["Ann"], ["Ann"]
    first = book.once("copy", (ann,), ann.copy)
    assert book.once("copy", (ann,), ann.copy) is first
    assert book.once("copy", (other_ann,), other_ann.copy) is not first
