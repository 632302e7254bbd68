"""Pages and files as lines of JSON."""

import json
from pathlib import Path

import pytest

from tests.articles.html.pages import BODY, page
from tests.cli.conftest import REPORT, Onrecord

PUBLISHED = "<meta property='article:published_time' content='2031-05-06T08:30:00+02:00'>"
HEAD = f"{PUBLISHED}<meta name=author content='Ione Marsh'>"


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_folder_gives_a_line_for_each_page_and_names_what_is_none(
    onrecord: Onrecord, tmp_path: Path, jobs: str
) -> None:
    folder = tmp_path / "coverage"
    folder.mkdir()
    (folder / "ferry.html").write_text(page(head=HEAD), "utf-8")
    (folder / "harbour.txt").write_text(REPORT, "utf-8")
    (folder / "none.html").write_text("<html><script>1</script></html>", "utf-8")
    said = onrecord("extract", folder, "--jobs", jobs)
    ferry, harbour = map(json.loads, said.out.splitlines())
    assert (said.code, "none.html: the page shows no text" in said.err) == (1, True)
    assert (ferry["source"], harbour["title"]) == (str(folder / "ferry.html"), "Harbour vote delayed, mayor says")
    assert (ferry["published"], ferry["byline"], ferry["language"]) == (
        "2031-05-06T08:30:00+02:00",
        ["Ione Marsh"],
        "en",
    )
    kept = [block["text"] for block in ferry["blocks"] if block["kept"]]
    assert ferry["text"] == "\n\n".join(kept)
    assert "Odo Pell" in ferry["text"]


def test_in_a_hurry_a_page_gives_its_main_text_and_what_its_head_states(onrecord: Onrecord, tmp_path: Path) -> None:
    body = BODY + BODY.replace("ferry", "barge") + BODY.replace("ferry", "tug")
    (tmp_path / "ferry.html").write_text(page(body, HEAD, nav="<nav><a href=/>Home</a></nav>"), "utf-8")
    said = onrecord("extract", tmp_path / "ferry.html", "--fast")
    ferry = json.loads(said.out)
    assert (ferry["published"], ferry["byline"]) == ("2031-05-06T08:30:00+02:00", ["Ione Marsh"])
    assert ("Odo Pell" in ferry["text"], "Home" in ferry["text"]) == (True, False)
    assert all(block["kept"] for block in ferry["blocks"])
