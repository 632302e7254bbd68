import json

import pytest

from onrecord.articles.text import TextExtractor
from onrecord.record.article import Article
from onrecord.record.snapshot import Dropped, Snapshot
from tests.articles.reading import BODY, MORE, article, from_json, kinds


def extract(data: bytes, media: str = "text", max_line: int = 1000) -> Article | Dropped:
    return TextExtractor(max_line).extract(Snapshot("/news/a.txt", "", data, media))


@pytest.mark.parametrize("text", [f"Ferry strikes bridge\r\n\r\n{BODY}\r\n", f"\ufeff{BODY}", f"{BODY}\u00a0\n\n\n"])
def test_the_text_is_the_decoded_file_unchanged(text: str) -> None:
    found = article(text)
    assert (found.text, found.encoding, found.source) == (text, "utf-8", "/news/a.txt")


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "EmptyFile"),
        (b" \r\n\t", "EmptyFile"),
        (b"\xef\xbb\xbf\n", "EmptyFile"),
        (b"\xff\xfe\n\x00", "EmptyFile"),
        (b"text\x00text", "UnknownFormat"),
        (b"a\n" * 200_001, "UnknownFormat"),
        (b"short\n" + b"x" * 1001, "LongLine"),
    ],
)
def test_what_is_no_prose_is_dropped_with_its_cause(data: bytes, cause: str) -> None:
    found = extract(data)
    assert isinstance(found, Dropped)
    assert (found.cause, found.source) == (cause, "/news/a.txt")
    assert found.reason.startswith("/news/a.txt")


def test_a_long_line_is_named_by_its_number() -> None:
    found = extract(b"short\r\n" + b"x" * 1001)
    assert isinstance(found, Dropped)
    assert "line 2: 1,001 characters" in found.reason


@pytest.mark.parametrize(
    "line", [b"", b"{", b"[]", b'{"id": 1, "text": "x"}', b"[" * 100_000, b'{"id": "a", "text": "\xff"}']
)
def test_a_bad_json_line_is_dropped(line: bytes) -> None:
    found = extract(line, "json")
    assert isinstance(found, Dropped)
    assert found.cause == "BadJsonLine"


def test_a_json_lines_text_is_the_field_and_its_id_is_the_key() -> None:
    found = from_json(text="One \u0000 two.\n", id="wire-7")
    assert (found.text, found.key) == ("One \u0000 two.\n", "wire-7")
    assert found.id != from_json(text="One \u0000 two.\n", id="wire-8").id


def test_the_title_in_front_matter_is_a_headline_of_exactly_its_characters() -> None:
    found = article(f'---\ndate: 2031-05-06\ntitle: "Ferry strikes bridge"\ntags: [a]\n---\n\n{BODY}\n')
    assert kinds(found) == [
        ("metadata", False, '---\ndate: 2031-05-06\ntitle: "'),
        ("headline", True, "Ferry strikes bridge"),
        ("metadata", False, '"\ntags: [a]\n---'),
        ("paragraph", True, BODY),
    ]


def test_refused_front_matter_is_told_and_the_text_under_it_is_read() -> None:
    found = article(f"---\ntitle: &a Ferry\nalso: *a\n---\nFerry strikes bridge\n\n{BODY}\n\n{MORE}\n")
    assert found.title is not None
    assert (found.title.value, found.title.place) == ("Ferry strikes bridge", "line 5")
    assert found.notices == (
        "front matter, line 2: anchors and aliases are not read; its fields are left empty, the text is read.",
    )
    assert [kept for _, kept, _ in kinds(found)] == [False, True, True, True]


def test_a_dividing_line_at_the_top_opens_no_front_matter() -> None:
    found = article(f"---\n{BODY}\n\n{MORE}\n---\n{BODY}\n")
    assert [kept for _, kept, _ in kinds(found)] == [False, True, True, False, True]


def test_marks_of_writing_direction_stay_in_the_text_with_a_notice() -> None:
    found = article(f"Ferry \u202eegdirb\u202c\n\n{BODY}\n\n{MORE}\n")
    assert "\u202e" in found.text
    assert "writing direction" in found.notices[0]


def test_an_old_encoding_is_recorded() -> None:
    found = extract(
        (f"{BODY} – “Ja”, sagte sie. Die Brücke sei für Fußgänger offen. " * 3).encode("cp1252"), max_line=10_000
    )
    assert isinstance(found, Article)
    assert found.encoding == "cp1252"
    assert found.notices


def test_a_line_of_json_lines_ends_where_its_snapshot_ends() -> None:
    line = json.dumps({"id": "a", "text": f"{BODY}\n{MORE}"}).encode()
    found = extract(line, "json")
    assert isinstance(found, Article)
    assert len(found.blocks) == 2
