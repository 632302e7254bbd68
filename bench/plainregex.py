"""Quotes by three regular expressions: what an afternoon gives, and so the least that a reader must beat."""

import re
from collections.abc import Iterator

_CUE = r"(?P<cue>said|says|told|added|adds|asked|tweeted|wrote|argued|noted|stated|explained|continued|claimed|warned)"
_NAME = r"(?P<source>\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he(?:\s\w+){1,2}|(?:[A-Z][\w.'’-]*\s){0,4}[A-Z][\w.'’-]*))"
_QUOTED = re.compile(r"“[^“”\n]+(?:”|$)|\"[^\"\n]+(?:\"|$)", re.MULTILINE)
_SAYS = (re.compile(rf"{_NAME}\s{_CUE}\b"), re.compile(rf"\b{_CUE}\s{_NAME}\b"))
_INDIRECT = re.compile(rf"{_NAME}\s{_CUE}\s(?:that\s)?(?P<content>[^\n“”\".:]{{15,400}})[.\n]")
_FEWEST = 4
"""Words of a quotation that is taken for speech."""
_REACH = 80
"""Characters beside a quotation, in its paragraph, in which its speaker is looked for: behind it first."""

Attribution = dict[str, list[list[int]]]
"""``source``, ``cue`` and ``content``, each a list of [start, end]: the shape of ``tools/score_quotes.py``."""


def attributions(text: str) -> list[Attribution]:
    """Each quotation of four words or more, with a name and a verb of saying beside it; then "NAME said (that) ..."."""
    return [*_quoted(text), *_indirect(text)]


def _quoted(text: str) -> Iterator[Attribution]:
    for quotation in _QUOTED.finditer(text):
        start, end = quotation.span()
        if len(quotation.group().split()) < _FEWEST:
            continue
        stop = text.find("\n", end)
        line = text.rfind("\n", 0, start) + 1
        said = _says(text, end, min(end + _REACH, stop if stop >= 0 else len(text)), first=True)
        said = said or _says(text, max(start - _REACH, line), start, first=False)
        places = {role: [list(said.span(role))] if said else [] for role in ("source", "cue")}
        yield {**places, "content": [[start, end]]}


def _says(text: str, start: int, end: int, first: bool) -> re.Match[str] | None:
    """The first or the last name with a verb of saying between two places."""
    found = sorted((m for says in _SAYS for m in says.finditer(text, start, end)), key=lambda m: m.start())
    return found[0 if first else -1] if found else None


def _indirect(text: str) -> Iterator[Attribution]:
    for found in _INDIRECT.finditer(text):
        yield {role: [list(found.span(role))] for role in ("source", "cue", "content")}
