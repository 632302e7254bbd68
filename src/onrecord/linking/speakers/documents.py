"""Whose words a document has: "a letter from the council", "the council’s letter", and then "the letter"."""

import re

from onrecord.linking.lexicon import DEFINITE, DOCUMENTS, FOLLOWERS, POSSESSIVES, SOURCES
from onrecord.linking.speakers.descriptions import noun_of
from onrecord.linking.speakers.scene import Found, Scene
from onrecord.record.actor import Actor
from onrecord.record.span import Span
from onrecord.text.folding import straighten
from onrecord.text.words import words

_LOOKED_BACK = 4_000
_REACH = 80
_ONLY_SEEN = "obtained|seen|reported|viewed|uncovered|leaked|reviewed|described"
_ISSUED = re.compile(
    rf"\s*(?:(?!{_ONLY_SEEN})[\w-]+\s+){{0,3}}?(?:by|from)\s+(?P<the>the\s+)?",
    re.IGNORECASE,
)
_ISSUING = re.compile(
    r"\b(?:in|issued|released|tweeted|posted|published|sent|wrote|read)\s+(?:an?|his|her|its)\s+(?:[\w-]+\s+){0,2}$"
)


def by_document(scene: Scene, speaker: Span) -> Found | None:
    """A document speaks for who issued it, told in its own words or where the article last spoke of it."""
    text = scene.page.cut(speaker)
    given, noun = words(text), noun_of(text)
    if noun.form not in DOCUMENTS or given[0].form in POSSESSIVES:
        return None
    said = " ".join(text.split())
    at = scene.page.span(speaker.start + noun.start, speaker.start + noun.end)
    issuer = _issuer(scene, at, speaker.start)
    if issuer:
        return issuer, f"“{said}” is by {issuer.name}"
    if given[0].form not in DEFINITE or len(given) > 2:
        return None
    for found in reversed(list(_earlier(scene, speaker.start, noun.form))):
        issuer = _issuer(scene, found, max(0, found.start - _REACH)) or _subject(scene, found)
        if issuer:
            return issuer, f"“{said}” is by {issuer.name}, as the article says before"
    return None


def _earlier(scene: Scene, end: int, noun: str) -> list[Span]:
    """Where the document was spoken of before, nearest last."""
    start = max(0, end - _LOOKED_BACK)
    return [
        scene.page.span(word.start, word.end)
        for word in words(scene.page.article.text[start:end], start)
        if word.form == noun
    ]


def _issuer(scene: Scene, noun: Span, start: int) -> Actor | None:
    """The body or person before the document's noun as its owner, or behind "by" or "from"."""
    text = scene.page.article.text
    behind = _ISSUED.match(text, noun.end, noun.end + _REACH)
    if behind:
        for one in scene.between(behind.end(), behind.end() + _REACH)[:1]:
            if any(word.form in FOLLOWERS | SOURCES for word in words(text[one.span.end : one.span.end + 20])[:1]):
                return None
            title = min([one.span.start, *(role.evidence.start for role in one.roles)])
            return (
                one.actor if title == behind.end() and one.actor.kind in {"person", "organisation", "state"} else None
            )
    for one in scene.between(start, noun.start)[-1:]:
        between = straighten(text[one.span.end : noun.start])
        owner = (
            re.fullmatch(r"\s?'\s?s?\s(?:[\w-]+\s){0,2}", between)
            or straighten(text[one.span.end - 2 : one.span.end]) == "'s"
        )
        part = one.actor.kind == "organisation" and re.fullmatch(r"\s(?:[\w-]+\s){0,2}", between)
        if owner or part:
            return one.actor if one.actor.kind in {"person", "organisation", "state"} else None
    return None


def _subject(scene: Scene, noun: Span) -> Actor | None:
    """Who opens a sentence that says "issued a letter": the one who did."""
    sentence = scene.page.sentence(noun.start)
    text = scene.page.article.text
    if sentence is None or not _ISSUING.search(text, max(sentence.start, noun.start - _REACH), noun.start):
        return None
    for one in scene.between(sentence.start, noun.start)[:1]:
        opens = min([one.span.start, *(role.evidence.start for role in one.roles)])
        if not words(text[sentence.start : opens]) and one.actor.kind in {"person", "organisation", "state"}:
            return one.actor
    return None
