"""The body of an entry of a feed: the whole text, or only the beginning of one, which is told."""

import re
from collections.abc import Sequence

from onrecord.articles.agency.drafts import REPEATED, STANDFIRST, SUMMARY, Draft
from onrecord.articles.agency.htmlbody import TITLE_AGAIN, is_html, same, show_html
from onrecord.articles.agency.strands import Strand, joined
from onrecord.articles.rules import Label
from onrecord.text.markup import REFERENCE

_LONG = 1_200  # characters from which a description of several paragraphs is the article
_PARAGRAPHS = 3
_REPEATS = 60  # characters
_BREAKS_OFF = re.compile(
    r"(?:\[?(?:…|\.\.\.)\]?|(?:continue reading|read (?:the )?(?:more|full (?:story|article))|more)\W{0,4})$",
    re.IGNORECASE,
)
_BEGINNING = "the text breaks off here: the rest of the article stands at its address; onrecord watch fetches it"
_ONLY_SUMMARY = "only a summary is here: the article stands at its address; onrecord watch fetches it"


def show_body(draft: Draft, whole: Strand | None, summaries: Sequence[Strand]) -> bool:
    """Add the text of an entry; False where there is none."""
    before = len(draft.parts)
    if whole is not None:
        text = _parts(whole)
        said = " ".join(" ".join(part.strand.text.split()) for part in text.parts)
        for one in summaries[:1]:
            for part in _parts(one).parts:
                words = " ".join(part.strand.text.split()).rstrip(".… ")
                repeats = len(words) < _REPEATS or words in said
                draft.add(part.strand, REPEATED if repeats else STANDFIRST)
        _show(draft, text, None)
        if _BREAKS_OFF.search(said[-80:].rstrip()):
            draft.notices.append(_BEGINNING)
        return len(draft.parts) > before
    for one in sorted(summaries, key=lambda one: -len(one.text))[:1]:
        text = _parts(one)
        said = "\n".join(part.strand.text for part in text.parts)
        is_whole = len(said) >= _LONG and len(text.parts) >= _PARAGRAPHS and not _BREAKS_OFF.search(said[-80:])
        _show(draft, text, None if is_whole else SUMMARY)
        if not is_whole:
            draft.notices.append(_ONLY_SUMMARY)
    return len(draft.parts) > before


def readable(words: Strand) -> Strand:
    """A line that may be HTML as a reader sees it."""
    return joined([part.strand for part in _parts(words).parts], " ")


def _parts(body: Strand) -> Draft:
    """The parts of a body in a draft of their own."""
    found = Draft("")
    if is_html(body.text) or REFERENCE.search(body.text):
        show_html(found, body)
    else:
        found.add(body)
    return found


def _show(draft: Draft, text: Draft, label: Label | None) -> None:
    title = next((part.strand.text for part in draft.parts if part.noun == "title"), "")
    for part in text.parts:
        again = part.label is not None and part.label.kind == "headline" and same(part.strand.text, title)
        draft.add(part.strand, TITLE_AGAIN if again else part.label or label)
