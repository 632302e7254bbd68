"""Make the weights of the signs of furniture: ``python -m training.lines --shared ../shared``."""

import argparse
from pathlib import Path

from training.lines import data
from training.lines.fit import fit, written

from onrecord.articles.furniture import weighing


def main() -> None:
    """Read, fit, write into the package."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--to", type=Path, default=Path(weighing.__file__).with_name(weighing.FILE))
    chosen = parser.parse_args()
    chosen.to.write_text(written(fit(data.examples(chosen.shared))), "utf-8")
    print(chosen.to)


if __name__ == "__main__":
    main()
