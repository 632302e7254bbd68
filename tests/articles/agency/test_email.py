import base64

import pytest

from tests.articles.agency.documents import FIRST, MAIL, SECOND, block_of, extract, kept, refused, said

PLAIN = f"From: Ione Marsh <ione@nova.example>\nSubject: Ferry strikes bridge\n{{fields}}\n{FIRST}\n\n{SECOND}\n"


def test_the_plain_text_is_read_and_what_wires_and_mail_programs_add_is_not() -> None:
    found = extract("email", MAIL)
    assert kept(found) == [
        "Ferry strikes brídge at Wren",
        "PORT WREN, May 6 (Nova) -",
        FIRST,
        f"{SECOND} “Not one word,” he said.",
    ]
    words = ("BC-EU", "Eds:", "EMBARGOED", "Nova desk", "Nova News", "Tue,")
    assert {block_of(found, one).reason for one in words} == {
        "the agency's name for the story", "a note of the agency to its customers", "the signature of the e-mail",
        "who sent it", "when it was sent",
    }  # fmt: skip
    assert "as a page" not in found.text


def test_what_an_e_mail_states() -> None:
    found = extract("email", MAIL)
    assert found.title is not None
    assert found.text[found.title.start : found.title.end] == found.title.value == "Ferry strikes brídge at Wren"
    assert (said(found.outlet), said(found.agency)) == ("Nova News Wire", "Nova")
    assert (said(found.published), found.notices) == ("2031-05-06T10:30:00+02:00", ("the text is under embargo",))
    assert [name.value for name in found.bylines] == ["Ione Marsh"]


def test_a_person_who_sends_it_is_no_outlet() -> None:
    assert extract("email", PLAIN.format(fields="")).outlet is None
    assert said(extract("email", PLAIN.format(fields="Organization: Calder Gazette\n")).outlet) == "Calder Gazette"


@pytest.mark.parametrize(
    ("subject", "notice"),
    [
        ("KILL: Ferry strikes bridge", "the agency has withdrawn this text: it is not to be used"),
        ("CORRECTED-Ferry strikes bridge", "the agency has corrected this text"),
        ("Advisory: coverage of the ferry", "the agency sent this as an advisory to editors, not as a report"),
    ],
)
def test_the_subject_tells_how_it_is_to_be_handled(subject: str, notice: str) -> None:
    assert extract("email", PLAIN.format(fields="").replace("Ferry strikes bridge", subject)).notices == (notice,)


def test_a_page_is_read_where_there_is_no_plain_text() -> None:
    page = f"<html><body><nav><a href=x>Home</a></nav><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    found = extract("email", f"Subject: Ferry\nContent-Type: text/html; charset=utf-8\n\n{page}")
    assert kept(found)[-2:] == [FIRST, SECOND]
    assert not block_of(found, "Home").kept


def test_base64_and_a_lie_about_the_encoding() -> None:
    body = base64.encodebytes(f"{FIRST} “No,” he said.".encode()).decode()
    head = "Subject: Ferry\nContent-Type: text/plain; charset={}\nContent-Transfer-Encoding: base64\n\n"
    assert kept(extract("email", head.format("utf-8") + body))[-1] == f"{FIRST} “No,” he said."
    assert kept(extract("email", head.format("us-ascii") + body))[-1] == f"{FIRST} “No,” he said."
    lying = extract("email", head.format("utf-16") + base64.encodebytes(f"{FIRST}!".encode()).decode())
    assert FIRST in lying.text
    assert lying.notices[0] == "the e-mail says that its text is 'utf-16', which it is not; it is read as utf-8"
    odd = extract("email", head.format("no-such-charset") + body)
    assert "“No,”" in odd.text


def test_fields_cannot_be_smuggled_in() -> None:
    smuggled = base64.b64encode(b"Ferry\r\nFrom: King <king@calder.example>\r\n\r\nBody").decode()
    found = extract("email", PLAIN.format(fields="").replace("Ferry strikes bridge", f"=?utf-8?B?{smuggled}?="))
    assert said(found.title) == "Ferry From: King <king@calder.example> Body"
    assert block_of(found, "Ferry").kind == "headline"


def test_a_message_without_a_text_is_dropped() -> None:
    assert refused("email", "Subject: x\nContent-Type: image/png\n\nabc").cause == "NothingToRead"
    assert refused("email", "Subject: x\n\n \n").cause == "NothingToRead"


def test_nesting_and_parts_without_end_are_bounded_and_told() -> None:
    nested = "Subject: x\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(5_000))
    assert refused("email", f"{nested}\n{FIRST}").cause == "NothingToRead"
    many = "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + f"--b\n\n{FIRST}\n" * 20_000
    found = extract("email", many)
    assert found.notices == ("the e-mail is not whole: it has more than 500 parts; those behind them are not read",)


def test_a_message_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    found = extract("email", MAIL[: MAIL.index("(Reporting")])
    assert FIRST in kept(found)
    assert "the e-mail is not whole: it breaks off before its last part ends" in found.notices
