"""Quotations that name: titles, nicknames, terms, slogans on signs, words as words. Known by the words beside them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from onrecord.text.folding import straighten

BEFORE, BEHIND, JOINED = 80, 30, 12
"""Characters before and behind a quotation that are looked at, and between two that "and" joins, at most."""
LONGEST, SHORT = 20, 5
"""Words of a title, and of a name without capitals, at most."""

_WORKS = (
    "album|anthology|ballad|blockbuster|book|cartoon|comedy|comic|documentary|drama|essay|exhibition|exhibit|film|game"
    "|magazine|manifesto|memoir|miniseries|movie|musical|newsletter|novel|opera|painting|podcast|poem|program|programme"
    "|reality show|segment|sequel|series|show|single|sitcom|song|sonata|symphony|thriller|track|trilogy|video game"
)
_KINDS = (
    "app|band|boat|charity|duo|exercise|group|initiative|nonprofit|operation|organi[sz]ation|project|rapper|ship|site"
    "|website|yacht"
)
_LABELS = (
    "acronym|alias|catchphrase|code ?name|epithet|expression|hashtag|headline|label|mantra|moniker|motto|nickname"
    "|phrase|pseudonym|slogan|sobriquet|tagline|term|title|words?"
)
_SIGNS = "badge|banner|billboard|bumper sticker|button|cap|hat|placard|plaque|poster|shirt|sign|sticker|t-shirt"
_CLASSES = (
    "category|clause|doctrine|hashtag|label|list|meme|mentality|method|mindset|moniker|motto|movement|nickname|slogan"
    "|syndrome|theory"
)
_BESIDE = (
    f"{_WORKS}|{_CLASSES}|{_SIGNS}|act|actor|actress|alum|amendment|anchor|ad|audience|author|ban|bill|bumper|campaign"
    "|cast|caucus|character|chart|class|co-host|co-star|column|contestant|creator|crew|crowd|defense|edition|episode"
    "|era|executive|fan|finale|frontman|franchise|host|initiative|interview|judge|law|lawyer|lyrics|mantra|narrative"
    "|page|plan|principle|producer|promo|protest|provision|rally|reboot|revival|role|rule|section|singer|site"
    "|soundtrack|spinoff|stage|star|strategy|tape|tour|trailer|trend|version|video|website|writer"
)
_MAKERS = (
    "author|cast|co-creator|co-host|co-star|copy|cover|creator|director|editor|episode|finale|host|lead|lyrics"
    "|performance|premiere|producer|production|role|run|screening|season|set|stars?|starred|starring|version|writer"
    "|appearance"
)
_ITS = r"[A-Z][\w&.-]*+(?:\s[A-Z][\w&.-]*+){0,2}\s?'\s?s?"

_LEADING = re.compile(
    rf"""(?:
      \b(?:so-called|(?:en)?titled|nicknamed|dubbed|subtitled|code-?named|known\s(?:simply\s)?as)(?:\s(?:an?|the))?
    | (?:\b(?:is|are|was|were|be|been|often|commonly|also|sometimes|widely)\s|[,;]\s?)(?:called|termed)\s(?:an?|the)
    | (?:^|[.?!]\s)called(?:\s(?:an?|the))?
    | \bunder\sthe\s(?:banner|guise|heading|name|pretext|rubric|title)\sof
    | \b(?:stands?|standing|short|slang|code|Latin|Greek|Arabic|Hebrew|French|Spanish|German|Russian|Chinese)\sfor
    | \b(?:meaning|translat\w{{1,4}}\s(?:as|to|into))
    | \b(?:the|a|its|his|her|their|our|whose)(?:\s[\w-]{{1,20}}){{0,2}}\s
        (?:{_LABELS})(?:\s(?:of|for)\b[^.,;:"']{{1,30}})?(?:\s?[,:]|\sis|\swas|\slike|\sof)?
    | \b(?:buzzwords|expressions|labels|mottos|names|nicknames|phrases|slogans|taglines|terms|words)
        \s(?:about|like|such\sas|including)
    | \b(?:{_SIGNS})s?,?\s(?:that\s)?(?:reading|reads?|saying|said|says|proclaiming|declaring|bearing|with)
        (?:\sthe\swords?)?\s?:?
    )\s?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What leads in a name or a term, with capitals or without."""
_UTTERED = re.compile(
    r"\b(?:us(?:e|es|ed|ing)|sa(?:y|ys|id|ying)|add(?:s|ed|ing)|utter\w{0,3}|repeat\w{0,3})\s(?:the|an?)\s[^.]{0,40}\Z"
)
"""Who "used the word" said it."""
_TITLE = re.compile(
    rf"""(?:
      \b(?:{_WORKS}|{_KINDS}|called|book\sof)\s?,?
    | \b(?:{_MAKERS})\s(?:of|on|in|for|at|as)(?:\s(?:the|an?|{_ITS}))?
    | \b(?:on|watch|watched|watching|hosts|hosted)(?:\s{_ITS})?
    | {_ITS}(?<=[s'])
    | \b[Tt]he(?:\s[a-z-]{{2,20}})?
    )\s?\Z""",
    re.VERBOSE,
)
"""What leads in a title of several words with capitals."""
_KIND = re.compile(rf"\b(?:{_WORKS}|{_KINDS})\s?,?\s?\Z")
_CLASS = re.compile(rf"\s?(?:{_CLASSES})\b")
_NOUN = re.compile(rf"\s?(?:{_BESIDE})s?\b")
_AND = re.compile(r"\s?(?:,\s?(?:and|or)?|and|or)\s(?:the\s)?\Z")
_SMALL = re.compile(
    r"(?:an?|and|as|at|but|by|for|from|in|into|is|of|on|or|over|the|to|up|via|vs|with|n?'?(?:s|m|re|t|ve|ll|d)|\W+)\Z"
)
"""What needs no capital in a title; contractions may stand alone in text that is split into tokens."""
_MARKS = "“”‘’\"'`«»„‹› ,.;"


class _Words(NamedTuple):
    """How many, and whether all of them have capitals as in a title."""

    number: int
    title: bool


def names(text: str, quotations: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Which of these quotations, in their order, name a thing, so that nobody said them. Marks are included.

    What "and" joins to a name is one, too: the words “calm” and “storm”.
    """
    behind = 0
    for start, end in quotations:
        joined = 0 < behind <= start <= behind + JOINED and _AND.match(text, behind, start)
        if (joined and _words(text[start:end]).number <= SHORT) or is_name(text, start, end):
            behind = end
            yield start, end


def is_name(text: str, start: int, end: int) -> bool:
    """Whether the words beside the quotation say that it is a name."""
    number, title = _words(text[start:end])
    if not 0 < number <= (LONGEST if title else SHORT):
        return False
    before = straighten(text[max(0, start - BEFORE) : start])
    before = before[before.rfind("\n") + 1 :]
    behind = straighten(text[end : end + BEHIND])
    if (_LEADING.search(before) or _CLASS.match(behind)) and not _UTTERED.search(before):
        return True
    if title and (_KIND.search(before) or (_NOUN.match(behind) and not before.rstrip().endswith((":", ",")))):
        return True
    return title and number > 1 and bool(_TITLE.search(before))


def _words(quoted: str) -> _Words:
    """Only as many characters are looked at as a title may have."""
    if len(quoted) > LONGEST * 20:
        return _Words(LONGEST + 1, title=False)
    forms = [word.lstrip(_MARKS) for word in straighten(quoted).strip(_MARKS).split()]
    main = [form for form in forms if form and not _SMALL.match(form)]
    capitals = bool(main) and all(form[0].isupper() for form in main)
    return _Words(len(forms), capitals and not forms[0][:1].islower())
