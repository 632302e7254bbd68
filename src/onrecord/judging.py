"""From what a person says of some characters to a judgement: what may be said of what, and in which words it is kept.

Doors call this; that a judgement is kept does not yet link anything again: ``flow.relink`` does.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import get_args

from onrecord.errors import BadJudgement, UnknownId
from onrecord.record.amending import at
from onrecord.record.article import Article
from onrecord.record.dossier import GAP
from onrecord.record.event import EventType
from onrecord.record.judgement import (
    DIFFERENT,
    NOTE,
    RESTORE,
    SAME,
    UNDO,
    VERDICTS,
    WRONG_KIND,
    About,
    Judgement,
    standing,
)
from onrecord.record.reading import MentionKind, QuoteKind
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.store.base import Store

LONGEST = 2_000
"""Characters of a note at most."""
NAME = 100
"""Characters of a name at most."""
STRETCHES = 500
"""Stretches of characters that one judgement is attached to, at most."""

VALUES: dict[About, tuple[str, ...]] = {
    "actor": get_args(MentionKind),
    "name": get_args(MentionKind),
    "quote": get_args(QuoteKind),
    "utterance": get_args(QuoteKind),
    "event": get_args(EventType),
}
"""Of which kind a thing may be instead; "" says of anything that it is none."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says, before it is looked at: see Judgement for the words."""

    verdict: str
    about: str
    evidence: tuple[Span, ...]
    by: str
    value: str = ""
    note: str = ""


def judgement(store: Store, said: Said) -> Judgement:
    """The judgement, with the characters that it is attached to. Raise BadJudgement for what cannot be judged so."""
    about, by, note = _about(said), " ".join(said.by.split()), said.note.strip()
    if not 0 < len(by) <= NAME:
        raise BadJudgement(f"say who judges, in up to {NAME} characters")
    if len(note) > LONGEST:
        raise BadJudgement(f"a note has up to {LONGEST:,} characters, not {len(note):,}")
    if said.verdict == NOTE and not note:
        raise BadJudgement("a note has words")
    if said.value and (said.verdict != WRONG_KIND or said.value not in VALUES.get(about, ())):
        raise BadJudgement(f"{said.value!r} is no kind that {_article(about)} may be of")
    articles = _articles(store, said.evidence)
    _fit(store, said, about, articles)
    return Judgement(
        said.evidence, joined(articles, said.evidence), said.verdict, by, moment(), "", about, said.value, note
    )


def _about(said: Said) -> About:
    kinds: dict[str, About] = {kind: kind for kind in get_args(About)}
    if said.about not in kinds:
        raise BadJudgement(
            f"{said.about!r} is nothing that can be judged; take one of {', '.join(filter(None, kinds))}"
        )
    if said.verdict != NOTE and said.verdict not in VERDICTS:
        raise BadJudgement(f"{said.verdict!r} is no verdict; take one of {', '.join((*VERDICTS, NOTE))}")
    if said.verdict != NOTE and said.about not in VERDICTS[said.verdict]:
        raise BadJudgement(f"nobody can say {said.verdict!r} of {_article(said.about)}")
    return kinds[said.about]


def _article(about: str) -> str:
    return f"{'an' if about[:1] in 'aeiou' else 'a'} {about}" if about else "an actor"


def _articles(store: Store, evidence: Sequence[Span]) -> dict[str, Article]:
    """The articles of the stretches, each of which must lie in its text."""
    if not 0 < len(evidence) <= STRETCHES:
        raise BadJudgement(f"a judgement is attached to characters: 1 to {STRETCHES} stretches of them")
    found = {one.id: one for one in store.each(Article, *{span.article for span in evidence})}
    for span in evidence:
        if span.article not in found or span.end > len(found[span.article].text):
            raise BadJudgement(f"there are no characters {span.start} to {span.end} in an article {span.article}")
    return found


def _fit(store: Store, said: Said, about: About, articles: dict[str, Article]) -> None:
    """What a verdict asks of its characters."""
    if said.verdict in {SAME, DIFFERENT}:
        if len(said.evidence) != 2 or said.evidence[0] == said.evidence[1]:
            raise BadJudgement("name two that are one, or are not: a stretch of characters for each")
        stories = {story.id for span in said.evidence for story in store.each(Story, span.article)}
        if about in {"utterance", "fact"} and len(stories) != 1:
            raise BadJudgement("the two stand in two stories; remarks and facts are compared within one")
    if said.verdict == RESTORE:
        article = articles[said.evidence[0].article]
        block = at(article.blocks, lambda one: (article.span(one.start, one.end),), said.evidence[0])
        if len(said.evidence) != 1 or block is None or block.kept:
            raise BadJudgement("name one block that was left out; this one is read already")


def undoing(store: Store, given: str, by: str) -> list[Judgement]:
    """What takes back the judgement of this id, or beginning of one; of "" all that was judged last, at one time.

    An undo can itself be taken back, by its id. Raise UnknownId where there is none, or several.
    """
    every = tuple(store.each(Judgement))
    stand = standing(every)
    undone = {one.undoes for one in every if one.verdict == UNDO}
    if not given:
        last = stand[-1:]
        meant = [one for one in stand if (one.at, one.by, one.verdict) == (last[0].at, last[0].by, last[0].verdict)]
    else:
        open_ = [*stand, *(one for one in every if one.verdict == UNDO and one.id not in undone)]
        meant = [one for one in open_ if one.id.startswith(given)]
        meant = meant if len({one.id for one in meant}) == 1 else []
    if not meant:
        raise UnknownId("judgement to take back", given, "list them with: onrecord judgements")
    now = moment()
    return [Judgement(one.evidence, one.text, UNDO, by, now, one.id, one.about) for one in meant]


def joined(articles: dict[str, Article], spans: Sequence[Span]) -> str:
    """The characters that a judgement repeats."""
    return GAP.join(span.cut(articles[span.article].text) for span in spans)


def moment() -> str:
    """Now, ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
