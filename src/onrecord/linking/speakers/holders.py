"""Who holds which title in an article."""

import re
from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from onrecord.linking.actors.titles import title_head
from onrecord.linking.lexicon import LESSER
from onrecord.linking.page import Page
from onrecord.record.actor import Actor, Role
from onrecord.record.span import Span
from onrecord.text.words import words

_PARTY = re.compile(r"\s?[,(]\s?(?P<party>[RD])\.?-[A-Z]")
_PARTIES = {"R": "republican", "D": "democrat", "republican": "republican", "democratic": "democrat"}
_ADDRESSED = {"dr": "doctor", "prof": "professor"}
_ADDRESS = 6


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of an actor, with the title directly before it where it has one."""

    span: Span
    actor: Actor
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with the words of a title, known from a place of the article on; ``here`` if it says so itself."""

    actor: Actor
    words: frozenset[str]
    since: int
    here: bool

    def answers(self, asked: Set[str]) -> bool:
        """Whether the title may be called by its head and these other words."""
        return asked <= self.words and LESSER & self.words <= asked


def holders(page: Page, persons: Iterable[Seen]) -> dict[str, list[Holder]]:
    """Who holds which title, by the title's head: what this article says first, then what the others say."""
    found: dict[tuple[str, frozenset[str]], Holder] = {}
    heads: dict[tuple[str, frozenset[str]], str] = {}
    ordered = list(persons)
    told = [(one, role, role.evidence.end, True) for one in ordered for role in one.roles]
    first = {one.actor.id: one for one in reversed(ordered)}
    told += [(one, role, one.span.end, False) for one in first.values() for role in one.actor.roles]
    for one, role, since, here in told:
        key = one.actor.id, frozenset(word.form.removesuffix("'s") for word in words(role.title))
        found.setdefault(key, Holder(one.actor, key[1], since, here))
        heads[key] = title_head(role.title) or ""
    by_head: defaultdict[str, list[Holder]] = defaultdict(list)
    for key, holder in found.items():
        by_head[heads[key]].append(holder)
    for one in ordered:
        for called in _called(page, one):
            by_head[called].append(Holder(one.actor, frozenset({called}), one.span.end, here=True))
    return by_head


def _called(page: Page, one: Seen) -> set[str]:
    """What a person may be called beside titles, by party or address: "Rep. Ann Berg (D-Ohio)", "Dr. Ann Berg"."""
    found = _PARTY.match(page.article.text, one.span.end)
    told = {word.form for role in one.roles for word in words(role.title)} | (
        {found.group("party")} if found else set()
    )
    addresses = words(page.article.text[max(0, one.span.start - _ADDRESS) : one.span.end])[:2]
    return {_PARTIES[word] for word in told if word in _PARTIES} | {
        _ADDRESSED[word.form] for word in addresses if word.form in _ADDRESSED
    }
