"""Write a dossier as a document."""

import os
import tempfile
from pathlib import Path

import click

from onrecord import flow, wiring
from onrecord.cli.work.finding import story
from onrecord.errors import FullDisk, UnwritableOutput
from onrecord.settings import Settings
from onrecord.views.tables import tables


def run(given: str | None, form: str, output: Path | None, settings: Settings) -> int:
    """To stdout, or whole into the file: an export that fails half-way leaves the former file as it was."""
    house = wiring.house(settings)
    dossier = flow.compose(house, story(house, given))
    if form == "csv" and output is not None and output.is_dir():
        for name, table in tables(dossier).items():
            write(output / name, table)
        return 0
    document = wiring.VIEWS[form]().render(dossier)
    if output is None:
        click.echo(document, nl=not document.endswith("\n"))
    else:
        write(output, document)
    return 0


def write(path: Path, document: str) -> None:
    """Put the document there at once. Raise UnwritableOutput or FullDisk, with the path."""
    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(document)
        os.chmod(temporary, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp makes it private
        os.replace(temporary, path)  # noqa: PTH105
    except OSError as error:
        Path(temporary).unlink(missing_ok=True) if temporary else None
        if error.errno == 28:
            raise FullDisk(path) from error
        raise UnwritableOutput(path, error.strerror or str(error)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
