"""Measure weights in floating point on marked articles, with and without the rules of the package.

    python -m training.attribution.measure --weights FILE --encoder FOLDER --pieces tokenizer.json \\
        --data polnear-dev.jsonl.gz --scorer ../shared/tools
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import torch
from bench.attributions import attribution
from training.attribution.data import article, rows
from training.attribution.model import from_encoder, go_on
from training.attribution.running import TorchTagger

from onrecord.models.wordpiece import WordPieces
from onrecord.reading.attribution.reader import EVERY_RULE, AttributionReader


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("weights", "encoder", "pieces", "data", "scorer"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--layers", type=int, default=0)
    parser.add_argument("--most", type=int, default=0)
    options = parser.parse_args()
    sys.path.insert(0, str(options.scorer))
    import score_quotes  # type: ignore[import-not-found]

    pieces = WordPieces(options.pieces)
    tagger = from_encoder(options.encoder, options.pieces, layers=options.layers)
    go_on(tagger, options.weights, options.pieces, options.encoder)
    torch.set_num_threads(1)
    gold = list(rows(options.data))[: options.most or None]
    for rules, least in ((EVERY_RULE, 0.75), ((), 0.0)):
        model: Any = TorchTagger(tagger)
        reader = AttributionReader(model, pieces, rules=rules, least=least)
        found = {row["id"]: [attribution(quote) for quote in reader.read(article(row)).quotes] for row in gold}
        show(score_quotes.score(gold, found), rules)


def show(result: dict[str, Any], rules: tuple[str, ...]) -> None:
    """One line a measure: all, quoted, direct."""
    print("all rules" if rules else "no rule")
    for name in ("token", "overlap", "exact", "e2e"):
        print(
            f"  {name:8}", *(f"{100 * result['kinds'][kind][name]['f1']:6.1f}" for kind in ("all", "quoted", "direct"))
        )


if __name__ == "__main__":
    main()
