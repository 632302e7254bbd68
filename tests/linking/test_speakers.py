import pytest

from onrecord.linking.actors import ActorLinker
from onrecord.linking.speakers import SpeakerLinker
from onrecord.record.reading import MentionKind
from tests.linking.telling import Said, linked, story, told

NAMES: dict[str, MentionKind] = {
    "Ann Berg": "person",
    "Berg": "person",
    "Tom Lund": "person",
    "Lund": "person",
    "Olav Ness": "person",
    "Ness": "person",
    "Norland": "state",
    "Norlandian": "group",
    "Harbour Council": "organisation",
    "Tide Press": "organisation",
}


def speakers(text: str, *quotes: Said) -> list[str | None]:
    """The names of the speakers of these quotes, in order; None where it stayed open."""
    coverage = story(told(text, NAMES, quotes))
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    names = {actor.id: actor.name for actor in links.actors}
    known = {speaking.quote: names[speaking.actor] for speaking in links.speakings}
    return [known.get(quote.id) for quote in coverage.quotes()]


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Norlandian Foreign Ministry spokesman Tom Lund", "Tom Lund"),
        ("Tom Lund, spokesman for the Harbour Council", "Tom Lund"),
        ("Secretary of State Tom Lund", "Tom Lund"),
        ("the head of the Harbour Council, Tom Lund", "Tom Lund"),
        ("Norland’s Tom Lund", "Tom Lund"),
        ("the Harbour Council", "Harbour Council"),
        ("the official Tide Press", "Tide Press"),
        ("Norland", "Norland"),
        ("a spokesman for Tom Lund", None),
        ("Tom Lund’s lawyer", None),
        ("the wife of Tom Lund", None),
        ("Tom Lund and Ann Berg", None),
        ("a Harbour Council official", None),
        ("officials in Norland", None),
        ("Norlandian", None),
        ("Western leaders", None),
    ],
)
def test_the_head_of_a_speaker_s_words_is_the_speaker(speaker: str, name: str | None) -> None:
    assert speakers(f"“The tide is late this year,” said {speaker}.", Said("The tide is late this year,", speaker)) == [
        name
    ]


def test_a_family_name_without_a_mention_is_still_known() -> None:
    text = "Mila Orsk came. “It is late,” Orsk said."
    coverage = story(told(text, {"Mila Orsk": "person"}, [Said("It is late,", "Orsk")]))
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    assert [speaking.because for speaking in links.speakings] == ["“Orsk” names Mila Orsk"]


def test_a_pronoun_follows_the_last_person_quoted() -> None:
    text = "“It is late,” said Tom Lund.\n\n“We wait,” he added."
    quotes = Said("It is late,", "Tom Lund"), Said("We wait,", "he")
    assert speakers(text, *quotes) == ["Tom Lund", "Tom Lund"]
    links = linked(story(told(text, NAMES, quotes)), ActorLinker(), SpeakerLinker())
    assert links.speakings[1].because == "“he” follows Tom Lund, the last person quoted"


def test_a_pronoun_behind_another_subject_is_that_one() -> None:
    text = "“It is late,” said Tom Lund. Olav Ness, for his part, praised Lund. “We wait,” he added."
    assert speakers(text, Said("It is late,", "Tom Lund"), Said("We wait,", "he")) == ["Tom Lund", "Olav Ness"]


def test_a_pronoun_with_two_persons_in_reach_stays_open() -> None:
    text = "Tom Lund and Olav Ness met at noon. “We wait,” he said."
    assert speakers(text, Said("We wait,", "he")) == [None]


def test_a_pronoun_stands_for_the_only_person_of_its_paragraph() -> None:
    text = "“It is late,” said Ann Berg.\n\nIt was not enough for Olav Ness. “We wait,” he said."
    assert speakers(text, Said("It is late,", "Ann Berg"), Said("We wait,", "he")) == ["Ann Berg", "Olav Ness"]


def test_a_pronoun_does_not_contradict_a_title() -> None:
    text = "“It is late,” said spokeswoman Ann Berg.\n\n“We wait,” he said."
    assert speakers(text, Said("It is late,", "spokeswoman Ann Berg"), Said("We wait,", "he")) == ["Ann Berg", None]


def test_a_pronoun_far_from_everybody_stays_open() -> None:
    text = "“It is late,” said Tom Lund.\n\nThe sea rose.\n\nThe sea fell.\n\n“We wait,” he said."
    assert speakers(text, Said("It is late,", "Tom Lund"), Said("We wait,", "he")) == ["Tom Lund", None]


def test_names_inside_reported_words_are_nobody_s_rivals() -> None:
    text = "Lund should call Ness, Ann Berg said. “We wait,” she said."
    assert speakers(text, Said("Lund should call Ness", "Ann Berg", kind="indirect"), Said("We wait,", "she")) == [
        "Ann Berg",
        "Ann Berg",
    ]


def test_his_stays_open_beside_another_person() -> None:
    text = "“It is late,” said Tom Lund. To Ness it meant trouble that his council ignored warnings."
    assert speakers(text, Said("It is late,", "Tom Lund"), Said("ignored warnings", "his", kind="indirect"))[1] is None


def test_who_is_the_person_before_the_comma() -> None:
    text = "The envoy met Tom Lund, who called for calm."
    assert speakers(text, Said("calm", "who", "called for", "indirect")) == ["Tom Lund"]


def test_a_title_is_the_only_one_who_has_it() -> None:
    text = "Spokesman Tom Lund arrived.\n\nAnn Berg slept.\n\n“We wait,” the spokesman said."
    assert speakers(text, Said("We wait,", "the spokesman")) == ["Tom Lund"]


def test_a_title_that_two_persons_bear_stays_open() -> None:
    text = "Spokesman Tom Lund arrived with spokesman Olav Ness.\n\n“We wait,” the spokesman said."
    assert speakers(text, Said("We wait,", "the spokesman")) == [None]


def test_a_title_whose_last_holder_has_no_name_stays_open() -> None:
    text = "Norland’s energy minister called. “We wait,” the minister said. Interior Minister Tom Lund heard of it."
    assert speakers(text, Said("We wait,", "the minister")) == [None]
    text = "Interior Minister Tom Lund arrived. Norland’s energy minister called. “We wait,” the minister said."
    assert speakers(text, Said("We wait,", "the minister")) == [None]


def test_a_leader_with_a_country_is_its_president() -> None:
    text = "Norlandian President Tom Lund came.\n\nPresident Olav Ness slept.\n\n“We wait,” the Norlandian leader said."
    assert speakers(text, Said("We wait,", "the Norlandian leader")) == ["Tom Lund"]


def test_an_unnamed_holder_of_a_title_stays_open() -> None:
    assert speakers("Spokesman Tom Lund came. “We wait,” a spokesman said.", Said("We wait,", "a spokesman")) == [None]


def test_it_follows_the_body_quoted_before() -> None:
    text = "The Harbour Council said the tide was late. It added that boats would wait."
    quotes = (
        Said("the tide was late", "The Harbour Council", kind="indirect"),
        Said("boats would wait", "It", kind="indirect"),
    )
    assert speakers(text, *quotes) == ["Harbour Council", "Harbour Council"]


def test_a_bare_quotation_goes_on_directly_behind() -> None:
    text = "“It is late,” said Tom Lund. “We shall wait for the boats.”"
    assert speakers(text, Said("“It is late,”", "Tom Lund"), Said("“We shall wait for the boats.”")) == [
        "Tom Lund",
        "Tom Lund",
    ]


def test_a_bare_quotation_goes_on_where_the_paragraph_left_it_open() -> None:
    text = "“It is late,” said Tom Lund. “We shall wait.\n\n“The boats will come.”"
    quotes = Said("“It is late,” … “We shall wait.", "Tom Lund"), Said("“The boats will come.”")
    assert speakers(text, *quotes) == ["Tom Lund", "Tom Lund"]


def test_a_closed_quotation_is_not_continued_by_the_next_paragraph() -> None:
    text = "“It is late,” said Tom Lund.\n\n“The boats will come.”"
    assert speakers(text, Said("“It is late,”", "Tom Lund"), Said("“The boats will come.”")) == ["Tom Lund", None]


def test_a_quotation_with_other_words_in_its_sentence_is_not_continued() -> None:
    text = "“It is late,” said Tom Lund. “Go home,” somebody shouted."
    assert speakers(text, Said("“It is late,”", "Tom Lund"), Said("“Go home,”")) == ["Tom Lund", None]


def test_a_pronoun_is_not_the_last_speaker_s_beside_an_unnamed_holder_of_a_title() -> None:
    text = "“It is late,” said Tom Lund. The president wept. “We wait,” he said."
    assert speakers(text, Said("It is late,", "Tom Lund"), Said("We wait,", "he")) == ["Tom Lund", None]


def test_a_pronoun_in_a_clause_behind_another_person_stays_open() -> None:
    text = "“Resign,” Ann Berg told Olav Ness, after he admitted mistakes."
    assert speakers(text, Said("Resign,", "Ann Berg"), Said("mistakes", "he", kind="indirect")) == ["Ann Berg", None]


def test_a_pronoun_goes_with_the_first_name() -> None:
    names: dict[str, MentionKind] = {"Robert Orsk": "person", "Mary Lind": "person"}
    text = "“It is late,” said Robert Orsk. Mary Lind agreed. “We wait,” he said."
    coverage = story(told(text, names, [Said("It is late,", "Robert Orsk"), Said("We wait,", "he")]))
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    assert [one.because for one in links.speakings][1:] == ["“he” follows Robert Orsk, the last person quoted"]


def test_a_body_s_noun_is_the_only_body_so_called_before() -> None:
    text = "The Harbour Council met. The council called it “a late tide for everyone here”."
    assert speakers(text, Said("a late tide for everyone here", "The council")) == ["Harbour Council"]
    two = "The Harbour Council met the River Council. The council called it “a late tide for everyone here”."
    coverage = story(told(two, {**NAMES, "River Council": "organisation"}, [Said("a late tide", "The council")]))
    assert linked(coverage, ActorLinker(), SpeakerLinker()).speakings == ()


def test_a_title_named_again_with_its_article_is_no_stranger() -> None:
    text = "Norlandian leader Ann Berg came. The Norlandian leader ate. “The tide is late,” the Norlandian leader said."
    assert speakers(text, Said("The tide is late,", "the Norlandian leader")) == ["Ann Berg"]


def test_a_speaker_whom_no_reader_of_names_saw_is_an_actor() -> None:
    text = "“The tide is late,” Mayor Mila Orsk, the pilot of the harbour, said. “It is,” State Department, it, said."
    coverage = story(
        told(
            text,
            {},
            [
                Said("The tide is late,", "Mayor Mila Orsk, the pilot of the harbour,"),
                Said("It is,", "State Department, it,"),
            ],
        )
    )
    assert [actor.name for actor in linked(coverage, ActorLinker()).actors] == ["Mila Orsk"]
