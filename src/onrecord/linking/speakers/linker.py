"""Who each quote's speaker is: by name, by "who", by pronoun, by title, or because a quotation goes on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from onrecord.linking.lexicon import BESIDE, GOVERNING, HEADS, JOINT, LEADING, MODIFIERS, TITLE_INNER
from onrecord.linking.names.words import name_words
from onrecord.linking.speakers.antecedents import by_apposition, by_body, by_title, named_behind, relative, unattributed
from onrecord.linking.speakers.descriptions import by_description
from onrecord.linking.speakers.documents import by_document
from onrecord.linking.speakers.holders import Seen
from onrecord.linking.speakers.pronouns import by_epithet, by_pronoun, by_relative
from onrecord.linking.speakers.scene import Former, Found, Scene, Who, scenes
from onrecord.linking.speakers.verdicts import obeyed
from onrecord.record.actor import Actor, Speaking
from onrecord.record.reading import Quote, Stamp
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links
from onrecord.text.folding import fold, straighten
from onrecord.text.words import words

_AND_AT_END = re.compile(r",\s*(?:and|or|&)\s+[^,]*$")
_OWNING = re.compile(r"\s*'(?:\s?s\b)?\s+(?!s\b)\w")


Heard = tuple[Quote, Span | None, Found | None]
"""A quote, the words for its speaker, and who that is with the reason."""


@dataclass(frozen=True, slots=True)
class SpeakerLinker:
    """Fills ``speakings``: one for each quote whose speaker is certain, none where it is not."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("speakers", "3")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the speakers of all quotes, by article and place."""
        found = [
            _speaking(scene, quote, *who) for scene in scenes(coverage, links) for quote, _, who in heard(scene) if who
        ]
        speakings = obeyed(found, coverage.quotes(), coverage, links)
        return replace(links, speakings=tuple(speakings), linked=(*links.linked, "speakings"))


def heard(scene: Scene) -> Iterator[Heard]:
    """The quotes in order, each with the words for its speaker and whom they mean, knowing who spoke before."""
    for quote in scene.page.quotes:
        speaker = named_behind(scene, quote) or relative(scene, quote) or quote.speaker
        found = _speaker(scene, speaker) if speaker else unattributed(scene, quote)
        yield quote, speaker, found
        scene.former = Former(quote, found[0] if found else None)


def _speaking(scene: Scene, quote: Quote, who: Who, because: str) -> Speaking:
    if not isinstance(who, Actor):
        return Speaking(quote.id, None, because, description=who)
    return Speaking(quote.id, who.id, because, named=scene.fullest.get(who.id))


def _speaker(scene: Scene, speaker: Span) -> Found | None:
    """What the first rule says that knows this kind of words."""
    return next((found for rule in RULES if (found := rule(scene, speaker))), None)


def by_name(scene: Scene, speaker: Span) -> Found | None:
    """A name: the person in the speaker's span, or else the body that the span is."""
    inside = scene.between(speaker.start, speaker.end)
    actor = _person(scene, speaker, inside)
    if actor is None and not any(one.actor.kind == "person" for one in inside):
        name = re.split(r",|\bwho\b", scene.page.cut(speaker))[0]
        actor = scene.called(name_words(name, person=True)) or _body(scene, speaker, inside)
    if actor is None:
        return None
    said = " ".join(scene.page.cut(speaker).split())
    return actor, f"named there: “{said}”" if said == actor.name else f"“{said}” names {actor.name}"


def _person(scene: Scene, speaker: Span, inside: tuple[Seen, ...]) -> Actor | None:
    """The one person whom the span is about, not one whose spokesman or house it is.

    A name that opens the span is: "Ann Berg, the lawyer who met Tom Lund", unless it begins a list.
    """
    heads = [
        one
        for one in inside
        if one.actor.kind == "person"
        and not _governed(scene, speaker, one.span)
        and not _owner(scene, speaker, one.span)
    ]
    if heads and not _listed(scene, speaker, heads) and _opens(scene, speaker, heads[0]):
        return heads[0].actor
    if len({one.actor.id for one in heads}) != 1 or _is_joint(scene, speaker, inside):
        return None
    return heads[0].actor


def _opens(scene: Scene, speaker: Span, name: Seen) -> bool:
    """Whether nothing but the person's own title stands before the name, and a clause or an apposition behind it."""
    text = scene.page.article.text
    starts = {name.span.start, *(role.evidence.start for role in name.roles if role.evidence.end <= name.span.start)}
    behind = text[name.span.end : speaker.end].lstrip()
    opening = any(not words(text[speaker.start : start]) for start in starts)
    return opening and (behind.startswith((",", "(", "-", "–", "—")) or fold(behind).split()[:1] == ["who"])


def _listed(scene: Scene, speaker: Span, heads: list[Seen]) -> bool:
    """Whether the first name begins a list: "Berg, Lund and Ness", "Berg and her aides"."""
    text = scene.page.article.text
    behind = fold(text[heads[0].span.end : speaker.end])
    after_comma = [one for one in heads[1:] if text[heads[0].span.end : one.span.start].strip() == ","]
    return bool(after_comma) or behind.split()[:1] in ([form] for form in JOINT) or bool(_AND_AT_END.search(behind))


def _body(scene: Scene, speaker: Span, inside: tuple[Seen, ...]) -> Actor | None:
    """The state or body that ends the span, if nothing before it makes somebody else the head."""
    if not inside:
        return None
    last = inside[-1]
    text = scene.page.article.text
    if any(char.isalnum() for char in text[last.span.end : speaker.end].removesuffix("’s").removesuffix("'s")):
        return None
    before = [word.form for word in words(text[speaker.start : last.span.start])]
    if any(form in GOVERNING or form in JOINT or form in HEADS - {"official"} for form in before):
        return None
    plural = last.actor.kind != "group" or "the" in before or scene.page.cut(last.span).casefold().endswith("s")
    return last.actor if plural else None


def _governed(scene: Scene, speaker: Span, name: Span) -> bool:
    """Whether a preposition before the name makes somebody else the head.

    Not behind a comma ("the head of the council, Ann Berg"), nor where the preposition belongs to the name's own title
    ("Secretary of State Ann Berg") or tells the name itself ("a man by the name of Ann Berg").
    """
    text = scene.page.article.text[speaker.start : name.start].rsplit(",", 1)[-1]
    before = words(text)
    forms = [word.form for word in before]
    if forms[-2:] == ["name", "of"]:
        return False
    at = next((i for i, form in enumerate(forms) if form in GOVERNING), -1)
    if at < 0:
        return False
    behind = before[at + 1 :]
    rest = [word for word in behind if word.form not in LEADING and word.form not in MODIFIERS | {"the", "state"}]
    office = forms[at] == "of" and at > 0 and forms[at - 1] in HEADS
    proper = all(word.form in TITLE_INNER or text[word.start].isupper() for word in rest)
    return not (office and proper and (rest or forms[at + 1 :] == ["state"]))


def _owner(scene: Scene, speaker: Span, name: Span) -> bool:
    """Whether the name is followed by what it owns or describes: "Berg’s lawyer", "the Berg administration"."""
    behind = straighten(scene.page.article.text[name.end - 2 : speaker.end])
    if _OWNING.match(behind[2:]) or ("'" in behind[:2] and re.match(r"\s+\w", behind[2:])):
        return True
    next_word = behind[2:].split()[:1]
    return bool(next_word) and next_word[0].islower() and next_word[0].isalpha() and next_word[0] not in BESIDE


def _is_joint(scene: Scene, speaker: Span, inside: tuple[Seen, ...]) -> bool:
    """Whether "and" stands directly beside a person: "Berg and Lund", "Berg and her aides"."""
    text = scene.page.article.text
    for one in inside:
        if one.actor.kind == "person":
            before = fold(text[speaker.start : one.span.start]).split()[-1:]
            behind = fold(text[one.span.end : speaker.end]).split()[:1]
            if JOINT & {*before, *behind}:
                return True
    return False


def by_chain(scene: Scene, speaker: Span) -> Found | None:
    """A pronoun or a title of which it is known already for whom it stands."""
    known = scene.chains.get(speaker)
    return (scene.actors[known.actors[0]], known.because) if known and len(known.actors) == 1 else None


RULES: tuple[Callable[[Scene, Span], Found | None], ...] = (
    by_name,
    by_chain,
    by_apposition,
    by_relative,
    by_pronoun,
    by_title,
    by_body,
    by_document,
    by_epithet,
    by_description,
)
