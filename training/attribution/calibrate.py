"""Fit the weights of the confidence on marked articles, and say how far the numbers can be taken at their word.

    python -m training.attribution.calibrate --data polnear-dev.jsonl.gz --scorer ../shared/tools \\
        --out src/onrecord/models/attribution.confidence.json

Reads with the model of the package. The expected calibration error printed is that of five folds of articles, each
scored with weights fitted on the other four; the weights written are fitted on all.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from bench.attributions import Array, Compared, attribution, calibration_error
from training.attribution.data import article, rows

from onrecord.reading.attribution.confidence import Evidence
from onrecord.reading.attribution.reader import AttributionReader

FOLDS = 5
RIDGE = 1.0
"""How strongly weights are held near zero."""


def fitted(features: Array, labels: Array) -> Array:
    """Weights of a logistic regression, by Newton's method. ``features`` is [quotes, weights]."""
    weights = np.zeros(features.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-features @ weights))
        slope = features.T @ (labels - chance) - RIDGE * weights
        curve = (features * (chance * (1 - chance))[:, None]).T @ features + RIDGE * np.eye(len(weights))
        weights = weights + np.linalg.solve(curve, slope)
    return weights


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "scorer", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    options = parser.parse_args()
    sys.path.insert(0, str(options.scorer))
    import score_quotes  # type: ignore[import-not-found]

    reader = AttributionReader()
    seen: list[Evidence] = []
    good: list[bool] = []
    folds: list[int] = []
    for number, row in enumerate(rows(options.data)):
        weighed = reader.weigh(article(row)).quotes
        seen += [evidence for _, evidence in weighed]
        good += Compared(score_quotes, row, [attribution(quote) for quote, _ in weighed]).right
        folds += [number % FOLDS] * len(weighed)
    features = np.array([list(evidence.features().values()) for evidence in seen])
    labels, fold = np.array(good, dtype=float), np.array(folds)
    chances = np.zeros(len(labels))
    for held in range(FOLDS):
        weights = fitted(features[fold != held], labels[fold != held])
        chances[fold == held] = 1 / (1 + np.exp(-features[fold == held] @ weights))
    error, table = calibration_error(chances, labels)
    print(f"expected calibration error {error:.4f} over {len(labels)} quotes, {labels.mean():.3f} of them right")
    for count, said, was in table:
        print(f"{count:5} quotes: confidence {said:.3f}, right {was:.3f}")
    weights = fitted(features, labels)
    named = {name: round(float(value), 4) for name, value in zip(seen[0].features(), weights, strict=True)}
    options.out.write_text(json.dumps(named, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
