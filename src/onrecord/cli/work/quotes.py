"""List quotes over the whole record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.finding import dossiers
from onrecord.cli.work.printing import console, print_json
from onrecord.record.dossier import GAP, Dossier
from onrecord.record.reading import QuoteKind
from onrecord.settings import Settings
from onrecord.text.folding import fold
from onrecord.text.printable import one_line


class _Kind(NamedTuple):
    """How a kind of quote is shown, and where in the list."""

    rank: int
    label: str
    style: str


_KINDS: dict[QuoteKind, _Kind] = {
    "direct": _Kind(0, "direct: verbatim", "green"),
    "mixed": _Kind(1, "mixed: verbatim between the marks", "yellow"),
    "indirect": _Kind(2, "indirect: the reporter's words", "red"),
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Parts of the speaker's name, the outlet's name and the words, and the kinds; None and () ask for nothing."""

    speaker: str | None = None
    outlet: str | None = None
    text: str | None = None
    kinds: tuple[QuoteKind, ...] = ()

    def fits(self, row: dict[str, Any]) -> bool:
        """Whether every part given is in the row, accents, case and curly quotes aside."""
        asked = (
            (self.speaker, f"{row['speaker']} {row['description']} {row['speaker_text']}"),
            (self.outlet, f"{row['outlet']}"),
            (self.text, row["text"]),
        )
        fits = all(part is None or _folded(part) in _folded(value) for part, value in asked)
        return fits and (not self.kinds or row["kind"] in self.kinds)


def run(wanted: Wanted, settings: Settings, *, as_json: bool) -> int:
    """Print the quotes that fit: by story, in it by kind, verbatim words first, then by article and place."""
    rows = [
        row
        for dossier in dossiers(wiring.house(settings))
        for row in sorted(quote_rows(dossier), key=lambda row: _KINDS[row["kind"]].rank)
        if wanted.fits(row)
    ]
    if as_json:
        print_json(rows)
        return 0
    out = console()
    for row in rows:
        who = one_line(row["speaker"] or row["description"] or row["speaker_text"] or "speaker not named")
        kind = _KINDS[row["kind"]]
        out.print(
            Text(who, style="bold")
            + Text(f"  {kind.label}", style=kind.style)
            + Text(f", {one_line(row['outlet'])}  {row['id']}", style="dim")
        )
        out.print(Padding(Text(one_line(row["text"])), (0, 0, 0, 2), expand=False))
        if around := _around(row):
            out.print(Padding(Text(around, style="dim"), (0, 0, 0, 2), expand=False))
    out.print(Text(f"{len(rows)} quotes" if len(rows) != 1 else "1 quote", style="dim"))
    return 0


def _around(row: dict[str, Any]) -> str:
    """When, where and through whom it was said, as far as the article says so."""
    when = f"{one_line(row['when'] or 'said')} ({row['said']})" if row["said"] else one_line(row["when"] or "")
    via = f"passed on by {one_line(row['via'])}" if row["via"] else ""
    return "; ".join(filter(None, (when, one_line(row["venue"] or ""), via)))


def quote_rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """One row a quote: who (as resolved, as described, as printed), what, how, and where the characters stand."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakings = {speaking.quote: speaking for speaking in dossier.links.speakings}
    said = dossier.coverage.said()
    for quote in dossier.coverage.quotes():
        article = dossier.coverage.article(quote.article)
        speaking = speakings.get(quote.id)
        described = speaking.description if speaking else None
        yield {
            "id": quote.id,
            "story": dossier.coverage.story.id,
            "article": article.id,
            "outlet": article.label,
            "speaker": names.get(speaking.actor) if speaking and speaking.actor else None,
            "description": described.cut(article.text) if described else None,
            "speaker_text": quote.speaker.cut(article.text) if quote.speaker else None,
            "kind": quote.kind,
            "via": quote.via.cut(article.text) if quote.via else None,
            "venue": quote.venue.cut(article.text) if quote.venue else None,
            "when": quote.when.cut(article.text) if quote.when else None,
            "said": said.get(quote.id),
            "text": GAP.join(piece.cut(article.text) for piece in quote.content),
            "content": [[piece.start, piece.end] for piece in quote.content],
            "confidence": round(quote.confidence, 3),
        }


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
