"""E-mails of a wire service: the subject is the headline, the plain text the body, or else the HTML as a page."""

import re
from collections.abc import Iterator

from onrecord.articles.agencies import AGENCY
from onrecord.articles.agency import handling, moments
from onrecord.articles.agency.drafts import CHANGE, NOTE, SLUG, Draft, headline
from onrecord.articles.agency.htmlbody import show_page
from onrecord.articles.agency.naming import bounded, outlet
from onrecord.articles.agency.strands import Strand, woven
from onrecord.articles.agency.transfer import characters
from onrecord.articles.rules import Label
from onrecord.errors import NothingToRead
from onrecord.record.snapshot import Snapshot
from onrecord.text.mime import Part, message

_SENDER = Label("byline", False, "who sent it")
_SENT = Label("metadata", False, "when it was sent")
_SIGNATURE = Label("notice", False, "the signature of the e-mail")
_PRIVATE = Label("notice", False, "a notice that mail programs add")

_LINES = (
    (r"(?:eds|ed|editors|note to editors|attn\.? editors?) ?:.{0,400}|eds[.,] .{0,400}", NOTE),
    (r"(?:strictly )?(?:under )?embargo(?:ed)?(?: (?:until|till|to|for release)\b| ?:).{0,200}", NOTE),
    (r"(?:not for (?:release|publication|use) (?:before|until)|hold for release)\b.{0,200}", NOTE),
    (r"(?-i:(?:[A-Z]{1,4}-){0,3}[A-Z]{1,4}--[A-Z][\w/’' .-]{1,50}|(?:BC|AM|PM)-[\w-]{2,40})(?:, ?\d.{0,30})?", SLUG),
    (r"(?-i:[A-Z0-9-]{3,40}/[A-Z0-9 -]{0,30})(?: \(.{1,30}\))?|slug(?:line)?: .{1,80}", SLUG),
)
"""Lines above the body of a wire's e-mail that are no part of it."""

_FORMS = tuple((re.compile(form, re.IGNORECASE), label) for form, label in _LINES)
_HEAD = 15  # lines in which these are looked for
_LINE = re.compile(r"[^\n]*+\n|[^\n]++")
_SIGNS = re.compile(r"^-- \r?$", re.MULTILINE)
_SIGNED = 1_500  # characters of a signature
_MAILS = re.compile(
    r"this (?:e-?mail|message|communication)(?: and any .{1,60})? (?:is|are|may|contains?)\b.{0,120}"
    r"\b(?:confidential|privileged|intended (?:only|solely|for the (?:use|addressee|recipient)))\b"
    r"|(?:to |click here to )?unsubscribe\b|if you (?:no longer wish|do not want) to receive"
    r"|you (?:are receiving|received) this (?:e-?mail|message|newsletter)",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\b(?:News|Times|Post|Press|Service|Agency|Wire|Newsroom|Desk|Media|Bulletin|Gazette|Herald)\b"
)


def draw(snapshot: Snapshot) -> Draft:
    """A message taken apart; what is attached to it is another document. Raise NothingToRead where it has no text."""
    data = snapshot.data
    mail = message(data)
    draft = Draft("utf-8")
    _subject(draft, data, mail)
    _sender(draft, data, mail)
    _shown(draft, data, mail, "date", _SENT)
    before = len(draft.parts)
    for part in texts(data, mail):
        _text(draft, snapshot.source, data, part)
    if len(draft.parts) == before:
        raise NothingToRead(snapshot.source, "is an e-mail without a text of its own")
    draft.notices += [f"the e-mail is not whole: {part.broken}" for part in mail.walk() if part.broken][:3]
    moments.state(draft, "published", _dated(mail.value(data, "date")), "header Date", snapshot.received)
    draft.state("url", mail.value(data, "archived-at").strip("<>"), "header Archived-At")
    draft.state("language", mail.value(data, "content-language").partition(",")[0], "header Content-Language")
    lines = [line for part in draft.parts[before:] for line in part.strand.text[:5_000].splitlines()[:_HEAD]]
    keywords = mail.value(data, "keywords")
    handling.notice(draft, (), [mail.value(data, "subject"), keywords, *lines[:_HEAD]])
    return draft


def texts(data: bytes, mail: Part) -> Iterator[Part]:
    """The parts that are the message itself: of alternatives the plain one, or else the page."""
    todo = [mail]
    while todo:
        part = todo.pop(0)
        if part.value(data, "content-disposition").lower().startswith("attachment"):
            continue
        if part.kind == "multipart/alternative":
            plain = [one for one in part.parts if one.kind == "text/plain" and data[one.start : one.end].strip()]
            todo = [*(plain[:1] or part.parts[-1:]), *todo]
        elif part.kind == "multipart/related":
            todo = [*part.parts[:1], *todo]
        elif part.parts:
            todo = [*part.parts, *todo]
        elif part.kind in ("text/plain", "text/html", "text/enriched", "text") or part.kind.startswith("multipart/"):
            yield part


def _text(draft: Draft, source: str, data: bytes, part: Part) -> None:
    found = characters(data, part)
    if found is None:
        draft.notices.append("a part of the e-mail is no text; it is not read")
        return
    strand, draft.encoding, notices = found
    draft.notices += notices
    bounded(source, strand.text, "\n")
    if part.kind == "text/html":
        show_page(draft, strand)
    else:
        _plain(draft, strand)


def _plain(draft: Draft, strand: Strand) -> None:
    """Lines above the body that say how it is to be handled; the body; what mail programs put under it."""
    text = strand.text
    signs = [one for one in _SIGNS.finditer(text) if len(text) - one.start() <= _SIGNED]
    end = signs[0].start() if signs else len(text)
    at = 0
    for begin, close, label in _marked(text, end):
        draft.add(strand.cut(at, begin))
        draft.add(strand.cut(begin, close), label)
        at = close
    draft.add(strand.cut(at, end))
    draft.add(strand.cut(end, len(text)), _SIGNATURE)


def _marked(text: str, end: int) -> Iterator[tuple[int, int, Label]]:
    """The lines above the body, and paragraphs that mail programs add, that are no part of it."""
    private = False
    blank = True
    for number, line in enumerate(_LINE.finditer(text, 0, end)):
        words = line.group().strip()
        private = bool(words) and (private or (blank and _MAILS.match(words) is not None))
        blank = not words
        if private:
            yield *line.span(), _PRIVATE
        elif number < _HEAD and words and (label := _told(words)):
            yield *line.span(), label


def _told(words: str) -> Label | None:
    """What a line above the body is; None for a line of the text."""
    if handling.changes(words):
        return CHANGE
    return next((label for form, label in _FORMS if form.fullmatch(words.strip("*+-–—() "))), None)


def _subject(draft: Draft, data: bytes, mail: Part) -> None:
    if found := mail.place("subject"):
        headline(draft, _whole(mail.value(data, "subject"), found.start, found.end), "header Subject")


def _sender(draft: Draft, data: bytes, mail: Part) -> None:
    """Who sent it; a name that is an agency's or a desk's is the outlet."""
    words = mail.value(data, "from")
    name = words.partition("<")[0].strip(" \"'") or words
    organisation = mail.value(data, "organization") or mail.value(data, "organisation")
    if organisation:
        outlet(draft, organisation, "header Organization")
    elif name and (AGENCY.search(name) or _NO_PERSON.search(name)):
        outlet(draft, name, "header From")
    _shown(draft, data, mail, "from", _SENDER)


def _shown(draft: Draft, data: bytes, mail: Part, name: str, label: Label) -> None:
    if found := mail.place(name):
        draft.add(_whole(mail.value(data, name), found.start, found.end), label)


def _whole(words: str, start: int, end: int) -> Strand:
    """A header field as a reader sees it: all of it is said by all of its bytes."""
    return woven([(words, start, end)])


def _dated(words: str) -> str:
    """The date without the comment that some mail programs put behind it."""
    return re.sub(r"\s*\([^()]{0,60}\)\s*$", "", words)
