"""Capitals and palaces that stand for a state, marked by hand in news of many outlets.

``metonyms-marks.json`` holds the marks, no text: by article its SHA-256 and the characters of each marked name with its
use there: "state" (the government acts, speaks or is dealt with), "other" (the city, the building, the office as a
place to win, another thing of that name), or "open" where a reader can take it both ways; open ones do not count. The
names were drawn at random, so many of each of 34 capitals and palaces, and marked before any rule was written. Rules
are tuned on the articles of the set "tune"; the errors of those "held" are never looked at, only counted.

One reader marked them, from some 90 characters on either side. Which state is meant is not marked. Each name is read
in its paragraph. ``precision`` is the share of names taken for a state that are marked so, and
``recall`` the share of those marked so that are taken for one.
"""

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from bench.figures import HERE, digest, publish
from bench.outlets import DATA, path, texts
from onrecord import wiring
from onrecord.linking.actors.metonyms import metonym
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.page import pages
from onrecord.reading.names.reader import NameReader
from onrecord.reading.sentences import SentenceReader
from onrecord.record.snapshot import Dropped, Snapshot
from onrecord.record.story import Coverage, Story
from onrecord.settings import Settings


def uses(marks: list[dict[str, Any]], texts: dict[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """For each marked name its set, its mark, the reason for a state ("" without), and its paragraph."""
    extractor, readers = wiring.extractor(Settings()), (SentenceReader(), NameReader())
    for row in marks:
        text = texts[row["id"]]
        assert hashlib.sha256(text.encode()).hexdigest() == row["sha256"], f"{row['id']} is not what was marked"
        for start, end, use in row["uses"]:
            first = text.rfind("\n", 0, start) + 1
            last = text.find("\n", end) if "\n" in text[end:] else len(text)
            article = extractor.extract(Snapshot(row["id"], "", text[first:last].encode()))
            assert not isinstance(article, Dropped), article
            coverage = Coverage(
                Story("s-use", "", (article.id,)), (article,), tuple(reader.read(article) for reader in readers)
            )
            (page,) = pages(coverage).values()
            here = article.span(start - first, end - first)
            found = [metonym(page, one) for one in sightings(page) if one.span.overlaps(here)]
            because = next((one.because for one in found if one), "")
            yield row["set"], use, because, f"{text[first:start]}[[{text[start:end]}]]{text[end:last]}"


def main() -> int:
    """Measure, write, compare."""
    marks = json.loads((HERE / "metonyms-marks.json").read_text("utf-8"))
    found = Counter((part, use, bool(because)) for part, use, because, _ in uses(marks, texts()))
    figures: dict[str, float] = {}
    for part in ("tune", "held"):
        state, taken = found[part, "state", True], found[part, "state", True] + found[part, "other", True]
        figures[f"{part}_uses"] = sum(n for (one, use, _), n in found.items() if one == part and use != "open")
        figures[f"{part}_states"] = state + found[part, "state", False]
        figures[f"{part}_precision"] = state / taken
        figures[f"{part}_recall"] = state / figures[f"{part}_states"]
    return publish("metonyms", figures, {DATA: digest(path())}, articles=len(marks))


if __name__ == "__main__":
    sys.exit(main())
