import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.names.comparing import SAME, compare
from onrecord.record.reading import MentionKind


@pytest.mark.parametrize(
    ("left", "right", "feature"),
    [
        ("Łukasz Żelski", "Lukasz Zelski", ""),
        ("Олег Зелинский", "Oleg Zelinsky", ""),
        ("Νίκος Ορμάνδης", "Nikos Ormandis", ""),
        ("محمود الصالحي", "Mahmoud al-Salehi", "script"),
        ("王大明", "Wang Daming", "written together"),
        ("김민수", "Kim Min-su", ""),
        ("Volodar Zelinskiy", "Volodar Zelinskyy", ""),
        ("Volodar Zelinsky", "Volodor Zelinsky", "spelling"),
        ("Ann Talmarick", "Ann Talgarick", "slip"),
        ("이민수", "Lee Min-su", "family name"),
        ("Wang Daming", "Daming Wang", "family name first"),
        ("Berg, Ann", "Ann Berg", ""),
        ("BERG Ann", "Ann Berg", "family name first"),
        ("Bill Orsk", "William Orsk", "given name"),
        ("T. Orsk", "Tomas Orsk", "initial"),
        ("Ann J. Berg", "Ann Berg", "middle name"),
        ("Ann Lund Berg", "Ann Berg", "middle name"),
        ("Enrique Ruiz Soto", "Enrique Ruiz", "second family name"),
        ("Nadir al-Orsk", "Nadir Orsk", "particle"),
        ("Min Chan Oo", "Gen. Min Chan Oo", "particle"),
        ("Ann De Berg", "Ann DeBerg", "written together"),
        ("Ivan Petrovich Orsk", "Ivan Orsk", "middle name"),
    ],
)
def test_two_names_of_one_person_and_the_row_that_says_so(left: str, right: str, feature: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = compare(one, other)
        assert found.score >= SAME
        assert not feature or feature in found.features


@pytest.mark.parametrize(
    ("left", "right", "feature"),
    [
        ("John Kirby", "John Kerry", "other words"),
        ("Wang Yi", "Wang Wenli", "other words"),
        ("Kim Jong-ho", "Kim Jong-su", "other words"),
        ("Tom Orsk", "Tom Orsk Jr.", "generation left out"),
        ("Tom Orsk II", "Tom Orsk III", "other generation"),
        ("Tom H. W. Orsk", "Tom W. Orsk", "other initials"),
        ("Tom A. Orsk", "Tom B. Orsk", "other words"),
        ("Maria Orsk", "Mario Orsk", "other words"),
        ("Michael Orsk", "Michelle Orsk", "other words"),
        ("Ann Brown", "Ann Browne", "other words"),
        ("Nadir bin Karim", "Karim bin Nadir", "other words"),
        ("Thomas James", "James Thomas", "other words"),
        ("Aung Min", "Aung Min Suu", "longer name"),
        ("Berg", "Ann Berg", "part of the name"),
        ("王大明", "Wang Dali", "other words"),
        ("T. Orsk", "Karl Orsk", "other words"),
    ],
)
def test_look_alikes_are_two_persons(left: str, right: str, feature: str) -> None:
    for one, other in ((left, right), (right, left)):
        found = compare(one, other)
        assert found.score < SAME
        assert feature in found.features


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Council of Shared Waters", "CSW", "organisation"),
        ("Tidal Power AG", "Tidal Power", "organisation"),
        ("Department of Tides", "Tides Department", "organisation"),
        ("Ministry of Foreign Affairs of China", "Chinese Foreign Ministry", "organisation"),
        ("World Tide Organisation", "World Tide Organization", "organisation"),
        ("Al-Barqa", "Albarqa", "organisation"),
        ("Приливпром", "Prilivprom", "organisation"),
        ("Burma", "Myanmar", "state"),
        ("Россия", "Russia", "state"),
    ],
)
def test_two_names_of_one_body_or_state(left: str, right: str, kind: MentionKind) -> None:
    assert compare(left, right, kind).score >= SAME
    assert compare(right, left, kind).score >= SAME


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        ("Chinese Foreign Ministry", "Russian Foreign Ministry", "organisation"),
        ("Bank of China", "People's Bank of China", "organisation"),
        ("Harbour Post", "Harbour Times", "organisation"),
        ("FBT", "FTB", "organisation"),
        ("5th Fleet", "7th Fleet", "organisation"),
        ("University of Nedrin", "Nedrin University", "organisation"),
        ("Niger", "Nigeria", "state"),
        ("Austria", "Australia", "state"),
        ("Republic of Congo", "DR Congo", "state"),
    ],
)
def test_two_bodies_or_states(left: str, right: str, kind: MentionKind) -> None:
    assert compare(left, right, kind).score < SAME
    assert compare(right, left, kind).score < SAME


def test_because_is_the_sentence_of_the_row_that_weighs_most_against() -> None:
    assert compare("Bill J. Orsk", "William Orsk").because == "“Bill” and “William” are forms of one given name"
    assert compare("Tom Orsk", "Ann Orsk").because == "“Tom Orsk” and “Ann Orsk” are two names"


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from(["person", "organisation", "state"]))
def test_any_text_has_a_score(left: str, right: str, kind: MentionKind) -> None:
    found = compare(left, right, kind)
    assert 0 <= found.score <= 1
    assert found.because


@given(st.text(alphabet="abBoO. -,王김", max_size=24))
def test_a_name_is_itself(name: str) -> None:
    assert compare(name, name).score in {0.0, 1.0}


def test_hostile_names_are_compared() -> None:
    for odd in ("", "\x00", "\ud800", "\u202eBerg", "a " * 100_000, "x" * 1_000_000, ", , ,", "-" * 9999):
        for kind in ("person", "organisation", "state"):
            assert 0 <= compare(odd, "Ann Berg", kind).score <= 1
            assert 0 <= compare(odd, odd, kind).score <= 1
