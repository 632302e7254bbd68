"""The mentions of an article as names that can be compared."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.linking.actors.countries import GENERIC, country_of, owned, state_of, state_words
from onrecord.linking.actors.roles import address_of, roles_beside, titles_length
from onrecord.linking.actors.titles import title_head
from onrecord.linking.lexicon import COMPANIES, GOVERNING, LEGAL_ENDINGS, PERSONAL, POSSESSIVES, PRONOUNS
from onrecord.linking.names.words import ALIASES, Words, name_words, shown
from onrecord.linking.page import Page
from onrecord.record.reading import Mention, MentionKind
from onrecord.record.span import Span
from onrecord.text.folding import fold, straighten

BODILY = frozenset({"organisation", "place"})
_WHO = re.compile(r"\s?,\s+who\b")
_TAG = re.compile(r"[RDI]\.?-[A-Z]")
_BRACKET = re.compile(r"\s?\(\s?[“\"]?([A-Z][a-z]?[A-Z&][A-Za-z]{0,6})[”\"]?\s?\)?")
_TURNED = frozenset({"department", "ministry"})
_ACCOUNT = re.compile(r"\s?\(\s?@")

Form = tuple[str, Words, str]
"""A name as one article uses it: the article, the folded words, and what for: "" for anything but a person, "person",
or "he" and "she" where a family name stands behind "Mr." or "Mrs."
"""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A mention with its name: ``words`` to compare, ``text`` to show, titles left out of both.

    ``used`` as in a Form. ``title`` is the head of the title before it: "minister" of "Foreign Minister Berg".
    ``signs`` tells a name behind a dash with an account behind it, under a post: "— Ann Berg (@annberg)". ``country``
    is the ISO code of the state that a name tells, ``plain`` what its body is called without it ("foreign ministry"),
    ``alias`` the short name in brackets behind a body's: "Council of Tides (COT)".
    ``meant`` is the usual name of the actor whom a name that is not its own stands for, ``because`` the reason.
    """

    span: Span
    kind: MentionKind
    words: Words
    text: str
    used: str = ""
    title: str = ""
    headline: bool = False
    signs: bool = False
    country: str | None = None
    plain: Words = ()
    alias: Words = ()
    meant: str = ""
    because: str = ""

    @property
    def form(self) -> Form:
        """What is joined as one: all mentions by one name in one article."""
        return self.span.article, self.words, self.used


def sightings(page: Page) -> Iterator[Sighting]:
    """The mentions of one article that carry a name, in order."""
    misread = [_misread(page, mention) for mention in page.mentions]
    persons = {words[-1:] for words in misread if words} - _namers(page)
    for at, mention in enumerate(page.mentions):
        kind, text = mention.kind, page.cut(mention.span)
        if kind in BODILY and (misread[at] or name_words(text) in persons):
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
        yield _other(page, mention.span, kind, words, text)


def _namers(page: Page) -> set[Words]:
    """The first words of bodies with a longer name: "Ford" of "Ford Motor Company" is no family name alone."""
    names = [name_words(page.cut(mention.span)) for mention in page.mentions if mention.kind == "organisation"]
    ends = COMPANIES | LEGAL_ENDINGS
    return {words[:1] for words in names if len(words) > 1 and not ends.isdisjoint({words[-1], words[-1].rstrip("s")})}


def _other(page: Page, span: Span, kind: MentionKind, words: Words, text: str) -> Sighting:
    """A mention of a state, body, place or group."""
    name, inside, _ = text.partition("(") if kind == "organisation" else (text, "", "")
    if inside and name_words(name):
        words = name_words(name)
    else:
        name = text
    words, name = ALIASES.get(words, words), shown(name)
    state, country = state_of(name, kind), country_of(name, kind)
    if state:
        return Sighting(span, "state", state_words(state), name, country=state)
    body = owned(name) if kind == "organisation" else None
    plain = _in_order(body.words) if body else ()
    if kind == "organisation":
        words = state_words(body.country) + plain if body else _in_order(words)
    alias = _alias(page.article.text, span, bool(inside)) if kind == "organisation" else ()
    return Sighting(span, kind, words, name, country=country, plain=plain, alias=alias)


def _in_order(words: Words) -> Words:
    """ "Department of Justice" as "Justice Department"; other names as they are."""
    if len(words) < 3 or words[0] not in _TURNED or words[1] != "of":
        return words
    rest = tuple(word for word in words[2:] if word not in {"the", "affairs"})
    return (*rest, words[0]) if rest else words


def _alias(text: str, span: Span, inside: bool) -> Words:
    """The one short name in capitals that stands in brackets behind a body's name, or at the end of its mention."""
    found = _BRACKET.search(text, span.start, span.end + 1) if inside else _BRACKET.match(text, span.end)
    return name_words(found.group(1)) if found else ()


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
