from tests.articles.agency.documents import FIRST, SECOND, block_of, extract, kept, ninjs1, ninjs3, refused, said


def test_html_is_read_before_plain_text_and_escapes_as_what_they_mean() -> None:
    found = extract("ninjs", ninjs1())
    assert kept(found) == ["Ferry strikes “bridge”", FIRST, f"{SECOND} “No.”"]
    assert block_of(found, "Not for resale.").reason == "the terms of its use"


def test_what_version_1_states() -> None:
    found = extract("ninjs", ninjs1())
    assert (said(found.outlet), said(found.agency)) == ("Nova", "Reuters")
    assert (said(found.published), said(found.updated)) == ("2031-05-06T10:30:00+02:00", "2031-05-06T12:15:00+02:00")
    assert (said(found.url), said(found.language)) == ("urn:newsml:nova.example:77", "en")
    assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert found.notices == ()


def test_version_3_names_its_fields_otherwise() -> None:
    found = extract("ninjs", ninjs3())
    assert kept(found) == ["Ferry strikes bridge", "Twelve hurt", FIRST, SECOND]
    assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert (said(found.published), said(found.url)) == ("2031-05-06T10:30:00Z", "https://nova.example/ferry")
    assert not block_of(found, "UPDATES with mayor").kept


def test_version_2_with_data_of_another_xml_is_read_by_its_text() -> None:
    bodies = [{"contenttype": "application/xml", "value": "<TTNITF><BODY>Not this</BODY></TTNITF>"},
              {"contenttype": "text/plain", "value": f"{FIRST}\n\n{SECOND}"}]  # fmt: skip
    assert kept(extract("ninjs", ninjs3(bodies=bodies)))[-2:] == [FIRST, SECOND]


def test_how_it_is_to_be_handled_is_told() -> None:
    assert extract("ninjs", ninjs1(pubstatus="canceled")).notices == (
        "the agency has withdrawn this text: it is not to be used",
    )
    assert extract("ninjs", ninjs1(ednote="Eds: CORRECTS the number of hurt")).notices == (
        "the agency has corrected this text",
    )
    assert extract("ninjs", ninjs3(embargoed="2031-05-07T06:00:00Z")).notices == (
        "the text is under embargo until 2031-05-07T06:00:00Z",
    )


def test_a_summary_alone_says_so_and_a_picture_is_dropped() -> None:
    found = extract("ninjs", ninjs3(bodies=[], descriptions=[{"value": "Twelve people were hurt."}]))
    assert "Twelve people were hurt." in kept(found)
    assert found.notices == ("only a summary is here: the article itself stands elsewhere",)
    assert "'picture'" in refused("ninjs", ninjs3(type="picture", bodies=[])).reason


def test_what_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = ninjs1()
    found = extract("ninjs", whole[: whole.index("<p>Nobody") + 40])
    assert SECOND[:30] in found.text
    assert found.notices[0] == "the document is no whole JSON: it breaks off inside of a string"


def test_what_is_no_object_is_dropped() -> None:
    assert refused("ninjs", "[" * 100_000).cause == "BadDocument"
    assert refused("ninjs", '{"a":' * 100_000).cause == "NothingToRead"
    assert refused("ninjs", "none").cause == "BadDocument"
    assert refused("ninjs", b"\x00\x01\x02").cause in ("BadDocument", "UnknownFormat")


def test_fields_of_another_kind_are_passed_over() -> None:
    found = extract("ninjs", ninjs1(headline=["One", {"x": 1}, 3], byline={"name": "Ione Marsh"}, language=7, uri=None))
    assert said(found.title) == "One"
    assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert (said(found.language), found.url) == ("en", None)
