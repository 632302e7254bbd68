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
    MEDIUM,
    MONTH,
    NO_IDIOM,
    OCCASION,
    OTHER_NOUN,
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
    """``because`` says what the row knows. ``inside``: the phrase may be part of what describes the speaker."""

    name: str
    because: str
    phrase: re.Pattern[str]
    inside: bool = False


def regex(phrase: str) -> re.Pattern[str]:
    """A blank stands for white space, line ends included."""
    return re.compile(phrase.replace(" ?", r"\s{0,3}").replace(" ", r"\s{1,3}"))


def row(name: str, because: str, phrase: str, *, inside: bool = False) -> Row:
    """A row whose phrase ends where a word does."""
    return Row(name, because, regex(rf"(?:{phrase})(?!\w)"), inside)


ROWS = (
    row("time", "A day or another span of days.", rf"(?P<when>{TIME})"),
    row("a day's", "Whose day is another's.", rf"(?:an?|the|his|her|its|their) {TIME} [a-z]{{2,20}}"),
    row("told", "An outlet that was told passes the words on.", rf"{TELL} (?:{NAME} of )?{BY_OUTLET}"),
    row("told the station", "Its name may stand behind what it is.", rf"{TELL} {UNNAMED} (?P<via>{NAME})"),
    row("told the paper", "It may have no name.", rf"{TELL} (?P<via>{UNNAMED}){PLACE_ENDS}"),
    row(
        "told a meeting",
        "A gathering that was told is where it was said.",
        rf"(?:{TELL}|address(?:ed|es|ing)) (?P<venue>{DET}(?:{WORD} ){{0,5}}?(?:(?:news |press )?conference|rally"
        rf"|hearing|meeting|forum|summit|convention|congress|[Cc]ommittee|panel|court|parliament|Parliament|assembly)"
        rf"(?:{TAIL})?)",
    ),
    row(
        "interview",
        "A talk with an outlet, or words that it carried, are the occasion, and it passes them on.",
        rf"(?P<venue>(?:in|during|over) {DET}?(?:{WORD} ){{0,6}}?{OCCASION}"
        rf" (?:(?:published|posted|aired|broadcast) )?(?:with|to|on|for|by|in) {BY_OUTLET})",
    ),
    row(
        "interview on a day",
        "The day may stand between the two.",
        rf"(?P<venue>(?:in|during) {DET}?(?:{WORD} ){{0,5}}?{OCCASION})"
        rf" (?:(?:aired|published|broadcast) )?(?P<when>{TIME}) (?:with|to) {BY_OUTLET}",
    ),
    row(
        "its interview",
        "The outlet may stand before the occasion.",
        rf"(?P<venue>(?:in|during|at|on) {DET}?(?:{WORD} ){{0,2}}?(?P<via>{OUTLET})(?: ?' ?s)?(?:{SHOW})?"
        rf"(?: [a-z-]{{2,20}}){{0,2}}?(?: {OCCASION}){{1,2}})",
    ),
    row(
        "occasion",
        "A speech, a statement, a meeting.",
        rf"{NO_IDIOM}(?P<venue>(?:in|at|during|over|via|through) {DET}?(?:{WORD} ){{0,6}}?"
        rf"{OCCASION}(?: {OCCASION}){{0,2}}(?!-|{POSSESSIVE}){OTHER_NOUN}(?:{TAIL}){{0,2}})",
    ),
    row(
        "issued",
        "A statement that is issued is where it is said.",
        rf"(?:issued?|issues|issuing|released?|put out|posted|sent) "
        rf"(?P<venue>{DET}(?:{WORD} ){{0,4}}?{OCCASION}{OTHER_NOUN}(?:{TAIL})?)",
    ),
    row(
        "medium",
        "A network, a site, a stage.",
        rf"(?P<venue>(?:on|via|over|from) {MEDIUM}"
        r"|by (?:phone|telephone|e-?mail|text|text message|video link|satellite|letter|fax))",
    ),
    row("on air", "What is said on a broadcaster it passes on.", rf"(?P<venue>(?:on|in|for) {BY_OUTLET})"),
    row("show", "A programme by its title.", rf"(?P<venue>on(?: {NAME} ?' ?s?)?{SHOW}|on {CAPITAL} the {CAPITAL})"),
    row(
        "to an outlet", "Whom one speaks to passes the words on.", rf"(?:(?:speaking|spoke) (?:to|with)|to) {BY_OUTLET}"
    ),
    row(
        "hearing",
        "A committee or a court that hears it.",
        rf"(?P<venue>before {DET}(?:(?:{WORD}|and) ){{0,6}}?"
        r"(?:[Cc]ommittee|panel|[Cc]ourt|jury|[Cc]ouncil|Congress|Parliament))",
    ),
    row(
        "institution",
        "A building or a body by its name.",
        rf"(?P<venue>(?:at|outside|inside|in|from) (?:the )?(?:{CAPITAL} (?:(?:of|for) (?:the )?)?){{0,4}}?"
        rf"{INSTITUTION}(?: (?:of|in|on) (?:the )?{NAME})?){PLACE_ENDS}",
    ),
    row(
        "place",
        "A place by its name.",
        rf"(?P<venue>(?:in|from|outside|near|aboard) (?:the )?(?!{TONGUE}){NAME}(?: ?, {CAPITAL}(?= ?,|\.?$))?)"
        rf"{PLACE_ENDS}",
    ),
    row(
        "premises",
        "A place by what it is.",
        rf"(?P<venue>(?:at|in|outside|inside|near|from) (?:the|his|her|their|a) (?:{WORD} ){{0,3}}?"
        rf"{PREMISES}(?:{TAIL})?)",
    ),
    row(
        "meanwhile",
        "What the speaker does the while.",
        r"(?P<venue>(?:as|while) (?:he|she|they) (?:toured|visited|left|arrived|walked|stood|boarded|campaigned|marched"
        rf"|waited|headed)\b[^,;:\"\0]{{0,60}}?(?: ?, {CAPITAL}(?= ?,))?(?= ?[,.;:\0]| ?$| {TIME}))",
    ),
    row(
        "after",
        "What went before is no circumstance, but one may follow.",
        rf"(?:before|after) {DET}(?:{WORD} ){{0,4}}?{OCCASION}(?:{TAIL})?",
    ),
    row(
        "manner",
        "Nor is how it was said.",
        r"(?:also|again|then|later|separately|[a-z]{2,20}ly|speaking|writing|appearing|testifying|when|asked|responding"
        r"|standing|sitting|campaigning|released|published|issued|posted|aired|broadcast|recorded|taped|dated|held)",
    ),
)
"""Tried in this order at each place of a clause; the first that matches is taken."""

_ACTS = (
    r"(?:held|holds|gave|gives|delivered|hosted|convened|led|attended|wrote|penned|published|recorded|filed|sent"
    r"|released)"
)
DONE = (
    row(
        "held",
        "Who holds an occasion speaks at it.",
        rf"{_ACTS} (?P<venue>{DET}(?:{WORD} ){{0,4}}?{OCCASION}(?: {OCCASION})?(?:{TAIL})?)",
    ),
    row("took to", "Who takes to a medium speaks there.", rf"(?:took|takes|turned) (?P<venue>to {MEDIUM})"),
    *ROWS,
)
"""The same behind a subject, with what somebody does to be heard: "Berg took to Twitter on Monday and said"."""
DEEDS = regex(
    r"(?: (?:also|then|later|first|had|has|[a-z]{2,20}ly)){0,2}"
    r" (?:(?:went|goes|appeared|appears|spoke|speaks|talked|testified|called in|sat down|stood|responded|replied"
    r"|wrote) "
    rf"|(?=(?:{TELL}|{_ACTS}|took|takes|turned|issue[ds]|put|posted|address(?:ed|es)) ))"
)
"""Behind a subject: such a verb, or where it begins if a row of ``DONE`` knows it."""
FRAME = regex(
    rf"(?P<venue>(?:(?:in|at|during|to) )?{DET}(?:{WORD} ){{0,4}}?{OCCASION}(?: (?:to|on) {SITE})?(?:{TAIL})?)"
    rf"(?: (?P<when>{TIME}))? ?,? (?:in which|during which|where|when|as) \Z"
)
""""Berg's tweet in which he ...", "at a rally on Monday, where Berg ..."."""
BEFORE_PARTICIPLE = regex(
    rf"(?:(?P<venue>(?:(?:in|at|during) {DET}(?:{WORD} ){{0,4}}?{OCCASION}(?:{TAIL})?|on {MEDIUM}))(?= ?,| {TIME}) ?)?"
    rf"(?P<when>{TIME}(?: {TIME})?)? ?, (?:[a-z]{{2,20}}ly )?[a-z]{{2,20}}ing\b"
)
"""At the end of a clause: "Berg left Oslo on Monday, saying"."""
SPOKEN_AT = regex(rf"\b(?:{OCCASION}|{CARRIER}|{SITE})\b|\"")
"""What in a venue makes it one of speaking; a mere place is none."""

TWEETED = row(
    "tweeted", "Some verbs say where.", r"(?P<venue>(?:re)?tweet(?:ed|s|ing)|blogged|texted|e-?mailed|livestreamed)"
)
INSIDE = regex(rf"(?:(?!'')[^\"])*?\b(?P<when>{WEEKDAY}(?: {DAY_PART})?|yesterday|{DATE}|{MONTH} {YEAR}|{YEAR})")
"""The day in "during Monday's debate"."""
