"""From a draft to an article: the extractor for all agency formats, each by its own drawer."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from onrecord.articles.agency.drafts import Draft, Part
from onrecord.articles.blocks import Labelled, label, starts, tile
from onrecord.articles.decoding import bidi_notice
from onrecord.articles.html.language import language
from onrecord.articles.lines import is_blank, units
from onrecord.articles.metadata import Given, stated
from onrecord.articles.rules import Label
from onrecord.errors import NothingToRead, Unreadable
from onrecord.record.article import Article, Stated
from onrecord.record.snapshot import Dropped, Snapshot

_MOST = 5_000  # lines to which the rules are put


@dataclass(frozen=True, slots=True)
class DraftExtractor:
    """``draw`` takes a document of one format apart; it may raise Unreadable."""

    draw: Callable[[Snapshot], Draft]

    def extract(self, snapshot: Snapshot) -> Article | Dropped:
        """The article, or why there is none."""
        try:
            draft = self.draw(snapshot)
            return _article(snapshot, draft)
        except Unreadable as error:
            return Dropped(snapshot.source, type(error).__name__, str(error))


def _article(snapshot: Snapshot, draft: Draft) -> Article:
    text = draft.whole().text
    if is_blank(text):
        raise NothingToRead(snapshot.source, "has no text in it")
    places = _places(draft.parts)
    body = _body(text, draft.parts, places)
    found = stated([*_shown(draft.parts, places), *draft.given], body)
    blocks = tile(starts(body), len(text))
    kept = "\n\n".join(text[block.start : block.end].rstrip() for block in blocks if block.kept)
    notices = dict.fromkeys((*draft.notices, *found.notices, *bidi_notice(text)))
    found = found._replace(
        language=found.language or language(kept),
        url=found.url or next((value for noun, value in draft.given if noun == "url"), None),
        notices=tuple(notices),
    )
    return Article(
        source=snapshot.source,
        sha256=snapshot.sha256,
        text=text,
        encoding=draft.encoding,
        blocks=blocks,
        **found._asdict(),
    )


def _places(parts: Sequence[Part]) -> list[int]:
    """Where each part begins in the text."""
    found, at = [], 0
    for part in parts:
        found.append(at)
        at += len(part.strand.text) + len("\n\n")
    return found


def _shown(parts: Sequence[Part], places: Sequence[int]) -> list[Given]:
    """What parts of the text state, with their characters."""
    found: list[Given] = []
    for part, at in zip(parts, places, strict=True):
        if part.noun:
            words = " ".join(part.strand.text.split())
            found.append((part.noun, Stated(words, part.place, at, at + len(part.strand.text))))
    return found


def _body(text: str, parts: Sequence[Part], places: Sequence[int]) -> list[Labelled]:
    """The lines of the text and what each is: what its part says, else what the rules say."""
    lines = units(text)
    title = next((part.strand.text for part in parts if part.noun == "title"), "")
    said = [*label(lines[:_MOST], title), *(Labelled(unit, Label("paragraph")) for unit in lines[_MOST:])]
    own = [parts[bisect_right(places, unit.start) - 1].label for unit in lines]
    return [Labelled(unit, mine or ruled) for (unit, ruled), mine in zip(said, own, strict=True)]
