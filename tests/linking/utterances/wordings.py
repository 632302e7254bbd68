"""Quotes made for tests of how wordings compare."""

from onrecord.linking.page import pages
from onrecord.linking.utterances.occasions import Said as Spoken
from onrecord.linking.utterances.occasions import all_said
from onrecord.record.reading import QuoteKind
from onrecord.record.story import Links
from tests.linking.telling import Said, story, told


def spoken(words: str, kind: QuoteKind = "direct", outlet: str = "A") -> Spoken:
    """A quote of these words (pieces divided by " … ") as linkers see it; a direct one gets its marks here."""
    pieces = words.split(" … ")
    printed = " Berg said. ".join(f"“{piece}”" if kind == "direct" else piece for piece in pieces)
    coverage = story(told(f"It rained. {printed} and left.", {}, [Said(words, kind=kind)], outlet=outlet))
    (one,) = all_said(pages(coverage).values(), Links("s-test"), reported=kind != "direct")
    return one
