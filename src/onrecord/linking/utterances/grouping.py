"""Quotes that report one act of speaking in the same words, or nearly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.utterances.agreement import Agreement, compare, overlap, shingles
from onrecord.linking.utterances.occasions import Said
from onrecord.linking.utterances.wording import Forms

SHINGLE = 3
POSTINGS = 200
CANDIDATES = 20
"""How many groups with a run of words in common are compared with a quote: what keeps the cost near linear."""

FORMULA_WORDS = 6
SHORTEST = 4
RARE_LETTERS = 7
_RANKS: dict[Agreement, int] = {"equal": 0, "cut": 1, "near": 2}


@dataclass(slots=True)
class Group:
    """Quotes of one act of speaking; all agree with the first."""

    members: list[Said]
    agreements: list[Agreement]
    outline: Said

    @classmethod
    def of(cls, one: Said) -> Self:
        """A group of one quote."""
        return cls([one], [], one)

    @property
    def speaker(self) -> str | None:
        """The only one who is known to have said it."""
        return self.outline.speaker

    def admits(self, one: Said) -> bool:
        """Whether speaker and day allow it beside every quote that is here."""
        return not one.apart(self.outline) and not (one.again and any(one.article == m.article for m in self.members))

    def add(self, one: Said, agreement: Agreement) -> None:
        """Take a quote in; what is known of speaker and days is known of all."""
        self.members.append(one)
        self.agreements.append(agreement)
        known = self.outline
        self.outline = replace(
            known,
            speaker=known.speaker or one.speaker,
            day=known.day or one.day,
            published=min(filter(None, (known.published, one.published)), default=None),
        )


def in_words(spoken: Sequence[Said], reported: Iterable[Said]) -> list[Group]:
    """The groups of more than one quote, of those with words of the speaker and of those with the reporter's."""
    groups = [group for group in grouped(spoken) if len(group.members) > 1]
    done = {one.quote.id for group in groups for one in group.members}
    return [*groups, *reported_alike([one for one in reported if one.quote.id not in done])]


def grouped(said: Sequence[Said]) -> list[Group]:
    """Groups of quotes: each quote joins the one group that it fits best, or founds its own.

    Quotes with a known speaker come first, longer ones before shorter, so that a group begins with its fullest wording.
    """
    groups: list[Group] = []
    postings: defaultdict[Forms, list[int]] = defaultdict(list)
    for one in sorted(said, key=lambda one: (one.speaker is None, -len(one.wording.forms))):
        runs = shingles(one.wording.forms, SHINGLE)
        shared = Counter(at for run in sorted(runs) for at in postings[run])
        near = [groups[at] for at, _ in shared.most_common(CANDIDATES)]
        home = _home(one, near)
        if home:
            home[0].add(one, home[1])
            continue
        for run in runs:
            if len(postings[run]) < POSTINGS:
                postings[run].append(len(groups))
        groups.append(Group.of(one))
    return groups


def reported_alike(said: Sequence[Said]) -> Iterator[Group]:
    """Groups of quotes that different articles report in equal words, the reporter's included, from one known speaker.

    A wire's sentence, printed by two outlets: what stands between quotation marks in it may be a word or nothing.
    """
    alike: defaultdict[tuple[str, Forms], list[Group]] = defaultdict(list)
    for one in said:
        if one.speaker and len(one.wording.forms) >= FORMULA_WORDS:
            groups = alike[one.speaker, one.wording.forms]
            home = next((g for g in groups if g.admits(one) and all(one.article != m.article for m in g.members)), None)
            if home:
                home.add(one, "equal")
            else:
                groups.append(Group.of(one))
    return (group for groups in alike.values() for group in groups if len(group.members) > 1)


def _home(one: Said, near: Sequence[Group]) -> tuple[Group, Agreement] | None:
    """The one group that fits best; None where none or several do."""
    fits = []
    for group in near:
        agreement = _one_act(one, group.members[0])
        if agreement and group.admits(one):
            fits.append((_RANKS[agreement], group.speaker != one.speaker, group, agreement))
    best = min((fit[:2] for fit in fits), default=None)
    found = [fit for fit in fits if fit[:2] == best]
    rivals = {fit[2].speaker for fit in fits}
    if len(found) != 1 or (one.speaker is None and len(rivals) > 1):
        return None
    return found[0][2], found[0][3]


def _one_act(one: Said, other: Said) -> Agreement | None:
    """How two quotes agree, if that is enough to take them for one act of speaking.

    A short formula ("no limits") is not: only from the same speaker, on the same day, with a rare word in it. Quotes of
    the same speaker that were cut differently need to share a piece.
    """
    same = one.speaker == other.speaker is not None
    agreement = compare(one.wording, other.wording)
    short = min(one.wording.forms, other.wording.forms, key=len)
    if agreement is None:
        shared = overlap(one.wording, other.wording) if same else None
        return shared[0] if shared else None
    if len(short) >= FORMULA_WORDS:
        return agreement
    rare = any(len(form) >= RARE_LETTERS and form not in FUNCTION_WORDS for form in short)
    one_day = one.published == other.published is not None
    return agreement if agreement == "equal" and len(short) >= SHORTEST and rare and same and one_day else None
