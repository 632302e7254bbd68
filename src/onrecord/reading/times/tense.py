"""Whether the words around an expression of time say that it is still to come: a verb's tense, "due", "until"."""

import re
from typing import Literal

Direction = Literal["ahead", "near", "behind"]
"""To come; past or to come, whichever is nearer; gone by, unless it lies much nearer ahead."""

_DUE = r"(?:to|due|set|expected|scheduled|planned|slated|likely)"
_FORWARD = re.compile(
    rf"\b(?:will|would|shall|won't|to be|(?:is|are) {_DUE}|scheduled|due|expected|upcoming|expires?|plans? to"
    r"|planned (?:to|for|a)|planning|going to|set (?:to|for)|as (?:early|soon) as|ahead of|no later than"
    r"|(?:postponed|delayed|extended|put off|deferred) (?:to|for))\b|'ll\b"
)
_WAS_DUE = re.compile(rf"\b(?:was|were|had been) {_DUE}\b")
_MODAL = re.compile(r"\b(?:could|may|might|begins?|starts?|opens?|resumes?|meets?(?! the press)|takes? place)\b")
"""Verbs that announce what stands behind them, not what stands before: "could vote on Friday"."""
_IRREGULAR = (
    "became|began|broke|brought|came|chose|drew|fell|fought|found|gave|got|grew|held|kept|killed|led|left|lost|made"
    "|met|ran|rose|saw|sent|shot|spent|spoke|stood|struck|threw|took|went|won|wrote"
)
_BACK = re.compile(r"\b(?:was|were|had|did|said|told|(?<!\bbe )[a-z]{3,20}ed)\b")
_BACK_BESIDE = re.compile(rf"{_BACK.pattern}|\b(?:{_IRREGULAR})\b")
_UNTIL = re.compile(r"\b(?:until|till)\s+(?:the )?$")
_WAS = re.compile(r"[,\s]{1,3}(?:[a-z']{1,15}\s){0,2}(?:had|was|were|did|didn't)\b")
_DEADLINE = re.compile(r"\bby\s+(?:early |mid-?|late |the end of )?$")
_OPENS = re.compile(r"[\s\"']*(?:but |and |then )?(?:(?:in|on|by|at|during|since)\s{1,3})?(?:early |late |mid-?)?")
"""What a sentence begins with, before its time."""
_BESIDE = 45
_POSSESSIVE = re.compile(r"\s?'\s?s\b")


def direction(before: str, after: str) -> Direction:
    """Where a time lies. ``before`` and ``after`` are what its sentence has around it, in lower case.

    Most news is past, "Friday's vote" too.
    """
    if _POSSESSIVE.match(after):
        return "behind"
    if _UNTIL.search(before):
        return "behind" if _WAS.match(after) else "ahead"
    due = max((m.end() for m in _WAS_DUE.finditer(before)), default=-1)
    cue = max((m.end() for pattern in (_FORWARD, _MODAL) for m in pattern.finditer(before)), default=-1)
    if max(due, cue) >= 0:
        if _BACK.search(before, max(due, cue)):
            return "behind"
        return "near" if due >= cue else "ahead"
    if _BACK.search(before):
        return "behind"
    return "ahead" if _DEADLINE.search(before) or _announced(before, after) else "behind"


def over(before: str, after: str) -> bool:
    """Whether a past verb stands right beside a time: "published it in January", "In March it sank"."""
    clause = _clause_behind(after)[:_BESIDE] if _OPENS.fullmatch(before) else before[-_BESIDE:].rpartition(",")[2]
    return bool(_BACK_BESIDE.search(clause))


def _announced(before: str, after: str) -> bool:
    """Whether the clause of a time announces it behind it: "On Friday, the court will rule"."""
    clause = _clause_behind(after) if _OPENS.fullmatch(before) else after.partition(",")[0]
    cue = _FORWARD.search(clause)
    return bool(cue and not _BACK_BESIDE.search(clause, 0, cue.start()))


def _clause_behind(after: str) -> str:
    """The clause that a time opens, a comma behind it left out."""
    return after.lstrip(" ,").partition(",")[0]
