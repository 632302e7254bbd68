"""Who says each quotation, marked by hand in news of many outlets: found, resolved, right; each article a story alone.

``speakers-marks.json`` holds the marks, no text: by article its SHA-256 and for each quotation the characters ``at``
which it stands and its ``kind``. Speech has the characters of the ``name`` that names its speaker most fully or of the
fullest description of an ``unnamed`` one, or else ``several`` names, ``nobody``, or the ``author``. Rules are tuned on
the articles of the set "tune"; the errors of those "held" are never looked at, only counted.
"""

import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from bench.figures import HERE, digest, publish
from bench.outlets import DATA, path, texts
from onrecord import wiring
from onrecord.record.actor import Speaking
from onrecord.record.article import Article
from onrecord.record.reading import Quote
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.span import Span
from onrecord.record.story import Coverage, Links, Story
from onrecord.settings import Settings

FOUND = 0.9
"""The share of a quotation's characters that quotes must hold for it to be found."""
KEPT = 0.5
"""The share of a marked description's characters that a description must hold to be it."""

Mark = dict[str, Any]
Verdict = tuple[str, str]
"""What a quotation is marked as ("named", "unnamed", "other", "no speech") and what became of it."""


def coverages(marks: Iterable[dict[str, Any]], texts: dict[str, str]) -> Iterator[Coverage]:
    """Each marked article, read as ``onrecord read`` reads it, as a story of its own."""
    marker = wiring.marker(Settings())
    for row in marks:
        text = texts[row["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == row["sha256"], (
            f"{row['id']} is not the text that was marked"
        )
        found = marker.mark(Snapshot(row["id"], "", text.encode()))
        assert not isinstance(found, Dropped), found
        article, readings = found
        yield Coverage(Story(f"s-{row['id']}", row["outlet"], (article.id,)), (article,), readings)


def linked(coverage: Coverage) -> Links:
    """Its links, by all linkers in their order."""
    links = Links(coverage.story.id)
    for make in wiring.LINKERS:
        links = make().link(coverage, links)
    return links


def verdicts(coverage: Coverage, links: Links, marks: Iterable[Mark]) -> Iterator[Verdict]:
    """What became of each marked quotation."""
    (article,) = coverage.articles
    speakings = {speaking.quote: speaking for speaking in links.speakings}
    for mark in marks:
        at = article.span(*mark["at"])
        quotes = list(coverage.quotes())
        found = sum(_shared(quote, at) for quote in quotes) >= FOUND * (at.end - at.start)
        best = max(quotes, key=lambda quote: (_shared(quote, at), -_length(quote)), default=None)
        speaking = speakings.get(best.id) if best and found else None
        yield _wanted(mark), _became(article, links, mark, speaking) if found else "missed"


def _wanted(mark: Mark) -> str:
    if mark["kind"] != "speech":
        return "no speech"
    return "named" if "name" in mark else "unnamed" if "unnamed" in mark else "other"


def _became(article: Article, links: Links, mark: Mark, speaking: Speaking | None) -> str:
    """ "right", "wrong" or "open"; "described" where a description stands for a name or for none."""
    if speaking is None:
        return "open"
    if speaking.actor is None:
        assert speaking.description
        asked = _occurrences(article, mark.get("unnamed"))
        kept = any(_common(speaking.description, one) >= KEPT * (one.end - one.start) for one in asked)
        return "right" if kept else "described"
    mentions = next(actor.mentions for actor in links.actors if actor.id == speaking.actor)
    asked = _occurrences(article, mark.get("name"))
    return "right" if any(one.overlaps(mention) for one in asked for mention in mentions) else "wrong"


def _occurrences(article: Article, edges: list[int] | None) -> list[Span]:
    """Everywhere in the article where the same characters stand as whole words."""
    if edges is None:
        return []
    words = re.escape(article.text[slice(*edges)])
    return [article.span(*m.span()) for m in re.finditer(rf"(?<!\w){words}(?!\w)", article.text)]


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _shared(quote: Quote, at: Span) -> int:
    return sum(_common(piece, at) for piece in quote.content)


def _length(quote: Quote) -> int:
    return sum(piece.end - piece.start for piece in quote.content)


def summary(found: Counter[Verdict]) -> dict[str, float]:
    """The figures of one set. ``precision`` is over every speech for which an actor is given, named or not."""

    def count(wanted: str, *became: str) -> int:
        return sum(n for (w, b), n in found.items() if w == wanted and (not became or b in became))

    speech = sum(count(wanted) for wanted in ("named", "unnamed", "other"))
    wrong = sum(count(wanted, "wrong") for wanted in ("named", "unnamed", "other"))
    given = count("named", "right") + wrong
    return {
        "speech": speech,
        "speech_found": 1 - sum(count(wanted, "missed") for wanted in ("named", "unnamed", "other")) / speech,
        "named": count("named"),
        "named_resolved": count("named", "right", "wrong") / count("named"),
        "named_right": count("named", "right") / count("named"),
        "precision": count("named", "right") / given,
        "unnamed": count("unnamed"),
        "unnamed_described_right": count("unnamed", "right") / count("unnamed"),
        "no_speech": count("no speech"),
        "no_speech_as_quotes": 1 - count("no speech", "missed") / count("no speech"),
    }


def main() -> int:
    """Measure, write, compare."""
    marks = json.loads((HERE / "speakers-marks.json").read_text("utf-8"))
    found = {"tune": Counter[Verdict](), "held": Counter[Verdict]()}
    for row, coverage in zip(marks, coverages(marks, texts()), strict=True):
        found[row["set"]].update(verdicts(coverage, linked(coverage), row["quotations"]))
    figures = {f"{name}_{key}": value for name, counts in found.items() for key, value in summary(counts).items()}
    return publish("speakers", figures, {DATA: digest(path())}, articles=len(marks))


if __name__ == "__main__":
    sys.exit(main())
