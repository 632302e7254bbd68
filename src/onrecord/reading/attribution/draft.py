"""A quote while it is being read: what the model tagged and pointed at, which the rules may still change."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.reading.attribution.decode import Tagged
from onrecord.reading.attribution.page import Page, Stretch
from onrecord.reading.attribution.pointers import cue_of, source_of
from onrecord.reading.attribution.windows import Output


@dataclass(frozen=True, slots=True)
class Draft:
    """Content pieces in order, cue and speaker, as characters of the text.

    A draft without content is a cue that no content pointed to: a rule may still find its words.
    """

    content: tuple[Stretch, ...]
    cue: Stretch | None = None
    speaker: Stretch | None = None


def drafts(page: Page, output: Output, tagged: Iterable[Tagged]) -> list[Draft]:
    """Join what the pointers join: contents with one cue are pieces of one quote, and its source is their speaker."""
    tagged = list(_without_breaks(page, tagged))
    cues = {one.start: one for one in tagged if one.role == "cue"}
    sources = {one.start: one for one in tagged if one.role == "source"}
    cue_starts, source_starts = sorted(cues), sorted(sources)
    pieces: dict[int, list[Tagged]] = {start: [] for start in cue_starts}
    for content in (one for one in tagged if one.role == "content"):
        cue = cue_of(output, content.start, cue_starts)
        pieces.setdefault(content.start if cue is None else cue, []).append(content)
    found = []
    for key, contents in pieces.items():
        source = source_of(output, key, source_starts) if key in cues else None
        found.append(
            Draft(
                tuple(characters(page, one) for one in contents),
                characters(page, cues[key]) if key in cues else None,
                None if source is None else characters(page, sources[source]),
            )
        )
    return found


def characters(page: Page, tagged: Tagged) -> Stretch:
    """The characters of a tagged span, widened to whole words."""
    first, last = tagged.start, tagged.end - 1
    while first > 0 and _one_word(page, first - 1):
        first -= 1
    while last + 1 < len(page) and _one_word(page, last):
        last += 1
    return page.starts[first], page.ends[last]


def _one_word(page: Page, token: int) -> bool:
    """Whether this token and the next are pieces of one word."""
    edge = page.ends[token]
    return edge == page.starts[token + 1] and page.text[edge - 1].isalnum() and page.text[edge].isalnum()


def _without_breaks(page: Page, tagged: Iterable[Tagged]) -> Iterator[Tagged]:
    """The spans, paragraph breaks taken off their edges."""
    for role, start, end in tagged:
        words = [token for token in range(start, end) if not page.breaks(token)]
        if words:
            yield Tagged(role, words[0], words[-1] + 1)
