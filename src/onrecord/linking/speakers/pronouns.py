"""Whom a pronoun stands for: "he", "she", "who", "it", "they"."""

import re

from onrecord.linking.lexicon import ANSWERING, DEFINITE, GENDERED, HEADS, HONORIFICS, LESSER
from onrecord.linking.speakers.antecedents import unnamed
from onrecord.linking.speakers.descriptions import noun_of
from onrecord.linking.speakers.holders import Seen
from onrecord.linking.speakers.scene import Found, Scene, Who
from onrecord.record.actor import Actor
from onrecord.record.span import Span
from onrecord.text.words import words

LAST_QUOTED = "the last person quoted"
BODILY = frozenset({"it", "they"})
_SENTENCES_BACK = 3
_LOOKED_BACK = 3_000
_APPOSITION = 100
_BEFORE_RELATIVE = re.compile(r"\s|\s?,(?:[^,;:]+,)?\s|\s?,\s?an?\s[^,;:]+\s")


def by_relative(scene: Scene, speaker: Span) -> Found | None:
    """The words "who" and "which" stand for whom or what is named directly before them, or before an apposition."""
    said = scene.page.cut(speaker).casefold()
    if said not in {"who", "which"}:
        return None
    text = scene.page.article.text
    for one in reversed(scene.between(speaker.start - _APPOSITION, speaker.start)):
        kind = one.actor.kind == "person" if said == "who" else one.actor.kind in {"organisation", "state"}
        if kind and _BEFORE_RELATIVE.fullmatch(text, one.span.end, speaker.start):
            return one.actor, f"“{said}” follows {one.actor.name}"
    return None


def by_epithet(scene: Scene, speaker: Span) -> Found | None:
    """A noun taken as a pronoun: for one of several who bear it as a title, or of whom the article tells no title.

    "The president" is the president quoted last, "the rapper" one who is called nothing else.
    """
    said = " ".join(scene.page.cut(speaker).split())
    noun = noun_of(said)
    if not said.casefold().startswith("the ") or noun.form not in HEADS or noun.end != len(said):
        return None
    heads = ANSWERING.get(noun.form, {noun.form})
    given = {word.form for word in words(said)} - DEFINITE - {noun.form}
    bearers = {
        one.actor.id
        for head in heads
        for one in scene.holders.get(head, ())
        if one.here and LESSER & one.words <= given
    }
    for rule in (_last_speaker, _only_one, _opener):
        found = rule(scene, speaker, said)
        if found and isinstance(found[0], Actor):
            bears = found[0].id in bearers and not unnamed(scene, speaker.start, noun.form, set())
            return found if bears or not (bearers or _has_title(scene, found[0], speaker.start)) else None
    return None


def _opener(scene: Scene, speaker: Span, said: str) -> Found | None:
    """The one person before in the same sentence, as its subject."""
    others = _others_here(scene, speaker)
    sentence = scene.page.sentence(speaker.start)
    if (
        sentence is None
        or len({one.actor.id for one in others}) != 1
        or scene.reported_between(sentence.start, speaker.start)
    ):
        return None
    if not scene.subjects(sentence.start, speaker.start):
        return None
    return others[0].actor, f"“{said}” follows {others[0].actor.name} in its sentence"


def _has_title(scene: Scene, actor: Actor, end: int) -> bool:
    return any(one.roles for one in scene.between(0, end) if one.actor.id == actor.id)


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
        key = scene.key(found[0]) if found else ""
        if found and scene.pronouns.get(key, gender) == gender:
            scene.pronouns[key] = gender
            return found
    return None


def _others_here(scene: Scene, speaker: Span, start: int = 0) -> tuple[Seen, ...]:
    """The persons before a pronoun in its own sentence, from ``start`` on: it may mean them, subjects or not."""
    sentence = scene.page.sentence(speaker.start)
    return scene.persons(max(start, sentence.start), speaker.start) if sentence else ()


def _last_speaker(scene: Scene, speaker: Span, said: str) -> Found | None:
    former = scene.former
    if former is None or former.who is None or (isinstance(former.who, Actor) and former.who.kind != "person"):
        return None
    if former.quote.speaker and former.quote.speaker.start > speaker.start:
        return None
    here = scene.page.paragraph(speaker.start)
    back = here - scene.page.paragraph(former.quote.content[-1].start)
    rivals = scene.subjects(former.quote.content[0].start, speaker.start)
    rivals += _others_here(scene, speaker, former.end)
    if back == 1:
        rivals += scene.persons(scene.page.blocks[here].start, speaker.start)
    gender = GENDERED.get(said)
    others = [one for one in rivals if one.actor.id != scene.key(former.who)]
    if back not in {0, 1} or any(not gender or scene.pronouns.get(one.actor.id, gender) == gender for one in others):
        return None
    if scene.stranger_between(former.end, speaker.start, former.who):
        return None
    return former.who, f"“{said}” follows {scene.shown(former.who)}, {LAST_QUOTED}"


def _only_one(scene: Scene, speaker: Span, said: str) -> Found | None:
    """The one person whom the paragraph has named in an earlier sentence, before any pronoun for a person."""
    page = scene.page
    here, sentence = page.paragraph(speaker.start), page.sentence(speaker.start)
    if here < 0 or sentence is None:
        return None
    start = page.blocks[here].start
    persons = scene.persons(start, speaker.start)
    alone = len({one.actor.id for one in persons}) == 1 and persons[-1].span.end <= sentence.start
    alone = alone and not scene.reported_between(sentence.start, speaker.start)
    if not alone or scene.pronoun_between(start, speaker.start):
        return None
    if scene.stranger_between(start, speaker.start, persons[0].actor):
        return None
    return persons[0].actor, f"“{said}” follows {persons[0].actor.name}, the only person in its paragraph"


def _body(scene: Scene, speaker: Span, said: str) -> Found | None:
    """Not a person's pronoun: the body quoted before in the same paragraph."""
    former = scene.former
    if former is None or former.who is None or not _is_body(scene, former.who, said):
        return None
    if scene.page.paragraph(former.quote.content[0].start) != scene.page.paragraph(speaker.start):
        return None
    if any(one.actor.kind in {"state", "organisation"} for one in scene.between(former.end, speaker.start)):
        return None
    return former.who, f"“{said}” follows {scene.shown(former.who)}, the last one quoted"


def _is_body(scene: Scene, who: Who, said: str) -> bool:
    """Whether "it" or "they" can stand for this speaker: a body, or several persons without a name."""
    if isinstance(who, Actor):
        return who.kind not in {"person", "place"}
    return noun_of(scene.page.cut(who)).plural == (said == "they")


def _spoken_of(scene: Scene, speaker: Span, said: str) -> Found | None:
    """The one subject of the nearest sentence before that has a person for a subject."""
    page = scene.page
    here = page.paragraph(speaker.start)
    first = page.blocks[max(0, here - 1)].start if here >= 0 else 0
    end, start = speaker.start, speaker.start
    own = page.sentence(start)
    if own and scene.reported_between(own.start, start):
        return None
    for _ in range(_SENTENCES_BACK):
        sentence = page.sentence(start)
        if sentence is None or sentence.start < first:
            return None
        subjects = scene.subjects(sentence.start, end) or _topic(scene, sentence, end)
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


def _topic(scene: Scene, sentence: Span, end: int) -> tuple[Seen, ...]:
    """The one person of a sentence, where it opens with what is that person's: "Berg’s house is old"."""
    persons = scene.persons(sentence.start, end)
    before = words(scene.page.article.text[sentence.start : persons[0].span.start]) if persons else []
    opens = persons and {word.form for word in before} <= HONORIFICS
    return persons[:1] if opens and len({one.actor.id for one in persons}) == 1 else ()


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
