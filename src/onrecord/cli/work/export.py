"""Write a dossier as a document or a table."""

import os
import tempfile
from pathlib import Path
from typing import get_args

import click

from onrecord import flow, wiring
from onrecord.cli.work.finding import story
from onrecord.errors import FullDisk, UnknownId, UnwritableOutput
from onrecord.record.difference import DifferenceKind
from onrecord.record.dossier import Dossier
from onrecord.settings import Settings
from onrecord.views.tables import TABLES, CsvView, tables


def run(given: str | None, form: str, table: str | None, output: Path | None, settings: Settings) -> int:
    """To stdout, or whole into the file: an export that fails half-way leaves the former file as it was.

    Raise UnknownId for a table that there is not.
    """
    if table is not None and form != "csv":
        raise click.UsageError(f"--table names a CSV table; it does not go with --to {form}.")
    if table is not None and table not in TABLES:
        raise UnknownId("table", table, f"there are: {', '.join(TABLES)}.")
    house = wiring.house(settings)
    dossier = flow.compose(house, story(house, given))
    if form == "csv" and output is not None and output.is_dir():
        for name, document in tables(dossier).items():
            if table is None or name == f"{table}.csv":
                _say_not_run(dossier, name.removesuffix(".csv"))
                write(output / name, document)
        return 0
    view = CsvView(table) if table else wiring.VIEWS[form]()
    document = view.render(dossier)
    if isinstance(view, CsvView):
        _say_not_run(dossier, view.table)
    if output is None:
        click.echo(document, nl=not document.endswith("\n"))
    else:
        write(output, document)
    return 0


def _say_not_run(dossier: Dossier, table: str) -> None:
    """A table has no place for it: a header alone would read as "none found"."""
    parts = {"coverage": ("facts",), "differences": tuple(f"differences:{kind}" for kind in get_args(DifferenceKind))}
    if all(part in dossier.not_run for part in parts.get(table, (table,))):
        click.echo(f"onrecord: {table} have not been looked for in this story: the table is empty.", err=True)


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
