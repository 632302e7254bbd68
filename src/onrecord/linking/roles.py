"""Titles that stand beside a person's name: "Foreign Minister Ann Berg", "Ann Berg, spokeswoman for the council"."""

import re
from collections.abc import Iterator

from onrecord.linking.lexicon import ADDRESSES, HONORIFICS, LEADING
from onrecord.linking.page import Page
from onrecord.linking.titles import title_after, title_apart, title_before
from onrecord.record.span import Span
from onrecord.record.story import Role

_FIRST_WORDS = re.compile(r"(\S+)\s+(?=\S)")


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
            yield Role(" ".join(page.cut(evidence).split()), evidence)
