"""A page made of a text, and what becomes of names in it, without the model."""

from onrecord.reading.names.mending import mended
from onrecord.reading.names.page import Name, Page
from onrecord.record.reading import MentionKind

Told = list[tuple[str, MentionKind]]


def sheet(text: str) -> Page:
    """One piece."""
    return Page(text, [(0, len(text))])


def guessed(text: str, *names: tuple[str, MentionKind]) -> list[Name]:
    """The names at their places, one behind the other."""
    at, found = 0, list[Name]()
    for words, kind in names:
        at = text.index(words, at)
        found.append(Name(at, at + len(words), kind))
        at += len(words)
    return found


def mend(text: str, *names: tuple[str, MentionKind]) -> Told:
    """What is told in the end where the model guessed these."""
    return [(text[start:end], kind) for start, end, kind in mended(guessed(text, *names), sheet(text))]
