"""Telling "looked for, none found" from "not run"."""

from dataclasses import dataclass
from typing import get_args

from onrecord.dossier.phrasing import listed
from onrecord.record.difference import DifferenceKind
from onrecord.record.reading import Finds
from onrecord.record.story import Coverage, Links


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the public format: what readers must have found for it, and whether a linker must then have run."""

    name: str
    needs: tuple[Finds, ...] = ()
    linked: bool = True


_NEEDS: dict[DifferenceKind, tuple[Finds, ...]] = {
    "number": ("claims",),
    "date": ("claims", "times"),
    "name": ("mentions",),
    "attribution": ("quotes",),
    "wording": ("quotes",),
    "negation": ("claims",),
    "scope": ("claims",),
}

PARTS: tuple[Part, ...] = (
    Part("sentences", needs=("sentences",), linked=False),
    Part("actors", needs=("mentions",)),
    Part("chains", needs=("mentions",)),
    Part("quotes", needs=("quotes",), linked=False),
    Part("scare_quotes", needs=("scare_quotes",), linked=False),
    Part("speakings", needs=("quotes", "mentions")),
    Part("utterances", needs=("quotes",)),
    Part("phrases", needs=("quotes",)),
    Part("facts", needs=("claims",)),
    *(Part(f"differences:{kind}", needs=_NEEDS.get(kind, ())) for kind in get_args(DifferenceKind)),
    Part("events", needs=("events",)),
    Part("times", needs=("times",), linked=False),
    Part("timeline", needs=("times",)),
    Part("positions", needs=("mentions",)),
    Part("relations", needs=("events", "mentions")),
    Part("copies"),
    Part("replaces"),
    Part("revisions", needs=("sentences",)),
)
"""In the order of the public format; sentences stand before it, for lines are cut along them."""

_BY_ARTICLE: tuple[Finds, ...] = ("sentences", "mentions", "quotes", "scare_quotes", "times", "claims", "events")


def not_run(coverage: Coverage, links: Links) -> tuple[str, ...]:
    """What was not computed: ``events``, or ``quotes:ARTICLE`` where one article lacks a reading that others have."""
    unread = {kind: coverage.unread(kind) for kind in get_args(Finds)}
    nowhere = {kind for kind, articles in unread.items() if len(articles) == len(coverage.articles)}
    missing = [
        part.name
        for part in PARTS
        if nowhere.intersection(part.needs) or (part.linked and part.name not in links.linked)
    ]
    partly = [f"{kind}:{article}" for kind in _BY_ARTICLE if kind not in nowhere for article in unread[kind]]
    return tuple(missing + partly)


def none(coverage: Coverage, links: Links, part: str, thing: str) -> str:
    """The sentence for an empty section: ``thing`` was looked for and not found, or was never looked for."""
    missing = {name for name in not_run(coverage, links) if name == part or name.startswith(f"{part}:")}
    if part in missing or (part == "differences" and len(missing) == len(get_args(DifferenceKind))):
        return f"Not run: {thing} have not been looked for in these articles yet."
    if missing and part == "differences":
        looked = [kind for kind in get_args(DifferenceKind) if f"differences:{kind}" not in missing]
        return f"None found: looked for differences of {listed(looked)}; other kinds have not been looked for."
    needs = next((one.needs for one in PARTS if one.name == part), ())
    unread = {article for kind in needs for article in coverage.unread(kind)}
    if unread:
        read = f"{len(coverage.articles) - len(unread)} of {len(coverage.articles)} articles"
        return f"None found: {thing} were looked for in {read}; the others have not been read for them."
    return f"None found: {thing} were looked for in every article that was read."
