"""Quotes that report one act of speaking in the same words, or nearly."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from onrecord.linking.lexicon import FUNCTION_WORDS
from onrecord.linking.utterances.agreement import Agreement, compare, overlap, run_on, shingles, whole_in
from onrecord.linking.utterances.occasions import Said
from onrecord.linking.utterances.wording import Forms, folded

SHINGLE = 3
POSTINGS = 200
CANDIDATES = 20
"""How many groups with a run of words in common are compared with a quote: what keeps the cost near linear."""

FORMULA_WORDS = 6
SHORTEST = 4
RARE_LETTERS = 7
ANY_DAY_CONTENT, SAME_DAY_CONTENT = 5, 4
"""Words of content among eight in a row by which two quotes are of one speech: a slogan returns on other days."""
BASES = 4
"""Quotes of a group with which another is compared."""
_RANKS: dict[Agreement, int] = {"equal": 0, "cut": 1, "near": 2, "runs": 3}


@dataclass(slots=True, eq=False)
class Group:
    """Quotes of one act of speaking; all agree with one of ``bases``: the first, and those that run on beyond it."""

    members: list[Said]
    agreements: list[Agreement]
    outline: Said
    bases: list[Said]

    @classmethod
    def of(cls, one: Said) -> Self:
        """A group of one quote."""
        return cls([one], [], one, [one])

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
        if agreement == "runs" and len(self.bases) < BASES:
            self.bases.append(one)
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
    postings: defaultdict[Forms, list[Group]] = defaultdict(list)
    for one in sorted(said, key=lambda one: (one.speaker is None, -len(one.wording.forms))):
        runs = shingles(one.wording.forms, SHINGLE)
        shared = Counter(group for run in sorted(runs) for group in postings[run])
        home = _home(one, [group for group, _ in shared.most_common(CANDIDATES)])
        group = home[0] if home else Group.of(one)
        if home:
            group.add(one, home[1])
        else:
            groups.append(group)
        if group.bases[-1] is one:
            for run in (run for run in runs if len(postings[run]) < POSTINGS):
                postings[run].append(group)
    return groups


def reported_alike(said: Sequence[Said]) -> Iterator[Group]:
    """Groups of quotes that different articles report in equal words, the reporter's included, from one known speaker.

    A wire's sentence, printed by two outlets: what stands between quotation marks in it may be a word or nothing. Where
    too few words are reported, those of the cue count: "voiced hope for", "building even stronger ties".
    """
    alike: defaultdict[tuple[str, Forms], list[Group]] = defaultdict(list)
    for one in said:
        told = one.wording.forms
        if len(told) < FORMULA_WORDS and one.quote.cue:
            told = (*folded(one.page.cut(one.quote.cue)), *told)
        if one.speaker and len(told) >= FORMULA_WORDS:
            groups = alike[one.speaker, told]
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
        compared = (_one_act(one, base) for base in group.bases)
        agreements = [agreement for agreement in compared if agreement]
        if agreements and group.admits(one):
            agreement = min(agreements, key=_RANKS.__getitem__)
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
    the same speaker that were cut differently need to share a piece, or a run of words where one ends or begins later.
    """
    same = one.speaker == other.speaker is not None
    one_day = one.published == other.published is not None
    agreement = compare(one.wording, other.wording)
    if agreement is None:
        return _in_part(one, other, one_day=one_day) if same else None
    short = min(one.wording.forms, other.wording.forms, key=len)
    if len(short) >= FORMULA_WORDS:
        return agreement
    rare = any(len(form) >= RARE_LETTERS and form not in FUNCTION_WORDS for form in short)
    return agreement if agreement == "equal" and len(short) >= SHORTEST and rare and same and one_day else None


def _in_part(one: Said, other: Said, *, one_day: bool) -> Agreement | None:
    """How two quotes of one speaker agree that were cut differently; fewer words are enough in news of one day."""
    shared = overlap(one.wording, other.wording)
    if shared or one.article == other.article:
        return shared[0] if shared else None
    if one_day and whole_in(one.wording, other.wording):
        return "cut"
    return "runs" if run_on(one.wording, other.wording, SAME_DAY_CONTENT if one_day else ANY_DAY_CONTENT) else None
