"""An article made of a text: paragraphs between empty lines; one that begins with # is not kept."""

import re
from hashlib import sha256

from onrecord.record.article import Article, Block, Stated


def paper(text: str, published: str | None = "2031-05-07") -> Article:
    """All of it; 7 May 2031 is a Wednesday."""
    ends = [m.end() for m in re.finditer(r"\n[ \t]*\n\s*", text)] + [len(text)]
    blocks, start = [], 0
    for end in ends:
        if end > start:
            kept = not text.startswith("#", start)
            blocks.append(Block("paragraph", start, end, kept, "" if kept else "begins with #"))
        start = end
    return Article(
        source="/news/paper.txt",
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        encoding="utf-8",
        blocks=tuple(blocks),
        published=Stated(published, "front matter: date") if published else None,
    )
