"""The table of phrases that say who passed words on: agencies, papers, spokesmen, witnesses."""

from onrecord.reading.attribution.adjuncts import row
from onrecord.reading.attribution.outlets import KIND, NAME, OUTLET
from onrecord.reading.attribution.phrases import UNNAMED, WEEKDAY, WITNESS

PASSED_ON = (
    row(
        "reported",
        "The agency that a clause of its own names as reporting.",
        rf"(?: ?, |as )(?:as )?(?:the |The )?(?:[a-z-]{{1,20}} ){{0,3}}(?P<via>{NAME})(?: [a-z]{{1,15}}){{0,2}}"
        rf" (?:reported|reports|has reported)(?= ?(?:[,.\0]|$)| (?:on|in|last|this|earlier|{WEEKDAY}))",
    ),
    row(
        "reported, and what it is",
        "The same, with what it is between commas.",
        rf"(?:[,\0]|^) ?(?:the |The )?(?P<via>{NAME}) ?, [^,.\0]{{0,60}}{KIND}[^,.\0]{{0,30}} ?, (?:has )?reported",
    ),
    row(
        "according to",
        "An outlet that is named beside the speaker.",
        rf"[Aa]ccording to (?:the |The )?(?P<via>{OUTLET})",
    ),
    row(
        "according to somebody",
        "So is somebody who heard it.",
        rf"[Aa]ccording to (?P<via>(?:an?|the|one|two|three|several) (?:[\w-]{{1,20}} ){{0,3}}?{WITNESS}"
        r"(?: (?:familiar|briefed|close|present)[^,.;\0]{1,60})?)(?= ?(?:,|\.?\Z))",
    ),
    row(
        "obtained by",
        "An outlet to which it was shown.",
        r"(?:obtained|reviewed|seen|described|provided|leaked|shown)(?: by(?: [\w.'-]{1,20}){1,4}?)? (?:by|to) "
        rf"(?:the |The )?(?P<via>{OUTLET})",
        inside=True,
    ),
    row(
        "carried by",
        "Quoted or carried by an outlet.",
        r"(?:quoted|cited|reported|carried|published|broadcast|aired|relayed|shared)(?: as saying)?"
        rf" (?:by|to|on|in|with) (?:the |The )?(?P<via>{OUTLET})",
    ),
    row(
        "carried by the paper",
        "It may have no name.",
        rf"(?:quoted|cited|reported|carried|relayed)(?: as saying)? (?:by|on|in) (?P<via>{UNNAMED})",
    ),
    row(
        "as saying",
        "An outlet that quotes somebody as saying so.",
        rf"(?<!\w)(?P<via>{NAME})(?: [a-z]{{1,15}}){{0,2}}"
        r" (?:quoted|quotes|cited|cites|reported)(?= [^,.\0]{1,80} as saying)",
    ),
    row(
        "through",
        "A spokesman or an interpreter.",
        r"through (?P<via>(?:his|her|its|their|an?|the) (?:[\w-]{1,20} ){0,2}"
        r"(?:spokes\w+|lawyer|attorney|interpreter|translator|representative|publicist|aide))",
    ),
)
"""Looked for anywhere in the sentence."""
