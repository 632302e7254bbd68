"""Make the weights of pairs of sentences from the marked ones: ``python -m training.claims --shared ../shared``."""

import argparse
from pathlib import Path

from training.claims import data
from training.claims.fit import fit, written
from training.claims.pairs import scoring
from training.claims.pairs.scoring import QUESTIONS, Question, Rows


def main() -> None:
    """Read, fit, write into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--to", type=Path, default=Path(scoring.__file__).with_name(scoring.FILE))
    chosen = parser.parse_args()
    marked = data.read(chosen.shared / data.FILE)
    found = data.looked_at(marked)
    weights: dict[Question, Rows] = {}
    for question in QUESTIONS:
        places = data.asked(marked, question)
        answers = [data.answer(marked[at], question) for at in places]
        weights[question] = fit([found[at] for at in places], answers, question)
    chosen.to.write_text(written(weights), "utf-8")
    print(f"{len(marked)} pairs: {chosen.to}")


if __name__ == "__main__":
    main()
