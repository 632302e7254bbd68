"""The templates' environment: everything that a source says is escaped, and nothing undefined passes unseen."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.text.dates import readable
from onrecord.text.printable import one_line


@cache
def environment() -> Environment:
    """Jinja with our filters: ``one_line`` for what may hold control characters, ``readable`` for EDTF days."""
    made = Environment(
        loader=PackageLoader("onrecord.web", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters.update(one_line=one_line, readable=readable)
    return made
