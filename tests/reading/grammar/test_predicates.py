import pytest

from onrecord.reading.grammar.predicates import predicates
from onrecord.reading.grammar.tree import Tree
from tests.reading.grammar.parsing import forms, obliques, predicate, tree


@pytest.mark.parametrize(
    ("text", "verb", "subject", "objects"),
    [
        ("Velmora attacked Ostrel on Monday.", "attacked", ["Velmora"], ["Ostrel"]),
        ("Ostrel was attacked by Velmora on Monday.", "attacked", ["Velmora"], ["Ostrel"]),
        ("Mira Oldcastle, who met Jonas Feld in Paris, left.", "met", ["Oldcastle"], ["Feld"]),
        ("The treaty, which Germany rejected, was short.", "rejected", ["Germany"], ["treaty"]),
        ("Germany condemned the attack, accusing Russia of lying.", "accusing", ["Germany"], ["Russia"]),
        ("France urged Russia to withdraw its troops.", "withdraw", ["Russia"], ["troops"]),
        ("France agreed to withdraw its troops.", "withdraw", ["France"], ["troops"]),
        ("France is willing to withdraw its troops.", "withdraw", ["France"], ["troops"]),
        ("France accused Russia of bombing the port.", "bombing", ["Russia"], ["port"]),
        ("Efforts by France to isolate Russia failed.", "isolate", ["France"], ["Russia"]),
        ("France left after signing the treaty.", "signing", ["France"], ["treaty"]),
        ("Police arrested the mayor and released his aide.", "released", ["Police"], ["aide"]),
        ("The mayor was arrested by police and charged by prosecutors.", "charged", ["prosecutors"], ["mayor"]),
        ("Two people killed in Paris", "killed", [], ["people"]),
        ("France and Germany condemned Russia and Iran.", "condemned", ["France", "Germany"], ["Russia", "Iran"]),
        ("A plan proposed by France was discussed.", "proposed", ["France"], ["plan"]),
        ("Germany said it would expel three diplomats.", "expel", ["Germany"], ["diplomats"]),
    ],
)
def test_a_verb_has_who_does_it_and_to_whom_in_any_voice_and_clause(
    text: str, verb: str, subject: list[str], objects: list[str]
) -> None:
    parsed = tree(text)
    one = predicate(parsed, verb)
    given = forms(parsed, (*one.objects, *([] if one.light is None else [one.light])))
    assert (forms(parsed, one.subject), given) == (subject, objects)


def test_a_particle_belongs_to_its_verb() -> None:
    parsed = tree("The mayor called off the meeting.")
    assert predicate(parsed, "called").lemma == "call off"


@pytest.mark.parametrize(
    ("text", "verb", "noun"),
    [
        ("France imposed sanctions on Russia.", "imposed", "sanctions"),
        ("Talks with Russia were held in Paris.", "held", "Talks"),
        ("France is in talks with Russia.", "is", "talks"),
        ("France condemned the talks with Russia.", "condemned", None),
    ],
)
def test_a_light_verb_has_the_noun_that_says_what_it_does(text: str, verb: str, noun: str | None) -> None:
    parsed = tree(text)
    light = predicate(parsed, verb).light
    assert (None if light is None else parsed.form(light)) == noun


def test_what_stands_behind_a_light_noun_stands_behind_its_verb() -> None:
    parsed = tree("The court issued a warrant for Jonas Feld over the fire.")
    assert {("for", "Feld"), ("over", "fire")} <= set(obliques(parsed, predicate(parsed, "issued")))


@pytest.mark.parametrize("text", ["Feld and Oldcastle met in Paris.", "Feld and Oldcastle held talks in Paris."])
def test_of_two_who_meet_the_first_meets_the_other(text: str) -> None:
    parsed = tree(text)
    one = next(predicates(parsed))
    assert forms(parsed, one.subject) == ["Feld"]
    assert ("with", "Oldcastle") in obliques(parsed, one)


def test_a_verb_knows_the_clause_that_it_governs() -> None:
    parsed = tree("France agreed to withdraw its troops.")
    complement = predicate(parsed, "agreed").complement
    assert complement is not None
    assert parsed.form(complement) == "withdraw"


def test_nothing_is_said_in_no_words() -> None:
    assert not list(predicates(Tree("", ())))
