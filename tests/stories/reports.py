"""Reports of invented events, as the grouper gets them."""

from hashlib import sha256

from onrecord.record.article import Article, Block, Stated


def report(
    text: str, title: str | None = None, day: str | None = None, source: str | None = None, url: str | None = None
) -> Article:
    """An article with its headline, if it has one, in the first line; ``source`` is made of the text if not given."""
    whole = f"{title}\n{text}" if title else text
    cut = len(title) + 1 if title else 0
    blocks = [Block("headline", 0, cut)] if cut else []
    if whole[cut:]:
        blocks.append(Block("paragraph", cut, len(whole)))
    digest = sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        source=source or f"/news/{digest[:8]}.txt",
        sha256=digest,
        text=whole,
        encoding="utf-8",
        blocks=tuple(blocks),
        title=Stated(title, "line 1", 0, len(title)) if title else None,
        published=Stated(day, "front matter: date") if day else None,
        url=Stated(url, "front matter: url") if url else None,
    )


FERRY = (
    report("The ferry Alma struck the swing bridge at Port Wren and 12 people were hurt, Tove Lindqvar said.",
           "Ferry Alma strikes bridge at Port Wren", "2031-05-06"),
    report("Divers looked at the swing bridge in Port Wren after the Alma hit it, harbour master Lindqvar said.",
           "Port Wren bridge shut after Alma crash", "2031-05-07"),
    report("Skarn is cut off since the Alma struck the bridge. In Port Wren, Lindqvar hopes for Friday."),
)  # fmt: skip
STRIKE = (
    report("Teachers of Oberkamp walked out for the third day, and the mayor, Ida Rask, called their union stubborn.",
           "Oberkamp teachers strike for third day", "2031-05-06"),
    report("Rask offered 4 per cent more pay to the striking teachers in Oberkamp; their union wants 7 per cent.",
           "Mayor Rask offers teachers 4 per cent", "2031-05-07"),
)  # fmt: skip
