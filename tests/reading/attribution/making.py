"""Pages and drafts made of sentences."""

from onrecord.reading.attribution.draft import Draft
from onrecord.reading.attribution.page import Page, Stretch, page
from onrecord.reading.attribution.reader import AttributionReader
from tests.reading.paper import paper


def page_of(text: str) -> Page:
    """Paragraphs stand between empty lines."""
    return page(paper(text), AttributionReader().pieces)


def at(text: str, words: str) -> Stretch:
    """Where these words stand first."""
    start = text.index(words)
    return start, start + len(words)


def draft(text: str, *content: str, cue: str = "", speaker: str = "") -> Draft:
    """A draft of words of the text."""
    return Draft(
        tuple(at(text, words) for words in content),
        at(text, cue) if cue else None,
        at(text, speaker) if speaker else None,
    )


def said(text: str, drafts: list[Draft]) -> list[tuple[list[str], str, str]]:
    """The words of each draft: content, cue, speaker."""
    return [
        (
            [text[slice(*piece)] for piece in one.content],
            text[slice(*(one.cue or (0, 0)))],
            text[slice(*(one.speaker or (0, 0)))],
        )
        for one in sorted(drafts, key=lambda one: one.content)
    ]
