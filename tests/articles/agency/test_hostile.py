import json
import pickle
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.articles.agency.formats import extractors
from onrecord.record.article import Article, Stated
from onrecord.record.laws import tiling
from onrecord.record.snapshot import Dropped
from tests.articles.agency.documents import FIRST, G2_META, MAIL, NITF, RSS, XHTML, document, extract, g2, ninjs1

ENTITY = (
    '<!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">'
    '<!ENTITY % far SYSTEM "http://127.0.0.1:9/x.dtd"> %far;]>'
)
LAUGHS = "<!DOCTYPE nitf [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in pairwise("abcdefghij")
) + "]>"  # fmt: skip
PIECES = st.sampled_from(
    ["<p>", "</p>", "<![CDATA[", "]]>", "<!--", "-->", "<?x", "?>", "<!DOCTYPE x [", "&amp;", "&#8217;", "&#xD800;",
     "&x;", "&", "<body.content>", "</nitf>", "<nitf>", "<hl1>", "<newsItem>", "</inlineXML>", "<item>", "</item>",
     '<a b="', "\0", "\u202e", '{"', '"}', "[", "\\ud800", "\\", "\n\n", "\r\n", "--b", "Subject: x\n", "=?utf-8?B?",
     "?=", "é", "😀", "By Ione Marsh", "The ferry struck the bridge. "]
)  # fmt: skip
MEDIA = st.sampled_from(["nitf", "newsml", "ninjs", "email", "entry"])


def holds(found: Article | Dropped) -> None:
    if isinstance(found, Dropped):
        assert found.reason.startswith(found.source)
        assert "\n" not in found.reason
        return
    assert not list(tiling(found))
    assert all(block.kept or block.reason for block in found.blocks)
    stated = [found.title, found.outlet, found.agency, found.published, found.updated, found.url, found.language]
    for value in (*stated, *found.bylines):
        if isinstance(value, Stated) and value.start is not None:
            assert value.end is not None
            assert 0 <= value.start < value.end <= len(found.text)


def test_what_a_document_declares_is_never_resolved() -> None:
    for declared in (ENTITY, LAUGHS):
        page = NITF.replace('<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">', declared)
        found = extract("nitf", page.replace(FIRST, f"{FIRST} &secret; &far; &j;"))
        assert f"{FIRST} &secret; &far; &j;" in found.text
        assert "root:" not in found.text
        assert found.notices == ("the document declares entities of its own; they are left as they are written",)


@pytest.mark.parametrize(
    ("media", "data"),
    [
        ("nitf", "<nitf><body><body.content>" + "<p>" * 20_000 + FIRST),
        ("nitf", "<nitf><body><body.content>" + "<p>x</p>" * 4_000),
        ("nitf", f"<nitf><body><body.content><p x='{'a' * 300_000}'>{FIRST}</p>"),
        ("nitf", f"<nitf><body><body.content><p>{'&' * 50_000}</p><p>{'&#9;' * 20_000}</p>"),
        ("nitf", f"<nitf><body><body.content><p>{FIRST}</p>" + "<!--" * 50_000),
        ("nitf", f"<nitf><body><body.content><p>{FIRST}</p>" + '<a b="' * 50_000),
        ("nitf", f"<nitf><body><body.content><p>{FIRST}</p>" + "<![CDATA[" * 50_000),
        ("nitf", NITF.encode("utf-16")),
        ("nitf", NITF.replace("UTF-8", "UTF-16")),
        ("newsml", g2(content="<inlineXML>" + "<div>" * 10_000 + FIRST)),
        ("newsml", g2(content=XHTML * 100)),
        ("newsml", g2(G2_META * 100)),
        ("ninjs", '{"a":' * 100_000),
        ("ninjs", ninjs1(body_html="<div>" * 10_000 + FIRST)),
        ("ninjs", ninjs1(headline="x" * 100_000, byline=["By Ione Marsh"] * 500)),
        ("ninjs", ninjs1(body_html="\ud800\udfff\ud800 " + FIRST)),
        ("ninjs", json.dumps({"uri": "x", "body_text": "\\" * 40_000})),
        ("email", "Subject: " + "=?utf-8?Q?" * 30_000 + f"\n\n{FIRST}"),
        ("email", "X: y\n" * 50_000 + f"Subject: x\n\n{FIRST}"),
        ("email", "Subject: x\n " + " y\n" * 50_000 + f"\n{FIRST}"),
        ("email", f"Subject: x\nContent-Type: multipart/mixed; boundary=\n\n{FIRST}"),
        ("email", f"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n{FIRST}" + "=" * 100_000),
        ("email", f"Subject: x\nContent-Type: text/plain; charset=idna\n\n{FIRST}" + "xn--" * 20_000),
        ("email", f"Subject: x\n\n{FIRST}\n" + "\n \n" * 50_000),
        ("entry", RSS[RSS.index("<item>") :].replace(FIRST, "<div>" * 10_000 + FIRST)),
        ("entry", "<entry>" + "<title>x</title>" * 5_000 + f"<content>{FIRST}</content></entry>"),
        ("entry", "<item><description>" + "&lt;b&gt;" * 10_000 + FIRST),
    ],
    ids=range(27),
)  # fmt: skip
def test_hostile_documents_are_read_or_dropped(media: str, data: str | bytes) -> None:
    holds(
        extractors()[media].extract(
            document(media, data if isinstance(data, bytes) else data.encode("utf-8", "ignore"))
        )
    )


@settings(max_examples=200, deadline=None)
@given(MEDIA, st.lists(PIECES | st.text(max_size=8), max_size=30))
def test_blocks_tile_whatever_the_document(media: str, pieces: list[str]) -> None:
    opening = {
        "nitf": "<nitf><body>",
        "newsml": "<newsItem><contentSet><inlineXML>",
        "ninjs": '{"uri":"x","body_html":"',
        "email": "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n",
        "entry": "<item><title>",
    }
    data = (opening[media] + "".join(pieces)).encode("utf-8", "ignore")
    holds(extractors()[media].extract(document(media, data)))


@given(MEDIA, st.binary(max_size=200))
def test_bytes_never_raise(media: str, data: bytes) -> None:
    holds(extractors()[media].extract(document(media, data)))


def test_the_same_document_gives_the_same_article_also_in_a_worker() -> None:
    for media, data in (("nitf", NITF), ("newsml", g2()), ("ninjs", ninjs1()), ("email", MAIL)):
        extractor = extractors()[media]
        other = pickle.loads(pickle.dumps(extractor))
        assert extractor.extract(document(media, data)) == other.extract(document(media, data))


@pytest.mark.parametrize(
    ("media", "data"),
    [
        ("nitf", f"<nitf><body.content><p>{FIRST} {'&amp;' * 60}</p></body.content></nitf>"),
        ("ninjs", '{"uri": "x", "body_text": "' + "\\u0041" * 60 + '"}'),
        ("entry", '{"items": [{"content_text": "' + "\\u0041" * 60 + '"}]}'),
        ("email", f"Subject: x\n\n{FIRST}" + "\n" * 60),
    ],
)
def test_data_rather_than_prose_is_dropped(media: str, data: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(extractors()[media].extract(document(media, data)), Article)
    monkeypatch.setattr("onrecord.articles.agency.naming.MOST_MARKS", 50)
    found = extractors()[media].extract(document(media, data))
    assert isinstance(found, Dropped)
    assert "which is data rather than prose" in found.reason
