from pathlib import Path

from onrecord.sources.containers.mail import messages
from onrecord.sources.stream import held
from tests.sources.containers.opened import documents, refused, said

NITF = "<nitf><body><body.content><p>The mine shut.</p></body.content></body></nitf>"
FORWARDED = "Subject: Inner\nMessage-ID: <2@x.example>\n\nThe mine shut."
MAIL = f"""Message-ID: <1@x.example>
From: a@x.example
Subject: Outer
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

The mine will open.
--b
Content-Type: message/rfc822

{FORWARDED}
--b
Content-Type: application/nitf+xml
Content-Disposition: attachment; filename="../..\\\\mine.nitf"

{NITF}
--b
Content-Type: image/png
Content-Disposition: attachment; filename="a.png"

x
--b--
"""
BOX = "From a@x.example Tue May  6 10:00:00 2031\n{0}\nFrom b@x.example Tue May  6 11:00:00 2031\n{1}"


def test_a_message_and_what_is_attached_to_it_are_documents(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(MAIL)
    found = documents(path)
    assert list(found) == ["", "1", "mine.nitf"]
    assert found[""] == MAIL.encode()
    assert (found["1"].decode(), found["mine.nitf"].decode()) == (FORWARDED, NITF)


def test_messages_of_a_mailbox(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    two = "Subject: Two\n\n>From here on it was shut.\nFrom then on too.\n\nFrom nowhere.\n"
    path.write_text(BOX.format(MAIL, two))
    found = documents(path)
    assert list(found) == ["1", "1/1", "1/mine.nitf", "2"]
    assert found["2"].decode() == two.replace(">From", "From")
    assert said(path) == ["a mailbox with 4 documents; 1 file in it is no article"]


def test_a_message_that_is_too_large_is_dropped_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(BOX.format("Subject: One\n\n" + "x" * 5_000 + "\n", "Subject: Two\n\nThe mine shut.\n"))
    assert list(documents(path, 1_000)) == ["2"]
    assert refused(path, 1_000) == {"1": "TooLarge"}


def test_a_mailbox_is_read_as_it_comes() -> None:
    data = BOX.format("a\n", "b\n\n").encode() * 3
    assert list(messages(held(data), 100)) == [b"a\n\n", b"b\n\n"] * 3


def test_names_of_attachments_are_no_paths(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(MAIL.replace("../..\\\\mine.nitf", "/etc/" + "n" * 400))
    assert all("/" not in place for place in documents(path))
