"""That all versions of one text are known as such, whatever file they came in."""

from dataclasses import replace

from onrecord.linking.versions import works
from tests.articles.agency.documents import G2_META, extract, g2, ninjs1, said


def test_versions_of_one_item_are_one_work_and_other_items_are_not() -> None:
    first = extract("newsml", g2())
    killed = extract("newsml", g2(G2_META.replace("stat:usable", "stat:canceled").replace("06T12:15", "07T09:00")))
    other = extract("newsml", g2(guid="urn:newsml:nova.example:20310506:port"))
    sources = [f"/wire/{number}.xml" for number in range(3)]
    articles = [replace(one, source=source) for one, source in zip((first, killed, other), sources, strict=True)]
    assert works(articles) == [[0, 1], [2]]
    assert (said(killed.updated), said(first.updated)) == ("2031-05-07T09:00:00+02:00", "2031-05-06T12:15:00+02:00")


def test_an_item_in_two_formats_under_one_name_is_one_work() -> None:
    name = "urn:newsml:nova.example:77"
    articles = [
        replace(extract("ninjs", ninjs1()), source="/a"),
        replace(extract("newsml", g2(guid=name)), source="/b"),
    ]
    assert works(articles) == [[0, 1]]
