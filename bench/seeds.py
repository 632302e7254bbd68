"""The seeds, read by a person: each passage in quotation marks, each block not read, and what reading them costs.

``seeds-marks.json`` holds the person's marks, by file: passages in quotation marks with who says them ("" where no one
actor does: two together, somebody without a name), and the characters that are no body text.
"""

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.figures import HERE, cost, digest, publish, shared
from onrecord import flow, wiring
from onrecord.record.article import Article
from onrecord.record.dossier import Dossier
from onrecord.record.story import Story
from onrecord.settings import Settings

Marks = dict[str, Any]
HELD = 0.9
"""The share of a passage's characters that a quote must hold to be it."""


def passages(dossier: Dossier, article: Article, marks: Marks) -> Iterator[tuple[str, str]]:
    """What became of each passage, with a sentence: right, open, wrong (speaker), or missed."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakers = {one.quote: names[one.actor] for one in dossier.links.speakings if one.actor}
    for start, end, who in marks["passages"]:
        said = f"{article.label} {start}..{end}"
        held = [
            quote
            for quote in dossier.coverage.quotes()
            if quote.article == article.id
            and sum(max(0, min(p.end, end) - max(p.start, start)) for p in quote.content) >= HELD * (end - start)
        ]
        if not held:
            yield "missed", f"{said}: no quote; it is by {who or 'no one actor'}"
            continue
        found = speakers.get(held[0].id, "")
        kind = "right" if found == who else "open" if not found else "wrong"
        yield kind, f"{said}: {found or 'nobody named'}; it is by {who or 'no one actor'}"


def blocks(article: Article, marks: Marks) -> Iterator[tuple[str, str]]:
    """Body that is not read ("dropped"), furniture that is read ("left in"), and furniture that is not ("cut")."""
    furniture = [tuple(stretch) for stretch in marks["furniture"]]
    for block in article.blocks:
        end = block.start + len(article.text[block.start : block.end].rstrip())
        marked = any(s <= block.start and end <= e for s, e in furniture)
        name = "dropped" if not block.kept and not marked else "left in" if block.kept and marked else "cut"
        if not block.kept or marked:
            yield name, f"{article.label} {block.start}..{end} {block.kind}: {block.reason}"


def main() -> int:
    """Measure, write, compare."""
    folder = shared() / "seeds"
    marks: dict[str, Marks] = json.loads((HERE / "seeds-marks.json").read_text("utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        settings = Settings(record=Path(temporary) / "seeds.db")
        took = cost([sys.executable, "-m", "onrecord", "read", folder, "--record", settings.record])
        house = wiring.house(settings)
        (story,) = house.store.each(Story)
        dossier = flow.compose(house, story)
        found, read = Counter[str](), Counter[str]()
        for article in dossier.coverage.articles:
            mark = marks[Path(article.source).name]
            for counts, rows in ((found, passages(dossier, article, mark)), (read, blocks(article, mark))):
                for kind, sentence in rows:
                    counts[kind] += 1
                    if kind not in ("right", "cut"):
                        print(f"{kind}: {sentence}", file=sys.stderr)
    figures: dict[str, float] = {
        "passages": sum(found.values()),
        "passages_found": sum(found.values()) - found["missed"],
        "speaker_right": found["right"],
        "speaker_open": found["open"],
        "speaker_wrong": found["wrong"],
        "blocks_not_read": read["cut"] + read["dropped"],
        "body_blocks_dropped": read["dropped"],
        "furniture_left_in": read["left in"],
        "cpu_s": took.cpu_s,
        "wall_s": took.wall_s,
        "peak_mb": took.peak_mb,
    }
    return publish("seeds", figures, {path.name: digest(path) for path in sorted(folder.glob("*.txt"))})


if __name__ == "__main__":
    sys.exit(main())
