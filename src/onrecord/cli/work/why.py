"""Show the evidence of an id."""

import textwrap
from dataclasses import asdict, replace

from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.finding import dossiers
from onrecord.cli.work.printing import console, print_json
from onrecord.dossier.explaining import explain, ids
from onrecord.dossier.passages import Explanation, Passage
from onrecord.errors import AmbiguousId, UnknownId
from onrecord.flow import House
from onrecord.record.dossier import Dossier
from onrecord.settings import Settings
from onrecord.text.printable import one_line, printable


def run(noun_id: str, settings: Settings, *, as_json: bool) -> int:
    """Print what the id stands for and its passages. Raise UnknownId or AmbiguousId."""
    explanation = explained(wiring.house(settings), noun_id)
    if as_json:
        print_json(asdict(explanation))
        return 0
    out = console()
    out.print(Text(one_line(explanation.text), style="bold"))
    out.print(Text(f"{explanation.id}  {one_line(explanation.what)}", style="dim"))
    if explanation.because:
        out.print(Text(one_line(explanation.because), style="italic"))
    for passage in explanation.passages:
        out.print()
        out.print(Text(headed(passage), style="dim"))
        out.print(Padding(highlighted(passage), (0, 0, 0, 2), expand=False))
    return 0


def explained(house: House, noun_id: str) -> Explanation:
    """The one noun over all stories whose id begins so; of an actor with its passages in all of them."""
    found: dict[str, list[Dossier]] = {}
    for dossier in dossiers(house):
        for known in ids(dossier):
            if noun_id and known.startswith(noun_id):
                found.setdefault(known, []).append(dossier)
    if noun_id in found:
        found = {noun_id: found[noun_id]}
    if not found:
        raise UnknownId("line", noun_id, "every line is printed with its id; the beginning of an id is enough.")
    if len(found) > 1:
        raise AmbiguousId(noun_id, tuple(sorted(found)))
    known, told = found.popitem()
    explanations = [explain(dossier, known) for dossier in told]
    passages = dict.fromkeys(passage for one in explanations for passage in one.passages)
    return replace(explanations[0], passages=tuple(passages))


def headed(passage: Passage) -> str:
    """Outlet, offsets, and what the characters show."""
    place = f"{one_line(passage.outlet)}, characters {passage.span.start} to {passage.span.end}"
    return textwrap.shorten(f"{place} ({passage.block}): {one_line(passage.shows)}", 200)


def highlighted(passage: Passage) -> Text:
    """The paragraph with the characters marked, brackets around them so that no colour is needed."""
    before, inside = passage.paragraph[: passage.start], passage.paragraph[passage.start : passage.end]
    after = passage.paragraph[passage.end :]
    return (
        Text(printable(before), style="dim")
        + Text("[", style="bold")
        + Text(printable(inside), style="bold yellow")
        + Text("]", style="bold")
        + Text(printable(after), style="dim")
    )
