import pytest

from tests.articles.agency.documents import (
    FIRST,
    G2_META,
    NEWSML1,
    NITF,
    SECOND,
    XHTML,
    block_of,
    extract,
    g2,
    kept,
    refused,
    said,
)

NITF_ONLY = NITF[NITF.index("<nitf") :]


def test_an_item_with_xhtml_is_read_once() -> None:
    found = extract("newsml", g2())
    assert kept(found) == ["Ferry strikes bridge", "PORT WREN, May 6", FIRST, "First of a list", SECOND]
    assert block_of(found, "First of a list").kind == "list"
    assert "Not shown" not in found.text
    again = found.block_at(found.text.rindex("Ferry strikes"))
    assert (again.kept, again.reason) == (False, "repeats the headline")


def test_what_an_item_states() -> None:
    found = extract("newsml", g2())
    assert [name.value for name in found.bylines] == ["Ione Marsh", "Jory Dell"]
    assert (said(found.outlet), said(found.agency)) == ("Nova News", "Reuters")
    assert (said(found.published), said(found.updated)) == ("2031-05-06T10:30:00+02:00", "2031-05-06T12:15:00+02:00")
    assert (said(found.url), said(found.language)) == ("urn:newsml:nova.example:20310506:ferry", "en")
    assert found.title is not None
    assert found.text[found.title.start : found.title.end] == "Ferry strikes bridge"
    assert {block_of(found, words).reason for words in ("Copyright 2031", "Not for resale", "FERRY-")} == {
        "a copyright line", "the terms of its use", "the agency's name for the story"
    }  # fmt: skip


def test_of_several_forms_nitf_counts_first_then_other_xml_then_plain() -> None:
    plain = '<inlineData contenttype="text/plain">Plain text, as it is.</inlineData>'
    nitf = f'<inlineXML contenttype="application/nitf+xml">{NITF_ONLY}</inlineXML>'
    assert "Plain text, as it is." not in kept(extract("newsml", g2(content=plain + XHTML)))
    found = kept(extract("newsml", g2(content=plain + XHTML + nitf)))
    assert found.count("Ferry strikes bridge") == 1
    assert "All crossings halted" in found
    assert "Plain text, as it is." in kept(extract("newsml", g2(content=plain)))


def test_html_as_text_is_read_as_html() -> None:
    escaped = "<inlineData>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</inlineData>"
    cdata = '<inlineData contenttype="text/html"><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></inlineData>'
    for content in (escaped, cdata):
        assert kept(extract("newsml", g2(content=content)))[-2:] == ["One & two.", "Three."]


@pytest.mark.parametrize(
    ("change", "notice"),
    [
        (("stat:usable", "stat:canceled"), "the agency has withdrawn this text: it is not to be used"),
        (("<pubStatus", '<signal qcode="sig:correction"/><pubStatus'), "the agency has corrected this text"),
        (("<pubStatus", "<edNote>CORRECTS number of hurt</edNote><pubStatus"), "the agency has corrected this text"),
        (("<headline>", "<headline>CORRECTION: "), "the agency has corrected this text"),
        (("<slugline>", "<genre qcode='genre:Advisory'/><slugline>"),
         "the agency sent this as an advisory to editors, not as a report"),
        (("<pubStatus", "<embargoed>2031-05-07T06:00:00Z</embargoed><pubStatus"),
         "the text is under embargo until 2031-05-07T06:00:00Z"),
    ],
)  # fmt: skip
def test_how_it_is_to_be_handled_is_told(change: tuple[str, str], notice: str) -> None:
    assert extract("newsml", g2(G2_META.replace(*change))).notices == (notice,)


def test_an_ordinary_item_has_nothing_to_tell() -> None:
    assert extract("newsml", g2()).notices == ()


def test_an_item_with_a_summary_alone_says_so() -> None:
    meta = G2_META.replace(
        "<slugline>", "<description role='drol:summary'>Twelve people were hurt.</description><slugline>"
    )
    found = extract("newsml", g2(meta, content="<remoteContent href='https://nova.example/ferry.xml'/>"))
    assert "Twelve people were hurt." in kept(found)
    assert found.notices == ("only a summary is here: the article itself stands elsewhere",)


def test_pictures_packages_and_the_like_are_dropped_by_name() -> None:
    picture = G2_META.replace("ninat:text", "ninat:picture").replace(
        "<slugline>", "<description>The Alma.</description><slugline>"
    )
    assert "of the kind 'picture'" in refused("newsml", g2(picture, content="<remoteContent href='a.jpg'/>")).reason
    assert "is a package" in refused("newsml", "<packageItem guid='urn:x:1'><groupSet/></packageItem>").reason
    assert "without any item" in refused("newsml", "<newsMessage><header/></newsMessage>").reason


def test_dates_in_the_future_and_nonsense_are_left_out_with_a_notice() -> None:
    meta = G2_META.replace("2031-05-06T10:30:00+02:00", "2039-01-01T00:00:00Z").replace(
        "2031-05-06T12:15:00+02:00", "soon"
    )
    found = extract("newsml", g2(meta))
    assert (found.published, found.updated) == (None, None)
    assert found.notices == (
        "firstcreated: '2039-01-01T00:00:00Z' lies after the day on which it was received; the field is left empty",
        "versioncreated: 'soon' is ambiguous or no date; the field is left empty",
    )


def test_an_item_of_newsml_1() -> None:
    found = extract("newsml", NEWSML1.encode("latin-1"))
    assert kept(found) == ["Ferry strikes bridge", "Twelve hurt", "PORT WREN", FIRST, SECOND, "The Alma at the bridge."]
    assert (said(found.published), said(found.updated)) == ("2031-05-06T08:30:00Z", None)
    assert (said(found.outlet), said(found.language)) == ("Nova", "en")
    assert said(found.url) == "urn:newsml:nova.example:20310506:77"
    assert [name.value for name in found.bylines] == ["Ione Marsh"]


def test_all_revisions_of_newsml_1_have_one_address() -> None:
    third = (
        NEWSML1.replace(">2</RevisionId>", ">3</RevisionId>").replace(":77:2U", ":77:3U").replace("Usable", "Canceled")
    )
    found = extract("newsml", third)
    assert said(found.url) == "urn:newsml:nova.example:20310506:77"
    assert found.notices == ("the agency has withdrawn this text: it is not to be used",)
