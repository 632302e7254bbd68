"""Which formats we know of: by a file's name inside a folder, by its first bytes once it is open."""

import re
from pathlib import PurePath

MEDIA = {".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown"} | dict.fromkeys(
    (".html", ".htm", ".xhtml", ".shtml"), "html"
)
"""Suffixes of articles, with the media of their Snapshot."""

LINES = frozenset({".jsonl", ".ndjson"})
"""Suffixes of files with one article a line."""

_DOCUMENTS = {
    "a page in an archive of one": ".mhtml .mht",
    "a PDF": ".pdf",
    "an office document": ".doc .docx .odt .rtf .pages .wpd .ppt .pptx .odp .xls .xlsx .ods",
    "an e-book": ".epub .mobi .azw3",
    "JSON": ".json",
    "XML or a feed": ".xml .rss .atom .nitf",
    "a web archive": ".warc .wacz .maff",
    "an e-mail": ".eml .msg .mbox",
    "an archive or a compressed file": ".zip .gz .bz2 .xz .zst .tar .tgz .7z .rar",
    "marked-up text": ".rst .org .tex .adoc .asciidoc .textile",
    "a table": ".csv .tsv .parquet",
}
_BY_SUFFIX = {suffix: what for what, suffixes in _DOCUMENTS.items() for suffix in suffixes.split()}

_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an office document (RTF)"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an office document"),
    (b"\x1f\x8b", "a gzip file"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\x89PNG\r\n", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF87a", "an image"),
    (b"GIF89a", "an image"),
    (b"II*\x00", "an image"),
    (b"MM\x00*", "an image"),
    (b"RIFF", "an image, sound or film"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"WARC/1.", "a web archive"),
)
_MARKUP = (
    (b"<?xml", "XML or a feed"),
    (b"<rss", "XML or a feed"),
    (b"<feed", "XML or a feed"),
    (b'{"', "JSON"),
    (b'[{"', "JSON"),
)

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*+(?:<!--(?:(?!-->).){0,900}+-->\s*+|<\?xml[^>]{0,200}+>\s*+){0,3}+"
    rb"(?:<!doctype\s++html|<html[\s>]|<head[\s>]|<body[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(rb"</?(?:html|head|body|p|div|h1|article|table|span|meta|title)[\s/>]", re.IGNORECASE)
_LOOKED_AT = 4096


def media_of(data: bytes, suffix: str) -> str:
    """The media of a Snapshot by its first bytes; by the suffix, in lower case, where they do not tell."""
    head = data[:_LOOKED_AT].replace(b"\0", b"")  # UTF-16 in Latin script is ASCII with NULs
    if _PAGE.match(head):
        return "html"
    media = MEDIA.get(suffix, "text")
    return "text" if media == "html" and not _TAG.search(head) else media


def document_at(path: str) -> str:
    """What a file in a folder is by its name, if that is a document we do not read yet; else ""."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower(), "")


def foreign(data: bytes) -> str:
    """What the first bytes are if they are another format than text; "" for text and for what we do not know."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    head = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    compact = head if head.startswith(b"<") else b"".join(head.split())
    return next((what for opening, what in _MARKUP if compact.startswith(opening)), "")
