"""The mentions of an article as names that can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.linking.lexicon import BODIES, GOVERNING, MODIFIERS, PERSONAL, POSSESSIVES, PRONOUNS
from onrecord.linking.names import ALIASES, Words, name_words, shown
from onrecord.linking.page import Page
from onrecord.linking.roles import address_of, roles_beside, titles_length
from onrecord.linking.titles import title_head
from onrecord.record.reading import Mention, MentionKind
from onrecord.record.span import Span
from onrecord.text.folding import fold, straighten

BODILY = frozenset({"organisation", "place"})
_WHO = re.compile(r"\s?,\s+who\b")
_TAG = re.compile(r"[RDI]\.?-[A-Z]")
_ACCOUNT = re.compile(r"\s?\(\s?@")

GENERIC = BODIES | MODIFIERS | {"and", "of", "the"}
"""A body called by nothing but these is one of many: "Foreign Ministry"."""

Form = tuple[str, Words, str]
"""A name as one article uses it: the article, the folded words, and what for: "" for anything but a person, "person",
or "he" and "she" where a family name stands behind "Mr." or "Mrs."
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention with its name: ``words`` to compare, ``text`` to show, titles left out of both.

    ``used`` as in a Form. ``title`` is the head of the title before it: "minister" of "Foreign Minister Berg".
    ``signs`` tells a name behind a dash with an account behind it, under a post: "— Ann Berg (@annberg)".
    """

    span: Span
    kind: MentionKind
    words: Words
    text: str
    used: str = ""
    title: str = ""
    headline: bool = False
    signs: bool = False

    @property
    def form(self) -> Form:
        """What is joined as one: all mentions by one name in one article."""
        return self.span.article, self.words, self.used


def sightings(page: Page) -> Iterator[Sighting]:
    """The mentions of one article that carry a name, in order."""
    persons = {words[-1] for mention in page.mentions if (words := _misread(page, mention))}
    for at, mention in enumerate(page.mentions):
        kind, text = mention.kind, page.cut(mention.span)
        if kind in BODILY and (_misread(page, mention) or name_words(text) in {(name,) for name in persons}):
            kind = "person"
        words = name_words(text, kind == "person")
        if (
            not words
            or not any(char.isalpha() for char in words[-1])
            or text.casefold() in PRONOUNS
            or _TAG.match(text)
        ):
            continue
        if kind == "person":
            yield _person(page, mention, words)
            continue
        if set(words) <= GENERIC:
            owner = _owner(page, mention, page.mentions[at - 1] if at else None)
            if owner is None:
                continue
            text = page.article.text[owner : mention.span.end]
            words = name_words(text)
        yield Sighting(mention.span, kind, ALIASES.get(words, words), shown(text))


def _person(page: Page, mention: Mention, words: Words) -> Sighting:
    """A mention of a person with how he is addressed."""
    text = page.cut(mention.span)
    skip = titles_length(text)
    before = [role for role in roles_beside(page, mention.span) if role.evidence.end <= mention.span.start + skip]
    title = (title_head(before[0].title) or "") if before else ""
    used = (address_of(page, mention.span) if len(words) == 1 else None) or "person"
    block = page.block(mention.span.start)
    in_headline = block is not None and block.kind == "headline"
    signs = bool(_ACCOUNT.match(page.article.text, mention.span.end)) and _dash_before(page, mention.span.start)
    return Sighting(mention.span, "person", words, shown(text[skip:]), used, title, in_headline, signs)


def _dash_before(page: Page, start: int) -> bool:
    return page.article.text[max(0, start - 3) : start].rstrip()[-1:] in {"—", "–", "-"}


def _misread(page: Page, mention: Mention) -> Words:
    """The words of a name that was read as a body's and is a person's; none of any other.

    Such a name bears a personal title, "Mr." or "Mrs.", or stands before "who".
    """
    words = name_words(page.cut(mention.span))
    if mention.kind not in BODILY or not 0 < len(words) <= 3 or set(words) & GENERIC:
        return ()
    titles = [role for role in roles_beside(page, mention.span) if title_head(role.title) in PERSONAL]
    if len(words) == 1:
        titles = [
            role for role in titles if role.evidence.end <= mention.span.start and role.title.split()[-1][0].isupper()
        ]
    told = titles or address_of(page, mention.span) or _before_who(page, mention.span)
    return words if told else ()


def _before_who(page: Page, name: Span) -> bool:
    """Whether "who" follows the name, and it is not the place that another comes from: "Ann Berg of Nedrin, who"."""
    text = page.article.text
    before = text[max(0, name.start - 20) : name.start].rstrip()
    apart = not before.endswith(",") and fold(before).split()[-1:] not in ([form] for form in GOVERNING)
    return bool(apart and _WHO.match(text, name.end))


def _owner(page: Page, body: Mention, before: Mention | None) -> int | None:
    """Where the full name of a ministry or council begins: with the state it belongs to, where that stands before it.

    None where its owner is somebody whom a pronoun stands for.
    """
    text = page.article.text
    if before and before.kind != "person":
        between = straighten(text[before.span.end - 2 : body.span.start])[2:]
        if between in {" ", "'s ", "' "}:
            return before.span.start
    last = text[max(0, body.span.start - 20) : body.span.start].split()[-1:]
    return None if last and last[0].casefold() in POSSESSIVES else body.span.start
