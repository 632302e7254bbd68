from pathlib import Path

import pytest

from onrecord.record.judgement import DIFFERENT, SAME
from onrecord.record.reading import MentionKind
from onrecord.record.story import Links
from tests.linking.recording import Record
from tests.linking.telling import Said

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Anne Berg": "person",
    "A. Berg": "person",
    "Ann J. Berg": "person",
    "Tom Berg": "person",
    "Berg": "person",
    "Volodar Zelinsky": "person",
    "Volodar Zelinskyy": "person",
    "Wang Wenli": "person",
    "Wenli Wang": "person",
    "Norland": "state",
    "Council of Tides": "organisation",
    "Foreign Ministry": "organisation",
    "Nedrin": "place",
}


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return Record(tmp_path / "record.db", NAMES)


def test_one_name_in_two_stories_is_one_actor(record: Record) -> None:
    record.tell("s-1", "Ann Berg of the Council of Tides spoke in Nedrin, Norland.")
    record.tell("s-2", "In Norland, Ann Berg left the Council of Tides for Nedrin.")

    assert record.ids("s-1") == record.ids("s-2")
    assert len(record.identities()) == 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Volodar Zelinsky", "Volodar Zelinskyy"),
        ("Wang Wenli", "Wenli Wang"),
        ("Ann Berg", "Ann J. Berg"),
        ("Ann Berg", "A. Berg"),
    ],
)
def test_spellings_orders_and_initials_of_a_name_are_one_actor(record: Record, one: str, other: str) -> None:
    record.tell("s-1", f"Today President {one} spoke.").tell("s-2", f"Today President {other} spoke.")

    assert record.ids("s-1")[one] == record.ids("s-2")[other]


def test_an_initial_or_a_slip_alone_is_not_enough(record: Record) -> None:
    record.tell("s-1", "Yesterday Ann Berg spoke.").tell("s-2", "Yesterday A. Berg spoke.")

    assert record.ids("s-1")["Ann Berg"] != record.ids("s-2")["A. Berg"]


def test_an_initial_that_may_be_two_is_neither(record: Record) -> None:
    record.tell("s-1", "Yesterday Ann Berg spoke.").tell("s-2", "Yesterday Anne Berg spoke, not Tom Berg.")
    record.tell("s-3", "Yesterday A. Berg spoke.")

    others = {*record.ids("s-1").values(), *record.ids("s-2").values()}
    assert record.ids("s-3")["A. Berg"] not in others


def test_a_family_name_alone_is_another_s_in_every_story(record: Record) -> None:
    record.tell("s-1", "Yesterday Berg spoke.").tell("s-2", "Yesterday Berg slept.")

    assert record.ids("s-1")["Berg"] != record.ids("s-2")["Berg"]


def test_a_ministry_without_its_state_is_another_s_in_every_story(record: Record) -> None:
    record.tell("s-1", "The Foreign Ministry spoke.").tell("s-2", "The Foreign Ministry slept.")

    assert set(record.ids("s-1").values()).isdisjoint(record.ids("s-2").values())


def test_namesakes_from_two_walks_of_life_are_two(record: Record) -> None:
    record.tell("s-1", "Foreign Minister Ann Berg spoke.").tell("s-2", "The singer Ann Berg sang.")
    record.tell("s-3", "Prime Minister Ann Berg slept.").tell("s-4", "A song by the singer Ann Berg was sung.")
    first, second, third, fourth = (record.ids(f"s-{number}")["Ann Berg"] for number in (1, 2, 3, 4))

    assert (first, second) == (third, fourth)
    assert first != second


def test_which_of_two_namesakes_is_meant_stays_open_until_a_title_tells(record: Record) -> None:
    record.tell("s-1", "Foreign Minister Ann Berg spoke.").tell("s-2", "The singer Ann Berg sang.")
    record.tell("s-3", "In Nedrin Ann Berg slept.").tell("s-4", "In Nedrin Ann Berg ate.")
    third, fourth = record.ids("s-3")["Ann Berg"], record.ids("s-4")["Ann Berg"]
    assert len({third, fourth, record.ids("s-1")["Ann Berg"], record.ids("s-2")["Ann Berg"]}) == 4

    record.tell("s-3", "In Nedrin the singer Ann Berg woke up.")
    assert record.ids("s-3")["Ann Berg"] == record.ids("s-2")["Ann Berg"]
    assert record.identities()[third].became == record.ids("s-2")["Ann Berg"]


def test_the_id_stays_when_a_fuller_name_turns_up(record: Record) -> None:
    before = record.tell("s-1", "Yesterday Berg spoke.").ids("s-1")["Berg"]
    record.tell("s-1", "Yesterday Ann Berg spoke.")

    assert record.ids("s-1") == {"Ann Berg": before, "Berg": before}
    assert record.identities()[before].name == "Ann Berg"
    record.tell("s-2", "Ann Berg slept.")
    assert record.ids("s-2")["Ann Berg"] == before


def test_a_family_name_that_turns_out_to_be_a_known_actor_s_leads_there(record: Record) -> None:
    known = record.tell("s-1", "Yesterday Ann Berg spoke.").ids("s-1")["Ann Berg"]
    alone = record.tell("s-2", "Today Berg slept.").ids("s-2")["Berg"]
    record.tell("s-2", "Today Ann Berg slept.")

    assert record.ids("s-2")["Berg"] == record.ids("s-2")["Ann Berg"] == known
    assert record.identities()[alone].became == known
    assert record.identities()[alone].because == "Both are Ann Berg."


def test_two_stories_that_become_one_merge_their_actors_with_a_redirect(record: Record) -> None:
    first = record.tell("s-1", "Yesterday Berg spoke.").ids("s-1")["Berg"]
    second = record.tell("s-2", "Today Berg spoke again.").ids("s-2")["Berg"]
    record.stories["s-1"] += record.stories.pop("s-2")
    record.link()

    assert set(record.ids("s-1").values()) == {first}
    assert record.identities()[second].became == first


def test_an_actor_that_falls_apart_leaves_its_id_to_the_larger_part(record: Record) -> None:
    record.tell("s-1", "Ann Berg spoke. Berg sat.", "Ann Berg spoke. Berg slept. Berg ate.")
    before = record.ids("s-1")["Ann Berg"]
    record.judge(DIFFERENT, record.place("s-1", "Ann Berg", 0), record.place("s-1", "Ann Berg", 1))
    ids = {actor.mentions[0].article: actor.id for actor in record.links("s-1").actors}

    one, other = record.stories["s-1"]
    assert ids[other.id] == before
    assert ids[one.id] != before
    assert record.identities()[ids[one.id]].left == before
    assert record.identities()[ids[one.id]].because == "Told apart from Ann Berg."


def test_nothing_changes_when_everything_is_linked_again(record: Record) -> None:
    record.tell("s-1", "Minister Ann Berg spoke. Berg sat.").tell("s-2", "Berg and Tom Berg spoke. Ann Berg sang.")
    record.tell("s-3", "The singer Ann Berg and A. Berg of Norland.")
    store = record.house.store
    links, identities = list(store.each(Links)), record.identities()
    store.put([Links(one.story, "b-forgotten", actors=one.actors) for one in links])
    record.link()

    assert list(store.each(Links)) == links
    assert record.identities() == identities


def test_a_run_that_was_killed_before_the_links_were_kept_ends_as_if_nothing_had_happened(tmp_path: Path) -> None:
    whole, killed = Record(tmp_path / "whole.db", NAMES), Record(tmp_path / "killed.db", NAMES)
    texts = ("Berg and Ann Berg spoke.", "Berg slept in Nedrin.", "The singer Ann Berg and Tom Berg.")
    for number, text in enumerate(texts):
        whole.tell(f"s-{number}", text)
        killed.tell(f"s-{number}", text)
        store = killed.house.store
        store.put([Links(one.story) for one in store.each(Links)][-1:])
        killed.link()

    assert list(killed.house.store.each(Links)) == list(whole.house.store.each(Links))
    assert killed.identities() == whole.identities()


def test_every_reference_to_an_actor_is_by_the_record_s_id(record: Record) -> None:
    text = "Ann Berg spoke. “The tide is late again this year,” Berg said."
    record.tell("s-1", text, quotes=[Said("The tide is late again this year", "Berg", "said")])
    links = record.links("s-1")
    known = set(record.identities())

    assert {actor.id for actor in links.actors} <= known
    assert {speaking.actor for speaking in links.speakings} == {record.ids("s-1")["Ann Berg"]}
    assert {utterance.speaker for utterance in links.utterances} == {record.ids("s-1")["Ann Berg"]}


def test_a_judgement_makes_one_actor_of_two_in_all_stories_and_can_be_taken_back(record: Record) -> None:
    record.tell("s-1", "Yesterday Ann Berg spoke.").tell("s-2", "Yesterday Volodar Zelinsky spoke.")
    record.tell("s-3", "Today Volodar Zelinsky slept.")
    ann, volodar = record.ids("s-1")["Ann Berg"], record.ids("s-2")["Volodar Zelinsky"]
    judgement = record.judge(SAME, record.place("s-1", "Ann Berg"), record.place("s-2", "Volodar Zelinsky"))

    assert record.ids("s-2")["Volodar Zelinsky"] == record.ids("s-3")["Volodar Zelinsky"] == ann
    taken = record.undo(judgement)
    assert record.ids("s-2")["Volodar Zelinsky"] == record.ids("s-3")["Volodar Zelinsky"] == volodar
    record.undo(taken)
    assert record.ids("s-3")["Volodar Zelinsky"] == ann


def test_a_judgement_makes_one_actor_of_two_in_one_story_and_can_be_taken_back(record: Record) -> None:
    record.tell("s-1", "Ann Berg met Tom Berg.")
    before = record.ids("s-1")
    judgement = record.judge(SAME, record.place("s-1", "Ann Berg"), record.place("s-1", "Tom Berg"))
    assert set(record.ids("s-1").values()) == {before["Ann Berg"]}

    record.tell("s-2", "Tom Berg slept.")
    assert record.ids("s-2")["Tom Berg"] == before["Ann Berg"]
    record.undo(judgement)
    assert record.ids("s-1") == before
    assert record.ids("s-2")["Tom Berg"] == before["Tom Berg"]


def test_a_judgement_tells_namesakes_of_two_stories_apart_and_can_be_taken_back(record: Record) -> None:
    record.tell("s-1", "Ann Berg spoke.").tell("s-2", "Ann Berg slept.").tell("s-3", "Ann Berg ate.")
    before = record.ids("s-1")["Ann Berg"]
    judgement = record.judge(DIFFERENT, record.place("s-1", "Ann Berg"), record.place("s-2", "Ann Berg"))

    other = record.ids("s-2")["Ann Berg"]
    assert (record.ids("s-1")["Ann Berg"], record.ids("s-3")["Ann Berg"]) == (before, before)
    assert other != before
    record.tell("s-2", "Ann Berg is still asleep.")
    assert record.ids("s-2")["Ann Berg"] == other
    record.undo(judgement)
    assert record.ids("s-2")["Ann Berg"] == before


def test_a_judgement_outlives_another_reading_of_its_articles(record: Record) -> None:
    record.tell("s-1", "Minister Ann Berg met Tom Berg.").tell("s-2", "Tom Berg slept.")
    record.judge(SAME, record.place("s-1", "Ann Berg"), record.place("s-1", "Tom Berg"))
    one = record.ids("s-1")["Ann Berg"]
    again = Record(record.path, NAMES | {"Minister Ann Berg": "person", "Minister": "person"}, record.stories)
    again.tell("s-1", "Minister Ann Berg met Tom Berg again.")

    assert {again.ids("s-1")["Ann Berg"], again.ids("s-1")["Tom Berg"], again.ids("s-2")["Tom Berg"]} == {one}


def test_the_later_of_two_judgements_that_contradict_each_other_counts(record: Record) -> None:
    record.tell("s-1", "Ann Berg spoke.").tell("s-2", "Tom Berg slept.")
    places = record.place("s-1", "Ann Berg"), record.place("s-2", "Tom Berg")
    before = record.ids("s-1")["Ann Berg"], record.ids("s-2")["Tom Berg"]
    record.judge(SAME, *places)
    record.judge(DIFFERENT, *places)
    assert (record.ids("s-1")["Ann Berg"], record.ids("s-2")["Tom Berg"]) == before

    record.judge(SAME, *places)
    assert record.ids("s-1")["Ann Berg"] == record.ids("s-2")["Tom Berg"]
