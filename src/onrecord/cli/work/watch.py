"""Watch the web: a round, or one round after the other."""

import json
import time
from collections.abc import Sequence

import click

from onrecord import flow, wiring
from onrecord.cli.work.printing import console, progress, say_dropped, say_notices
from onrecord.cli.work.stories import counted
from onrecord.cli.work.summary import summary_data
from onrecord.intake import Outcome
from onrecord.settings import Settings


def run(places: Sequence[str], settings: Settings, *, every: int | None, as_json: bool) -> int:
    """1 if something was not fetched that was not named before, else 0. ``every``: seconds from round to round."""
    house = wiring.house(settings, create=True)
    watched = wiring.live(places, settings)
    while True:
        began = time.monotonic()
        with progress() as track:
            outcome = flow.watch(house, watched, track)
        say_notices(outcome.notices)
        say_dropped(outcome.dropped)
        if as_json:
            click.echo(json.dumps(summary_data(outcome) | {"changed": outcome.changed}, ensure_ascii=False))
        else:
            console().print(told(outcome))
        if not every:
            return 1 if outcome.dropped else 0
        time.sleep(max(every - (time.monotonic() - began), 0.0))


def told(outcome: Outcome) -> str:
    """A round in a sentence."""
    new = f"{counted(outcome.new - outcome.changed, 'new article')}, {counted(outcome.changed, 'changed page')}"
    on_record = f"{counted(len(outcome.stories), 'story', 'stories')} on record"
    missing = f"; {len(outcome.dropped)} not fetched, named above" if outcome.dropped else ""
    return f"{new}, {on_record}{missing}."
