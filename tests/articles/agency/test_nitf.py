from tests.articles.agency.documents import FIRST, NITF, SECOND, block_of, extract, kept, refused, said


def test_what_is_read_is_the_story_and_nothing_else() -> None:
    assert kept(extract("nitf", NITF)) == [
        "Ferry strikes bridge",
        "Twelve hurt at Port Wren",
        "PORT WREN",
        FIRST,
        "All crossings halted",
        f"{SECOND} “Not one word,” he said & left.",
        "Hurt 12",
        "The Alma at the bridge.",
    ]


def test_each_element_says_what_its_text_is() -> None:
    found = extract("nitf", NITF)
    expected = {
        "Ferry strikes": "headline", "Twelve hurt": "standfirst", "PORT WREN": "dateline", "All crossings": "headline",
        "The Alma": "caption", "Ruan Dell": "credit", "By Ione": "byline", "Copyright": "notice", "Eds:": "notice",
    }  # fmt: skip
    assert {words: block_of(found, words).kind for words in expected} == expected
    assert not any(block_of(found, words).kept for words in ("Ruan Dell", "By Ione", "Copyright 2031", "Eds:"))


def test_what_is_stated_has_its_place() -> None:
    found = extract("nitf", NITF)
    assert found.title is not None
    assert (found.title.value, found.title.place) == ("Ferry strikes bridge", "NITF hl1")
    assert found.text[found.title.start : found.title.end] == "Ferry strikes bridge"
    assert [name.value for name in found.bylines] == ["Ione Marsh"]
    assert (said(found.agency), said(found.outlet)) == ("Associated Press", "Calder Gazette")
    assert (said(found.published), said(found.updated)) == ("2031-05-06T08:30:00Z", "2031-05-06T10:15:00Z")
    assert (said(found.url), said(found.language)) == ("urn:newsml:nova.example:ferry", "en-GB")
    assert found.notices == ()


def test_an_abstract_that_is_how_the_body_begins_is_not_read_twice() -> None:
    found = extract("nitf", NITF)
    first = found.block_at(found.text.index(FIRST[:90]))
    assert (first.kept, first.reason) == (False, "repeats how the article begins")
    other = extract(
        "nitf", NITF.replace(f"{FIRST[:90]}...", "A ship has run into a bridge in the north of the country.")
    )
    assert "A ship has run into a bridge in the north of the country." in kept(other)


def test_a_text_that_the_agency_killed_says_so() -> None:
    for killed in (
        NITF.replace('management-status="usable"', 'management-status="canceled"'),
        NITF.replace("Eds: UPDATES", "Eds: KILL this story. UPDATES"),
        NITF.replace("<hl1>", "<hl1>KILL: "),
    ):
        assert "the agency has withdrawn this text: it is not to be used" in extract("nitf", killed).notices


def test_a_correction_is_told_and_read() -> None:
    corrected = NITF.replace(
        '<ed-msg info="Eds: UPDATES', '<correction info="CORRECTS number of hurt"/><ed-msg info="Eds: UPDATES'
    )
    found = extract("nitf", corrected)
    assert "the agency has corrected this text" in found.notices
    assert "CORRECTS number of hurt" in kept(found)


def test_a_text_that_may_be_printed_later_is_under_embargo() -> None:
    later = NITF.replace('date.release norm="20310506T083000Z"', 'date.release norm="20310507T060000-0500"')
    assert extract("nitf", later).notices == ("the text is under embargo until 2031-05-07T06:00:00-05:00",)


def test_a_document_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    found = extract("nitf", NITF[: NITF.index("All crossings")])
    assert FIRST in kept(found)
    assert found.notices == ("the document is no whole XML: it breaks off before its end",)


def test_a_document_without_a_text_is_dropped() -> None:
    assert refused("nitf", "<nitf><head><title>x</title></head></nitf>").cause == "NothingToRead"
    assert refused("nitf", "<nitf><body><body.content> </body.content></body></nitf>").cause == "NothingToRead"
    assert refused("nitf", "<other><p>x</p></other>").cause == "BadDocument"


def test_the_encoding_that_it_declares_counts_unless_it_is_a_lie() -> None:
    latin = NITF.replace("UTF-8", "ISO-8859-1").replace("Odo Pell", "Odó Pell")
    assert "Odó Pell" in extract("nitf", latin.encode("latin-1")).text
    lying = extract("nitf", latin.encode())
    assert "Odó Pell" in lying.text
    assert lying.encoding == "utf-8"
