"""Make the weights of the event types from the marked sentences: ``python -m training.events --shared ../shared``."""

import argparse
from pathlib import Path

from training.events import data
from training.events.fit import fit, written

from onrecord.reading.events import classifier
from onrecord.reading.events.features import features


def main() -> None:
    """Read, fit, write into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--to", type=Path, default=Path(classifier.__file__).with_name(classifier.FILE))
    chosen = parser.parse_args()
    marked = data.read(chosen.shared / data.FILE)
    weights = fit([features(one.tree, one.source, one.target) for one in marked], [one.type for one in marked])
    chosen.to.write_text(written(weights), "utf-8")
    print(f"{len(weights.rows)} features, {chosen.to.stat().st_size} bytes: {chosen.to}")


if __name__ == "__main__":
    main()
