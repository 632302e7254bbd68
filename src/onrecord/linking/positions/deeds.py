"""Verbs of what is done to an issue, and the forms in which somebody wants that done or not."""

import re

from onrecord.linking.positions.nouns import listed
from onrecord.record.standing import Stance

DOING = listed(
    """accept adopt approve back codify deepen defend embrace enact endorse expand extend fund implement join keep
    maintain pass preserve promote protect pursue ratify recognise recognize reinstate respect restore safeguard save
    sign strengthen support uphold widen"""
)
"""Verbs with which one is for a thing: "promised to sign the bill"."""
UNDOING = listed(
    """abandon abolish annul ban block boycott cancel condemn cut defeat derail dismantle eliminate end fight freeze gut
    halt kill leave lift limit oppose overturn prevent quit reject repeal repudiate rescind reverse revoke scrap stop
    suspend undermine undo veto weaken"""
)
"""Verbs with which one is against it: "voted to repeal the rules"."""

_WILLING = (
    r"promis(?:e|es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:e|es|ed|ing)|agree(?:s|d|ing)?|want(?:s|ed)?|intend(?:s|ed)?"
    r"|decid(?:e|es|ed)|hop(?:e|es|ed|ing)|threaten(?:s|ed|ing)?|vot(?:es|ed|ing)|ready|willing|prepared|determined"
    r"|mov(?:e|es|ed)|seek(?:s|ing)?|sought|intention|fight(?:s|ing)?|push(?:es|ed|ing)?|plan(?:s|ned|ning)?"
)
_ASKING = (
    r"urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:on|upon)|ask(?:s|ed|ing)?|press(?:es|ed|ing)?|encourag(?:e|es|ed|ing)"
    r"|want(?:s|ed)?|implor(?:e|es|ed|ing)|beg(?:s|ged|ging)?|lobb(?:y|ies|ied|ying)|push(?:es|ed|ing)?"
    r"|appeal(?:s|ed|ing)? to"
)
_REFUSING = r"refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|unwilling|not (?:willing|ready|prepared)|fail(?:s|ed|ing)?"
_DEED = rf"(?:\w+ly\s+)?(?P<verb>{'|'.join(sorted(DOING | UNDOING))})(?!\w)"
_THEN = r"(?:\s+by\s+\d{1,4}(?:\s+votes)?\s+to\s+\d{1,4})?(?:\s+(?:\w+ly|(?:on\s+)?\w+day|[\d-]+)){0,3}\s+to"

WILLING = re.compile(rf"\b(?P<lead>{_WILLING}){_THEN}\s+{_DEED}")
LED_BY = re.compile(rf"\b(?P<lead>{_WILLING}){_THEN}\s*$")
"""What may stand before a cue in the infinitive: "voted to reject"."""
REFUSING = re.compile(rf"\b(?P<lead>{_REFUSING})\s+to\s+{_DEED}")
ASKING = re.compile(rf"\b(?P<lead>{_ASKING})\s[^.,;:()\n]{{1,80}}?\s(?P<no>not\s+)?to\s+{_DEED}")
MUST = re.compile(
    r"\b(?P<lead>must|should|ought\s+to|needs?\s+to|(?<!would\s)ha(?:s|ve)\s+to|time\s+(?:for\s+[^.,;:()\n]{1,60}?\s)?to)\s+"
    rf"(?P<no>not\s+|n't\s+|never\s+)?{_DEED}"
)


def _going(verb: str) -> str:
    """The form in -ing."""
    if verb in {"cut", "ban", "quit", "scrap", "stop"}:
        return f"{verb}{verb[-1]}ing"
    return f"{verb.removesuffix('e')}ing"


GOING = {_going(verb): verb for verb in sorted(DOING | UNDOING)}
"""The verbs of both tables by their form in -ing: "called for lifting the ban"."""


def deed(verb: str) -> Stance:
    """What it tells of somebody to want that done to an issue."""
    return "for" if verb in DOING else "against"


def turned(stance: Stance) -> Stance:
    """The stance with a denial: who does not support a thing is against it, who does not oppose it takes no side."""
    return "against" if stance == "for" else "neutral"


def opposite(stance: Stance) -> Stance:
    """What "must not" makes of it."""
    return "against" if stance == "for" else "for"
