"""A quote while it is being read: what the model tagged and pointed at, which the rules may still change."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.reading.attribution.decode import Tagged
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.reading.attribution.pointers import ALONE, Pointed, cue_of, source_of
from onrecord.reading.attribution.windows import Output

Form = Literal["headline", "dialogue", "signature", "transcript"]
VERBATIM: frozenset[Form | None] = frozenset({"dialogue", "transcript"})
"""Forms that give the speaker's own words without quotation marks."""
MOST_PIECES = 40
"""Word pieces by which a span is widened at most, so that writing without blanks costs no more."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Content pieces in order, cue, speaker and who passed the words on, as characters of the text.

    A draft without content is a cue that no content pointed to: a rule may still find its words. ``form`` says that
    the form of the text marks it as a quote, whatever the model made of it. ``linked`` is how likely the pointers make
    cue and speaker, from 0 to 1.
    """

    content: tuple[Stretch, ...]
    cue: Stretch | None = None
    speaker: Stretch | None = None
    via: Stretch | None = None
    form: Form | None = None
    linked: float = ALONE


def drafts(page: Page, output: Output, tagged: Sequence[Tagged]) -> list[Draft]:
    """Join what the pointers join: contents with one cue are pieces of one quote, and its source is their speaker."""
    cues = {one.start: one for one in tagged if one.role == "cue"}
    sources = {one.start: one for one in tagged if one.role == "source"}
    cue_starts, source_starts = sorted(cues), sorted(sources)
    contents: dict[int, list[Stretch]] = {start: [] for start in cue_starts}
    chances: dict[int, float] = {}
    for content in (one for one in tagged if one.role == "content"):
        cue = cue_of(output, content.start, cue_starts)
        key = content.start if cue.token is None else cue.token
        contents.setdefault(key, []).extend(stretches(page, content))
        chances[key] = min(cue.chance, chances.get(key, 1.0))
    found = []
    for key, pieces in contents.items():
        source = source_of(output, key, source_starts) if key in cues else Pointed(None, ALONE)
        cue_at = stretches(page, cues[key]) if key in cues else []
        speaker_at = [] if source.token is None else stretches(page, sources[source.token])
        linked = chances.get(key, ALONE) * source.chance
        found.append(Draft(tuple(pieces), next(iter(cue_at), None), next(iter(speaker_at), None), linked=linked))
    return [draft for draft in found if draft.content or draft.cue]


def stretches(page: Page, tagged: Tagged) -> list[Stretch]:
    """The characters of a tagged span, widened to whole words; one stretch for each paragraph that it touches."""
    breaks = [token for token in range(tagged.start, tagged.end) if page.breaks(token)]
    edges = [tagged.start - 1, *breaks, tagged.end]
    return [_whole_words(page, before + 1, after) for before, after in pairwise(edges) if after - before > 1]


def _whole_words(page: Page, start: int, end: int) -> Stretch:
    first, last = start, end - 1
    while start - first < MOST_PIECES and first > 0 and _one_word(page, first - 1):
        first -= 1
    while last - end < MOST_PIECES and last + 1 < len(page) and _one_word(page, last):
        last += 1
    return page.starts[first], page.ends[last]


def _one_word(page: Page, token: int) -> bool:
    """Whether this token and the next are pieces of one word."""
    edge = page.ends[token]
    return (
        edge == page.starts[token + 1]
        and not page.breaks(token + 1)
        and page.text[edge - 1].isalnum()
        and page.text[edge].isalnum()
    )
