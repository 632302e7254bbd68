from dataclasses import replace

from onrecord.linking.actors.linker import ActorLinker
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from tests.linking.telling import by_name, linked, story, told


def actors(*articles: tuple[str, dict[str, MentionKind]]) -> dict[str, Actor]:
    coverage = story(*(told(text, names, outlet=f"Outlet {at}") for at, (text, names) in enumerate(articles)))
    return by_name(linked(coverage, ActorLinker()).actors)


def test_a_family_name_joins_the_full_name_of_its_article() -> None:
    found = actors(
        (
            "Orla Brennick spoke first. Brennick was brief. Piet Aldane listened.",
            {"Orla Brennick": "person", "Brennick": "person", "Piet Aldane": "person"},
        )
    )
    assert set(found) == {"Orla Brennick", "Piet Aldane"}
    assert found["Orla Brennick"].names == ("Brennick", "Orla Brennick")
    assert [m.end - m.start for m in found["Orla Brennick"].mentions] == [13, 8]


def test_a_family_name_that_stands_first_joins_too() -> None:
    found = actors(("Wang Wenli came. Wang sat down.", {"Wang Wenli": "person", "Wang": "person"}))
    assert set(found) == {"Wang Wenli"}


def test_two_persons_of_one_family_stay_apart_from_a_bare_family_name() -> None:
    found = actors(
        (
            "Ann Berg and Tom Berg came. Berg spoke.",
            {"Ann Berg": "person", "Tom Berg": "person", "Berg": "person"},
        )
    )
    assert set(found) == {"Ann Berg", "Tom Berg", "Berg"}


def test_the_article_decides_between_two_persons_of_the_story() -> None:
    found = actors(
        ("Ann Berg came. Berg spoke.", {"Ann Berg": "person", "Berg": "person"}),
        ("Tom Berg came. Berg sang.", {"Tom Berg": "person", "Berg": "person"}),
        ("Berg was there.", {"Berg": "person"}),
    )
    assert set(found) == {"Ann Berg", "Tom Berg", "Berg"}
    assert [len(found[name].mentions) for name in ("Ann Berg", "Tom Berg", "Berg")] == [2, 2, 1]


def test_spellings_of_one_full_name_join_under_the_most_frequent() -> None:
    found = actors(
        ("Volodar Zelinsky spoke.", {"Volodar Zelinsky": "person"}),
        ("Volodar Zelinskyy spoke. Zelinskyy left.", {"Volodar Zelinskyy": "person", "Zelinskyy": "person"}),
        ("Volodar Zelinskyy ate.", {"Volodar Zelinskyy": "person"}),
        ("Zelinskiy slept.", {"Zelinskiy": "person"}),
    )
    assert list(found) == ["Volodar Zelinskyy"]
    assert len(found["Volodar Zelinskyy"].mentions) == 5


def test_short_or_side_by_side_names_are_no_spellings() -> None:
    found = actors(
        ("John Kirby and Jon Kerry met Wang Yi.", {"John Kirby": "person", "Jon Kerry": "person", "Wang Yi": "person"}),
        (
            "Wang Wenli met Maria Hansen and Maria Hanson.",
            dict.fromkeys(("Wang Wenli", "Maria Hansen", "Maria Hanson"), "person"),
        ),
        ("Daniel Ostrow and the poet.", {"Daniel Ostrow": "person"}),
        ("Daniela Ostrow sang.", {"Daniela Ostrow": "person"}),
    )
    assert len(found) == 8


def test_a_people_is_not_its_state() -> None:
    found = actors(
        (
            "Norland and the Norlandians, Norlandian ships.",
            {"Norland": "state", "Norlandians": "group", "Norlandian": "group"},
        )
    )
    assert {name: actor.kind for name, actor in found.items()} == {
        "Norland": "state",
        "Norlandian": "group",
        "Norlandians": "group",
    }


def test_a_state_under_two_common_names_is_one() -> None:
    found = actors(("The U.S. agreed.", {"U.S": "state"}), ("The United States agreed.", {"United States": "state"}))
    assert list(found) == ["United States"]


def test_initials_stand_for_the_one_body_that_has_them() -> None:
    names: dict[str, MentionKind] = {"Institute for Shared Waters": "organisation", "ISW": "organisation"}
    assert list(actors(("The Institute for Shared Waters met. ISW left.", names))) == ["Institute for Shared Waters"]


def test_titles_beside_a_name_are_roles_once_each() -> None:
    text = (
        "Norlandian Foreign Ministry spokesman Piet Aldane spoke. Foreign Minister Ann Berg heard him. "
        "Foreign Minister Ann Berg left. Olav Ness, spokesman for the Council of Tides, did not. "
        "The mayor, Rafe Ollin, wept."
    )
    names: dict[str, MentionKind] = {"Norlandian": "group"}
    found = actors((text, names | dict.fromkeys(("Piet Aldane", "Ann Berg", "Olav Ness", "Rafe Ollin"), "person")))
    assert {name: [role.title for role in actor.roles] for name, actor in found.items() if actor.kind == "person"} == {
        "Piet Aldane": ["Norlandian Foreign Ministry spokesman"],
        "Ann Berg": ["Foreign Minister"],
        "Olav Ness": ["spokesman for the Council of Tides"],
        "Rafe Ollin": ["mayor"],
    }
    for actor in found.values():
        for role in actor.roles:
            assert role.evidence.cut(text) == role.title


def test_a_title_that_leads_to_another_name_is_not_taken_back() -> None:
    text = "After meeting Ann Berg, President Tom Lund slept. Speaking to Ann Berg, the president of Norland said no."
    found = actors((text, {"Ann Berg": "person", "Tom Lund": "person"}))
    assert found["Ann Berg"].roles == ()
    assert [role.title for role in found["Tom Lund"].roles] == ["President"]


def test_a_title_inside_a_mention_is_a_role_and_no_name() -> None:
    found = actors(
        ("President Tom Lund slept. President Lund woke.", {"President Tom Lund": "person", "President Lund": "person"})
    )
    assert list(found) == ["Tom Lund"]
    assert found["Tom Lund"].names == ("Lund", "Tom Lund")
    assert [role.title for role in found["Tom Lund"].roles] == ["President"]


def test_the_kind_most_often_read_is_the_actor_s() -> None:
    first, second = told("Nedrin slept.", {"Nedrin": "person"}), told("Nedrin woke. Nedrin ate.", {"Nedrin": "place"})
    assert [(a.name, a.kind) for a in linked(story(first, second), ActorLinker()).actors] == [("Nedrin", "place")]


def test_odd_mentions_are_survived() -> None:
    found = actors(("He saw ’s and \u202e and 12.", {"He": "person", "’s": "place", "\u202e": "person", "12": "place"}))
    assert found == {}


def test_the_list_is_named_as_linked_even_when_empty() -> None:
    assert linked(story(told("Nothing.")), ActorLinker()).linked == ("actors",)


def test_mrs_tells_which_of_two_is_meant_and_never_a_man() -> None:
    names: dict[str, MentionKind] = {"Mary Lund": "person", "Robert Lund": "person", "Lund": "person"}
    found = actors(("Mary Lund and Robert Lund came. Mrs. Lund spoke.", names))
    assert (len(found["Mary Lund"].mentions), len(found["Robert Lund"].mentions)) == (2, 1)
    assert set(actors(("Robert Lund came. Mrs. Lund spoke.", names))) == {"Robert Lund", "Lund"}


def test_a_titled_name_before_the_full_name_may_be_another_of_the_family() -> None:
    names: dict[str, MentionKind] = {"Mary Lund": "person", "Lund": "person"}
    assert set(actors(("President Lund came late. Mary Lund danced.", names))) == {"Mary Lund", "Lund"}
    assert set(actors(("President Lund came late. President Mary Lund danced.", names))) == {"Mary Lund"}


def test_ministries_of_two_states_are_two_bodies() -> None:
    names: dict[str, MentionKind] = {"Foreign Ministry": "organisation", "Norland": "state", "Vestria": "state"}
    text = "Norland’s Foreign Ministry protested. Vestria’s Foreign Ministry did not. Its Foreign Ministry slept."
    found = actors((text, names))
    assert set(found) == {"Norland", "Vestria", "Norland’s Foreign Ministry", "Vestria’s Foreign Ministry"}
    found = actors(("Norland’s Foreign Ministry protested. The Foreign Ministry slept.", names))
    assert len(found["Norland’s Foreign Ministry"].mentions) == 2


def test_a_name_read_as_a_body_s_with_a_person_s_title_is_a_person_s() -> None:
    names: dict[str, MentionKind] = {"Hana Tolvery": "organisation", "Tolvery": "organisation"}
    (found,) = actors(("Hana Tolvery, a spokeswoman for the port, spoke. Tolvery left.", names)).values()
    assert (found.kind, len(found.mentions)) == ("person", 2)


def test_a_middle_initial_makes_no_other_person_even_side_by_side() -> None:
    found = actors(("Ann Berg came. — Ann J. Berg", {"Ann Berg": "person", "Ann J. Berg": "person"}))
    assert [actor.names for actor in found.values()] == [("Ann Berg", "Ann J. Berg")]


def test_who_signs_a_reprinted_post_is_the_one_of_whom_the_article_speaks() -> None:
    text = "President Berg slept.\n\nNo tide today! — Ann Berg ( @annberg ) May 5"
    assert set(actors((text, {"Berg": "person", "Ann Berg": "person"}))) == {"Ann Berg"}


def test_a_full_name_later_on_is_not_the_president_unless_it_signs() -> None:
    text = "President Berg slept.\n\nNo tide today! said Ann Berg."
    assert set(actors((text, {"Berg": "person", "Ann Berg": "person"}))) == {"Ann Berg", "Berg"}


def test_a_name_read_as_a_body_s_is_a_person_s_by_its_title_or_by_who() -> None:
    found = actors(("President Orsk came. Lund, who slept, left.", {"Orsk": "organisation", "Lund": "place"}))
    assert {actor.kind for actor in found.values()} == {"person"}


def test_the_place_that_somebody_comes_from_is_no_person() -> None:
    found = actors(("Ann Berg of Nedrin, who slept, left.", {"Ann Berg": "person", "Nedrin": "place"}))
    assert {name: actor.kind for name, actor in found.items()} == {"Ann Berg": "person", "Nedrin": "place"}


def test_the_house_is_not_the_white_house() -> None:
    found = actors(("The White House slept. The House met.", {"White House": "organisation", "House": "organisation"}))
    assert set(found) == {"White House", "House"}


def test_the_elder_goes_by_the_bare_family_name() -> None:
    names: dict[str, MentionKind] = dict.fromkeys(("Tom Orsk", "Tom Orsk Jr.", "Orsk"), "person")
    found = actors(("Tom Orsk and Tom Orsk Jr. came. Orsk spoke.", names))
    assert sorted(len(actor.mentions) for actor in found.values()) == [1, 2]
    assert set(actors(("Tom Orsk Jr. came. Orsk spoke.", names))) == {"Tom Orsk Jr."}


def test_a_story_teaches_which_name_is_the_family_s() -> None:
    names: dict[str, MentionKind] = dict.fromkeys(("Abo Temera", "Abo"), "person")
    first, second = ("Abo Temera came. President Abo slept.", names), ("Abo woke.", names)
    assert set(actors(first, second)) == {"Abo Temera"}
    untitled = ("Abo Temera came. Abo slept.", names)
    assert set(actors(untitled, second)) == {"Abo Temera", "Abo"}


def test_a_title_tells_which_of_the_story_s_family_is_meant() -> None:
    names: dict[str, MentionKind] = dict.fromkeys(("Ann Berg", "Tom Berg", "Berg"), "person")
    story_of_both = ("President Ann Berg met Governor Tom Berg.", names)
    found = actors(story_of_both, ("President Berg slept.", names))
    assert len(found["Ann Berg"].mentions) == 2
    assert "Berg" in actors(story_of_both, ("Berg slept.", names))


def test_a_headline_s_full_name_counts_where_a_given_name_begins_it() -> None:
    names: dict[str, MentionKind] = {"Tom Feld": "person", "Feld Says": "person", "Feld": "person"}
    article, reading = told("Tom Feld Opens a Bakery\n\nMr. Feld was brief.\n\nMr. Feld left.", names)
    blocks = (replace(article.blocks[0], kind="headline"), *article.blocks[1:])
    found = by_name(linked(story((replace(article, blocks=blocks), reading)), ActorLinker()).actors)
    assert set(found) == {"Tom Feld"}
