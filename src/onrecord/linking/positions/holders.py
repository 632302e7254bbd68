"""Who takes a stance: the subject of the words that tell it, by what stands between a name and them."""

import re
from typing import NamedTuple

from onrecord.linking.lexicon import HEADS, MODIFIERS
from onrecord.linking.positions.deeds import LED_BY
from onrecord.linking.positions.nouns import listed
from onrecord.linking.positions.passages import MASK, Named, Passage

_SMALL = (
    r"(?:(?:has|have|had|is|are|was|were|be|been|being|do|does|did|would|should|can|must)(?:n't)?|will|shall|not|n't|won't"
    r"|never|also|now|still|again|once|both|all|later|earlier|then|long|thus|too|instead|meanwhile|yet|already|even|today"
    r"|yesterday|publicly|no\s+longer|on\s+\w+day|\w+day|who|which|\w+ly|refused\s+to|declined\s+to|continues?\s+to"
    r"|continued\s+to|began|appeared\s+to|agreed\s+to|stands?|stood)"
)
_ALLIES = (
    r"(?:\s+(?:and|or)\s+(?:its|his|her|their|other|several|some|most|many|senior|leading|top)\s+[\w-]+(?:\s[\w-]+)?)?"
)
_APPOSED = rf"(?:\s*\([^()]{{0,40}}\))?(?:\s+of\s+{MASK}+)?(?:\s*,[^,;:]{{1,100}},)?"
BETWEEN = re.compile(rf"(?:'(?:ve|re|d|ll|m)\b)?{_APPOSED}{_ALLIES}\s*,?(?:\s+{_SMALL}(?!\w),?)*\s*")
"""What may stand between a subject and its verb."""

_ACTING = re.compile(
    rf"{_APPOSED}{_ALLIES}\s*,?\s+(?:{_SMALL}\s+)?(?:\w+ed|says|tells|wants|meets|plans|hopes|seeks|remains|comes|goes|{_SMALL}|met|told|said|won|held|went|took|gave|made|began|left|sent"
    r"|wrote|spoke|saw|called|came|put|set|led|cut|hit|drew|threw|kept|stood|ran|got|lost|paid|sought|swung)(?!\w)"
)
"""What stands behind a subject: a verb, not a noun that it only describes."""
_SUBSET = re.compile(
    r"\b(?:some|other|many|several|few|certain|one|two|three|four|five|most|top|leading|fellow|\w+'s?\s+top)\s+$",
    re.IGNORECASE,
)
_TO = re.compile(r"\b(?:to|from)\s+$")
_OWNING = re.compile(r"\s?'\s?s?\s+(?:\w+\s+)?")
_NOUNS = re.compile(r"intention|plans?|promise|vow|pledge|threat|decision|refusal|push|vote|calls?|demands?|appeals?")
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|when|while|as|because|after|before|if|since|although|though|where|said|says|told|he|she|they"
    r"|it|we|i)\b|[;:]"
)
JOINED = re.compile(rf"(?:\s(?:and|but|or)|,)(?:\s+(?!who|which){_SMALL}(?!\w))*\s*$")
"""What stands before a second verb of one subject: "met them and rejected", ", calling for"."""
_LISTED = re.compile(
    rf"(?:\s+of\s+{MASK}+)?"
    r"\s*(?:(?P<comma>,)|,?\s*(?P<and>and|&|or))\s*(?:the\s+|(?:[A-Z][\w.]*\s+|president\s+|minister\s+){0,4})?"
)
_GOVERNING = listed("of for to from with by in on at against over between about than as near under into")
_KIN = listed("ally allies rival rivals neighbour neighbor partner giant")
_LONGEST = 220


UNCERTAIN = re.compile(
    r"\b(?:may|might|could|likely|unlikely|probably|perhaps|possibly|expected|rumou?red|if|whether|unless|reportedly|allegedly)\b"
)
"""Words before a cue that leave it open whether the stance is taken."""


class Holder(NamedTuple):
    """Actors who take a stance, and what stands between them and its cue."""

    actors: tuple[str, ...]
    gap: str
    subject: Named | None = None


def holder(passage: Passage, start: int, end: int) -> Holder | None:
    """Who the words from ``start`` to ``end`` are told of; None where that is not certain."""
    lead = LED_BY.search(passage.text, max(0, start - 60), start)
    if lead:
        start = lead.start()
    elif _TO.search(passage.text, max(0, start - 20), start):
        return None
    for rule in (_owner, _subject, _quoted, _first, _doer):
        found = rule(passage, start, end)
        if found:
            return found
    return None


def _owner(passage: Passage, start: int, _end: int) -> Holder | None:
    """Whose intention or call it is: "Berg's intention to sign"."""
    for named in reversed([one for one in passage.named if one.end <= start][-2:]):
        if _OWNING.fullmatch(passage.text, named.end, start) and _NOUNS.match(passage.text, start):
            return Holder(named.actors, "", named)
    return None


def _subject(passage: Passage, start: int, _end: int) -> Holder | None:
    """The name right before."""
    for named in reversed([one for one in passage.named if one.end <= start][-4:]):
        gap = passage.text[named.end : start]
        if len(gap) > _LONGEST:
            return None
        found = _checked(passage, named, gap) if BETWEEN.fullmatch(gap) else None
        if found:
            return found
    return None


def _quoted(passage: Passage, start: int, end: int) -> Holder | None:
    """Whoever is known to speak by these words: "the ministry rejected" reported as speech."""
    for saying in passage.sayings:
        if saying.cue and saying.speaker and saying.cue[0] < end and start < saying.cue[1]:
            gap = passage.text[max(0, start - 40) : start]
            return None if UNCERTAIN.search(gap) else Holder((saying.speaker,), gap)
    return None


def _first(passage: Passage, start: int, _end: int) -> Holder | None:
    """The subject that the sentence begins with, of a second verb or of a participle."""
    for named in passage.named[:3]:
        gap = passage.text[named.end : start]
        joined = JOINED.search(gap)
        if named.end > start or len(gap) > _LONGEST or not joined:
            return None
        opening = passage.text[: named.start].rstrip()
        if not _ACTING.match(gap) or re.search(r"\b(?:must|should|ha(?:s|ve)\s+to|needs?\s+to)\b", gap):
            return None
        if _governed(opening) or gap.lstrip().startswith("'"):
            continue
        if _CLAUSE.search(gap[: joined.start()]) or ("," in opening and not opening.endswith(",")):
            return None
        return _checked(passage, named, gap[joined.start() :])
    return None


def _doer(passage: Passage, start: int, end: int) -> Holder | None:
    """Whom the reader of events has found to do what these words name."""
    for one in passage.done:
        if one.start < end and start < one.end:
            gap = passage.text[max(0, start - 40) : start]
            return None if UNCERTAIN.search(gap) else Holder(one.actors, gap)
    return None


def _checked(passage: Passage, named: Named, gap: str) -> Holder | None:
    """The subject with those it is listed with; none where a preposition or an "if" stands before it."""
    first, actors = named, list(named.actors)
    if re.match(r"\s*'\s?s?\b", gap) and not re.match(r"\s*'s\s+(?:been|also|not|always)\b", gap):
        return None
    listed = False
    for other in reversed([one for one in passage.named if one.end <= named.start][-6:]):
        found = _LISTED.fullmatch(passage.text, other.end, first.start)
        if not found or not (listed or found["and"]):
            break
        listed, first = True, other
        actors = [*other.actors, *actors]
    opening = passage.text[: first.start]
    relative = re.match(r"\s*,?\s*(?:who|which)\b", gap)
    if (
        (_governed(opening) and not relative)
        or UNCERTAIN.search(gap)
        or _SUBSET.search(opening)
        or (first.group and (not first.form.endswith(("s", "ese", "ish"))))
        or re.search(r"\b(?:if|whether|unless|should|let)\s+(?:the\s+)?$", opening)
    ):
        return None
    return Holder(tuple(dict.fromkeys(actors)), gap, first)


def _governed(opening: str) -> bool:
    """Whether a preposition stands before a name and its title: "an aide to President Berg"."""
    words = opening.split()
    while words and _titular(words[-1]):
        words.pop()
    if len(words) > 1 and words[-1].islower() and words[-1].isalpha() and words[-1] not in _GOVERNING:
        behind = [word.lower() for word in words[-3:-1] if word.lower() not in {"the", "a", "an"}]
        return bool(behind) and behind[-1] in _GOVERNING and words[-2].lower() not in {"a", "an"}
    if not words or words[-1].lower() not in _GOVERNING:
        return False
    return not (
        words[-1] == "of" and len(words) > 1 and words[-2].lower() in HEADS and len(words) < len(opening.split())
    )


def _titular(word: str) -> bool:
    plain = word.strip(".,'").lower()
    if plain.endswith("day") or word.endswith(",") or plain in _GOVERNING:
        return False
    return (
        MASK in word
        or word[0].isupper()
        or plain in _KIN
        or plain in HEADS
        or plain in MODIFIERS
        or plain in {"the", "'s", "then"}
    )


_INCLUDING = re.compile(
    rf"\s*,?\s*including\s+(?:the\s+)?(?:[^,.;{MASK}]{{0,30}}{MASK}*[^,.;{MASK}]{{0,30}}(?:such\s+as|like)\s+)?(?={MASK})"
)
_AND = re.compile(r"\s*(?:,\s*and|,|and)\s+(?:the\s+)?")
_LED_TO = re.compile(rf"\s+(?:[\w.,]+\s+){{0,4}}?(?={MASK})")


def among(passage: Passage, end: int) -> Holder | None:
    """Those who are named there as some of the many who take a stance: ", including Berg and Lund"."""
    led = _INCLUDING.match(passage.text, end)
    found: list[str] = []
    at = led.end() if led else -1
    while named := passage.named_at(at):
        found += named.actors
        further = _AND.match(passage.text, named.end)
        at = further.end() if further else -1
    return Holder(tuple(dict.fromkeys(found)), "") if found else None


def last_of(passage: Passage, named: Named) -> Named:
    """The name at the head of several in a row: "Orsk Democrats", "Senate Minority Leader Ann Berg"."""
    while (led := _LED_TO.match(passage.text, named.end)) and all(
        word[0].isupper() or word.strip(".,").lower() in HEADS | MODIFIERS for word in led.group().split()
    ):
        behind = passage.named_at(led.end())
        if behind is None:
            break
        named = behind
    return named


def spoken_by(passage: Passage, position: int) -> str | None:
    """Who says the character there; None for the outlet itself, or where that is not known."""
    saying = passage.saying(position)
    return saying.speaker if saying else None


def usable(passage: Passage, position: int) -> bool:
    """Whether it is known in whose words a character stands: not in a quotation of somebody unknown."""
    saying = passage.saying(position)
    return saying is None or saying.speaker is not None or not saying.direct
