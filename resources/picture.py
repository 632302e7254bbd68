"""Draw docs/record.svg, the picture of the printed record in the README: ``python resources/picture.py``."""

import io
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from onrecord import flow, wiring
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.views.terminal import TerminalView

ROOT = Path(__file__).resolve().parents[1]
SHOWN = {"said": 27, "differences": 11, "timeline": 16}
"""Rows of each section in the picture."""

FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {terminal_width} {terminal_height}" role="img">
<title>The printed record of the sample coverage</title>
<style>.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, monospace; font-size: {char_height}px;
line-height: {line_height}px; }} {styles}</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
<rect width="{terminal_width}" height="{terminal_height}" rx="8" fill="#1c1f24"/>
<g transform="translate(12, 12)">{backgrounds}<g class="{unique_id}-matrix">{matrix}</g></g></svg>
"""


def rows() -> list[str]:
    """The first rows of the sections shown, with colours."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(record=Path(folder) / "sample.db")
        house = wiring.house(settings, create=True)
        flow.read(house, wiring.sources([str(ROOT / "src/onrecord/sample/coverage")], settings))
        (story,) = house.store.each(Story)
        dossier = flow.compose(house, story)
    found: list[str] = []
    for number, (section, count) in enumerate(SHOWN.items()):
        printed = TerminalView(width=96, color=True, sections=(section,)).render(dossier).splitlines()
        found += (printed if not number else printed[3:])[: count + (0 if number else 3)]
        found.append("")
    return found


def main() -> None:
    """Write the picture."""
    console = Console(record=True, width=98, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi("\n".join(rows())))
    console.save_svg(str(ROOT / "docs" / "record.svg"), code_format=FRAME, unique_id="record")


if __name__ == "__main__":
    main()
