"""Which phrase a cue is about: the one behind it, the one of whose clause it is the verb, or its subject."""

import re
from collections.abc import Sequence

from onrecord.linking.positions.deeds import DOING, UNDOING
from onrecord.linking.positions.nouns import CARRIERS, PROPOSED, PROPOSING, VAGUE
from onrecord.linking.positions.passages import MASK, Passage
from onrecord.linking.positions.phrases import Phrase

_REACHED = re.compile(r"\s+(?:\w+ly\s+)?")
_LED = re.compile(r"\s+(?:for|of|to|on)\s+(?:\w+ly\s+)?")
_LISTED = re.compile(r"\s*,?\s*(?:and|or|as\s+well\s+as)\s+")
_RELATIVE = re.compile(r"\s*[,\u2013-]?\s*(?:that|which)\s+")
_PIECES = re.compile(r"\b(?:elements|parts|aspects|portions|some)\s+of\s+$")
_GOVERNED = re.compile(r"\b(?:of|for|in|on|at|by|with|from|about|against|over|to|than)\s+$")
_BEFORE_VERB = re.compile(r"\s*,?(?:[^,;:]*\s(?:but|and))?(?:\s+(?:that|which|has|have|had|also|already|since))*\s*")
_FOR_DOING = re.compile(
    rf"\s+(?:[\w.]+\s+){{0,3}}?{MASK}+\s+(?:for|over)"
    r"(?:\s+(?:putting\s+forward|proposing|offering|pursuing|signing|making|launching|imposing|announcing|presenting))?(?=\s)"
)
_AMBIGUOUS = DOING | UNDOING | {"vote", "test"}
_LONGEST = 100


def right_behind(passage: Passage, found: Sequence[Phrase], end: int) -> list[Phrase]:
    """The issues that begin where a cue ends, past what only leads to them, with those listed behind."""
    at = next((number for number, one in enumerate(found) if one.left >= end), None)
    if at is None or not _REACHED.fullmatch(passage.text, end, found[at].left):
        return []
    first = found[at]
    if passage.text.endswith(" to", 0, end) and first.left == first.start and first.head in _AMBIGUOUS:
        return []
    while at + 1 < len(found) and _leads(passage, first, found[at + 1]):
        at, first = at + 1, found[at + 1]
    listed = [first]
    for other in found[at + 1 : at + 3]:
        edges = (listed[-1].end, listed[-1].behind)
        if not any(_LISTED.fullmatch(passage.text, edge, other.left) for edge in edges):
            break
        listed.append(other)
    return listed


def for_doing(passage: Passage, found: Sequence[Phrase], end: int) -> list[Phrase]:
    """The issues behind somebody who is praised or blamed for them: "criticised Berg for her plan"."""
    led = _FOR_DOING.match(passage.text, end)
    return right_behind(passage, found, led.end()) if led else []


def _leads(passage: Passage, first: Phrase, other: Phrase) -> bool:
    """Whether a phrase only leads to another: "a call for a cease-fire", "elements of the plan"."""
    leading = first.family in CARRIERS or (first.family in PROPOSING and other.family in PROPOSED)
    return leading and bool(_LED.fullmatch(passage.text, first.end, other.left))


def of_clause(passage: Passage, found: Sequence[Phrase], subject: int) -> list[Phrase]:
    """The issue of which a relative clause tells more whose subject begins there: "the plan that Berg supports"."""
    for issue in found:
        reached = issue.behind <= subject and _RELATIVE.fullmatch(passage.text, issue.behind, subject)
        if reached and (issue.family not in VAGUE or issue.family == "part"):
            proposed = (one for one in found if one.end == issue.behind and one.family in PROPOSED)
            return [next(proposed, issue) if issue.family in PROPOSING else issue]
    return []


def subject_of_verb(passage: Passage, found: Sequence[Phrase], verb: int) -> list[Phrase]:
    """The issue that is the subject of a verb that begins there."""
    return [
        issue
        for issue in found
        if issue.behind <= verb < issue.behind + _LONGEST and _BEFORE_VERB.fullmatch(passage.text, issue.behind, verb)
    ][-1:]


def in_part(passage: Passage, issue: Phrase) -> bool | None:
    """Whether but a part of the issue is meant ("elements of the plan"); None where it is a complement, no subject."""
    if issue.family == "part" or _PIECES.search(passage.text, max(0, issue.left - 24), issue.left):
        return True
    return None if _GOVERNED.search(passage.text, max(0, issue.left - 12), issue.left) else False
