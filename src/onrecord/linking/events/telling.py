"""Mentions made comparable: what the links and the words around them tell of each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.linking.events.acts import kinds, stem
from onrecord.linking.events.cast import Cast, casts
from onrecord.linking.events.days import day_of, days
from onrecord.linking.events.lexicon import ANOTHER, IRREGULAR, ORDINALS, SEVERAL
from onrecord.linking.events.told import Told
from onrecord.linking.lexicon import AGAIN, FUNCTION_WORDS
from onrecord.linking.page import Book, Page
from onrecord.record.event import EventMention, EventRole
from onrecord.record.span import Span
from onrecord.record.story import Links
from onrecord.text.folding import fold
from onrecord.text.words import words

_NUMBER = r"(?P<number>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th))\b"
_ROUND_BEFORE = re.compile(rf"\b{_NUMBER}(?:\s[\w-]+){{0,2}}\s*$", re.IGNORECASE)
_ROUND_LEADS = re.compile(rf"(?:(?:the|an?)\s)?{_NUMBER}", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:postpon|re-?schedul|delay|put(?:ting)? (?:it |them )?(?:off|back)|push(?:ed|ing)? back"
    r"|mov(?:ed|ing) (?:to|from|up)|brought forward|adjourn|instead of|rather than)",
    re.IGNORECASE,
)
_LED = re.compile(
    r"(?:(?:^|\b)(?:the|this|these|his|her|its|their)|(?<=\w)['’]s?)\s+(?P<between>(?:[\w-]+\s+){0,2})$",
    re.IGNORECASE,
)
_REACH = 40
_OTHERWISE = frozenset({"instead"})
_ROLES: tuple[EventRole, ...] = ("actor", "recipient", "theme")


def all_told(book: Book, mentions: Iterable[EventMention], links: Links) -> list[Told]:
    """Every mention of an event once, by place; none that lies outside of its article."""
    cast = casts(book, links)
    first: dict[Span, EventMention] = {}
    for mention in mentions:
        spans = (
            mention.clause,
            *(one.span for one in mention.participants),
            *((mention.when,) if mention.when else ()),
        )
        page = book.get(mention.article)
        if page and all(one.article == page.id and one.end <= len(page.article.text) for one in spans):
            first.setdefault(mention.span, mention)
    return [told(cast[one.article], one) for one in sorted(first.values(), key=lambda one: one.span)]


def told(cast: Cast, mention: EventMention) -> Told:
    """One mention with what the cast of its article tells of it."""
    page = cast.page
    meant = {one: cast.meant(one.span) for one in mention.participants}
    roles = {role: frozenset(a for one, who in meant.items() if one.role == role for a in who) for role in _ROLES}
    unnamed = [one for one, who in meant.items() if not who]
    named = [mention.when, *(one.span for one, who in meant.items() if who or one.role == "place")]
    beside = Beside(page, tuple(one for one in named if one and one != mention.span))
    objects = [one.span for one in unnamed if one.role in {"recipient", "theme"}]
    act = beside.forms(mention.span) or page_words(page, mention.span)
    done_to = frozenset(word for span in objects for word in beside.stems(span)) - {stem(form) for form in act[:1]}
    clause = page_words(page, mention.clause)
    block = page.block(mention.span.start)
    number = _number(page, mention)
    return Told(
        mention,
        page,
        kinds(act),
        roles,
        {role: frozenset(cast.noun(one.span) for one in unnamed if one.role == role) - {""} for role in _ROLES},
        _place(cast, mention),
        days(mention.edtf),
        day_of(mention.edtf),
        day_of(page.article.published.value) if page.article.published else None,
        frozenset(beside.stems(mention.clause, mention.span)) | done_to,
        done_to,
        frozenset(clause),
        number,
        not number and _definite(cast, mention),
        bool(_MOVED.search(_sentence(page, mention))),
        bool((AGAIN | _OTHERWISE) & set(clause)),
        bool(block and block.kind in {"headline", "standfirst"}),
    )


def page_words(page: Page, span: Span) -> list[str]:
    """The folded words in a span."""
    return page.forms(span)


def _sentence(page: Page, mention: EventMention) -> str:
    sentence = page.sentence(mention.span.start)
    return page.cut(sentence if sentence and sentence.holds(mention.clause) else mention.clause)


def _before(page: Page, mention: EventMention) -> str:
    return page.article.text[max(mention.clause.start, mention.span.start - _REACH) : mention.span.start]


def _number(page: Page, mention: EventMention) -> str:
    """The number among its like, before it or at its head: "second"."""
    found = _ROUND_BEFORE.search(_before(page, mention)) or _ROUND_LEADS.match(page.cut(mention.span))
    number = found.group("number").casefold() if found else ""
    return ORDINALS.get(number, number)


def _place(cast: Cast, mention: EventMention) -> str | None:
    """Where it is: the place, or of a visit whom it is paid to, if that is one."""
    spans = mention.of("place")
    visit = mention.type == "VISIT" or mention.mode == "visit"
    spans += mention.of("recipient") if visit else ()
    return next((place for span in spans if (place := cast.where(span))), None)


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of an article beside those that name who, where and when."""

    page: Page
    named: tuple[Span, ...]

    def forms(self, span: Span, act: Span | None = None) -> list[str]:
        """The folded words in a span, those of the act left out too."""
        spans = (*self.named, act) if act else self.named
        every = self.page.words(span)
        return [word.form for word in every if not any(one.start <= word.start < one.end for one in spans)]

    def stems(self, span: Span, act: Span | None = None) -> Iterator[str]:
        """The stems of the content words."""
        return (stem(form) for form in self.forms(span, act) if form not in FUNCTION_WORDS)


def _definite(cast: Cast, mention: EventMention) -> bool:
    """Whether a noun with "the", "this" or an owner before it names the event: "the recent talks", "Berg’s visit"."""
    text, before = cast.page.cut(mention.span), _before(cast.page, mention)
    forms = text.split() or [""]
    first, last = forms[0], forms[-1]
    led = _LED.search(before) if not first[:1].isupper() else re.match(r"(?:The|This|These)\b", text)
    if led is None:
        return False
    between = [word.form for word in words(led.groupdict().get("between") or "")]
    start = mention.span.start - len(before) + led.start()
    past = fold(first).endswith("ed") or fold(first) in IRREGULAR
    compound = cast.page.article.text[mention.span.end : mention.span.end + 1] == "-"
    several = fold(last) in SEVERAL
    pointing = not past and not compound and not several and not ANOTHER & set(between)
    return pointing and not cast.named(start, mention.span.start)
