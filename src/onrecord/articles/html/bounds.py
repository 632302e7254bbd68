"""What a page may hold at most: beyond, reading would take over ten seconds, and nobody wrote it to be read."""

import re

MOST = 400_000
"""References, or places where white space is more than a blank, of one page."""

MOST_TAGS = 500_000
"""Opening and closing ones."""

MOST_LINES = 200_000
"""Lines of the text that is seen, the blank ones between two passages counted too."""

_GAPS = ("\t", "\n", "\r", "\f", "\0", "  ")
_ODD_GAP = re.compile(r"[^ \t\n\r\f\0<>](?:[\t\n\r\f\0]| {2})")


def beyond(page: str) -> str:
    """What a page has too much of, as "512,000 tags"; "" if it can be read."""
    if len(page) < MOST:
        return ""
    if (tags := page.count("<")) > MOST_TAGS:
        return f"{tags:,} tags"
    counts = {"references": page.count("&")}
    gaps = sum(map(page.count, _GAPS))
    counts["runs of white space"] = sum(1 for _ in _ODD_GAP.finditer(page)) if gaps > MOST else 0
    return next((f"{count:,} {what}" for what, count in counts.items() if count > MOST), "")


def beyond_lines(text: str) -> str:
    """The same of the text that is seen of it."""
    lines = text.count("\n")
    return f"{lines:,} lines" if lines > MOST_LINES else ""
