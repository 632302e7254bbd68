"""What other programs choose as the main text of a page. Both take the page as characters and give characters.

trafilatura crashes in threads: it is called in the one thread of a process of the engine. Trees too deep or too wide
for it go to resiliparse alone; beyond its own measure nobody is asked.
"""

from typing import NamedTuple

from onrecord.articles.html.visible import Visible

DEEPEST = 250  # open elements
MOST = 20_000  # elements
PASSAGES = 2_500  # trafilatura takes the square of them
_TOO_DEEP = 1_500  # open elements: resiliparse takes the square of the depth
_TOO_MANY = 150_000  # elements
_LONGEST = 6_000_000  # characters


class Choices(NamedTuple):
    """The main text as each program has it; "" where it has none or was not asked."""

    trafilatura: str
    resiliparse: str


def choices(page: str, seen: Visible, *, fast: bool) -> Choices:
    """Ask resiliparse, and trafilatura unless ``fast`` or the tree is too deep or too large for it."""
    page = page.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")
    if seen.depth > _TOO_DEEP or seen.elements > _TOO_MANY:
        return Choices("", "")
    second = _resiliparse(page)
    asked = (
        not fast
        and seen.depth <= DEEPEST
        and seen.elements <= MOST
        and len(seen.passages) <= PASSAGES
        and len(page) <= _LONGEST
    )
    first = _trafilatura(page) if asked else ""
    return Choices(first or second, second or first)


def _trafilatura(page: str) -> str:
    import trafilatura

    try:
        return trafilatura.extract(page, include_comments=False) or ""
    except (ValueError, TypeError, AttributeError, RecursionError, AssertionError, LookupError):
        return ""  # its own failures on odd trees: resiliparse's choice stands


def _resiliparse(page: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    try:
        found: str = extract_plain_text(page, main_content=True, alt_texts=False, links=False, form_fields=False)
    except (ValueError, RuntimeError, UnicodeError):
        return ""
    return found
