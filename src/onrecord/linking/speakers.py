"""Who each quote's speaker is: by name, by "who", by pronoun, by title, or because a quotation goes on."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from onrecord.linking.antecedents import Found, by_body, by_pronoun, by_relative, by_title, continued
from onrecord.linking.lexicon import GOVERNING, HEADS, JOINT, LEADING, MODIFIERS
from onrecord.linking.names import name_words
from onrecord.linking.page import pages
from onrecord.linking.scene import Former, Scene, Seen, scenes
from onrecord.record.reading import Stamp
from onrecord.record.span import Span
from onrecord.record.story import Actor, Coverage, Links, Speaking
from onrecord.text.folding import fold, straighten
from onrecord.text.words import words

_OWNING = re.compile(r"^'s?\s+\w")


@dataclass(frozen=True, slots=True)
class SpeakerLinker:
    """Fills ``speakings``: one for each quote whose speaker is certain, none where it is not."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("speakers", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the speakers of all quotes, by article and place."""
        found = [one for scene in scenes(coverage, pages(coverage), links.actors) for one in _article(scene)]
        return replace(links, speakings=tuple(found), linked=(*links.linked, "speakings"))


def _article(scene: Scene) -> Iterator[Speaking]:
    """Go through the quotes in order, each knowing who spoke before it."""
    for quote in scene.page.quotes:
        found = _speaker(scene, quote.speaker) if quote.speaker else continued(scene, quote)
        if found:
            yield Speaking(quote.id, found[0].id, found[1])
        scene.former = Former(quote, found[0] if found else None)


def _speaker(scene: Scene, speaker: Span) -> Found | None:
    """What the first rule says that knows this kind of words."""
    return next((found for rule in RULES if (found := rule(scene, speaker))), None)


def by_name(scene: Scene, speaker: Span) -> Found | None:
    """A name: the person in the speaker's span, or else the body that the span is."""
    inside = scene.between(speaker.start, speaker.end)
    actor = _person(scene, speaker, inside)
    if actor is None and not any(one.actor.kind == "person" for one in inside):
        actor = scene.called(name_words(scene.page.cut(speaker), person=True)) or _body(scene, speaker, inside)
    if actor is None:
        return None
    said = " ".join(scene.page.cut(speaker).split())
    return actor, f"named there: “{said}”" if said == actor.name else f"“{said}” names {actor.name}"


def _person(scene: Scene, speaker: Span, inside: tuple[Seen, ...]) -> Actor | None:
    """The one person whom the span is about, not one whose spokesman or house it is."""
    heads = {
        one.actor.id: one.actor
        for one in inside
        if one.actor.kind == "person"
        and not _governed(scene, speaker, one.span)
        and not _owner(scene, speaker, one.span)
    }
    if len(heads) != 1 or _is_joint(scene, speaker, inside):
        return None
    return next(iter(heads.values()))


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
    ("Secretary of State Ann Berg").
    """
    before = words(scene.page.article.text[speaker.start : name.start].rsplit(",", 1)[-1])
    forms = [word.form for word in before]
    at = max((i for i, form in enumerate(forms) if form in GOVERNING), default=-1)
    if at < 0:
        return False
    rest = [form for form in forms[at + 1 :] if form not in LEADING and form not in MODIFIERS | {"the", "state"}]
    office = forms[at] == "of" and at > 0 and forms[at - 1] in HEADS
    return not (office and (rest or forms[at + 1 :] == ["state"]))


def _owner(scene: Scene, speaker: Span, name: Span) -> bool:
    """Whether the name is followed by what it owns: "Berg’s lawyer"."""
    behind = straighten(scene.page.article.text[name.end - 2 : speaker.end])
    return bool(_OWNING.match(behind[2:]) or ("'" in behind[:2] and re.match(r"\s+\w", behind[2:])))


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


RULES: tuple[Callable[[Scene, Span], Found | None], ...] = (by_name, by_relative, by_pronoun, by_title, by_body)
