from dataclasses import replace

import pytest

from onrecord.linking.actors.linker import ActorLinker
from onrecord.linking.speakers.linker import SpeakerLinker
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
    known = {one.quote: names[one.actor] for one in links.speakings if one.actor}
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


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("Ann Berg, the lawyer who met Tom Lund in Nedrin", "Ann Berg"),
        ("Ann Berg , Tom Lund 's longtime lawyer", "Ann Berg"),
        ("Ann Berg, Tom Lund and Olav Ness", None),
        ("a man by the name of Tom Lund", "Tom Lund"),
        ("Chairman of the Joint Tides General Tom Lund", "Tom Lund"),
        ("the Lund administration", None),
        ("Tom Lund 's lawyers", None),
        ("Tom Lund ’ s", "Tom Lund"),
    ],
)
def test_a_name_that_opens_the_words_is_their_head(speaker: str, name: str | None) -> None:
    text = f"Tom Lund came. “The tide is late this year,” said {speaker}."
    assert speakers(text, Said("The tide is late this year,", speaker)) == [name]


def test_who_may_stand_behind_an_apposition() -> None:
    text = "Ann Berg, D-Nedrin, who promised “a dry spring,” left."
    assert speakers(text, Said("a dry spring,", "who")) == ["Ann Berg"]


def test_a_title_without_a_name_is_its_only_holder_for_a_pronoun_behind_it() -> None:
    text = "President Ann Berg came.\n\nThe president seemed tired. “It is late,” she said."
    assert speakers(text, Said("It is late,", "she")) == ["Ann Berg"]


def test_the_name_of_a_department_is_nobody_s_title() -> None:
    text = "Ann Berg wrote to the Justice Department. “It is late,” she said."
    assert speakers(text, Said("It is late,", "she")) == ["Ann Berg"]


def test_a_noun_that_nobody_bears_as_a_title_is_the_last_speaker() -> None:
    text = "“It is late,” Ann Berg said.\n\n“The water is high,” the rapper said."
    quotes = Said("It is late,", "Ann Berg"), Said("The water is high,", "the rapper")
    assert speakers(text, *quotes) == ["Ann Berg", "Ann Berg"]


def test_a_noun_that_nobody_bears_is_not_one_who_has_another_title() -> None:
    text = "“It is late,” Mayor Ann Berg said.\n\n“The water is high,” the prosecutor said."
    quotes = Said("It is late,", "Mayor Ann Berg"), Said("The water is high,", "the prosecutor")
    assert speakers(text, *quotes) == ["Ann Berg", None]


def test_a_noun_in_the_sentence_of_its_only_person_is_that_person() -> None:
    text = "Ann Berg is not shy: last year the columnist called it “a swamp.”"
    assert speakers(text, Said("a swamp.", "the columnist", kind="mixed")) == ["Ann Berg"]


@pytest.mark.parametrize("speaker", ["the Democrat", "the lawmaker"])
def test_a_politician_goes_by_party_and_office(speaker: str) -> None:
    text = f"Rep. Ann Berg (D-Nedrin) met Tom Lund. Olav Ness was there. “It is late,” {speaker} said."
    assert speakers(text, Said("It is late,", speaker)) == ["Ann Berg"]


def test_words_behind_the_name_that_opens_the_sentence_are_that_person_s() -> None:
    text = "Ann Berg, a lawyer of Nedrin: “It is late.”"
    assert speakers(text, Said("It is late.", "a lawyer of Nedrin")) == ["Ann Berg"]


def test_the_name_between_mark_and_verb_outweighs_a_speaker_further_off() -> None:
    text = "“It is late,” Ann Berg said in a statement, Tide Press reported."
    assert speakers(text, Said("“It is late,”", "Tide Press")) == ["Ann Berg"]


def test_a_name_in_the_next_paragraph_is_not_between_mark_and_verb() -> None:
    text = "Tom Lund said: “It is late.”\n\nAnn Berg said nothing."
    assert speakers(text, Said("“It is late.”", "Tom Lund")) == ["Tom Lund"]


def test_a_bare_quotation_stands_behind_words_on_one_person() -> None:
    text = "Ann Berg, of Nedrin, lost her house. “The water came at night.”"
    assert speakers(text, Said("“The water came at night.”")) == ["Ann Berg"]


def test_a_bare_quotation_behind_words_on_two_persons_stays_open() -> None:
    text = "Ann Berg lost her house and Tom Lund his boat. “The water came at night.”"
    assert speakers(text, Said("“The water came at night.”")) == [None]


def test_a_person_in_indirect_speech_of_the_same_sentence_may_be_meant() -> None:
    text = "Tom Lund came. A bill mocks Ann Berg’s remark that she is “very calm.”"
    quotes = Said("Ann Berg’s remark", kind="indirect"), Said("very calm.", "she", kind="mixed")
    assert speakers(text, *quotes)[1] is None


def test_a_sentence_on_what_is_a_person_s_speaks_of_that_person() -> None:
    text = "Ann Berg’s new plan is bold. After a talk in Nedrin, she said “it is late.”"
    assert speakers(text, Said("it is late.", "she", kind="mixed")) == ["Ann Berg"]


def test_the_mention_that_names_the_speaker_most_fully_is_the_evidence() -> None:
    text = "Ann Berg came. Berg slept. “It is late,” she said."
    coverage = story(told(text, NAMES, [Said("It is late,", "she")]))
    (speaking,) = linked(coverage, ActorLinker(), SpeakerLinker()).speakings
    assert speaking.named is not None
    assert speaking.named.cut(text) == "Ann Berg"
    assert speaking.description is None


def test_a_body_is_known_by_the_last_word_of_its_name() -> None:
    text = "The Tide Press wrote. “It is late,” the press said."
    assert speakers(text, Said("It is late,", "the press")) == ["Tide Press"]


def actors_of(text: str, names: dict[str, MentionKind], speaker: str) -> dict[str, str]:
    """The names and kinds of all actors of an article in which this speaker speaks."""
    coverage = story(told(text, names, [Said("It is late,", speaker)]))
    return {actor.name: actor.kind for actor in linked(coverage, ActorLinker()).actors}


def test_a_speaker_with_one_name_and_an_apposition_is_a_person() -> None:
    text = "“It is late,” said Orsk, another witness of the flood."
    assert actors_of(text, {}, "Orsk, another witness of the flood") == {"Orsk": "person"}


def test_a_speaker_seen_by_the_family_name_alone_is_named_in_full() -> None:
    text = "“It is late,” said Mila Orsk."
    assert actors_of(text, {"Orsk": "person"}, "Mila Orsk") == {"Mila Orsk": "person"}


def test_a_well_known_first_name_makes_the_family_name_a_person_s() -> None:
    text = "Anna Orsk is a pilot. “It is late,” Orsk said."
    assert actors_of(text, {"Orsk": "organisation"}, "Orsk") == {"Anna Orsk": "person"}


def test_the_president_is_no_vice_president() -> None:
    text = "Vice President Ann Berg came. “It is late,” the president said."
    assert speakers(text, Said("It is late,", "the president")) == [None]


def test_of_two_presidents_the_one_quoted_last_goes_on() -> None:
    text = "President Ann Berg met President Tom Lund.\n\n“It is late,” Berg said. “Go home,” the president said."
    assert speakers(text, Said("It is late,", "Berg"), Said("Go home,", "the president")) == ["Ann Berg"] * 2


def test_the_pronouns_of_the_article_tell_how_a_person_is_called() -> None:
    text = "Lund lost his hat. Lund found his coat. The rain was loud. “It is late,” she said."
    assert speakers(text, Said("It is late,", "she")) == [None]


def test_a_paragraph_that_is_a_quotation_stands_behind_what_the_last_sentence_reports() -> None:
    text = "Tom Lund came. Ann Berg said that the tide was slow.\n\n“The water came at night.”"
    quotes = Said("that the tide was slow", "Ann Berg", kind="indirect"), Said("“The water came at night.”")
    assert speakers(text, *quotes) == ["Ann Berg"] * 2


def test_a_paragraph_that_is_a_quotation_stands_behind_who_opens_the_last_sentence() -> None:
    text = "Tom Lund came.\n\nAnn Berg described a slow flood.\n\n“The water came at night.”"
    assert speakers(text, Said("“The water came at night.”")) == ["Ann Berg"]


def test_a_paragraph_with_other_words_does_not_stand_behind_the_one_before() -> None:
    text = "Ann Berg described a slow flood.\n\n“The water came at night,” ran the banner."
    assert speakers(text, Said("“The water came at night,”")) == [None]


def test_a_verb_without_a_subject_goes_on_with_who_was_quoted_in_its_sentence() -> None:
    text = "Ann Berg denied the flood, adding: “It is late.”"
    quotes = Said("the flood", "Ann Berg", "denied", kind="indirect"), Said("“It is late.”", None, "adding")
    assert speakers(text, *quotes) == ["Ann Berg"] * 2


def test_a_party_and_state_are_no_person() -> None:
    names: dict[str, MentionKind] = {"Ann Berg": "person", "R.-Ky.": "person"}
    text = "Ann Berg, R.-Ky., came. “It is late,” the Republican said."
    coverage = story(told(text, names, [Said("It is late,", "the Republican")]))
    links = linked(coverage, ActorLinker(), SpeakerLinker())
    assert [(actor.name, actor.id == links.speakings[0].actor) for actor in links.actors] == [("Ann Berg", True)]


def test_a_chief_of_staff_whom_no_reader_of_names_saw_is_a_person() -> None:
    text = "“It is late,” said chief of staff Mila Orsk."
    assert actors_of(text, {}, "chief of staff Mila Orsk") == {"Mila Orsk": "person"}


def test_the_name_directly_behind_the_words_outranks_who_reported_them() -> None:
    text = "“The sea is late,” Lund said in a letter, Tide Press reported. He was Tom Lund."
    assert speakers(text, Said("“The sea is late,” Lund said in a letter,", "Tide Press", "reported", "mixed")) == [
        "Tom Lund"
    ]


def test_a_pronoun_directly_behind_the_words_speaks_where_no_speaker_was_read() -> None:
    text = "Tom Lund came to the pier at noon. “Is the sea late?” he asked."
    assert speakers(text, Said("“Is the sea late?”")) == ["Tom Lund"]


def test_which_before_a_cue_is_the_body_named_before_it() -> None:
    text = "Ann Berg met the Harbour Council, which said the sea was late."
    assert speakers(text, Said("the sea was late", "Ann Berg", "said", "indirect")) == ["Harbour Council"]


def test_a_speaker_who_is_named_further_on_is_not_the_pronoun_before() -> None:
    text = "Tom Lund slept. Late at night he said the sea was calm and the tide was slow, Ness reported."
    quotes = (
        Said("the sea was calm", "Ness", "reported", "indirect"),
        Said("the tide was slow", "he", "said", "indirect"),
    )
    assert speakers(text, *quotes) == ["Ness", "Tom Lund"]


def test_a_title_in_a_block_that_is_not_read_stands_in_nobody_s_way() -> None:
    text = "“It is late,” said Tom Lund.\n\nOur reporter\n\n“We wait,” he added."
    article, reading = told(text, NAMES, [Said("It is late,", "Tom Lund"), Said("We wait,", "he")])
    byline = replace(article.blocks[1], kind="byline", kept=False)
    unread = replace(article, blocks=(article.blocks[0], byline, article.blocks[2]))
    links = linked(story((unread, reading)), ActorLinker(), SpeakerLinker())
    assert [one.because for one in links.speakings][1:] == ["“he” follows Tom Lund, the last person quoted"]
