"""Hostile folders: links that lead back, pipes, names that no terminal shows, files that change while they are read."""

import json
import os
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import REPORT, Onrecord, onrecord

__all__ = ("onrecord",)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one good article."""
    made = tmp_path / "folder"
    made.mkdir()
    (made / "good.txt").write_text(REPORT, "utf-8")
    return made


def causes(command: Onrecord, folder: Path) -> list[str]:
    """Of all that was dropped, after the folder was read with the good article in it."""
    said = command("read", folder, "--json")
    assert json.loads(said.out)["new"] >= 1
    return [row["cause"] for row in json.loads(command("dropped", "--json").out)]


def test_a_link_to_itself_and_a_folder_in_itself(onrecord: Onrecord, folder: Path) -> None:
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "one").symlink_to("two")
    (folder / "two").symlink_to("one")
    (folder / "inside").symlink_to(folder)
    assert set(causes(onrecord, folder)) == {"SymlinkLoop"}


def test_a_pipe_is_never_opened(onrecord: Onrecord, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    assert causes(onrecord, folder) == ["NotAFile"]


def test_a_path_with_dots_leads_where_it_leads(onrecord: Onrecord, folder: Path) -> None:
    assert causes(onrecord, folder / ".." / "folder" / "." / ".." / "folder") == []
    (story,) = json.loads(onrecord("stories", "--json").out)
    assert story["articles"][0]["source"] == str(folder / "good.txt")


def test_names_that_are_no_utf_8_or_hold_controls(onrecord: Onrecord, folder: Path) -> None:
    for number, name in enumerate(
        (b"\xff\xfe.txt", b"a\nb.txt", b"\x1b[2J.txt", "\u202etxt.exe.txt".encode(), b"-rf.txt")
    ):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:  # noqa: PTH118, PTH123 - bytes are no Path
            file.write(REPORT.replace("October", f"{number} October").encode())
    (folder / "\x1b[31m.pdf").write_bytes(b"%PDF-1.7")
    said = onrecord("read", folder, "--json")
    assert json.loads(said.out)["new"] == 6
    assert "\x1b" not in said.err
    assert "\x1b" not in onrecord("dropped").out


def test_nested_folders(onrecord: Onrecord, folder: Path) -> None:
    deep = folder
    for _ in range(150):
        deep = deep / "a"
    deep.mkdir(parents=True)
    (deep / "deep.txt").write_text(REPORT * 2, "utf-8")
    assert causes(onrecord, folder) == []


def test_a_file_that_changes_while_it_is_read(onrecord: Onrecord, folder: Path) -> None:
    changing, done = folder / "changing.txt", threading.Event()
    changing.write_text(REPORT * 50, "utf-8")

    def change() -> None:
        while not done.is_set():
            for size in (0, 10, 5_000, 20_000):
                changing.write_bytes(b"He said so.\n" * (size // 12))

    thread = threading.Thread(target=change)
    thread.start()
    try:
        found = causes(onrecord, folder)
    finally:
        done.set()
        thread.join()
    assert set(found) <= {"EmptyFile", "BrokenFile", "MissingPath"}


def test_a_file_that_is_gone_when_its_turn_comes(onrecord: Onrecord, folder: Path, tmp_path: Path) -> None:
    said = onrecord("read", folder / "good.txt", tmp_path / "gone.txt", "--json")
    assert json.loads(said.out)["new"] == 1
    assert [row["cause"] for row in json.loads(onrecord("dropped", "--json").out)] == ["MissingPath"]
