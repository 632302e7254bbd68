import numpy as np
import pytest
from training.attribution.data import Example, Row, example, packed, unpacked

from onrecord.reading.attribution.decode import TAGS, Tagged, spans
from onrecord.reading.attribution.reader import PIECES

TEXT = "“We sail at dawn,” Mara Teller said.\nThe fog was thick, she added. Nobody was hurt."


def marked(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


ROW: Row = {
    "id": "invented",
    "text": TEXT,
    "attributions": [
        {"source": marked("Mara Teller"), "cue": marked("said"), "content": marked("“We sail at dawn,”")},
        {"source": [], "cue": marked("added"), "content": marked("The fog was thick")},
    ],
}


def words_of(one: Example, span: Tagged) -> str:
    return TEXT[one.page.starts[span.start] : one.page.ends[span.end - 1]]


def test_tags_give_back_what_was_marked() -> None:
    one = example(ROW, PIECES)
    found = [
        (role, TEXT[one.page.starts[start] : one.page.ends[end - 1]]) for role, start, end in spans(one.tags.tolist())
    ]
    assert found == [
        ("content", "“We sail at dawn,”"),
        ("source", "Mara Teller"),
        ("cue", "said"),
        ("content", "The fog was thick"),
        ("cue", "added"),
    ]
    assert (one.chances.argmax(axis=1) == one.tags).all()


def test_links_lead_from_content_to_cue_and_from_cue_to_source() -> None:
    one = example(ROW, PIECES)
    starts = {
        TEXT[one.page.starts[start] : one.page.ends[end - 1]]: start for _, start, end in spans(one.tags.tolist())
    }
    assert one.cues == {starts["“We sail at dawn,”"]: starts["said"], starts["The fog was thick"]: starts["added"]}
    assert one.sources == {starts["said"]: starts["Mara Teller"], starts["added"]: -1}


def test_of_a_teachers_row_chances_give_the_tags_and_only_links_of_which_it_is_sure_are_learned() -> None:
    marked_by_people = example(ROW, PIECES)
    cue = next(one.start for one in spans(marked_by_people.tags.tolist()) if one.role == "cue")
    teacher: Row = {
        "id": "invented",
        "text": TEXT,
        "chances": packed((0.9 * marked_by_people.chances + 0.1 / len(TAGS)).astype(np.float32)),
        "cues": [],
        "sources": [[cue, -1]],
    }
    one = example(teacher, PIECES)
    assert (one.tags == marked_by_people.tags).all()
    assert (one.cues, one.sources) == ({}, {cue: -1})
    assert 0.9 < one.chances.max() < 1


def test_packing_keeps_chances_to_half_a_step() -> None:
    chances = np.random.default_rng(1).dirichlet(np.ones(len(TAGS)), size=50).astype(np.float32)
    assert np.abs(unpacked(packed(chances)) - chances).max() <= 0.5 / 255 + 1e-7


def test_a_row_that_was_marked_with_other_tokens_is_refused_by_name() -> None:
    teacher: Row = {"id": "invented", "text": TEXT, "chances": packed(np.full((3, len(TAGS)), 1 / 7, dtype=np.float32))}
    with pytest.raises(ValueError, match="article invented was marked with other tokens"):
        example(teacher, PIECES)
