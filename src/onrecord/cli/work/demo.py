"""Read the sample coverage and print it."""

import tempfile
from importlib.resources import as_file, files
from pathlib import Path

from onrecord import flow, wiring
from onrecord.cli.work.finding import stories
from onrecord.cli.work.printing import progress, say_dropped
from onrecord.cli.work.show import print_dossier
from onrecord.cli.work.summary import print_summary
from onrecord.settings import Settings


def run() -> int:
    """Always 0: the sample has a page in a format that is read later, and the demo names it like any other."""
    with as_file(files("onrecord") / "sample" / "coverage") as folder, tempfile.TemporaryDirectory() as temporary:
        settings = Settings(record=Path(temporary) / "demo.db")
        house = wiring.house(settings, create=True)
        with progress() as track:
            outcome = flow.read(house, wiring.sources([str(folder)], settings), track)
        for story in stories(house):
            print_dossier(flow.compose(house, story))
        say_dropped(outcome.dropped)
        print_summary(house, outcome)
    return 0
