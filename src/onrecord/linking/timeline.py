"""What happened, in order: sentences with a time, each at its time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.linking.page import Page, pages
from onrecord.linking.utterances.agreement import aligned
from onrecord.linking.utterances.wording import Forms
from onrecord.record.article import BlockKind
from onrecord.record.reading import Stamp, TimeMention
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Phase, Story, TimelineEntry
from onrecord.text.words import words

BLOCKS: frozenset[BlockKind] = frozenset({"paragraph", "list", "standfirst"})
"""Where news is told. A headline, a caption and a dateline repeat it or say when they were made."""

VERBATIM_SHARE = 0.9
TIMES_A_SENTENCE = 2
COMPARED = 50
_EDTF = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2})(?:T[0-9:]+Z?)?)?)?[~?%]?")
_AUXILIARY = re.compile(r"\b(?:will|shall|would|is|are|was|were|has|have|had)\b")
_TO_COME = re.compile(
    r"(?:will|shall|would)\b"
    r"|(?:is|are|was|were) (?:also |still |now )?(?:to|due|expected|scheduled|set|slated|planned) "
)
_DUE = re.compile(r"\b(?:scheduled|planned|slated|due|set) (?:for|on)\W*$")
_CLAUSE_ENDS = re.compile(r"[,;:—–“”\"()]|\b(?:and|after|as|when|while|but|before|since|who|which|that) ")
_OPENING = 30


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence with one of its times: the first and the last day of it."""

    sentence: Span
    time: Span
    page: Page
    when: str
    grain: str
    first: date
    last: date
    forms: Forms


@dataclass(frozen=True, slots=True)
class TimelineLinker:
    """Fills ``timeline``, by time; a sentence that several articles share nearly word for word is one entry."""

    @property
    def stamp(self) -> Stamp:
        """Raise the version when the rules find something else than before."""
        return Stamp("timeline", "1")

    def link(self, coverage: Coverage, links: Links) -> Links:
        """The links with the timeline."""
        by_time: defaultdict[str, list[list[Told]]] = defaultdict(list)
        for page in pages(coverage).values():
            for told in _told(page):
                same = next((group for group in by_time[told.when][-COMPARED:] if _verbatim(told, group[0])), None)
                if same:
                    same.append(told)
                else:
                    by_time[told.when].append([told])
        groups = [group for found in by_time.values() for group in found]
        groups.sort(key=lambda group: (group[0].first, group[0].last))
        found = tuple(_entry(group, coverage.story) for group in groups)
        return replace(links, timeline=found, linked=(*links.linked, "timeline"))


def _told(page: Page) -> Iterator[Told]:
    """The dated sentences of one article, each with its most precise times."""
    by_sentence: defaultdict[Span, list[TimeMention]] = defaultdict(list)
    for time in page.times:
        block, sentence = page.block(time.span.start), page.sentence(time.span.start)
        if block and sentence and block.kind in BLOCKS and period(time):
            by_sentence[sentence].append(time)
    for sentence, times in by_sentence.items():
        forms = tuple(word.form for word in words(page.cut(sentence)))
        for time in _most_precise(times):
            first, last = period(time) or (date.min, date.max)
            yield Told(sentence, time.span, page, time.edtf or "", time.grain, first, last, forms)


def period(time: TimeMention) -> tuple[date, date] | None:
    """The first and the last day of a time at day, month or year grain; None for the present, a length, or no date."""
    found = _EDTF.fullmatch(time.edtf or "")
    if found is None or (time.timex3 or "").startswith(("P", "R")):
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year and month and day:
            return date(year, month, day), date(year, month, day)
        if year and month:
            return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return (date(year, 1, 1), date(year, 12, 31)) if year else None
    except ValueError:
        return None


def _most_precise(times: Iterable[TimeMention]) -> list[TimeMention]:
    """Two of a sentence's times at most, days before months before years; none that another names more closely."""
    distinct = {time.edtf: time for time in reversed(list(times))}
    ordered = sorted(distinct.values(), key=lambda time: (-min(len(time.edtf or ""), 10), time.span))
    kept: list[TimeMention] = []
    for time in ordered:
        if not any((other.edtf or "").startswith(time.edtf or "") for other in kept):
            kept.append(time)
    return kept[:TIMES_A_SENTENCE]


def _verbatim(a: Told, b: Told) -> bool:
    """Whether two articles tell it in the same words, but for one in ten."""
    if a.sentence == b.sentence or a.sentence.article == b.sentence.article:
        return False
    short, long = sorted((a.forms, b.forms), key=len)
    return short == long or (aligned(short, long) >= VERBATIM_SHARE and len(short) >= VERBATIM_SHARE * len(long))


def _entry(group: list[Told], story: Story) -> TimelineEntry:
    """The entry that these sentences make: the first one's characters, told by all."""
    first = group[0]
    told_by = tuple(dict.fromkeys(told.sentence.article for told in group))
    evidence = tuple(told.sentence for told in group)
    return TimelineEntry(
        first.when, first.grain, phase(first, story), first.page.cut(first.sentence), told_by, evidence
    )


def phase(told: Told, story: Story) -> Phase:
    """Background lies two days or more before the story's first report; announced is what its own report expects."""
    published = _published(told.page)
    if published and (told.first > published or (told.last >= published and _ahead(told))):
        return "announced"
    begun = _day(story.first)
    if begun and told.last < begun - timedelta(days=1):
        return "background"
    return "story"


def _ahead(told: Told) -> bool:
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


def _published(page: Page) -> date | None:
    return _day(page.article.published.value) if page.article.published else None


def _day(edtf: str | None) -> date | None:
    try:
        return date.fromisoformat((edtf or "")[:10])
    except ValueError:
        return None
