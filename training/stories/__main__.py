"""Make what the grouper knows of words and of pairs: ``python -m training.stories --shared ../shared``."""

import argparse
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any

from training.stories import background, chance
from training.stories.data import Corpus, corpora, unlabelled, whole
from training.stories.fit import FEATURES, Examples, Numbers, examples, out_of_fold, weights
from training.stories.measure import figures, homes, scorer

from onrecord.stories import weights as package
from onrecord.stories.background import background as counted
from onrecord.stories.clustering import AverageLink
from onrecord.stories.digest import Weighing
from onrecord.stories.likeness import Likeness

THRESHOLDS = (0.05, 0.1, 0.2)
EVENNESSES = (0.65, 0.7, 0.75, 0.8)

MODULE = '''"""What two articles' terms and days say about whether they are of one event, in log odds.

Written by ``python -m training.stories``: the weights of two logistic regressions, of which the second is against
strangers where one article comes a day; of its bias the logarithm of the articles that come a day is to be taken.
"""

BIAS = {:.2f}
COSINE = {:.2f}
"""Of the logarithm of the cosine of their terms."""
DAYS = {:.2f}
"""Of the logarithm of 1 + the days between."""
UNDATED = {:.2f}
"""Where one of them has no day."""
LENGTH = {:.2f}
"""There too: of the logarithm of the thousands of characters of the longer one."""

CHANCE_BIAS = {:.2f}
CHANCE_COSINE = {:.2f}
CHANCE_DAYS = {:.2f}
'''


def main() -> None:
    """Count, fit, write into the package, and print what it is worth out of fold and on what is held."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--to", type=Path, default=Path(package.__file__).parent)
    parser.add_argument("--tune", action="store_true", help="try other thresholds")
    chosen = parser.parse_args()
    words = background.write(unlabelled(chosen.shared), chosen.to / "background.npz")
    several = corpora(chosen.shared)
    pairs = [examples(corpus, Weighing(*counted()), Likeness()) for corpus in several]
    fitted = weights(pairs)
    stream = chance.compared(whole(chosen.shared), Weighing(*counted()), Likeness())
    dense = chance.weights(stream)
    (chosen.to / "weights.py").write_text(MODULE.format(*fitted, *dense), "utf-8")
    print(f"{words} words, {sum(len(one.one_event) for one in pairs)} pairs: {like(fitted)}")
    alike = out_of_fold(pairs, like)
    score = scorer(chosen.shared)
    links = [AverageLink()]
    if chosen.tune:
        links = [AverageLink(*pair) for pair in product(THRESHOLDS, EVENNESSES)]
    for link in links:
        for corpus, one, found in zip(several, pairs, alike, strict=True):
            print(_row(corpus, one, found, link, score))
    judge = replace(like(fitted), chance_bias=dense[0], chance_cosine=dense[1], chance_days=dense[2])
    for span in chance.SPANS:
        folds, held = chance.tried(chance.thickened(stream, span), judge, AverageLink(), score)
        print(f"outlets in {span} days  B3 {folds.b3:.3f}, held {held.b3:.3f}")


def like(fitted: Numbers) -> Likeness:
    """A likeness with these weights, the bias first."""
    return replace(Likeness(), **dict(zip(("bias", *FEATURES), fitted.tolist(), strict=True)))


def _row(corpus: Corpus, pairs: Examples, alike: tuple[Numbers, Numbers], link: AverageLink, score: Any) -> str:
    found = homes(pairs, alike, Likeness().least, link, len(corpus.reports))
    folds, held = (figures(corpus, found, score, held=part) for part in (False, True))
    return (
        f"{corpus.name} {link.threshold:.2f} {link.evenness:.2f}  out of fold {folds.b3:.3f} {folds.pairs:.3f}"
        f"  held {held.b3:.3f} {held.pairs:.3f}"
    )


if __name__ == "__main__":
    main()
