"""The docs are true: links lead somewhere, and the tutorial's commands run on the sample, in its order."""

import re
import shlex
from pathlib import Path

import pytest

from onrecord.cli.main import run
from onrecord.record.story import Story
from onrecord.settings import Settings
from onrecord.wiring import house

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8"))
    assert not [t for t in targets if "://" not in t and not (page.parent / t).exists()]


def test_the_tutorial_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    tutorial = (ROOT / "docs" / "tutorial.md").read_text("utf-8")
    commands = re.findall(r"^    \$ onrecord (.+)$", tutorial, re.MULTILINE)
    assert len(commands) > 10
    printed = ""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus.jsonl").write_text('{"id": "1", "text": "The mayor said no."}\n')
    for command in commands:
        words = shlex.split(command.replace("src/onrecord", str(ROOT / "src" / "onrecord")))
        if "ID" in words:
            (story,) = house(Settings(record=tmp_path / "onrecord.db")).store.each(Story)
            words[words.index("ID")] = story.id[:8]
        assert run(words) == 0, command
        out = capsys.readouterr().out
        assert out or "-o" in words, command
        printed += bare(out)
    output = re.findall(r"(?:^ {6}.+\n)+", tutorial, re.MULTILINE)
    assert output
    assert not [block for block in output if bare(block) not in printed]


def bare(text: str) -> str:
    """Without white space and bars: as wide as the page or the terminal may be."""
    return re.sub(r"[\s│]", "", text)
