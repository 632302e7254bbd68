"""Print a dossier."""

from dataclasses import asdict
from typing import Any

from onrecord import flow, wiring
from onrecord.cli.work.finding import story
from onrecord.cli.work.printing import console, print_json
from onrecord.errors import UnknownId
from onrecord.record.dossier import Dossier, Section
from onrecord.settings import Settings
from onrecord.views.terminal import TerminalView


def run(given: str | None, names: tuple[str, ...], settings: Settings, *, as_json: bool) -> int:
    """The whole story, or the sections named. Raise UnknownId for another section's name."""
    house = wiring.house(settings)
    dossier = flow.compose(house, story(house, given))
    known = [section.name for section in dossier.sections]
    for name in names:
        if name not in known:
            raise UnknownId("section", name, f"there are: {', '.join(known)}.")
    if as_json:
        print_json([section_data(section) for section in dossier.sections if not names or section.name in names])
    else:
        print_dossier(dossier, names)
    return 0


def print_dossier(dossier: Dossier, names: tuple[str, ...] = ()) -> None:
    """The dossier as wide as the terminal, in colour where it can."""
    out = console()
    view = TerminalView(width=out.width, color=out.color_system is not None, sections=names)
    out.file.write(view.render(dossier))


def section_data(section: Section) -> dict[str, Any]:
    """A section for a program."""
    lines = [
        {
            "id": line.id,
            "part": line.part,
            "head": line.head,
            "text": line.text,
            "note": line.note,
            "verbatim": line.verbatim,
            "evidence": [{"article": s.article, "start": s.start, "end": s.end} for s in line.evidence],
        }
        for line in section.lines
    ]
    empty = None if lines or section.table else section.empty
    shown = {"section": section.name, "title": section.title, "empty": empty, "note": section.note, "lines": lines}
    return shown | ({"table": asdict(section.table)} if section.table else {})
