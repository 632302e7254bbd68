import base64
import quopri
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.mime import body, codec, message, undone, worded


def test_a_message_of_the_standard_library_is_taken_apart() -> None:
    mail = EmailMessage()
    mail["Subject"] = (
        "Die Fähre – ein Bericht über die Ereignisse am Hafen von Port Wren und auf der Insel Skarn im Mai"
    )
    mail.set_content("Größe\n")
    mail.add_alternative("<p>Größe</p>", subtype="html")
    mail.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    data = bytes(mail)
    found = message(data)
    assert found.value(data, "subject") == mail["Subject"]
    kinds = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "image/png"]
    assert [part.kind for part in found.walk()] == kinds
    parts = list(found.walk())
    assert body(data, parts[2]).decode().strip() == "Größe"
    assert body(data, parts[4]) == b"\x00\x01"
    assert not any(part.broken for part in parts)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b" =?utf-8?Q?Gr=C3=B6=C3=9Fe?= x", "Größe x"),
        (b"=?iso-8859-1?B?R3L232U=?=\r\n =?ISO-8859-1?Q?_da?=", "Größe da"),
        (b"=?utf-8?B?w?= =?utf-8?B?w7Y?=", "ö"),
        ("Größe".encode(), "Größe"),
        (b"Gr\xf6\xdfe", "Größe"),
        (b"=?no-such?Q?x?= =?utf-8?Q?unclosed", "x=?utf-8?Q?unclosed"),
        (b"=?utf-8?Q?a=0D=0ABcc:_b?=", "a Bcc: b"),
    ],
)
def test_the_words_of_a_header_field(raw: bytes, words: str) -> None:
    assert worded(raw) == words


@given(st.binary(max_size=200))
def test_transfer_encodings_are_undone(data: bytes) -> None:
    assert undone(base64.encodebytes(data), "BASE64") == data
    assert undone(quopri.encodestring(data), "quoted-printable").rstrip() == data.rstrip()
    assert undone(data, "8bit") == data


@given(st.binary(max_size=300))
def test_bytes_never_raise(data: bytes) -> None:
    head = b"Content-Type: multipart/mixed; boundary=b\n\n"
    for whole in (data, head + b"--b\n" + data + b"\n--b--\n"):
        for part in message(whole).walk():
            assert 0 <= part.start <= part.end <= len(whole)
            undone(body(whole, part), "quoted-printable")
            undone(body(whole, part), "base64")


def test_nesting_and_parts_are_bounded() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n" for i in range(1_000)).encode()
    parts = list(message(nested).walk())
    assert len(parts) == 13
    assert parts[-1].broken == "parts inside of more than 12 others are not read"
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 10_000
    assert len(list(message(many).walk())) == 500


def test_only_encodings_of_text_are_known() -> None:
    assert [codec(name) for name in ("UTF-8", "latin1", "hex", "idna", "no-such", "utf-7", "\0", "")] == [
        "utf-8", "iso8859-1", "", "", "", "", "", ""
    ]  # fmt: skip
