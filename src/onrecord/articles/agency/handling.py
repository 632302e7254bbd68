"""What an agency says on the use of a text: withdrawn, corrected, under embargo, for editors only. Seen as notices."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.articles.agency.drafts import Draft
from onrecord.articles.agency.moments import moment


class Handling(NamedTuple):
    """One way to handle a text: the codes that say so, the words of a headline, slug or note, and our sentence."""

    name: str
    codes: frozenset[str]
    words: re.Pattern[str]
    notice: str


_EDS = r"^\W{0,3}(?:(?:eds?|editors?|note to editors)[:.,–—-]? )?(?:urgent |bulletin |mandatory )*"
_STOP = r"(?: ?[:–—/]| - |-(?=\w)|\Z)"

HANDLINGS = (
    Handling(
        "withdrawn",
        frozenset(("canceled", "cancelled", "killed", "kill", "withheld", "withdrawn", "withdrawal")),
        re.compile(
            rf"{_EDS}(?-i:KILL|KILLED|WITHDRAWAL|WITHDRAWN|RETRACTION|RETRACTED){_STOP}|\bmandatory kill\b"
            r"|\b(?:please|eds|editors)[:,]? (?:mandatorily )?(?:kill|withhold|do not (?:use|publish))\b"
            rf"|{_EDS}(?:please )?(?:kill|withdraw) (?:the|this) (?:story|article|item|report)\b",
            re.IGNORECASE,
        ),
        "the agency has withdrawn this text: it is not to be used",
    ),
    Handling(
        "corrected",
        frozenset(("correction", "corrected", "corr", "writethru-correction")),
        re.compile(
            rf"{_EDS}(?:correction|corrected|corrects|refile|clarification)(?: ?[:–—/]| - )"
            rf"|{_EDS}(?-i:CORRECTIONS?|CORRECTED|CORRECTS|CORRECTIVE|REFILE|CLARIFICATION|CLARIFIES)\b(?=(?-i:.*[a-z])|\Z)"
            rf"|{_EDS}(?:corrects|clarifies) (?:the )?(?:name|number|spelling|date|age|title|day|headline|byline)\b"
            r"|[(–—-] ?(?-i:CORRECTED|CORRECTION|REFILE)\b",
            re.IGNORECASE,
        ),
        "the agency has corrected this text",
    ),
    Handling(
        "advisory",
        frozenset(("advisory", "adv", "daybook")),
        re.compile(rf"{_EDS}(?:media |news |photo |coverage )?(?:advisory|daybook){_STOP}", re.IGNORECASE),
        "the agency sent this as an advisory to editors, not as a report",
    ),
    Handling(
        "embargo",
        frozenset(("embargoed", "embargo")),
        re.compile(
            rf"{_EDS}(?:strictly )?(?:under )?embargo(?:ed)?(?: (?:until|till|to|for release)\b| ?:|\Z)"
            r"|\bunder (?:strict )?embargo (?:until|till)\b|\bhold for release\b"
            r"|\bnot for (?:release|publication|use) (?:before|until)\b",
            re.IGNORECASE,
        ),
        "the text is under embargo",
    ),
)
"""In the order in which their notices are given."""

_LONGEST = 400  # characters of a line that may say so


def handled(codes: Iterable[str], lines: Iterable[str]) -> list[Handling]:
    """How the text is to be handled, by codes ("stat:canceled", "sig:correction") and by headline, slug and notes."""
    bare = {re.split(r"[:/]", code.strip().lower())[-1] for code in codes}
    looked = [" ".join(line[:_LONGEST].split()) for line in lines]
    return [one for one in HANDLINGS if one.codes & bare or any(one.words.search(line) for line in looked)]


def notice(draft: Draft, codes: Iterable[str], lines: Iterable[str], until: str = "") -> None:
    """Tell the reader of the article, once each. ``until``: the end of an embargo as it is stated."""
    found = handled([*codes, *(["embargoed"] if until.strip() else [])], lines)
    for one in found:
        end = moment(until) if one.name == "embargo" and until.strip() else None
        draft.notices.append(f"{one.notice} until {end}" if end else one.notice)


def changes(line: str) -> bool:
    """Whether a note says that the text was corrected or withdrawn: it is kept for the reader."""
    return any(one.name in ("withdrawn", "corrected") for one in handled((), (line,)))
