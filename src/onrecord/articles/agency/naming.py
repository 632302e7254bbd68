"""What the formats share: whose text it is, notes to customers, summaries, addresses."""

from collections.abc import Sequence

from onrecord.articles.agencies import AGENCY
from onrecord.articles.agency import handling
from onrecord.articles.agency.drafts import CHANGE, NOTE, REPEATED, STANDFIRST, SUMMARY, Draft
from onrecord.articles.agency.strands import Strand
from onrecord.articles.rules import Label
from onrecord.errors import BadDocument

ADDRESSES = ("http://", "https://", "urn:", "tag:")
"""What an address begins with by which versions of one text are known."""

MOST_MARKS = 400_000

TERMS = Label("notice", False, "the terms of its use")
ONLY_SUMMARY = "only a summary is here: the article itself stands elsewhere"
_REPEATS = 60  # characters of a summary from which it may repeat the body


def bounded(source: str, page: str, mark: str) -> None:
    """Raise BadDocument where a page has more references ("&"), escapes or line ends than any text would."""
    if (count := page.count(mark)) > MOST_MARKS:
        raise BadDocument(source, f"has {count:,} of {mark!r}, which is data rather than prose")


def outlet(draft: Draft, value: str, place: str) -> None:
    """State who publishes it, which may be an agency."""
    draft.state("outlet", value, place)
    if AGENCY.search(value):
        draft.state("agency", value, place)


def credit(draft: Draft, value: str, place: str) -> None:
    """State whom it credits; who is no agency that we know is taken at the sender's word."""
    draft.state("agency", value, place)


def note(draft: Draft, words: Strand | None) -> None:
    """A note to customers; kept where it says what was corrected or withdrawn."""
    draft.add(words, CHANGE if words and handling.changes(words.text) else NOTE)


def summary(draft: Draft, described: Sequence[Strand | None], opening: str, *, alone: bool) -> None:
    """Summaries above a body that begins so, or alone, which a notice tells."""
    for words in described:
        if words is None or not words.text.strip():
            continue
        said = " ".join(words.text.split()).rstrip(".… ")
        repeats = len(said) >= _REPEATS and said in opening
        draft.add(words, SUMMARY if alone else REPEATED if repeats else STANDFIRST)
    if alone:
        draft.notices.append(ONLY_SUMMARY)
