"""Whom a title, a body's noun or a bare quotation stands for: the rules that look back in an article.

Each gives an actor and the reason in words, or None where more than one person is in reach.
"""

import re
from collections.abc import Iterator

from onrecord.linking.actors.titles import title_head
from onrecord.linking.lexicon import (
    ANSWERING,
    BODIES,
    DEFINITE,
    GOING_ON,
    HEADS,
    HONORIFICS,
    INDEFINITE,
    POSSESSIVES,
    SAYING,
)
from onrecord.linking.speakers.scene import Found, Scene
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.text.folding import straighten
from onrecord.text.words import words

_LOOKED_BACK = 3_000
_BEHIND = 80
_RELATIVE = re.compile(r"\b(who|which)\s(?:,[^,\n]{1,40},\s)?$")
_CLOSING = re.compile(r"(?<=[,.?!…—–-])\s?(?:[”\"]|'')")
_SAID_SO = re.compile(rf"\s?(he|she)\s(?:{'|'.join(sorted(SAYING))})\b")


def by_title(scene: Scene, speaker: Span) -> Found | None:
    """A title such as "the spokesman": the only person given it before, if no unnamed holder came after."""
    said = " ".join(scene.page.cut(speaker).split())
    given = [word.form.removesuffix("'s") for word in words(said)]
    head = title_head(said)
    if head is None or not given or given[0] in INDEFINITE:
        return None
    behind = given[given.index(head) + 1 :]
    if behind and behind[0] not in {"of", "general"}:
        return None
    asked = set(given) - DEFINITE - {head, "of"}
    if asked & POSSESSIVES:
        return None
    found = {
        holder.actor.id: holder.actor
        for answering in ANSWERING.get(head, {head})
        for holder in scene.holders.get(answering, ())
        if holder.since <= speaker.start and holder.answers(asked) and (asked or holder.here)
    }
    if len(found) != 1 or unnamed(scene, speaker.start, head, asked):
        return None
    actor = next(iter(found.values()))
    return actor, f"“{said}” is {actor.name}, the only one with this title before"


def unnamed(scene: Scene, end: int, head: str, asked: set[str]) -> bool:
    """Whether the last holder of this title before a character is somebody whom the article does not name there."""
    first = max(0, end - _LOOKED_BACK)
    before = scene.page.wordlist.whole(first, end)
    for at in range(len(before) - 1, 0, -1):
        if before[at].form != head:
            continue
        said = {word.form.removesuffix("'s") for word in before[max(0, at - 3) : at]}
        if not DEFINITE & said and asked <= said:
            return not scene.titled(before[at].start)
    return False


def by_apposition(scene: Scene, speaker: Span) -> Found | None:
    """Words set off from the name that opens their sentence: "Ann Berg, a lawyer of Nedrin: ..."."""
    sentence = scene.page.sentence(speaker.start)
    if sentence is None:
        return None
    text = scene.page.article.text
    for one in scene.between(max(sentence.start, speaker.start - 80), speaker.start)[-1:]:
        opens = min([one.span.start, *(role.evidence.start for role in one.roles)])
        before = text[max(sentence.start, opens - 2) : opens].rstrip()
        first = not words(text[sentence.start : opens]) or straighten(before[-1:]) in {'"', "'"}
        joined = text[one.span.end : speaker.start].strip() == ","
        if first and joined and one.actor.kind == "person":
            return one.actor, f"said of {one.actor.name}, who is named before it"
    return None


def by_body(scene: Scene, speaker: Span) -> Found | None:
    """A body's noun such as "the committee": the only body so called before."""
    said = " ".join(scene.page.cut(speaker).split())
    given = [word.form for word in words(said)]
    if len(given) != 2 or given[0] not in DEFINITE or given[1] in HEADS:
        return None
    bodies = [one for one in scene.between(0, speaker.start) if one.actor.kind == "organisation"]
    called = {one.actor.id: [word.form for word in words(one.actor.name)] for one in bodies}
    found = {
        one.actor.id: one.actor
        for one in bodies
        if called[one.actor.id][-1:] == given[1:] and (given[1] in BODIES or len(called[one.actor.id]) > 1)
    }
    if len(found) != 1:
        return None
    actor = next(iter(found.values()))
    return actor, f"“{said}” is {actor.name}, the only one so called before"


def named_behind(scene: Scene, quote: Quote) -> Span | None:
    """The name or pronoun between a closing mark and a verb of saying, whatever is said further off.

    "...,” Ann Berg said in a letter, the Tide Press reported." Where nobody at all is named: "...,” he asked."
    """
    text = scene.page.article.text
    for piece in quote.content if quote.kind != "indirect" else ():
        for closing in _closings(text, piece):
            name = next(iter(scene.between(closing, closing + _BEHIND)), None)
            if name and name.actor.kind == "person":
                opens = min([name.span.start, *(role.evidence.start for role in name.roles)])
                between = {word.form for word in words(text[closing:opens])}
                if "\n" not in text[closing:opens] and between <= HONORIFICS and _says(text, name.span.end):
                    return name.span
            pronoun = _SAID_SO.match(text, closing)
            if pronoun and quote.speaker is None:
                return scene.page.span(*pronoun.span(1))
    return None


def relative(scene: Scene, quote: Quote) -> Span | None:
    """The "who" or "which" before a cue, where the speaker stands further off: "Berg met the council, which said"."""
    cue, speaker, text = quote.cue, quote.speaker, scene.page.article.text
    if cue is None or speaker is None or not speaker.end <= cue.start <= speaker.end + _LOOKED_BACK:
        return None
    found = _RELATIVE.search(text[speaker.end : cue.start])
    if found is None or not words(text[speaker.end : speaker.end + found.start()]):
        return None
    return scene.page.span(speaker.end + found.start(1), speaker.end + found.end(1))


def _closings(text: str, piece: Span) -> Iterator[int]:
    """Behind each double mark that closes inside a piece of a quotation, and behind any mark that ends it."""
    yield from (mark.end() for mark in _CLOSING.finditer(text, piece.start + 1, piece.end))
    if straighten(text[piece.end - 1 : piece.end]) in {'"', "'"}:
        yield piece.end


def _says(text: str, end: int) -> bool:
    """Whether a verb of saying stands directly behind a name."""
    verb = words(text[end : end + 20])[:1]
    return bool(verb) and verb[0].form in SAYING and verb[0].start <= 1


def continued(scene: Scene, quote: Quote) -> Found | None:
    """A quotation that nobody is named for goes on with the last speaker's words.

    Either it stands by itself directly behind them in the paragraph, or it opens the next paragraph while the former
    one's quotation was left open, as printers do.
    """
    former, page, start = scene.former, scene.page, quote.content[0].start
    if former is None or former.who is None or quote.kind != "direct" or former.quote.kind == "indirect":
        return None
    text = page.article.text
    here, there = page.paragraph(start), page.paragraph(former.quote.content[-1].start)
    opening = page.blocks[here].start if here >= 0 else 0
    if here == there + 1 and not any(char.isalnum() for char in text[opening:start]) and _left_open(scene, there):
        return former.who, f"goes on with {scene.shown(former.who)}’s quotation, which the paragraph before left open"
    if here != there or former.end > start or scene.subjects(former.end, start) or not _alone(scene, quote):
        return None
    return former.who, f"goes on directly behind {scene.shown(former.who)}’s words"


def beside(scene: Scene, quote: Quote) -> Found | None:
    """A quotation without a speaker that stands alone behind a sentence: its one subject, if that opens the paragraph.

    "Ann Berg of Nedrin lost her house. “The water came at night.”"
    """
    page, start = scene.page, quote.content[0].start
    block = page.block(start)
    if block is None or quote.kind != "direct" or not _alone(scene, quote):
        return None
    subjects = scene.subjects(block.start, start)
    if len({one.actor.id for one in subjects}) != 1 or scene.stranger_between(block.start, start, subjects[0].actor):
        return None
    former = scene.former
    if scene.reported_between(block.start, start) or (former and former.end > block.start):
        return None
    return subjects[0].actor, f"stands behind words on {subjects[0].actor.name} alone"


def introduced(scene: Scene, quote: Quote) -> Found | None:
    """A paragraph that is a quotation and nothing else: by whom the last sentence before it speaks, or quotes.

    "Ms. Berg described the flood as slow.", and in the next paragraph "“The water came at night.”"
    """
    page, start, end = scene.page, quote.content[0].start, quote.content[-1].end
    at = page.paragraph(start)
    if at < 1 or quote.kind != "direct" or len(quote.content) > 1:
        return None
    text, here, before = page.article.text, page.blocks[at], page.blocks[at - 1]
    bare = not words(text[here.start : start]) and not words(text[end : here.end])
    last = page.sentence(before.start + max(1, len(text[before.start : before.end].rstrip())) - 1)
    if not bare or last is None or text[last.end - 1 : last.end] in {"”", '"'}:
        return None
    former = scene.former
    if former and former.who and former.quote.kind == "indirect" and last.start <= former.quote.content[0].start:
        return former.who, f"stands alone behind what is reported of {scene.shown(former.who)}"
    subjects = scene.subjects(last.start, last.end)
    if not subjects or scene.stranger_between(last.start, last.end, subjects[0].actor):
        return None
    opens = min([subjects[0].span.start, *(role.evidence.start for role in subjects[0].roles)])
    if {word.form for word in words(text[last.start : opens])} - HONORIFICS - {"but", "and", "later"}:
        return None
    return subjects[0].actor, f"stands alone behind a sentence on {subjects[0].actor.name}"


def of_cue(scene: Scene, quote: Quote) -> Found | None:
    """A verb of saying without a speaker: the one person quoted before in its sentence ("denied it, adding")."""
    former, cue = scene.former, quote.cue
    if cue is None or former is None or former.who is None or isinstance(former.who, Span):
        return None
    sentence = scene.page.sentence(cue.start)
    verbs = [word.form for word in words(scene.page.cut(cue))]
    if sentence is None or verbs[:1] == [] or verbs[0] not in GOING_ON:
        return None
    within = sentence.start <= former.quote.content[0].start and former.end <= cue.start
    if not within or any(one.actor.id != former.who.id for one in scene.subjects(former.end, cue.start)):
        return None
    return former.who, f"“{' '.join(scene.page.cut(cue).split())}” goes on with {former.who.name} in one sentence"


def unattributed(scene: Scene, quote: Quote) -> Found | None:
    """What the first rule says that knows a quote for which nobody is named."""
    return next((found for rule in (continued, of_cue, beside, introduced) if (found := rule(scene, quote))), None)


def _left_open(scene: Scene, paragraph: int) -> bool:
    block = scene.page.blocks[paragraph]
    text = scene.page.article.text[block.start : block.end]
    curly = text.rfind("“") > text.rfind("”") or text.rfind("``") > text.rfind("''")
    return curly or ("“" not in text and text.count('"') % 2 == 1)


def _alone(scene: Scene, quote: Quote) -> bool:
    """Whether the quote opens a sentence and nothing else is said in its sentences."""
    page = scene.page
    first, last = page.sentence(quote.content[0].start), page.sentence(quote.content[-1].end - 1)
    if first is None or last is None or len(quote.content) > 1:
        return False
    start, end, text = quote.content[0].start, quote.content[0].end, page.article.text
    around = text[first.start : start] + text[end : last.end]
    opening = straighten(text[first.start : start + 2])
    return not any(char.isalnum() for char in around) and ('"' in opening or "''" in opening)
