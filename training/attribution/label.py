"""Let a trained teacher mark news that nobody has marked.

    torchrun --nproc-per-node 2 -m training.attribution.label --weights FILE --encoder FOLDER \\
        --pieces tokenizer.json --news FILE... --apart FILE... --out FOLDER

Every process takes its share of the articles and writes ``N.jsonl``: id, text, the teacher's chances of every tag for
each token, and what points where. Articles that share a run of thirteen words with one of ``--apart`` (those to
be measured on) are left out. A killed run goes on behind the last article written; what is not finished is called
``N.part``.
"""

import argparse
import json
import os
import random
from collections.abc import Iterable
from pathlib import Path

import torch
from training.attribution.data import Row, article, packed, rows
from training.attribution.model import from_encoder, go_on
from training.attribution.running import TorchTagger

from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.decode import TAGS, Role, best_tags, probabilities, spans
from onrecord.reading.attribution.page import page
from onrecord.reading.attribution.pointers import Pointed, cue_of, source_of
from onrecord.reading.attribution.windows import Output, owners, slices, window
from onrecord.text.words import words

SHARED_WORDS = 13
"""A run of so many words in two texts is no chance: one is a copy of the other."""
SURE = 0.8
"""How likely a link must be to the teacher, from 0 to 1, for the student to learn it."""


def runs(text: str) -> set[int]:
    """Hashes of all runs of words."""
    forms = [word.form for word in words(text)]
    return {hash(tuple(forms[at : at + SHARED_WORDS])) for at in range(len(forms) - SHARED_WORDS + 1)}


def chosen(news: Iterable[Path], apart: Iterable[Path], most: int, longest: int, seed: int) -> list[Row]:
    """At most ``most`` articles by chance, of ``longest`` characters at most, none of them a copy of what is apart."""
    held = set[int]().union(*(runs(row["text"]) for path in apart for row in rows(path)))
    found = [row for path in news for row in rows(path) if len(row["text"]) <= longest]
    random.Random(seed).shuffle(found)
    fresh = (row for row in found if not held & runs(row["text"]))
    return [row for row, _ in zip(fresh, range(most), strict=False)]


def label(row: Row, tagger: TorchTagger, pieces: WordPieces) -> Row:
    """The row with the teacher's chances, and the links of which it is sure, as numbers of tokens."""
    here = page(article(row), pieces)
    found = slices(here)
    cls = pieces.special("[CLS]")
    output = Output(found, tagger.predict([window(here, one, cls) for one in found]), owners(len(here), found))
    scores = output.columns(0, len(TAGS))
    starts: dict[Role, list[int]] = {"source": [], "cue": [], "content": []}
    for one in spans(best_tags(scores)):
        starts[one.role].append(one.start)
    cues = _sure((content, cue_of(output, content, starts["cue"])) for content in starts["content"])
    sources = _sure((cue, source_of(output, cue, starts["source"])) for cue in starts["cue"])
    chances = packed(probabilities(scores))
    return {"id": row["id"], "text": row["text"], "chances": chances, "cues": cues, "sources": sources}


def _sure(pointing: Iterable[tuple[int, Pointed]]) -> list[tuple[int, int]]:
    return [(start, -1 if to.token is None else to.token) for start, to in pointing if to.chance >= SURE]


def main() -> None:
    """Label from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, said in (
        ("weights", "safetensors as train.py writes it"),
        ("encoder", "the teacher's encoder"),
        ("pieces", "the tokenizer.json of the package"),
        ("out", "the folder to write to"),
    ):
        parser.add_argument(f"--{name}", type=Path, required=True, help=said)
    parser.add_argument("--news", type=Path, nargs="+", required=True, help="JSON Lines with an id and a text")
    parser.add_argument("--apart", type=Path, nargs="*", default=[], help="rows that no article may copy")
    parser.add_argument("--most", type=int, default=3000)
    parser.add_argument("--longest", type=int, default=9000, help="characters")
    parser.add_argument("--layers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    options = parser.parse_args()
    pieces = WordPieces(options.pieces)
    tagger = from_encoder(options.encoder, options.pieces, layers=options.layers)
    go_on(tagger, options.weights, options.pieces, options.encoder)
    number, among = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    todo = chosen(options.news, options.apart, options.most, options.longest, options.seed)[number::among]
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    _write(todo, TorchTagger(tagger.to(options.device), options.device), pieces, options.out / f"{number}.jsonl")


def _write(todo: list[Row], tagger: TorchTagger, pieces: WordPieces, out: Path) -> None:
    part = out.with_suffix(".part")
    with part.open("a+b") as lines:
        lines.seek(0)
        whole = lines.read().rpartition(b"\n")[0].splitlines()
        lines.truncate(sum(len(line) + 1 for line in whole))
        done = {json.loads(line)["id"] for line in whole}
        for row in todo:
            if row["id"] not in done:
                lines.write(json.dumps(label(row, tagger, pieces)).encode() + b"\n")
                lines.flush()
    part.replace(out)


if __name__ == "__main__":
    main()
