"""The word pieces that the model reads: those of the encoder that news uses.

Half of the model file is the table of word vectors. A word whose piece is gone is cut into shorter pieces, down to
letters, so that no word becomes unknown.

    python -m training.attribution.vocabulary --encoder FOLDER --corpus FILE... --out attribution.tokenizer.json
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tokenizers import Tokenizer
from training.attribution.data import rows

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def used_pieces(tokenizer: Tokenizer, texts: Iterable[str], least: int) -> set[int]:
    """The ids of the pieces that these texts are cut into, ``least`` times or oftener."""
    counts: Counter[int] = Counter()
    for text in texts:
        counts.update(tokenizer.encode(text, add_special_tokens=False).ids)
    return {number for number, count in counts.items() if count >= least}


def kept_pieces(vocabulary: dict[str, int], used: set[int]) -> list[int]:
    """The ids to keep, in order: used ones, special ones, and every single Latin letter, digit and mark."""
    return sorted(
        number
        for piece, number in vocabulary.items()
        if number in used or piece in SPECIAL or _is_basic(piece.removeprefix("##"))
    )


def _is_basic(piece: str) -> bool:
    """One character that English news may spell a name or a number with: up to Latin Extended-A, or punctuation."""
    return len(piece) == 1 and (ord(piece) < 0x180 or 0x2010 <= ord(piece) <= 0x20CF)


def pruned_tokenizer(path: Path, kept: list[int]) -> dict[str, Any]:
    """The tokenizer.json with these pieces only, numbered anew in the same order."""
    config: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    number = {old: new for new, old in enumerate(kept)}
    vocabulary = config["model"]["vocab"]
    config["model"]["vocab"] = {piece: number[old] for piece, old in vocabulary.items() if old in number}
    for token in config["added_tokens"]:
        token["id"] = number[token["id"]]
    config["truncation"] = config["padding"] = config["post_processor"] = None
    return config


def _texts(paths: Iterable[Path]) -> Iterator[str]:
    for path in paths:
        for row in rows(path):
            yield row["text"]


def main() -> None:
    """Write the tokenizer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--encoder", type=Path, required=True, help="folder of the encoder: its tokenizer.json")
    parser.add_argument("--corpus", type=Path, nargs="+", required=True, help="news, JSON Lines with a text")
    parser.add_argument("--least", type=int, default=4, help="how often the corpus must use a piece")
    parser.add_argument("--out", type=Path, required=True, help="the tokenizer.json to write")
    options = parser.parse_args()
    source = options.encoder / "tokenizer.json"
    tokenizer = Tokenizer.from_file(str(source))
    tokenizer.no_truncation()
    kept = kept_pieces(tokenizer.get_vocab(), used_pieces(tokenizer, _texts(options.corpus), options.least))
    config = pruned_tokenizer(source, kept)
    options.out.write_text(json.dumps(config, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
    print(f"{len(kept):,} word pieces kept")


if __name__ == "__main__":
    main()
