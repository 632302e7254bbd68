"""What linking costs in a story of 50, 100 and 200 articles: each linker, and all of them with the registrar.

The story is made of real articles (``linking-articles.txt``): one with the 199 of the months around it that are most
like it by TF-IDF cosine, so that much is of one affair. The smaller stories are the first of them in the order of
their ids, which says nothing of what is in them. All are read once, in processes of their own, so
that the largest memory is what the links and the readings take and no reader's model. CPU seconds of one process.
"""

import gc
import gzip
import json
import sys
from collections.abc import Mapping, Sequence
from itertools import pairwise
from resource import RUSAGE_SELF, getrusage
from time import process_time

from bench.figures import HERE, digest, publish
from bench.outlets import DATA, path
from bench.stories import article
from onrecord import wiring
from onrecord.engine.pool import Pool
from onrecord.flow import Reads
from onrecord.linking.identities.registrar import Registrar
from onrecord.record.article import Article
from onrecord.record.identity import Known
from onrecord.record.reading import Reading
from onrecord.record.story import Coverage, Links, Story

CHOSEN = HERE / "linking-articles.txt"
SIZES = (50, 100, 200)


def chosen() -> list[Article]:
    """The 200 articles, by id of their rows."""
    with gzip.open(path(), "rt", encoding="utf-8") as lines:
        rows = {row["id"]: row for row in map(json.loads, lines)}
    return [article(rows[key]) for key in CHOSEN.read_text("utf-8").split()]


def read(articles: Sequence[Article]) -> dict[str, tuple[Reading, ...]]:
    """The readings of each article by its id. Raise what a reader raised."""
    readers = wiring.readers()
    stamps = tuple(reader.stamp for reader in readers)
    found: dict[str, tuple[Reading, ...]] = {}
    for (one, _), readings in Pool(2).each(Reads(readers).read, ((one, stamps) for one in articles)):
        if isinstance(readings, Exception):
            raise readings
        found[one.id] = tuple(reading for reading in readings if isinstance(reading, Reading))
    return found


def story(articles: Sequence[Article], readings: Mapping[str, Sequence[Reading]]) -> Coverage:
    """These articles as one story."""
    members = tuple(one.id for one in articles)
    return Coverage(
        Story("s-linking", "Linking", members), tuple(articles), tuple(one for key in members for one in readings[key])
    )


def linked(coverage: Coverage) -> tuple[Links, dict[str, float]]:
    """The links, and the CPU seconds of each linker and of the registrar by the names of their stamps."""
    links, took = Links(coverage.story.id), {}
    gc.disable()  # as flow does
    for linker in (make() for make in wiring.LINKERS):
        before = process_time()
        links = linker.link(coverage, links)
        took[linker.stamp.reader] = process_time() - before
    gc.enable()
    registrar, before = Registrar(), process_time()
    links, _ = registrar.settle(coverage, links, Known())
    took[registrar.stamp.reader] = process_time() - before
    return links, took


def main() -> int:
    """Measure, write, compare."""
    articles = chosen()
    readings = read(articles)
    linked(story(articles[:2], readings))  # loads what linkers load once
    took = {size: linked(story(articles[:size], readings))[1] for size in SIZES}
    whole = {size: sum(parts.values()) for size, parts in took.items()}
    figures = {f"all_cpu_s_{size}": seconds for size, seconds in whole.items()}
    figures |= {f"all_{more}_to_{few}": whole[more] / whole[few] for few, more in pairwise(SIZES)}
    figures["peak_mb"] = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    figures |= {f"{name}_cpu_s_{size}": seconds for size in SIZES for name, seconds in took[size].items()}
    words = {size: sum(len(one.text.split()) for one in articles[:size]) for size in SIZES}
    return publish("linking", figures, {DATA: digest(path())}, words=words)


if __name__ == "__main__":
    sys.exit(main())
