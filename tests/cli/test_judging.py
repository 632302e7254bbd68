"""Who is who over the whole record, and a person's judgement of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Onrecord, Said

TEXTS = {
    "vote": "Harbour vote delayed\n\nMay 5, 2031\n\nMayor Ines Calloway said on Monday that the harbour vote would be "
    "delayed by a week. “We will not vote in the dark,” Ines Calloway told reporters in Port Anlow.\n",
    "again": "Harbour vote delayed again\n\nMay 6, 2031\n\nMayor Ines Callowey said on Tuesday that the harbour vote "
    "would be delayed by another week. “We will not vote in the dark,” Ines Callowey told reporters in Port Anlow.\n",
    "choir": "Choir wins prize in Velmora\n\nJune 1, 2033\n\nThe singer Ines Calloway led the children’s choir of "
    "Velmora to victory on Saturday. “They sang like angels,” Ines Calloway said in tears.\n",
}  # fmt: skip


@pytest.fixture
def filled(onrecord: Onrecord, tmp_path: Path) -> Onrecord:
    """Two stories: two reports of a vote, which spell the mayor's name in two ways, and a namesake's concert."""
    for name, text in TEXTS.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    assert onrecord("read", *(f"{name}.txt" for name in TEXTS)).code == 0
    return onrecord


def people(onrecord: Onrecord, *arguments: str) -> dict[str, dict[str, Any]]:
    """The persons of the record by id."""
    rows = json.loads(onrecord("actors", "--kind", "person", "--json", *arguments).out)
    return {row["id"]: row for row in rows}


def called(onrecord: Onrecord, name: str) -> list[str]:
    """The ids of the persons who are called so somewhere."""
    return [id_ for id_, row in people(onrecord).items() if name in row["names"]]


def judged(onrecord: Onrecord, *arguments: str) -> dict[str, Any]:
    """What a judging command says to a program."""
    said = onrecord(*arguments, "--by", "ada", "--json")
    assert said.code == 0, said.err
    found: dict[str, Any] = json.loads(said.out)
    return found


def test_actors_are_listed_with_names_titles_and_stories(filled: Onrecord) -> None:
    rows = list(people(filled).values())
    assert [(row["name"], row["mentions"], len(row["stories"])) for row in rows] == [
        ("Ines Calloway", 4, 1),
        ("Ines Calloway", 2, 1),
    ]
    assert rows[0]["names"] == ["Ines Calloway", "Ines Callowey"]
    said = filled("actors", "calloway")
    assert "also Ines Callowey" in said.out
    assert "person, 4 mentions in 2 articles of 1 story" in said.out
    assert "singer" in said.out
    assert said.out.endswith("2 actors\n")
    assert "Velmora" not in filled("actors", "--story", "harbour").out


def test_an_actor_opens_with_its_evidence(filled: Onrecord) -> None:
    first = next(iter(people(filled)))
    said = filled("actors", first[:8])
    assert said.code == 0
    assert "title: Mayor" in said.out
    assert "[Ines Callowey]" in said.out
    assert json.loads(filled("actors", first, "--json").out)["mentions"][0].keys() == {"article", "start", "end"}


def test_one_actor_is_made_two_by_its_names_and_one_again(filled: Onrecord) -> None:
    (before,) = called(filled, "Ines Callowey")
    said = judged(filled, "different", "Ines Callowey", before)
    (other,) = called(filled, "Ines Callowey")
    assert other != before
    assert said["verdict"] == "different"
    assert {actor["id"] for actor in said["actors"]} == {before, other}
    assert filled("check").code == 0

    judged(filled, "undo")
    assert called(filled, "Ines Callowey") == [before]
    said_again = filled("actors", other)
    assert said_again.code == 0
    assert f"{other} is part of {before} now." in said_again.out
    assert filled("check").code == 0


def test_two_actors_of_two_stories_are_made_one_in_every_view(filled: Onrecord) -> None:
    first, second = people(filled)
    judged(filled, "same", first, second[:10])
    (only,) = people(filled)
    assert only in {first, second}
    stories = json.loads(filled("stories", "--json").out)
    for story in stories:
        exported = json.loads(filled("export", story["id"], "--to", "json").out)
        assert only in {actor["id"] for actor in exported["actors"]}
        assert {quote["speaker"]["actor"] for quote in exported["quotes"]} <= {only, None}
    assert "singer" in filled("why", only).out
    assert filled("check").code == 0


def test_a_mention_is_told_from_its_actor_by_its_place(filled: Onrecord) -> None:
    (before,) = called(filled, "Ines Callowey")
    mentions = json.loads(filled("actors", before, "--json").out)["mentions"]
    place = f"{mentions[-1]['article']}:{mentions[-1]['start']}"
    said = judged(filled, "different", before, place)
    assert len(said["actors"]) == 2
    assert filled("check").code == 0


def test_judgements_stand_when_more_is_read(filled: Onrecord, tmp_path: Path) -> None:
    judged(filled, "different", "Ines Callowey", next(iter(people(filled))))
    before = {name: called(filled, name) for name in ("Ines Callowey", "Ines Calloway")}
    (tmp_path / "third.txt").write_text(
        TEXTS["again"].replace("another week", "a third week").replace("May 6", "May 7")
    )
    assert filled("read", "third.txt").code == 0
    assert {name: called(filled, name) for name in before} == before
    assert filled("check").code == 0


def remarks(onrecord: Onrecord) -> list[dict[str, Any]]:
    """The remarks of the first story."""
    story = json.loads(onrecord("stories", "--json").out)[-1]
    exported: dict[str, list[dict[str, Any]]] = json.loads(onrecord("export", story["id"], "--to", "json").out)
    return exported["utterances"]


def test_a_remark_is_parted_by_its_quotes_and_joined_again(filled: Onrecord) -> None:
    joined = next(one for one in remarks(filled) if len(one["quotes"]) > 1)
    one, other, *_ = joined["quotes"]
    said = judged(filled, "different", one, other)
    assert (said["verdict"], said["about"], said["linked"]) == ("different", "utterance", True)
    parted = [remark for remark in remarks(filled) if {one, other} & set(remark["quotes"])]
    assert len(parted) == 2
    assert filled("check").code == 0
    judged(filled, "same", parted[0]["id"], parted[1]["id"])
    assert joined["id"] in [remark["id"] for remark in remarks(filled)]
    judged(filled, "undo")
    judged(filled, "undo")
    assert joined in remarks(filled)
    assert filled("check").code == 0


def test_a_note_is_kept_and_exported_with_what_it_is_on(filled: Onrecord) -> None:
    remark = remarks(filled)[0]["id"]
    assert judged(filled, "note", remark, "heard it otherwise on the radio")["about"] == "utterance"
    story = json.loads(filled("stories", "--json").out)[-1]
    (kept,) = json.loads(filled("export", story["id"], "--to", "json").out)["judgements"]
    assert (kept["verdict"], kept["note"], kept["by"]) == ("note", "heard it otherwise on the radio", "ada")
    assert "heard it otherwise" in filled("judgements").out
    assert filled("check").code == 0


def test_judgements_are_listed_and_taken_back_by_id(filled: Onrecord) -> None:
    first, second = people(filled)
    (kept,) = judged(filled, "same", first, second)["judgements"]
    judged(filled, "different", first, "Ines Callowey")
    judged(filled, "undo", kept[:9])
    rows = json.loads(filled("judgements", "--json").out)
    assert [(row["verdict"], row["by"], row["stands"]) for row in rows] == [
        ("undo", "ada", False),
        ("different", "ada", True),
        ("same", "ada", False),
    ]
    assert rows[0]["undoes"] == kept
    assert rows[2]["text"].startswith("Ines Callow")
    assert "taken back" in filled("judgements").out
    assert filled("undo", kept).code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("same", "Ines Callowey", "Nobody Here"), "no actor 'Nobody Here' in this record; list them with"),
        (("same", "c-zzzz", "Ines Callowey"), "no actor 'c-zzzz'"),
        (("different", "Ines Calloway", "Ines Callowey"), "'Ines Calloway' may be 2 actors: c-"),
        (("different", "Ines Callowey", "ines callowey"), "both mean Ines Calloway (c-"),
        (("same", "a-aaaa:12", "Ines Callowey"), "no actor 'a-aaaa:12'"),
        (("undo",), "no judgement to take back"),
        (("undo", "j-zzzz"), "no judgement to take back 'j-zzzz'"),
        (("actors", "c-zzzz"), "no actor 'c-zzzz'"),
        (("same", "u-zzzz", "u-zzzz"), "no remark or fact 'u-zzzz'"),
        (("note", "u-zzzz", "why"), "no line 'u-zzzz'"),
    ],
)
def test_what_cannot_be_judged_gets_one_sentence(filled: Onrecord, arguments: tuple[str, ...], sentence: str) -> None:
    said: Said = filled(*arguments)
    assert said.code == 2
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert not said.out
