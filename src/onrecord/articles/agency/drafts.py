"""What a document of an agency gives, before it is an article: its parts in the order in which they are read."""

from dataclasses import dataclass, field

from onrecord.articles.agency.strands import Strand, joined
from onrecord.articles.head import BYLINE_LABEL, HEADLINE
from onrecord.articles.metadata import Given
from onrecord.articles.rules import Label
from onrecord.record.article import Stated

STANDFIRST = Label("standfirst", True, "the line under the headline")
DATELINE = Label("dateline", True, "where and by whom it was filed")
CAPTION = Label("caption", True, "a caption")
HEADING = Label("headline", True, "a heading")
LIST = Label("list", True, "an item of a list")
CREDIT = Label("credit", False, "who made the picture")
RIGHTS = Label("notice", False, "a copyright line")
NOTE = Label("notice", False, "a note of the agency to its customers")
CHANGE = Label("notice", True, "a note of the agency on what it changed or withdrew")
SLUG = Label("metadata", False, "the agency's name for the story")
SUMMARY = Label("paragraph", True, "a summary; the article itself is not here")
REPEATED = Label("standfirst", False, "repeats how the article begins")

BY_KIND = {
    "headline": HEADING,
    "list": LIST,
    "caption": CAPTION,
    "credit": CREDIT,
    "byline": BYLINE_LABEL,
    "dateline": DATELINE,
    "notice": RIGHTS,
    "note": NOTE,
}
"""What the kinds of a passage are."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the article's text. ``label`` is None where the rules for lines decide.

    A part that is a statement of its own has its ``noun`` ("title", "byline") and the ``place`` where it stands.
    """

    strand: Strand
    label: Label | None = None
    noun: str = ""
    place: str = ""


@dataclass(slots=True)
class Draft:
    """A document taken apart. ``page`` is what the places of all parts are places in; "" where these are bytes."""

    encoding: str
    page: str = ""
    parts: list[Part] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    def add(self, strand: Strand | None, label: Label | None = None, noun: str = "", place: str = "") -> None:
        """Put a part behind the others, if there is something to see in it."""
        if strand is not None and (bare := strand.stripped()).text:
            self.parts.append(Part(bare, label, noun, place))

    def state(self, noun: str, value: str, place: str) -> None:
        """Take down what is stated and not shown."""
        if value:
            self.given.append((noun, Stated(value, place)))

    def whole(self) -> Strand:
        """All parts as one text, a blank line between two."""
        return joined([part.strand for part in self.parts])


def headline(draft: Draft, strand: Strand | None, place: str) -> None:
    """Add the headline, which states the title."""
    draft.add(strand, HEADLINE, "title", place)


def byline(draft: Draft, strand: Strand | None, place: str) -> None:
    """Add a byline, which states who wrote it."""
    draft.add(strand, BYLINE_LABEL, "byline", place)
