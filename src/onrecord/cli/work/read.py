"""Read into the record, then say what is in it."""

from collections.abc import Sequence

from onrecord import flow, wiring
from onrecord.cli.work.printing import print_json, progress, say_dropped, say_notices
from onrecord.cli.work.summary import print_summary, summary_data
from onrecord.settings import Settings


def run(paths: Sequence[str], settings: Settings, *, jsonl: bool, as_json: bool) -> int:
    """1 if something could not be read, else 0."""
    house = wiring.house(settings, create=True)
    with progress() as track:
        outcome = flow.read(house, wiring.sources(paths, settings, jsonl=jsonl), track)
    say_notices(outcome.notices)
    say_dropped(outcome.dropped)
    if as_json:
        print_json(summary_data(outcome))
    else:
        print_summary(house, outcome)
    return 1 if outcome.dropped else 0
