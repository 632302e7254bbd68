"""Before the story, in the story, or still to come: in which part of the timeline a row stands."""

import re
from datetime import date, timedelta

from onrecord.linking.timeline.sentences import Dated
from onrecord.record.event import Event, EventStatus
from onrecord.record.story import Phase, Story
from onrecord.text.edtf import Days, days

TO_COME: frozenset[EventStatus] = frozenset({"scheduled", "proposed", "conditional"})
"""What has not happened as far as the newest article knows."""

_AUXILIARY = re.compile(r"\b(?:will|shall|would|is|are|was|were|has|have|had)\b")
_TO_COME = re.compile(
    r"(?:will|shall|would)\b"
    r"|(?:is|are|was|were) (?:also |still |now )?(?:to|due|expected|scheduled|set|slated|planned) "
)
_DUE = re.compile(r"\b(?:scheduled|planned|slated|due|set) (?:for|on)\W*$")
_CLAUSE_ENDS = re.compile(r"[,;:—–“”\"()]|\b(?:and|after|as|when|while|but|before|since|who|which|that) ")
_OPENING = 30


def phase_of_event(event: Event, when: Days, story: Story) -> Phase:
    """What its newest telling has still before it is announced; else as for a sentence.

    A telling without a day counts as of the story's last.
    """
    told = (known for telling in event.tellings if (known := _day(telling.published)))
    published = max(told, default=_day(story.last))
    if event.status in TO_COME and (published is None or when[1] >= published):
        return "announced"
    return _placed(when, published, story)


def phase_of_sentence(told: Dated, story: Story) -> Phase:
    """Background lies two days or more before the story's first report; announced is what its own report expects."""
    stated = told.page.article.published
    published = _day(stated.value) if stated else None
    if published and told.last >= published and _ahead(told):
        return "announced"
    return _placed((told.first, told.last), published, story)


def _placed(when: Days, published: date | None, story: Story) -> Phase:
    if published and when[0] > published:
        return "announced"
    begun = _day(story.first)
    return "background" if begun and when[1] < begun - timedelta(days=1) else "story"


def _ahead(told: Dated) -> bool:
    """Whether the clause of the time speaks of what is to come: the one before it, or behind where it opens."""
    text = told.page.article.text
    if told.time.start - told.sentence.start < _OPENING:
        clause = text[told.time.end : told.sentence.end].lstrip(" ,")
        end = _CLAUSE_ENDS.search(clause)
        verbs = list(_AUXILIARY.finditer(clause, 0, end.start() if end else len(clause)))[:1]
    else:
        clause = text[told.sentence.start : told.time.start]
        starts = [m.end() for m in _CLAUSE_ENDS.finditer(clause)]
        verbs = list(_AUXILIARY.finditer(clause, starts[-1] if starts else 0))[-1:]
        if _DUE.search(clause):
            return True
    return any(_TO_COME.match(clause, verb.start()) for verb in verbs)


def _day(edtf: str | None) -> date | None:
    """The day that a value names, None where it names more or none."""
    first, last = days(edtf) or (None, None)
    return first if first == last else None
