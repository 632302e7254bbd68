"""The door: which commands there are, and what a failure says."""

import os
import sys
from importlib import import_module

import click

from onrecord import __version__
from onrecord.errors import OnRecordError

COMMANDS = (
    "read",
    "watch",
    "stories",
    "dropped",
    "show",
    "quotes",
    "why",
    "actors",
    "same",
    "different",
    "note",
    "undo",
    "judgements",
    "search",
    "serve",
    "export",
    "mark",
    "check",
    "schema",
    "extract",
    "group",
    "demo",
)
"""Each is ``command`` in the module of that name in ``onrecord.cli.commands``."""

INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="onrecord")
def app() -> None:
    """Read what many outlets wrote about an event; keep one record of it.

    \b
    onrecord read FOLDER     reads every article in it into onrecord.db
    onrecord show            prints the record: who said what, when, where they differ
    onrecord why ID          opens the sentence that says so
    """


for _name in COMMANDS:
    app.add_command(import_module(f"onrecord.cli.commands.{_name}").command, _name)


def main() -> None:
    """Run the command line and leave with its exit code: 0 done, 1 something was not read, 2 usage, 3 no record."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character, or a lone surrogate in a text, must not stop the output.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    code = run()
    if code == INTERRUPTED:
        # After a Ctrl-C in the middle of an import CPython would end by the signal, whatever the code: leave at once.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """The exit code of these arguments; every failure that a user can mend has said its sentence on stderr."""
    try:
        code = app.main(arguments, prog_name="onrecord", standalone_mode=False)
        sys.stdout.flush()
    except OnRecordError as error:
        click.echo(f"onrecord: {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo(
            "\nonrecord: stopped; all that was acknowledged is kept. The same command goes on from here.", err=True
        )
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): point stdout away, so that closing it stays silent too.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code if isinstance(code, int) else 0
