"""Stances in a sentence: an issue, a cue beside it, and who takes it. One function a construction."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from onrecord.linking.positions.cues import CUE as CUES
from onrecord.linking.positions.cues import MEANT, NOT_MEANT, VALUE, cue_of
from onrecord.linking.positions.deeds import ASKING, GOING, MUST, REFUSING, UNDOING, WILLING, deed, opposite, turned
from onrecord.linking.positions.holders import UNCERTAIN, Holder, among, holder, last_of, spoken_by, usable
from onrecord.linking.positions.objects import for_doing, in_part, of_clause, right_behind, subject_of_verb
from onrecord.linking.positions.passages import MASK, Passage
from onrecord.linking.positions.phrases import Phrase
from onrecord.record.standing import Stance

PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|got)\s+(?:\w+ly\s+)?(?P<cue>\w+ed)\s+(?:\w+ly\s+)?by\s+(?:the\s+)?$"
)
NAMING = re.compile(
    r"\b(?!considering)(?:call|describ|brand|label|denounc|deem|declar|consider|view|regard|dismiss|portray|decr|slam|hail"
    r"|blast)"
    r"(?:e|es|ed|s|led|ies|ied|ing|med)?(?!\w)"
)
IS = re.compile(
    r"(?:\s+(?:to|of|for|in|on|between|with|against|from)\s[^.,;:]{1,60}?)?"
    r"(?:\s*,?\s+(?:is|are|was|were|(?:would|will|should|must)\s+be|be|remains?|seems?)|\s?'(?:s|re))"
    r"(?P<no>\s*(?:not|n't|never))?(?=[\s,])"
)
"""A verb that says what an issue is, past a complement of the issue."""
NEGATION = re.compile(
    r"(?:\bnot|n't|\bnever|\bno longer|\bneither|\bcannot|\bhardly|\bwithout|\bstop(?:s|ped)?\s+short\s+of"
    r"|\brather\s+than|\binstead\s+of|\bno\s+(?:intention|plans?)\s+(?:of|to)|\b(?:refus|declin|fail)\w*\s+to|\bun(?:willing|able)\s+to)\b"
    r"(?:\s+\w+){0,2}\s*$"
)
"""A denial, right before a cue."""
MIXING = re.compile(
    r"\b(?:cautiously|partly|partially|reluctantly|conditionally|grudgingly|tentatively|half-heartedly)\b"
)
"""Adverbs that make of a stance for something one that is mixed."""
BUT = re.compile(r"\bbut\b.{0,60}?\b(?:warn|caution|critici|question|object|reject|express\w* concern)", re.DOTALL)
"""What takes back a part of the stance behind it."""
DREW = re.compile(
    r"\s+(?:has\s+|have\s+)?(?:won|drew|drawn|enjoy(?:s|ed)|received|got|earned|attracted|faced)\s+(?:\w+\s+){0,2}"
    r"(?:(?P<good>support|backing|praise|endorsements?|applause)|(?P<bad>criticism|condemnation|opposition|rejection|scorn))"
    rf"\s+(?:from|by|of|in)\s+[^,.;{MASK}]{{0,60}}(?={MASK})"
)
OWN = re.compile(
    rf"{MASK}+(?P<own>\s?'\s?s?)?\s+(?!to\b|will\b|would\b|and\b|or\b)(?:\w+\s+)?"
    r"(?:(?P<call>(?:calls?|demands?|push)(?=\s+for\b))|(?P<good>support|backing|endorsement|advocacy|embrace|praise)"
    r"|(?P<bad>opposition|rejection|criticism|condemnation|objections?|resistance))\s+(?:for|of|to|on)\b"
)
SHOWING: dict[Stance, str] = {
    "for": "speaks for it",
    "against": "speaks against it",
    "mixed": "speaks for it, but only in part",
    "neutral": "takes no side",
}
"""What the words of a cue do, for a reader."""
_WORDS = r"(?:(?!(?:to|of|for|that|who|which|with|in|on|by|from|but)\b)[\w-]+,?\s+){0,3}?"
_AS = re.compile(rf"\s+(?:as\s+|is\s+|was\s+)?(?:an?\s+|the\s+)?{_WORDS}")
_TAIL = re.compile(rf"\s+(?:\w+ly\s+)?(?:in\s+no\s+way\s+)?(?:an?\s+|the\s+)?{_WORDS}")
_NO = re.compile(r"\b(?:no|not|hardly|never|n't)\b")
_GOING = re.compile(rf"\s+({'|'.join(GOING)})(?=\s)")
_WANTED = re.compile(r"\s+(?:to\s|\w+ed\b|not\b|back\b|done\b|gone\b)")
_VALUE_REACH = 60


@dataclass(frozen=True, slots=True)
class Stand:
    """A stance that a sentence tells: who takes it on which issue, in whose words, and by which words it shows.

    ``holders`` and ``voice`` are actors; ``voice`` is None for the outlet's own words. ``at`` is where the cue stands.
    """

    passage: Passage
    holders: tuple[str, ...]
    voice: str | None
    issue: Phrase
    stance: Stance
    because: str
    at: int


def stands(passage: Passage, found: Sequence[Phrase]) -> list[Stand]:
    """All stances of a sentence, by place; of two of one holder on one phrase the first."""
    told = [one for frame in FRAMES for one in frame(passage, found)] if found else []
    merged: dict[tuple[tuple[str, ...], int], Stand] = {}
    for one in sorted(told, key=lambda stand: stand.at):
        merged.setdefault((one.holders, one.issue.start), one)
    return list(merged.values())


def by_verb(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "Berg rejected the plan", "opposes lifting the ban", "the plan, which Berg opposes"."""
    for cue in CUES.finditer(passage.text):
        row, going = cue_of(cue), _GOING.match(passage.text, cue.end())
        issues = right_behind(passage, found, going.end() if going else cue.end())
        issues = issues or for_doing(passage, found, cue.end())
        who = holder(passage, cue.start(), cue.end()) or (among(passage, issues[-1].behind) if issues else None)
        if who and who.subject and not issues and not going:
            issues = of_clause(passage, found, who.subject.start)
        stance = opposite(row.stance) if going and GOING[going[1]] in UNDOING else row.stance
        for issue in issues:
            if _fits(passage, row.name, issue):
                yield from _stand(
                    passage, who, issue, _shaded(passage, cue.start(), issue, stance), cue.start(), cue.group()
                )


def by_passive(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "The plan was rejected by Berg"."""
    for named in passage.named:
        verb = PASSIVE.search(passage.text, max(0, named.start - 60), named.start)
        cue = CUES.match(passage.text, verb.start("cue")) if verb else None
        if verb is None or cue is None or passage.text[named.end : named.end + 2].startswith("'"):
            continue
        who = Holder(last_of(passage, named).actors, "", named)
        for issue in subject_of_verb(passage, found, verb.start()):
            yield from _stand(passage, who, issue, cue_of(cue).stance, verb.start("cue"), cue.group())


def by_wish(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "Berg promised to sign the bill", "urged Lund to lift the sanctions", "refuses to accept the deal"."""
    for pattern in (WILLING, REFUSING, ASKING):
        for wish in pattern.finditer(passage.text):
            issues = right_behind(passage, found, wish.end())
            who = holder(passage, wish.start(), wish.end("lead")) if issues else None
            stance = deed(wish["verb"])
            if pattern is REFUSING:
                stance = turned(stance)
            elif pattern is ASKING and wish["no"]:
                stance = opposite(stance)
            for issue in issues:
                yield from _stand(passage, who, issue, stance, wish.start(), f"{wish['lead']} … {wish['verb']}")


def by_duty(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "The council must pass the bill", in somebody's words."""
    for duty in MUST.finditer(passage.text):
        stance = opposite(deed(duty["verb"])) if duty["no"] else deed(duty["verb"])
        for issue in right_behind(passage, found, duty.end()):
            yield from _stand(passage, _speaker(passage, duty.start()), issue, stance, duty.start(), duty.group())


def by_value(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "The plan is a mistake", in somebody's words."""
    for issue in found:
        subject = issue.family != "part" and in_part(passage, issue) is not None
        verb = IS.match(passage.text, issue.end) if subject else None
        value = _valued(passage.text, _TAIL, verb.end()) if verb else None
        if verb and value:
            stance: Stance = "for" if value["good"] else "against"
            denied = verb["no"] or _NO.search(passage.text, verb.end(), value.start())
            stance = opposite(stance) if denied else stance
            yield from _stand(passage, _speaker(passage, issue.start), issue, stance, verb.start(), value.group())


def by_name(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "Berg called the plan a mistake"."""
    for verb in NAMING.finditer(passage.text):
        for issue in right_behind(passage, found, verb.end()):
            value = _valued(passage.text, _AS, issue.end) or _valued(passage.text, _AS, issue.behind)
            if value:
                who = holder(passage, verb.start(), verb.end())
                yield from _stand(
                    passage, who, issue, "for" if value["good"] else "against", verb.start(), value.group()
                )


def by_noun(passage: Passage, found: Sequence[Phrase]) -> Iterator[Stand]:
    """ "The plan won praise from Berg", "Berg’s opposition to the plan"."""
    for issue in found:
        drew = None if issue.vague else DREW.match(passage.text, issue.end) or DREW.match(passage.text, issue.behind)
        named = passage.named_at(drew.end()) if drew else None
        if drew and named:
            who, words = Holder(named.actors, "", named), drew["good"] or drew["bad"]
            yield from _stand(passage, who, issue, "for" if drew["good"] else "against", drew.start(), words)
    for own in OWN.finditer(passage.text):
        named = passage.named_at(own.start())
        verb = not own["own"] and (own["call"] or own["good"] == "support")  # "Berg and Lund support it"
        if named and not verb:
            who, words = Holder(named.actors, "", named), own["call"] or own["good"] or own["bad"]
            for issue in right_behind(passage, found, own.end()):
                yield from _stand(passage, who, issue, "against" if own["bad"] else "for", own.start(), words)


FRAMES: tuple[Callable[[Passage, Sequence[Phrase]], Iterator[Stand]], ...] = (
    by_verb,
    by_passive,
    by_wish,
    by_duty,
    by_value,
    by_name,
    by_noun,
)
"""All constructions."""


def _fits(passage: Passage, cue: str, issue: Phrase) -> bool:
    """Whether a cue that also has other meanings tells a stance on this issue."""
    if cue == "wants":
        return not any(_WANTED.match(passage.text, edge) for edge in (issue.end, issue.behind))
    return issue.family in MEANT.get(cue, {issue.family}) and issue.family not in NOT_MEANT.get(cue, ())


def _shaded(passage: Passage, start: int, issue: Phrase, stance: Stance) -> Stance:
    """Mixed where the text says that it is only in part."""
    if stance == "for" and (
        MIXING.search(passage.text, max(0, start - 30), start) or BUT.search(passage.text, issue.end)
    ):
        return "mixed"
    return stance


def _valued(text: str, lead: "re.Pattern[str]", start: int) -> "re.Match[str] | None":
    """A word of praise or blame behind a few small words."""
    for value in VALUE.finditer(text, start, min(len(text), start + _VALUE_REACH)):
        if lead.fullmatch(text, start, value.start()):
            return value
    return None


def _speaker(passage: Passage, position: int) -> Holder | None:
    who = spoken_by(passage, position)
    return Holder((who,), "") if who else None


def _stand(passage: Passage, who: Holder | None, issue: Phrase, stance: Stance, at: int, words: str) -> Iterator[Stand]:
    """The stance, if it is known who takes it and in whose words it is told."""
    if who is None or not usable(passage, at) or UNCERTAIN.search(who.gap):
        return
    if issue.family == "effort" and set(issue.owners) & set(who.actors):
        return
    if stance == "for" and in_part(passage, issue):
        stance = "mixed"
    shown = f"“{' '.join(words.split())}”"
    because = f"{shown} {SHOWING[stance]}"
    if NEGATION.search(who.gap):
        stance, because = turned(stance), f"{shown} is denied"
    yield Stand(passage, who.actors, spoken_by(passage, at), issue, stance, because, at)
