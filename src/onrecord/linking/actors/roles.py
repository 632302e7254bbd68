"""Titles that stand beside a person's name: "Foreign Minister Ann Berg", "Ann Berg, spokeswoman for the council"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from onrecord.linking.actors.titles import title_after, title_apart, title_before
from onrecord.linking.lexicon import ADDRESSES, HONORIFICS, LEADING
from onrecord.linking.page import Page
from onrecord.record.actor import Role
from onrecord.record.span import Span

_FORMER = re.compile(r"(?:former|ex|then|late|onetime|one-time|erstwhile)\b", re.IGNORECASE)
_SINCE = re.compile(r"\s(?P<word>since|until|till)\s(?P<year>\d{4}\b)?")
_FROM_TO = re.compile(r"\s(?:from|between)\s(?P<since>\d{4})\s(?:to|until|till|and|[–-])\s(?P<until>\d{4})\b")
_FIRST_WORDS = re.compile(r"(\S+)\s+(?=\S)")
_LONGEST_DATE = 20


def titles_length(text: str) -> int:
    """How many characters of a person's mention are titles and honorifics before the name: 10 of "President Xi"."""
    at = 0
    for word in _FIRST_WORDS.finditer(text):
        if word.start() != at or word.group(1).casefold().strip(".") not in HONORIFICS | LEADING:
            break
        at = word.end()
    return at


def address_of(page: Page, mention: Span) -> str | None:
    """The pronoun that an honorific in or directly before a mention tells: "she" of "Mrs. Berg"."""
    before = page.article.text[max(0, mention.start - 6) : mention.start].split()[-1:]
    first = page.cut(mention).split(maxsplit=1)[:1]
    found = (ADDRESSES.get(word.casefold().rstrip(".")) for word in first + before)
    return next((pronoun for pronoun in found if pronoun), None)


def roles_beside(page: Page, mention: Span) -> Iterator[Role]:
    """The titles directly before and behind one mention of a person."""
    sentence = page.sentence(mention.start)
    if sentence is None:
        return
    text = page.article.text
    name = mention.start + titles_length(page.cut(mention))
    doubtful = sentence.start if page.mention_at(sentence.start) is None else -1
    before = title_before(text, sentence.start, name, doubtful)
    for place in (
        before or title_apart(text, sentence.start, name, mention.end),
        title_after(text, mention.end, sentence.end),
    ):
        if place:
            evidence = page.span(*place)
            yield _dated(page, Role(" ".join(page.cut(evidence).split()), evidence))


def _dated(page: Page, role: Role) -> Role:
    """A title with the days that its article gives it: its own, and those told in or behind the title."""
    published = page.article.published
    day = published.value[:10] if published else None
    end, text = role.evidence.end, page.article.text
    span = _FROM_TO.match(text, end)
    since, until = span.group("since", "until") if span else (None, None)
    if (found := _SINCE.match(text, end)) and not span:
        at = found.start("year") if found.group("year") else found.end()
        times = page.times_in(page.span(at, at + _LONGEST_DATE))
        told = times[0].edtf if times and times[0].span.start == at else found.group("year")
        since, until = (told, None) if found.group("word") == "since" else (None, told)
    if until is None and day and _FORMER.match(role.title):
        until = f"[..{day}]"
    return replace(role, since=since, until=until, as_of=day)
