"""The templates' environment: everything that a source says is escaped, and nothing undefined passes unseen."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.record.plover import KINDS
from onrecord.text.dates import readable
from onrecord.text.printable import one_line, printable
from onrecord.views.standings import WORDS
from onrecord.web import listing, marking, verdicts, wordmarks
from onrecord.web.addresses import here
from onrecord.web.chapters import chips
from onrecord.web.chapters.grid import SIGNS


@cache
def environment() -> Environment:
    """Jinja with our filters: ``one_line`` and ``printable`` for what may steer, ``readable`` for EDTF days."""
    made = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters.update(one_line=one_line, printable=printable, readable=readable)
    made.filters.update(language=marking.language, left_out=marking.left_out)
    made.globals.update(here=here, pieces=wordmarks.pieces, period_of=listing.period, spark=listing.spark)
    made.globals.update(facet_names=listing.FACETS, sentence_kinds=listing.SENTENCES)
    made.globals.update(runs=marking.runs, kinds=marking.KINDS)
    made.globals.update(chip=chips.chip, chips=chips.chips, note=chips.note, alike=chips.alike, sign=chips.sign)
    made.globals.update(told=verdicts.told, judge=verdicts.judge)
    made.globals.update(standings=WORDS, signs=SIGNS, meaning=lambda kind: KINDS[kind].meaning)
    return made
