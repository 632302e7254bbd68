from pathlib import Path

from tests.sources.containers.opened import documents, refused, said

ITEM = '<newsItem guid="{0}" version="1"><itemMeta/><contentSet>{1}</contentSet></newsItem>'
TOP = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>{0}</sent></header><itemSet>'


def message(sent: str = "2031-05-06T10:00:00Z") -> str:
    items = (
        ITEM.format("urn:x:1", "One")
        + ITEM.format("urn:x:2", "Two")
        + '<packageItem guid="urn:x:3"><groupSet/></packageItem>'
    )
    return TOP.format(sent) + items + "</itemSet></newsMessage>"


def test_each_item_of_a_message_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(message())
    found = documents(path)
    assert list(found) == ["urn:x:1", "urn:x:2", "urn:x:3"]
    opening = '<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
    assert found["urn:x:2"].decode() == f"{opening}{ITEM.format('urn:x:2', 'Two')}</itemSet></newsMessage>"
    assert said(path) == ["a NewsML package with 3 documents"]


def test_an_item_that_is_sent_again_is_the_same_document(tmp_path: Path) -> None:
    one, other = tmp_path / "a.xml", tmp_path / "b.xml"
    one.write_text(message())
    other.write_text(message("2031-05-07T10:00:00Z"))
    assert documents(one) == documents(other)


def test_an_item_that_is_broken_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    broken = ITEM.format("urn:x:9", "Nine")[:70]
    path.write_text(
        message().replace("<packageItem", f"{broken}<packageItem").replace("<itemSet>", f"<itemSet>{broken}", 1)
    )
    assert list(documents(path)) == ["urn:x:9", "urn:x:1", "urn:x:2", "urn:x:9~2", "urn:x:3"]
    assert said(path) == ["a NewsML package with 5 documents; 2 of its 5 items break off before their end"]


def test_items_of_newsml_1(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    item = (
        "<NewsItem><Identification><PublicIdentifier>urn:newsml:x:{0}:1</PublicIdentifier></Identification></NewsItem>"
    )
    path.write_text(f"<NewsML><NewsEnvelope/>{item.format('a')}{item.format('b')}</NewsML>")
    assert list(documents(path)) == ["urn:newsml:x:a:1", "urn:newsml:x:b:1"]


def test_a_message_without_items_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(TOP.format("x"))
    assert refused(path) == {"": "NoArticles"}
