"""The one table of formats: how each is told, by first bytes and then by suffix, and what is done with it.

A new format is a module that takes it apart (``containers``) or reads it (``articles``), and a row here.
"""

from dataclasses import dataclass, field

from onrecord.sources.containers.base import Container
from onrecord.sources.containers.compressed import Compressed
from onrecord.sources.containers.csv import Table, is_table
from onrecord.sources.containers.feed import Feed
from onrecord.sources.containers.jsonarray import JsonArray, is_array
from onrecord.sources.containers.jsonlines import JsonLines
from onrecord.sources.containers.mail import Mail, Mbox
from onrecord.sources.containers.mhtml import Mhtml
from onrecord.sources.containers.newsml import NewsML
from onrecord.sources.containers.tar import Tar, is_tar
from onrecord.sources.containers.warc.archive import Warc, is_warc
from onrecord.sources.containers.zip import Zip
from onrecord.sources.signs import (
    LOOKED_AT,
    Sign,
    always,
    headed,
    json,
    keys,
    never,
    office,
    opens,
    page,
    postmarked,
    root,
    tagged,
    xml,
)

__all__ = ["LOOKED_AT", "Format", "by_suffix", "recognise"]


@dataclass(frozen=True, slots=True)
class Format:
    """One row. A document has the ``media`` of its Snapshot, a container is taken apart, what is neither is not read.

    ``what`` is for sentences, and so is ``instead``: the way out where it is not read. ``tells``: the first bytes prove
    it, whatever the name. ``suffixes``: in a folder, files with these names are documents. ``fits``: with such a suffix
    the first bytes are enough like it.
    """

    what: str
    suffixes: str = ""
    tells: Sign = field(default=never, repr=False)
    fits: Sign = field(default=never, repr=False)
    media: str = ""
    container: Container | None = None
    instead: str = "save its text as .txt or .md"

    @property
    def is_read(self) -> bool:
        """Whether there is a way from it to articles."""
        return bool(self.media or self.container)


TEXT = Format("a text", ".txt .text", fits=always, media="text")

FORMATS: tuple[Format, ...] = (
    Format("a page", ".html .htm .xhtml .shtml", page, tagged, media="html"),
    Format("a PDF", ".pdf", opens(b"%PDF-")),
    Format("an office document", ".doc .docx .odt .rtf .pages .wpd .ppt .pptx .odp .xls .xlsx .ods .epub", office),
    Format("an e-mail of Outlook", ".msg", fits=always, instead="save it from Outlook as .eml, or its text as .txt"),
    Format("an office document", "", opens(b"{\\rtf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    Format("an e-book", ".mobi .azw3"),
    Format("a page in an archive of one", ".maff", instead="unpack it, it is a zip, and read the page in it"),
    Format(
        "a page in one file",
        ".mhtml .mht",
        headed("snapshot-content-location"),
        headed("mime-version"),
        container=Mhtml(),
    ),
    Format("a zip archive", ".zip .wacz", opens(b"PK\x03\x04", b"PK\x05\x06"), container=Zip()),
    Format("a 7-Zip or RAR archive", ".7z .rar", opens(b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07")),
    Format("a tar archive", ".tar", is_tar, container=Tar()),
    Format("a web archive", ".warc .warc.gz", is_warc, always, container=Warc()),
    Format("a gzip file", ".gz .tgz", opens(b"\x1f\x8b"), container=Compressed("gzip")),
    Format("a bzip2 file", ".bz2 .tbz2 .tbz", opens(b"BZh"), container=Compressed("bzip2")),
    Format("an xz file", ".xz .txz", opens(b"\xfd7zXZ\x00"), container=Compressed("xz")),
    Format("a Zstandard file", ".zst .tzst", opens(b"\x28\xb5\x2f\xfd"), container=Compressed("Zstandard")),
    Format("an image", "", opens(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")),
    Format("an image, sound or film", "", opens(b"RIFF")),
    Format("a program", "", opens(b"\x7fELF")),
    Format("a database", "", opens(b"SQLite format 3\x00")),
    Format("a NITF article", ".nitf", root("nitf"), media="nitf"),
    Format("a NewsML package", "", root("newsMessage", "NewsML"), container=NewsML()),
    Format("a NewsML item", "", root("newsItem", "packageItem"), media="newsml"),
    Format("a feed", ".rss .atom .rdf", root("rss", "feed", "RDF"), container=Feed()),
    Format("XML", ".xml", xml),
    Format(
        "a ninjs article",
        ".ninjs",
        keys("uri", among=("body_html", "body_text", "body_xhtml", "bodies", "headline", "headlines")),
        media="ninjs",
    ),
    Format("a JSON Feed", "", keys("version", "title", among=("items", "home_page_url", "feed_url")), container=Feed()),
    Format("JSON Lines", ".jsonl .ndjson", keys("text", "id"), always, container=JsonLines()),
    Format("an array of articles", "", is_array, container=JsonArray()),
    Format("JSON", ".json", json, instead='save it as JSON Lines or as an array of objects with "text"'),
    Format("a mailbox", ".mbox", postmarked, always, container=Mbox()),
    Format(
        "an e-mail",
        ".eml",
        headed("received", "message-id", "mime-version", "return-path"),
        always,
        container=Mail(),
    ),
    Format("a table", ".csv .tsv", is_table, always, container=Table()),
    Format("a table of Parquet", ".parquet", opens(b"PAR1"), instead="save its rows as CSV or JSON Lines"),
    Format("marked-up text", ".rst .org .tex .adoc .asciidoc .textile"),
    Format("Markdown", ".md .markdown", fits=always, media="markdown"),
    TEXT,
)
"""Tried in this order."""

_BY_SUFFIX = {suffix: row for row in FORMATS for suffix in row.suffixes.split()}


def recognise(head: bytes, suffix: str = "") -> Format:
    """What a file is: the first row whose signs its first bytes bear, or whose suffix it has and whose bytes fit."""
    named = _BY_SUFFIX.get(suffix)
    return next((row for row in FORMATS if row.tells(head) or (row is named and row.fits(head))), TEXT)


def by_suffix(suffix: str) -> Format | None:
    """What files with this suffix are."""
    return _BY_SUFFIX.get(suffix)
