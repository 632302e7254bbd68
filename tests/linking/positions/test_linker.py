from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.chains.linker import ChainLinker
from onrecord.linking.positions.linker import PositionLinker
from onrecord.linking.speakers.linker import SpeakerLinker
from onrecord.record.actor import Actor
from onrecord.record.reading import MentionKind
from onrecord.record.standing import Position
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Tom Lund": "person",
    "Lund": "person",
    "Norlandia": "state",
    "Estmark": "state",
    "Tidewater": "organisation",
    "Harbour Union": "organisation",
    "Kyiv": "place",
    "Ukraine": "state",
    "Reds": "group",
}

Shown = tuple[str, str, str]


def positions(*texts: str, quotes: tuple[Said, ...] = (), days: tuple[str | None, ...] = ()) -> list[Position]:
    return _both(*texts, quotes=quotes, days=days)[0]


def shown(*texts: str, quotes: tuple[Said, ...] = (), days: tuple[str | None, ...] = ()) -> list[Shown]:
    """Holder, stance and issue of every position."""
    found, actors = _both(*texts, quotes=quotes, days=days)
    names = {actor.id: actor.name for actor in actors}
    return sorted((names[one.actor], one.stance, one.issue) for one in found)


def _both(
    *texts: str, quotes: tuple[Said, ...] = (), days: tuple[str | None, ...] = ()
) -> tuple[list[Position], tuple[Actor, ...]]:
    dates = days or ("2031-05-07",) * len(texts)
    articles = [
        told(text, NAMES, quotes if at == 0 else (), published=dates[at], outlet=f"Outlet {at}")
        for at, text in enumerate(texts)
    ]
    links = linked(story(*articles), ActorLinker(), ChainLinker(), SpeakerLinker(), PositionLinker())
    return list(links.positions), links.actors


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        ("Norlandia welcomed the peace plan.", "for", "peace plan"),
        ("Norlandia has strongly rejected the peace plan.", "against", "peace plan"),
        ("Norlandia does not support the peace plan.", "against", "peace plan"),
        ("Norlandia refused to condemn the invasion.", "neutral", "invasion"),
        ("Norlandia cautiously welcomed the peace plan.", "mixed", "peace plan"),
        ("Norlandia welcomed the peace plan but warned of delays.", "mixed", "peace plan"),
        ("Norlandia abstained on the resolution.", "neutral", "resolution"),
        ("Norlandia has not taken a position on the treaty.", "neutral", "treaty"),
        ("Norlandia is open to talks.", "for", "talks"),
        ("Norlandia expressed concern about the tariffs.", "against", "tariffs"),
        ("Norlandia called for a cease-fire.", "for", "cease-fire"),
        ("Norlandia called for lifting the ban.", "against", "ban"),
        ("Norlandia opposes lifting the ban.", "for", "ban"),
        ("Norlandia vowed to veto the resolution.", "against", "resolution"),
        ("Norlandia voted on Monday to reject the resolution.", "against", "resolution"),
        ("Norlandia urged Estmark not to scrap the treaty.", "for", "treaty"),
        ("Norlandia refuses to accept the deal.", "against", "deal"),
        ("The peace plan was dismissed by Norlandia.", "against", "peace plan"),
        ("The peace plan, which Norlandia opposes, is long.", "against", "peace plan"),
        ("Norlandia called the peace plan a mistake.", "against", "peace plan"),
        ("The peace plan won praise from Norlandia.", "for", "peace plan"),
        ("Norlandia’s opposition to the peace plan is known.", "against", "peace plan"),
    ],
)
def test_a_stance_is_told_in_many_constructions(text: str, stance: str, issue: str) -> None:
    assert shown(text) == [("Norlandia", stance, issue)]


@pytest.mark.parametrize(
    "text",
    [
        "Norlandia published the peace plan.",
        "Norlandia may support the peace plan.",
        "Norlandia welcomed Estmark’s minister.",
        "Aides to Ann Berg rejected the peace plan.",
        "Norlandia wants the peace plan to fail.",
        "Norlandia asked whether Estmark supports the peace plan.",
        "Some Reds oppose the peace plan.",
        "The peace plan is a mistake.",
        "Critics rejected the peace plan near Estmark.",
        "Norlandia backed out of the treaty.",
    ],
)
def test_what_is_not_said_is_no_position(text: str) -> None:
    assert shown(text) == []


def test_all_who_are_listed_take_the_stance() -> None:
    assert shown("Norlandia and Estmark opposed the resolution.") == [
        ("Estmark", "against", "resolution"),
        ("Norlandia", "against", "resolution"),
    ]


def test_of_many_those_who_are_named_take_it() -> None:
    found = shown("Nine members voted for the resolution, including allies such as Norlandia and Estmark.")
    assert found == [("Estmark", "for", "resolution"), ("Norlandia", "for", "resolution")]


def test_two_issues_behind_one_cue_are_two_positions() -> None:
    assert shown("Norlandia called for a cease-fire and peace talks.") == [
        ("Norlandia", "for", "cease-fire"),
        ("Norlandia", "for", "peace talks"),
    ]


def test_a_second_verb_has_the_first_ones_subject() -> None:
    assert shown("Norlandia met the envoys and rejected the peace plan.") == [("Norlandia", "against", "peace plan")]


def test_a_capital_that_takes_a_stance_is_its_state() -> None:
    assert shown("Kyiv favoured the treaty. Ukraine is large.") == [("Ukraine", "for", "treaty")]


def test_who_speaks_of_we_is_the_holder_in_own_words() -> None:
    (found,) = positions(
        "“We oppose the harbour deal,” Ann Berg said.",
        quotes=(Said("“We oppose the harbour deal,”", "Ann Berg", "said"),),
    )
    assert (found.stance, found.voice == found.actor) == ("against", True)


def test_an_opinion_counts_in_the_words_of_its_speaker_alone() -> None:
    said = Said("“The harbour deal is a mistake,”", "Ann Berg", "said")
    assert shown("“The harbour deal is a mistake,” Ann Berg said.", quotes=(said,)) == [
        ("Ann Berg", "against", "harbour deal")
    ]


def test_what_must_be_done_is_what_the_speaker_wants() -> None:
    said = Said("“Estmark must lift the ban,”", "Ann Berg", "said")
    assert shown("“Estmark must lift the ban,” Ann Berg said.", quotes=(said,)) == [("Ann Berg", "against", "ban")]


def test_somebody_elses_words_are_their_voice() -> None:
    said = Said("Estmark supports the treaty", "Ann Berg", "said", "indirect")
    (found,) = positions("Ann Berg said Estmark supports the treaty.", quotes=(said,))
    assert found.voice is not None
    assert found.voice != found.actor


def test_a_quotation_of_nobody_known_gives_no_position() -> None:
    said = Said("“Estmark supports the treaty,”", None, "said")
    assert shown("“Estmark supports the treaty,” an aide said.", quotes=(said,)) == []


def test_one_issue_has_one_name_over_all_articles() -> None:
    found = shown(
        "Tidewater backed Norlandia’s peace plan. Lund opposes Norlandia’s peace plan.",
        "The Harbour Union rejected Norlandia’s proposal. Ann Berg welcomed the plan.",
    )
    assert {issue for _, _, issue in found} == {"Norlandia’s peace plan"}
    assert len(found) == 4


def test_two_owners_are_two_issues() -> None:
    found = shown("Tidewater backed Norlandia’s plan. Tidewater rejected Estmark’s plan.")
    assert found == [("Tidewater", "against", "Estmark’s plan"), ("Tidewater", "for", "Norlandia’s plan")]


def test_the_move_is_what_was_spoken_of() -> None:
    text = "The court issued an arrest warrant. Norlandia dismissed the move."
    assert shown(text) == [("Norlandia", "against", "arrest warrant")]


def test_the_same_stance_of_several_articles_is_one_position_since_the_first_day() -> None:
    (found,) = positions(
        "Norlandia rejected the treaty.", "Norlandia opposes the treaty.", days=("2031-05-08", "2031-05-06")
    )
    assert (found.since, len(found.told_by), found.line) == ("2031-05-06", 2, "Norlandia opposes the treaty.")


def test_a_changed_stance_is_a_second_position() -> None:
    found = positions(
        "Norlandia rejected the treaty.", "Norlandia now backs the treaty.", days=("2031-05-06", "2031-06-01")
    )
    assert [(one.stance, one.since) for one in found] == [("against", "2031-05-06"), ("for", "2031-06-01")]


def test_a_stance_taken_up_again_is_a_third() -> None:
    texts = ("Norlandia rejected the treaty.", "Norlandia now backs the treaty.", "Norlandia opposes the treaty.")
    found = positions(*texts, days=("2031-05-06", "2031-06-01", "2031-07-01"))
    assert [one.stance for one in found] == ["against", "for", "against"]


def test_both_stances_on_one_day_stay_two() -> None:
    found = positions("Norlandia rejected the treaty.", "Norlandia backs the treaty.")
    assert sorted(one.stance for one in found) == ["against", "for"]


def test_without_a_date_a_position_has_no_day() -> None:
    (found,) = positions("Norlandia rejected the treaty.", days=(None,))
    assert found.since is None


def test_because_names_the_words() -> None:
    (found,) = positions("Norlandia strongly rejected the treaty.")
    assert found.because == "“rejected” speaks against it"


def test_the_list_is_named_as_computed() -> None:
    assert linked(story(), PositionLinker()).linked == ("positions",)


WORDS = st.sampled_from(
    ["Norlandia ", "Ann Berg", "the plan ", "rejected ", "supports ", "to ", "who ", ", ", "’s ", "and ", "“", "”",
     "not ", "a mistake ", "is ", "called ", "by ", "was ", "we ", "\ue000", "\x00", "\ud800", ". ", "must sign ",
     "lily ", "(", ")"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=40).map("".join).filter(lambda text: bool(text.strip())))
def test_any_text_is_survived_and_every_line_is_its_characters(text: str) -> None:
    article, reading = told(text, NAMES)
    coverage = story((article, reading))
    links = linked(coverage, ActorLinker(), PositionLinker())
    assert links == replace(links, positions=linked(coverage, ActorLinker(), PositionLinker()).positions)
    for one in links.positions:
        assert one.line == one.evidence[0].cut(article.text)
