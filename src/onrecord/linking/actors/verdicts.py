"""What people judged of a story's actors, done to them: two made one, one made two.

A judgement is attached to two stretches of characters. It speaks of the actors whose mentions lie on them, whatever
reader found the mentions and whatever rule joined them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.linking.actors.roles import titles_length
from onrecord.linking.names.words import Words, ends, name_words, shown
from onrecord.record.actor import Actor, Role
from onrecord.record.identity import joined
from onrecord.record.ids import content_id
from onrecord.record.judgement import SAME
from onrecord.record.span import Span
from onrecord.record.story import Coverage


def obey(actors: Iterable[Actor], coverage: Coverage) -> list[Actor]:
    """The actors as the standing judgements want them, the older judgement first, each with an id of its own."""
    found = list(actors)
    for judgement in coverage.judgements:
        if not judgement.on_actors:
            continue
        first, second = (actor_at(found, span) for span in judgement.evidence)
        if first is None or second is None or (first is second) == (judgement.verdict == SAME):
            continue
        at = found.index(first)
        if judgement.verdict == SAME:
            found[at] = joined((first, second))
            found.remove(second)
        else:
            found[at : at + 1] = divided(first, judgement.evidence, coverage)
    return _told_apart(found)


def actor_at(actors: Iterable[Actor], span: Span) -> Actor | None:
    """The actor that is mentioned at these characters."""
    return next((actor for actor in actors for mention in actor.mentions if mention.overlaps(span)), None)


def _told_apart(actors: Sequence[Actor]) -> list[Actor]:
    """Namesakes under ids of their own: all but the first are called by their first mention."""
    taken: set[str] = set()
    found = []
    for actor in actors:
        first = min(actor.mentions)
        own = content_id("c", actor.id, first.article, first.start, first.end)
        found.append(replace(actor, known=own) if actor.id in taken else actor)
        taken.add(actor.id)
    return found


def divided(actor: Actor, evidence: Sequence[Span], coverage: Coverage) -> tuple[Actor, ...]:
    """The two actors of whom these characters speak, both of which stood in one; that one if both are one mention.

    A full name goes with its side wherever it stands, any other mention with the only side of its article. What is
    left open stays with the first.
    """
    forms = {mention: _form(actor, mention, coverage) for mention in actor.mentions}
    judged = [next(mention for mention in actor.mentions if mention.overlaps(span)) for span in evidence]
    if judged[0] == judged[1]:
        return (actor,)
    first, second = (_words(actor, forms[mention]) for mention in judged)
    sides: dict[Span, int] = {}
    for mention, form in forms.items():
        words = _words(actor, form)
        if mention in judged:
            sides[mention] = judged.index(mention)
        elif first != second and words in (first, second):
            side = 0 if words == first else 1
            other = second if words == first else first
            if not ends(words, other) or mention.article == judged[side].article:
                sides[mention] = side
    here: dict[str, set[int]] = {}
    for mention, side in sides.items():
        here.setdefault(mention.article, set()).add(side)
    for mention in forms:
        standing = here.get(mention.article, {0})
        sides.setdefault(mention, min(standing) if len(standing) == 1 else 0)
    halves = [{m: forms[m] for m in forms if sides[m] == side} for side in (0, 1)]
    return _half(actor, halves[0], halves[1]), _half(actor, halves[1], halves[0])


def _form(actor: Actor, mention: Span, coverage: Coverage) -> str:
    """What a mention is called, as in the actor's names where it is one of them."""
    text = mention.cut(coverage.article(mention.article).text)
    if actor.kind == "person":
        text = text[titles_length(text) :]
    return shown(text) or actor.name


def _words(actor: Actor, form: str) -> Words:
    return name_words(form, actor.kind == "person")


def _half(actor: Actor, forms: dict[Span, str], others: dict[Span, str]) -> Actor:
    """What is left of an actor with these mentions alone; a title goes with the mention that stands nearest to it."""
    counts = Counter(forms.values())

    def far(role: Role, mentions: Iterable[Span]) -> int:
        near = (m for m in mentions if m.article == role.evidence.article)
        return min((abs(m.start - role.evidence.start) for m in near), default=1 << 60)

    fullest = max(counts, key=lambda form: (min(len(_words(actor, form)), 2), counts[form], form))
    return replace(
        actor,
        name=actor.name if actor.name in counts else fullest,
        names=tuple(sorted(counts)),
        mentions=tuple(sorted(forms)),
        roles=tuple(role for role in actor.roles if far(role, forms) < far(role, others)),
        known="",
    )
