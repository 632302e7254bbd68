"""The table of phrases that say where, when and through whom something was said.

A phrase names what it found by the groups ``via``, ``venue`` and ``when``. It matches straightened text, in which the
quote's own words are masked.
"""

import re
from typing import NamedTuple

from onrecord.reading.attribution.outlets import CAPITAL, NAME, OUTLET
from onrecord.reading.attribution.phrases import (
    BY_OUTLET,
    CARRIER,
    DATE,
    DAY_PART,
    DET,
    INSTITUTION,
    NO_IDIOM,
    OCCASION,
    PLACE_ENDS,
    POSSESSIVE,
    PREMISES,
    SHOW,
    SITE,
    TAIL,
    TELL,
    TIME,
    TONGUE,
    UNNAMED,
    WEEKDAY,
    WORD,
    YEAR,
)


class Row(NamedTuple):
    """``because`` says what the row knows."""

    name: str
    because: str
    phrase: re.Pattern[str]


def _regex(phrase: str) -> re.Pattern[str]:
    """A blank stands for white space, line ends included."""
    return re.compile(phrase.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"))


def _row(name: str, because: str, phrase: str) -> Row:
    return Row(name, because, _regex(rf"(?:{phrase})(?!\w)"))


ROWS = (
    _row("time", "A day or another span of days.", rf"(?P<when>{TIME})"),
    _row("told", "An outlet that was told passes the words on.", rf"{TELL} (?:{NAME} of )?{BY_OUTLET}"),
    _row("told the station", "Its name may stand behind what it is.", rf"{TELL} {UNNAMED} (?P<via>{NAME})"),
    _row("told the paper", "It may have no name.", rf"{TELL} (?P<via>{UNNAMED}){PLACE_ENDS}"),
    _row(
        "told a meeting",
        "A gathering that was told is where it was said.",
        rf"{TELL} (?P<venue>{DET}(?:{WORD} ){{0,5}}?(?:(?:news |press )?conference|rally|hearing|meeting|forum"
        rf"|summit|convention|congress|[Cc]ommittee|panel|court|parliament|Parliament|assembly)(?:{TAIL})?)",
    ),
    _row(
        "interview",
        "A talk with an outlet, or words that it carried, are the occasion, and it passes them on.",
        rf"(?P<venue>(?:in|during|over) {DET}?(?:{WORD} ){{0,6}}?{OCCASION}"
        rf" (?:(?:published|posted|aired|broadcast) )?(?:with|to|on|for|by|in) {BY_OUTLET})",
    ),
    _row(
        "interview on a day",
        "The day may stand between the two.",
        rf"(?P<venue>(?:in|during) {DET}?(?:{WORD} ){{0,5}}?{OCCASION})"
        rf" (?:(?:aired|published|broadcast) )?(?P<when>{TIME}) (?:with|to) {BY_OUTLET}",
    ),
    _row(
        "its interview",
        "The outlet may stand before the occasion.",
        rf"(?P<venue>(?:in|during|at|on) {DET}?(?:{WORD} ){{0,2}}?(?P<via>{OUTLET})(?: [a-z-]{{2,20}}){{0,2}}?"
        rf"(?: {OCCASION}){{1,2}})",
    ),
    _row(
        "occasion",
        "A speech, a statement, a meeting.",
        rf"{NO_IDIOM}(?P<venue>(?:in|at|during|over|via|through|from) {DET}?(?:{WORD} ){{0,6}}?"
        rf"{OCCASION}(?: {OCCASION}){{0,2}}(?!-|{POSSESSIVE})(?:{TAIL}){{0,2}})",
    ),
    _row(
        "issued",
        "A statement that is issued is where it is said.",
        rf"(?:issued?|issues|issuing|released?|put out|posted|sent) "
        rf"(?P<venue>{DET}(?:{WORD} ){{0,4}}?{OCCASION}(?:{TAIL})?)",
    ),
    _row(
        "medium",
        "A network, a site, a stage.",
        rf"(?P<venue>(?:on|via|over|from) (?:{SITE}(?!-|{POSSESSIVE})"
        rf"|{DET}(?:{WORD} ){{0,4}}?{CARRIER}(?!-|{POSSESSIVE})(?:{TAIL})?)"
        r"|by (?:phone|telephone|e-?mail|text|text message|video link|satellite|letter|fax))",
    ),
    _row("on air", "What is said on a broadcaster it passes on.", rf"(?P<venue>(?:on|in|for) {BY_OUTLET})"),
    _row("show", "A programme by its title.", rf"(?P<venue>on(?: {NAME} ?' ?s?)?{SHOW}|on {CAPITAL} the {CAPITAL})"),
    _row(
        "to an outlet", "Whom one speaks to passes the words on.", rf"(?:(?:speaking|spoke) (?:to|with)|to) {BY_OUTLET}"
    ),
    _row(
        "hearing",
        "A committee or a court that hears it.",
        rf"(?P<venue>before {DET}(?:(?:{WORD}|and) ){{0,6}}?"
        r"(?:[Cc]ommittee|panel|[Cc]ourt|jury|[Cc]ouncil|Congress|Parliament))",
    ),
    _row(
        "institution",
        "A building or a body by its name.",
        rf"(?P<venue>(?:at|outside|inside|in|from) (?:the )?(?:{CAPITAL} (?:(?:of|for) (?:the )?)?){{0,4}}?"
        rf"{INSTITUTION}(?: (?:of|in|on) (?:the )?{NAME})?){PLACE_ENDS}",
    ),
    _row(
        "place",
        "A place by its name.",
        rf"(?P<venue>(?:in|from|outside|near|aboard) (?:the )?(?!{TONGUE}){NAME}(?: ?, {CAPITAL}(?= ?,|\.?$))?)"
        rf"{PLACE_ENDS}",
    ),
    _row(
        "premises",
        "A place by what it is.",
        rf"(?P<venue>(?:at|in|outside|inside|near|from) (?:the|his|her|their|a) (?:{WORD} ){{0,3}}?"
        rf"{PREMISES}(?:{TAIL})?)",
    ),
    _row(
        "after",
        "What went before is no circumstance, but one may follow.",
        rf"(?:before|after) {DET}(?:{WORD} ){{0,4}}?{OCCASION}(?:{TAIL})?",
    ),
    _row(
        "manner",
        "Nor is how it was said.",
        r"(?:also|again|then|later|separately|[a-z]{2,20}ly|speaking|writing|appearing|testifying|when|asked|released"
        r"|published|issued|posted|aired|broadcast|recorded|taped|dated|held)",
    ),
)
"""Tried in this order at each place of a clause; the first that matches is taken."""

PASSED_ON = (
    _row(
        "reported",
        "The agency that a clause of its own names as reporting.",
        rf"(?: ?, |as )(?:as )?(?:the |The )?(?:[a-z-]{{1,20}} ){{0,3}}(?P<via>{NAME})(?: [a-z]{{1,15}}){{0,2}}"
        rf" (?:reported|reports|has reported)(?= ?(?:[,.\0]|$)| (?:on|in|last|this|earlier|{WEEKDAY}))",
    ),
    _row(
        "according to",
        "An outlet that is named beside the speaker.",
        rf"according to (?:the |The )?(?P<via>{OUTLET})",
    ),
    _row(
        "carried by",
        "Quoted, carried or obtained by an outlet.",
        r"(?:quoted|cited|reported|carried|obtained|reviewed|seen|published|broadcast|aired|relayed|provided|shared)"
        rf"(?: as saying)? (?:by|to|on|in|with) (?:the |The )?(?P<via>{OUTLET})",
    ),
    _row(
        "carried by the paper",
        "It may have no name.",
        rf"(?:quoted|cited|reported|carried|relayed)(?: as saying)? (?:by|on|in) (?P<via>{UNNAMED})",
    ),
    _row(
        "as saying",
        "An outlet that quotes somebody as saying so.",
        rf"(?<!\w)(?P<via>{NAME})(?: [a-z]{{1,15}}){{0,2}}"
        r" (?:quoted|quotes|cited|cites|reported)(?= [^,.\0]{1,80} as saying)",
    ),
    _row(
        "through",
        "A spokesman or an interpreter.",
        r"through (?P<via>(?:his|her|its|their|an?|the) (?:[\w-]{1,20} ){0,2}"
        r"(?:spokes\w+|lawyer|attorney|interpreter|translator|representative|publicist|aide))",
    ),
)
"""Looked for anywhere in the sentence."""

TWEETED = _row(
    "tweeted", "Some verbs say where.", r"(?P<venue>(?:re)?tweet(?:ed|s|ing)|blogged|texted|e-?mailed|livestreamed)"
)
INSIDE = _regex(rf"(?:(?!'')[^\"])*?\b(?P<when>{WEEKDAY}(?: {DAY_PART})?|yesterday|{DATE}|{YEAR})")
"""The day in "during Monday's debate"."""
