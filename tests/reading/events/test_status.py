from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models.spacy_parse import Word
from onrecord.reading.events.status import judged, status
from onrecord.reading.grammar.predicate import Predicate
from onrecord.reading.grammar.tree import Tree
from onrecord.record.event import EventStatus
from tests.reading.grammar.parsing import tree

HAPPENED = """
Feld *visits* Ostrel for talks with Oldcastle.
Feld *met* Oldcastle in Ostrel on Monday.
A court has *issued* an arrest warrant for Feld.
Two *killed* in attack on market
Spain condemned the *attack*.
Spain is likely to condemn the *attack*.
After *meeting* Feld, Oldcastle praised the plan.
He was convicted of *bombing* the station.
He managed to *escape*.
The union held a *strike*.
The planned *visit* took place on Monday.
She was the first leader to *visit* Ostrel.
The minister did not *arrive* until Monday.
The army did not refuse to *withdraw*.
The *inquiry* cleared the mayor.
"""
ONGOING = """
Velmoran forces have been *fighting* there for months.
The two sides are *negotiating* a ceasefire.
The *talks* are continuing in Geneva.
The *talks* are underway.
Feld said his ministry was *investigating* the fire.
The suspects are being *questioned*.
Prosecutors have opened an *investigation*.
The army continues to *shell* the town.
"""
SCHEDULED = """
Feld to *visit* Ostrel next week
Feld will *visit* Ostrel from March 20 to 22.
Feld is *meeting* Oldcastle on Monday.
Berlin plans to *send* tanks to Ostrel.
The leaders agreed to *meet* again in May.
Ostrel said it would *sign* the accord on Friday.
The summit is expected to *take* place in June.
The planned *visit* was announced on Monday.
The *meeting*, to be held on Monday, will cover grain.
Next week's *summit* will focus on trade.
He is due to *appear* in court on Tuesday.
When he *arrives*, police will arrest him.
The two are to *meet* in Geneva.
The *vote*, which will be held on Sunday, is open to all.
"""
PROPOSED = """
Brazil called for *talks* between the two sides.
China proposed a *ceasefire*.
Ostrel urged both sides to *resume* talks.
Turkey offered to *host* the talks.
The president threatened to *impose* sanctions.
The proposed *deal* was discussed by lawmakers.
The council should *investigate* the attack.
The US is considering whether to *send* jets.
The resolution demands that Velmora *withdraw*.
The plan's goal is to *end* the war.
It is important for the sides to *meet*.
They discussed a possible *meeting* in Rome.
"""
ALLEGED = """
He was accused of *bribing* judges.
He was accused by two women of *assault*.
The army allegedly *shelled* the town.
Ostrel claimed that Velmoran troops *shelled* a hospital.
Velmora reportedly *fired* two missiles.
He is suspected of *killing* two people.
Prosecutors charged him with *bombing* the station.
An alleged drone *attack* hit the refinery.
He is said to have *met* the spy in Rome.
He was arrested for *robbing* a bank.
The inquiry found signs of possible *collusion*.
"""
DENIED = """
Velmora refused to *withdraw* its troops.
The minister did not *meet* the envoy.
Iran denied that it *attacked* the tanker.
Iran denied the *attack*.
There were no *talks* on Monday.
The planned *summit* was called off.
Spain has no plans to *join* the talks.
Spain is not expected to *join* the talks.
They left without *signing* a deal.
The minister ruled out *talks* with the rebels.
The army failed to *capture* the town.
The *vote* did not take place.
Neither side *attended* the ceremony.
The government rejected claims that its troops *attacked* civilians.
There is no evidence of *collusion*.
He declined a request to *testify*.
"""
CONDITIONAL = """
If Velmora *attacks*, the alliance will respond.
If Velmora attacks, the alliance will *respond*.
The court could *sentence* him to ten years.
The deal would have *ended* the war.
It is unclear whether the US will *send* jets.
Should Velmora *attack*, the alliance would act.
Unless they withdraw, Ostrel will not *negotiate*.
The two leaders may *speak* by telephone.
"""
SENTENCES: list[tuple[EventStatus, str]] = [
    (name, line)
    for name, lines in zip(
        get_args(EventStatus),
        (HAPPENED, ONGOING, SCHEDULED, PROPOSED, ALLEGED, DENIED, CONDITIONAL),
        strict=True,
    )
    for line in lines.strip().split("\n")
]


def marked(sentence: str) -> tuple[Tree, Predicate]:
    """The grammar of a sentence, and its word between stars as the least of a predicate."""
    at = sentence.index("*")
    parsed = tree(sentence.replace("*", ""))
    head = next(n for n, word in enumerate(parsed.words) if word.end > at)
    return parsed, Predicate(head, parsed.words[head].lemma, noun=parsed.words[head].tag.startswith("NN"))


@pytest.mark.parametrize(("expected", "sentence"), SENTENCES)
def test_the_words_around_an_event_tell_how_it_stands(expected: EventStatus, sentence: str) -> None:
    assert status(*marked(sentence), ahead=None) == expected


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("Berlin plans to *send* tanks.", "planned or announced: plan"),
        ("The army allegedly *shelled* the town.", "allegedly"),
        ("Spain has no plans to *join* the talks.", "not planned or announced: plan"),
        ("Feld *met* Oldcastle.", "past tense"),
    ],
)
def test_a_status_names_its_rule(sentence: str, rule: str) -> None:
    assert judged(*marked(sentence), ahead=None).rule == rule


def test_a_time_to_come_makes_a_fact_of_the_present_a_plan() -> None:
    assert status(*marked("Feld *meets* Oldcastle in Ostrel."), ahead=True) == "scheduled"


def test_a_time_to_come_changes_neither_the_past_nor_what_is_only_wished() -> None:
    assert status(*marked("Feld *met* Oldcastle in Ostrel."), ahead=True) == "happened"
    assert status(*marked("Feld wants to *meet* Oldcastle."), ahead=True) == "proposed"


def test_a_headline_in_the_present_tense_has_happened_where_its_day_is_past() -> None:
    sentence = "Feld *meets* Oldcastle on Monday"
    assert [status(*marked(sentence), ahead=ahead) for ahead in (None, False)] == ["scheduled", "happened"]


def test_a_light_verb_stands_as_its_noun_says() -> None:
    parsed, held = marked("The sides *announced* possible talks.")
    noun = next(n for n, word in enumerate(parsed.words) if word.lemma == "talk")
    assert status(parsed, Predicate(held.head, held.lemma, light=noun), ahead=None) == "proposed"


TAGS = ("VB", "VBD", "VBG", "VBN", "NN", "IN", "MD", "TO", "JJ", "RB")
DEPS = (
    "ROOT",
    "conj",
    "xcomp",
    "ccomp",
    "advcl",
    "acl",
    "relcl",
    "dobj",
    "nsubj",
    "pobj",
    "prep",
    "aux",
    "mark",
    "neg",
)
LEMMAS = ("plan", "deny", "claim", "be", "have", "talk", "if", "would", "not", "of", "no", "probe", "continue")


@st.composite
def odd_trees(draw: st.DrawFn) -> Tree:
    """Grammar as no parser should give it: any arcs, rings among them."""
    size = draw(st.integers(1, 12))
    lemmas = draw(st.lists(st.sampled_from(LEMMAS), min_size=size, max_size=size))
    words, text = [], ""
    for lemma in lemmas:
        head = draw(st.integers(0, size - 1))
        start = len(text)
        words.append(
            Word(start, start + len(lemma), lemma, draw(st.sampled_from(TAGS)), draw(st.sampled_from(DEPS)), head)
        )
        text += f"{lemma} "
    return Tree(text, words)


@settings(max_examples=150, deadline=None)
@given(odd_trees(), st.sampled_from([True, False, None]))
def test_any_grammar_gets_a_status(parsed: Tree, ahead: bool | None) -> None:
    for at, word in enumerate(parsed.words):
        found = judged(parsed, Predicate(at, word.lemma), ahead)
        assert found.status in {name for name, _ in SENTENCES}
        assert found.rule


def test_a_chain_of_governors_is_asked_no_further_than_it_says_anything() -> None:
    parsed, one = marked("He " + "wanted to want " * 200 + "to *meet* her.")
    assert judged(parsed, one, None).status in ("proposed", "scheduled")
