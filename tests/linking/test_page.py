from dataclasses import replace

from onrecord.linking.page import first_named
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
