"""Whom a pronoun, a title or a bare quotation stands for: the rules that look back in an article.

Each gives an actor and the reason in words, or None where more than one person is in reach.
"""

import re

from onrecord.linking.lexicon import ANSWERING, BODIES, DEFINITE, GENDERED, INDEFINITE, POSSESSIVES
from onrecord.linking.scene import Scene, Seen
from onrecord.linking.titles import title_head
from onrecord.record.reading import Quote
from onrecord.record.span import Span
from onrecord.record.story import Actor
from onrecord.text.folding import straighten
from onrecord.text.words import words

Found = tuple[Actor, str]

BODILY = frozenset({"it", "they"})
_SENTENCES_BACK = 3
_LOOKED_BACK = 3_000


def by_relative(scene: Scene, speaker: Span) -> Found | None:
    """The word "who" stands for the person named directly before it."""
    if scene.page.cut(speaker).casefold() != "who":
        return None
    text = scene.page.article.text
    for one in reversed(scene.between(speaker.start - 80, speaker.start)):
        if text[one.span.end : speaker.start].strip() == "," and one.actor.kind == "person":
            return one.actor, f"“who” follows {one.actor.name}"
        return None
    return None


def by_pronoun(scene: Scene, speaker: Span) -> Found | None:
    """A pronoun: the last speaker if nobody else came between, or else the one person spoken of."""
    said = scene.page.cut(speaker).casefold()
    if said in BODILY:
        return _body(scene, speaker, said)
    gender = GENDERED.get(said)
    here = scene.page.block(speaker.start)
    if gender is None or here is None or speaker.start - here.start > _LOOKED_BACK:
        return None
    if said not in {"he", "she"} and _others_here(scene, speaker):
        return None
    for rule in (_last_speaker, _only_one, _spoken_of):
        found = rule(scene, speaker, said)
        if found and scene.pronouns.get(found[0].id, gender) == gender:
            scene.pronouns[found[0].id] = gender
            return found
    return None


def _others_here(scene: Scene, speaker: Span, start: int = 0) -> tuple[Seen, ...]:
    """The persons before a pronoun in its own sentence, from ``start`` on: it may mean them, subjects or not."""
    sentence = scene.page.sentence(speaker.start)
    return scene.persons(max(start, sentence.start), speaker.start) if sentence else ()


def _last_speaker(scene: Scene, speaker: Span, said: str) -> Found | None:
    former = scene.former
    if former is None or former.actor is None or former.actor.kind != "person":
        return None
    here = scene.page.paragraph(speaker.start)
    back = here - scene.page.paragraph(former.quote.content[-1].start)
    rivals = scene.subjects(former.quote.content[0].start, speaker.start)
    rivals += _others_here(scene, speaker, former.end)
    if back == 1:
        rivals += scene.persons(scene.page.blocks[here].start, speaker.start)
    gender = GENDERED[said]
    others = [one for one in rivals if one.actor.id != former.actor.id]
    if back not in {0, 1} or any(scene.pronouns.get(one.actor.id, gender) == gender for one in others):
        return None
    if scene.stranger_between(former.end, speaker.start, former.actor):
        return None
    return former.actor, f"“{said}” follows {former.actor.name}, the last person quoted"


def _only_one(scene: Scene, speaker: Span, said: str) -> Found | None:
    """The one person whom the paragraph has named in an earlier sentence, before any pronoun for a person."""
    page = scene.page
    here, sentence = page.paragraph(speaker.start), page.sentence(speaker.start)
    if here < 0 or sentence is None:
        return None
    start = page.blocks[here].start
    persons = scene.persons(start, speaker.start)
    alone = len({one.actor.id for one in persons}) == 1 and persons[-1].span.end <= sentence.start
    if not alone or scene.pronoun_between(start, speaker.start):
        return None
    if scene.stranger_between(start, speaker.start, persons[0].actor):
        return None
    return persons[0].actor, f"“{said}” follows {persons[0].actor.name}, the only person in its paragraph"


def _body(scene: Scene, speaker: Span, said: str) -> Found | None:
    """Not a person's pronoun: the body quoted before in the same paragraph."""
    former = scene.former
    if former is None or former.actor is None or former.actor.kind in {"person", "place"}:
        return None
    if scene.page.paragraph(former.quote.content[0].start) != scene.page.paragraph(speaker.start):
        return None
    if any(one.actor.kind in {"state", "organisation"} for one in scene.between(former.end, speaker.start)):
        return None
    return former.actor, f"“{said}” follows {former.actor.name}, the last one quoted"


def _spoken_of(scene: Scene, speaker: Span, said: str) -> Found | None:
    """The one subject of the nearest sentence before that has a person for a subject."""
    page = scene.page
    here = page.paragraph(speaker.start)
    first = page.blocks[max(0, here - 1)].start if here >= 0 else 0
    end, start = speaker.start, speaker.start
    for _ in range(_SENTENCES_BACK):
        sentence = page.sentence(start)
        if sentence is None or sentence.start < first:
            return None
        subjects = scene.subjects(sentence.start, end)
        if subjects:
            found = _one(scene, subjects)
            if found is None or scene.stranger_between(sentence.start, speaker.start, found):
                return None
            return found, f"“{said}” follows {found.name}, of whom the text speaks"
        end = sentence.start
        before = page.article.text[first:end].rstrip()
        if not before:
            return None
        start = first + len(before) - 1
    return None


def _one(scene: Scene, subjects: tuple[Seen, ...]) -> Actor | None:
    """The one person among them, or the one that opens the sentence; None if it is open."""
    actors = {one.actor.id: one.actor for one in subjects}
    if len(actors) == 1:
        return subjects[0].actor
    one, other = subjects[0], subjects[1]
    sentence = scene.page.sentence(one.span.start)
    text = scene.page.article.text
    opens = min([one.span.start, *(role.evidence.start for role in one.roles)])
    joined = re.fullmatch(r"\s*(,|and|or|&)\s*", text[one.span.end : other.span.start])
    if sentence and not joined and not any(char.isalnum() for char in text[sentence.start : opens]):
        return one.actor
    return None


def by_title(scene: Scene, speaker: Span) -> Found | None:
    """A title such as "the spokesman": the only person given it before, if no unnamed holder came after."""
    said = " ".join(scene.page.cut(speaker).split())
    given = [word.form.removesuffix("'s") for word in words(said)]
    head = title_head(said)
    if head is None or not given or given[0] in INDEFINITE or given[-1] != head:
        return None
    asked = set(given) - DEFINITE - {head}
    if asked & POSSESSIVES:
        return None
    found = {
        holder.actor.id: holder.actor
        for answering in ANSWERING.get(head, {head})
        for holder in scene.holders.get(answering, ())
        if holder.since <= speaker.start and asked <= holder.words and (asked or holder.here)
    }
    if len(found) != 1 or _unnamed(scene, speaker.start, head, asked):
        return None
    actor = next(iter(found.values()))
    return actor, f"“{said}” is {actor.name}, the only one with this title before"


def _unnamed(scene: Scene, end: int, head: str, asked: set[str]) -> bool:
    """Whether the last holder of this title before a character is somebody whom the article does not name there."""
    first = max(0, end - _LOOKED_BACK)
    before = words(scene.page.article.text[first:end], first)
    for at in range(len(before) - 1, 0, -1):
        said = {word.form.removesuffix("'s") for word in before[max(0, at - 3) : at]}
        if before[at].form == head and not DEFINITE & said and asked <= said:
            return not scene.titled(before[at].start)
    return False


def by_body(scene: Scene, speaker: Span) -> Found | None:
    """A body's noun such as "the committee": the only body so called before."""
    said = " ".join(scene.page.cut(speaker).split())
    given = [word.form for word in words(said)]
    if len(given) != 2 or given[0] not in DEFINITE or given[1] not in BODIES:
        return None
    found = {
        one.actor.id: one.actor
        for one in scene.between(0, speaker.start)
        if one.actor.kind == "organisation" and words(one.actor.name)[-1].form == given[1]
    }
    if len(found) != 1:
        return None
    actor = next(iter(found.values()))
    return actor, f"“{said}” is {actor.name}, the only one so called before"


def continued(scene: Scene, quote: Quote) -> Found | None:
    """A quotation that nobody is named for goes on with the last speaker's words.

    Either it stands by itself directly behind them in the paragraph, or it opens the next paragraph while the former
    one's quotation was left open, as printers do.
    """
    former, page, start = scene.former, scene.page, quote.content[0].start
    if former is None or former.actor is None or quote.kind != "direct" or former.quote.kind == "indirect":
        return None
    text = page.article.text
    here, there = page.paragraph(start), page.paragraph(former.quote.content[-1].start)
    opening = page.blocks[here].start if here >= 0 else 0
    if here == there + 1 and not any(char.isalnum() for char in text[opening:start]) and _left_open(scene, there):
        return former.actor, f"goes on with {former.actor.name}’s quotation, which the paragraph before left open"
    if here != there or former.end > start or scene.subjects(former.end, start) or not _alone(scene, quote):
        return None
    return former.actor, f"goes on directly behind {former.actor.name}’s words"


def _left_open(scene: Scene, paragraph: int) -> bool:
    block = scene.page.blocks[paragraph]
    text = scene.page.article.text[block.start : block.end]
    curly = text.rfind("“") > text.rfind("”")
    return curly or ("“" not in text and text.count('"') % 2 == 1)


def _alone(scene: Scene, quote: Quote) -> bool:
    """Whether the quote opens a sentence and nothing else is said in its sentences."""
    page = scene.page
    first, last = page.sentence(quote.content[0].start), page.sentence(quote.content[-1].end - 1)
    if first is None or last is None or len(quote.content) > 1:
        return False
    start, end, text = quote.content[0].start, quote.content[0].end, page.article.text
    around = text[first.start : start] + text[end : last.end]
    return not any(char.isalnum() for char in around) and '"' in straighten(text[first.start : start + 1])
