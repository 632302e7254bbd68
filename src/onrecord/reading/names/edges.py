"""Where a name begins and ends: a table whose rows name themselves."""

import re
from collections.abc import Callable

from onrecord.reading.names.known import is_given_name, kind_of
from onrecord.reading.names.lexicon import TITLE_WORDS, TITLES
from onrecord.reading.names.page import Name
from onrecord.record.reading import MentionKind
from onrecord.text.states import state_code

Edges = tuple[int, int]
Trim = Callable[[str, int, int], Edges]

_SHORT_LINE = 45
# What lets a name grow asks for a blank, not for any white space: a name never runs into the next block.
_INITIALS = re.compile(r"(?:^|(?<![\w.]))(?:(?:[A-Z]\. ?){1,3}|[A-Z]\.[A-Z] \. )$")
_JUNIOR = re.compile(r",? (?:Jr|Sr)\b\.?")
_SECOND_PART = re.compile(r"-(?!led|era|like|born|run|free|area|time|wide|style|owned)[a-z]{2,4}\b")
_PLAYERS = re.compile(r" ([A-Z][a-z]{3,}s)\b(?!\s+[A-Z])")
_PARTICLES = "al|el|de|la|le|du|van|von|der|den|bin|ibn|ben|abu|da|di|dos|das|do"
_POINTING = "[Aa]n?|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Ee]very"
_SMALL = "has|have|is|was|and|or|but|the|an?|who|which|that|in|on|to"
_LOWER = rf"(?:(?!(?:{_PARTICLES})\b)[a-z]+\s+)+(?=[A-Z])"
_OFFICES = (
    r"Gov|Sen|Rep|Sgt|Det|Mayor|Governor|Senators?|President|Prime Minister|Secretary|Ambassador|Chairman|Chairwoman|"
    r"Chief|Sheriff|Director|Leaders?|Members?|Lawyers?|Attorneys?|Counsel|Staffers?|Aides?|Advis[eo]rs?|Officials?|"
    r"Spokes\w+|Candidates?|Voters|Supporters|Reporters?|Hosts?|Anchors?|Correspondents?"
)
_NUMBERED_GROUP = re.compile(r"Group\s+of\s+(?:\d+|Seven|Eight|Ten|Twenty)\b")


LONGEST = 200
"""Characters: what is longer is no name, but a heap of words that were taken for one."""


def _from(pattern: str) -> Trim:
    """Cuts off what matches at the beginning."""
    regex = re.compile(pattern)

    def trim(text: str, start: int, end: int) -> Edges:
        found = regex.match(text, start, end)
        return (found.end() if found else start, end)

    return trim


def _until(pattern: str) -> Trim:
    """Cuts off from where it matches on."""
    regex = re.compile(pattern)

    def trim(text: str, start: int, end: int) -> Edges:
        found = regex.search(text, start, end)
        return (start, found.start() if found else end)

    return trim


def _line_end(text: str, start: int, end: int) -> Edges:
    cut = text.find("\n", start, end)
    short = cut >= 0 and cut - text.rfind("\n", 0, start) < _SHORT_LINE
    return (start, cut if short else end)


def _people(text: str, start: int, end: int) -> Edges:
    first, blank, rest = text[start:end].partition(" ")
    return (end - len(rest) if blank and rest and state_code(first, "people") else start, end)


def _people_before_a_given_name(text: str, start: int, end: int) -> Edges:
    at, _ = _people(text, start, end)
    return (at if is_given_name(text[at:end].split(" ", 1)[0]) else start, end)


def _government(text: str, start: int, end: int) -> Edges:
    first, blank, last = text[start:end].rpartition(" ")
    cut = blank and last.lower() in {"government", "administration", "regime"} and kind_of(first) in {"state", "person"}
    return (start, start + len(first) if cut else end)


def _team(text: str, start: int, end: int) -> Edges:
    team = _PLAYERS.match(text, end)
    if team is None or kind_of(text[start:end]) != "place" or kind_of(team.group(1)):
        return (start, end)
    return (start, end if team.group(1).lower()[:-1] in TITLE_WORDS else team.end())


def _initials(text: str, start: int, end: int) -> Edges:
    found = None if " " in text[start:end] else _INITIALS.search(text, max(0, start - 12), start)
    if found is None or kind_of(found.group().replace(" ", "")):
        return (start, end)
    before = text[max(0, found.start() - 20) : found.start()].split(" ")
    part_of_a_name = len(before) > 1 and before[-2][:1].isupper()
    return (start if part_of_a_name else found.start(), end)


def _junior(text: str, start: int, end: int) -> Edges:
    more = _JUNIOR.match(text, end) if " " in text[start:end] else None
    return (start, more.end() if more else end)


def _hyphen(text: str, start: int, end: int) -> Edges:
    more = _SECOND_PART.match(text, end) if " " in text[start:end] else None
    return (start, more.end() if more else end)


def _group_of(text: str, start: int, end: int) -> Edges:
    number = _NUMBERED_GROUP.match(text, start)
    return (start, number.end() if number else end)


EDGES: dict[str, tuple[frozenset[MentionKind], Trim]] = {
    "ends at Markdown, a slash or a gap": (frozenset(), _until(r"\]\(|[*_#|<>{}\\\t@]|\s/\s|\n\s*\n|\s{3,}")),
    "ends at a dash between blanks": (frozenset(), _until(rf"\s+-+\s|--|-(?=(?:{_SMALL})\b)")),
    "ends with a heading's or a caption's line": (frozenset(), _line_end),
    "ends before what it owns": (frozenset(), _until(r"\s?'\s?s\s+[a-z]")),
    "ends at a bracket that is not closed": (frozenset(), _until(r"(?<=\w)\s?[(\[][^)\]]*$")),
    "ends with a word of its own": (
        frozenset(),
        _until(r"(?:\s+(?:and|or|of|the|in|for|to|at|by|on|with|from|as|but))+$"),
    ),
    "no -era behind it": (frozenset(), _until(r"-(?:era|led|backed|based|born|style|like|run|owned|linked)$")),
    "begins with a letter or digit": (frozenset(), _from(r"[^\w]+")),
    "ends at a quotation mark": (frozenset(), _until(r"\s?(?:\"|'')")),
    "no number before it": (frozenset({"organisation"}), _from(r"\d+(?:st|nd|rd|th)\s+(?=[A-Z])")),
    "no un- or pro- before it": (frozenset(), _from(r"(?:non|anti|pro|pre|post|un|ex|ultra|neo|mid)-(?=[A-Z])")),
    "no this, no an": (frozenset(), _from(rf"(?:(?:{_POINTING})\s+)+(?=[A-Z])")),
    "no possessive": (frozenset(), _until(r"\s?'\s?s?$")),
    "no punctuation behind it": (frozenset(), _until(r"(?:[\s\"'(\[,;:!?&/+-]|\s\.)+$")),
    "no bracket that was not opened": (frozenset(), _until(r"(?<=\w)[)\]]$")),
    "the number of a Group of Seven": (frozenset({"organisation"}), _group_of),
    "a place's team to its end": (frozenset({"place"}), _team),
    "no article": (frozenset({"person", "organisation", "group"}), _from(r"(?:(?:the|The|THE)\s+)+")),
    "no article, but for The Hague": (frozenset({"place"}), _from(r"(?:the|The(?!\s+Hague))\s+")),
    "no title of letters before it": (frozenset(), _from(r"(?:Sen|Rep|Gov|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt)\s?\.\s+(?=\w)")),
    "a person ends where a place or a body follows": (
        frozenset({"person"}),
        _until(r"\s(?:from|at|for)\s|\sof\s[Tt]he\s"),
    ),
    "no people before a person": (frozenset({"person"}), _people),
    "no people before a given name": (frozenset({"organisation", "place", "group"}), _people_before_a_given_name),
    "no title before a person": (frozenset({"person"}), _from(rf"(?i:{TITLES})(?=\w)")),
    "begins with a capital letter": (frozenset(), _from(_LOWER)),
    "no State of a Secretary": (frozenset({"person"}), _from(r"(?<=ecretary of )State\s+")),
    "no office behind it": (frozenset(), _until(rf"\s+(?:{_OFFICES})$")),
    "no Top before it": (frozenset(), _from(r"(?:Top|Former|Ex)\s+(?=[A-Z])")),
    "a state without its government": (frozenset({"organisation"}), _government),
    "a person with initials": (frozenset({"person", "organisation"}), _initials),
    "a son to his Jr.": (frozenset({"person"}), _junior),
    "a given name to its end (Jae-in)": (frozenset({"person"}), _hyphen),
}
"""Each rule with the kinds that it is for; none named: all."""


def trimmed(name: Name, text: str) -> Name:
    """The name between its edges; empty (start = end) where nothing is left, or where it is too long for a name."""
    start, end, kind = name
    if end - start > LONGEST:
        return Name(start, start, kind)
    for kinds, trim in EDGES.values():
        if start < end and (not kinds or kind in kinds):
            start, end = trim(text, start, end)
    return Name(start, max(start, end), kind)
