"""List quotes over the whole record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from rich.padding import Padding
from rich.text import Text

from onrecord import wiring
from onrecord.cli.work.finding import dossiers
from onrecord.cli.work.printing import console, print_json
from onrecord.record.dossier import GAP, Dossier
from onrecord.settings import Settings
from onrecord.text.folding import fold
from onrecord.text.printable import one_line


@dataclass(frozen=True, slots=True)
class Wanted:
    """Parts of the speaker's name, the outlet's name and the words; None asks for nothing."""

    speaker: str | None = None
    outlet: str | None = None
    text: str | None = None

    def fits(self, row: dict[str, Any]) -> bool:
        """Whether every part given is in the row, accents, case and curly quotes aside."""
        asked = (
            (self.speaker, f"{row['speaker']} {row['speaker_text']}"),
            (self.outlet, f"{row['outlet']}"),
            (self.text, row["text"]),
        )
        return all(part is None or _folded(part) in _folded(value) for part, value in asked)


def run(wanted: Wanted, settings: Settings, *, as_json: bool) -> int:
    """Print the quotes that fit, by story, article and place."""
    rows = [row for dossier in dossiers(wiring.house(settings)) for row in quote_rows(dossier) if wanted.fits(row)]
    if as_json:
        print_json(rows)
        return 0
    out = console()
    for row in rows:
        who = one_line(row["speaker"] or row["speaker_text"] or "speaker not named")
        out.print(
            Text(who, style="bold") + Text(f"  {row['kind']}, {one_line(row['outlet'])}  {row['id']}", style="dim")
        )
        out.print(Padding(Text(one_line(row["text"])), (0, 0, 0, 2), expand=False))
    out.print(Text(f"{len(rows)} quotes" if len(rows) != 1 else "1 quote", style="dim"))
    return 0


def quote_rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """One row a quote: who (as resolved, as printed), what, how, and where the characters stand."""
    names = {actor.id: actor.name for actor in dossier.links.actors}
    speakers = {speaking.quote: names.get(speaking.actor) for speaking in dossier.links.speakings}
    for quote in dossier.coverage.quotes():
        article = dossier.coverage.article(quote.article)
        yield {
            "id": quote.id,
            "story": dossier.coverage.story.id,
            "article": article.id,
            "outlet": article.label,
            "speaker": speakers.get(quote.id),
            "speaker_text": quote.speaker.cut(article.text) if quote.speaker else None,
            "kind": quote.kind,
            "text": GAP.join(piece.cut(article.text) for piece in quote.content),
            "content": [[piece.start, piece.end] for piece in quote.content],
            "confidence": round(quote.confidence, 3),
        }


def _folded(text: str) -> str:
    return " ".join(fold(text).split())
