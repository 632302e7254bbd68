"""Pages that show less than the article: behind a payment, a consent, a check for robots, or gone."""

import re

_FEW = 1_200  # characters of kept text below which a wall may be all there is
_WALLS = (
    (
        "asks for consent to cookies before it shows the article",
        re.compile(
            r"before you continue|we value your privacy|accept (?:all )?cookies|manage (?:your )?(?:consent|cookie)",
            re.IGNORECASE,
        ),
    ),
    (
        "shows a check for robots instead of an article",
        re.compile(
            r"verify (?:that )?you are (?:a )?human|are you a robot|unusual (?:traffic|activity) from"
            r"|checking your browser"
            r"|access (?:to this page has been )?denied|attention required",
            re.IGNORECASE,
        ),
    ),
    (
        "asks for a subscription or a login before it shows the whole article",
        re.compile(
            r"subscribe (?:now )?to (?:continue|keep) reading"
            r"|to (?:continue|keep) reading.{0,60}(?:subscri|log ?in|sign ?(?:in|up)|regist)"
            r"|this (?:article|content|story) is (?:only )?(?:for|available to) (?:paying )?(?:subscribers|members)"
            r"|already a (?:subscriber|member)\?|unlock (?:this|the full) (?:article|story)",
            re.IGNORECASE,
        ),
    ),
    (
        "says that there is no such page",
        re.compile(r"page (?:not|can(?:no|')t be) found|404 (?:error|not found)", re.IGNORECASE),
    ),
)
_LOOKED_AT = 50_000


def walls(text: str, kept: int, *, free: bool) -> tuple[str, ...]:
    """Sentences on what stands before the article. ``text``: all that is seen; ``kept``: characters that are read."""
    said = () if free else ("the page says that it is not free to read: its text may be only the beginning",)
    if kept >= _FEW:
        return said
    return (*said, *(f"the page {what}" for what, form in _WALLS if form.search(text[:_LOOKED_AT])))
