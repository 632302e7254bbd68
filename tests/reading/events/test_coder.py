import pytest

from onrecord.reading.events.coder import absorbed, code
from onrecord.reading.events.coding import Coding
from tests.reading.grammar.parsing import forms, predicate, tree


def coded(text: str, word: str) -> Coding | None:
    parsed = tree(text)
    return code(parsed, predicate(parsed, word))


def played(text: str, word: str) -> dict[str, list[str]]:
    parsed = tree(text)
    coding = code(parsed, predicate(parsed, word))
    assert coding is not None
    return {role: forms(parsed, places) for role, places in coding.roles}


@pytest.mark.parametrize(
    ("text", "word", "kind", "mode"),
    [
        ("France met Germany in Paris.", "met", "CONSULT", None),
        ("France held talks with Germany.", "held", "CONSULT", None),
        ("France visited Germany on Monday.", "visited", "CONSULT", "visit"),
        ("France agreed to meet Germany.", "agreed", "AGREE", None),
        ("France is willing to help Germany.", "is", "AGREE", None),
        ("France signed a treaty with Germany.", "signed", "SUPPORT", None),
        ("France praised Germany for its plan.", "praised", "SUPPORT", None),
        ("France shared intelligence with Germany.", "shared", "COOPERATE", None),
        ("France sent food to Germany.", "sent", "AID", None),
        ("Germany received aid from France.", "received", "AID", None),
        ("France lifted its sanctions on Germany.", "lifted", "YIELD", None),
        ("France released ten prisoners.", "released", "YIELD", None),
        ("France and Germany announced a cease-fire.", "announced", "YIELD", None),
        ("France called on Germany to release the pilot.", "called", "REQUEST", None),
        ("France demanded an apology from Germany.", "demanded", "REQUEST", "yield"),
        ("France accused Germany of cheating.", "accused", "ACCUSE", "allege"),
        ("France opened an investigation into the bank.", "opened", "ACCUSE", "investigate"),
        ("France refused to sign the treaty.", "refused", "REJECT", None),
        ("France will not lift the embargo on Germany.", "lift", "REJECT", None),
        ("France threatened to attack Germany.", "threatened", "THREATEN", "violence"),
        ("France issued an ultimatum to Germany.", "issued", "THREATEN", None),
        ("Workers went on strike at the port.", "went", "PROTEST", "strike"),
        ("France imposed sanctions on Germany.", "imposed", "SANCTION", None),
        ("France expelled two diplomats.", "expelled", "SANCTION", "expel"),
        ("France suspended aid to Germany.", "suspended", "SANCTION", "discontinue"),
        ("France deployed troops along the border.", "deployed", "MOBILIZE", "troops"),
        ("Police arrested a reporter.", "arrested", "COERCE", "arrest"),
        ("Hackers launched a cyber attack on Germany.", "launched", "COERCE", "cyber"),
        ("France attacked Germany.", "attacked", "ASSAULT", None),
        ("France launched an airstrike on the town.", "launched", "ASSAULT", "aerial"),
        ("France appointed Mira Oldcastle as its ambassador.", "appointed", "APPOINTMENT", None),
        ("The court ruled against Mira Oldcastle.", "ruled", "RULING", None),
        ("Mira Oldcastle gave a speech on Monday.", "gave", "STATEMENT", None),
        ("Mira Oldcastle won the election.", "won", "VOTE", None),
    ],
)
def test_a_predicate_is_coded_by_its_words_and_what_hangs_on_them(
    text: str, word: str, kind: str, mode: str | None
) -> None:
    coding = coded(text, word)
    assert coding is not None
    assert (coding.type, coding.mode) == (kind, mode)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Mira Oldcastle said that it rained.", "said"),
        ("The storm killed two people.", "killed"),
        ("The plan met all targets.", "met"),
        ("France called the plan weak.", "called"),
        ("The company charged a fee.", "charged"),
        ("Mira Oldcastle addressed the problem.", "addressed"),
        ("The house is green.", "is"),
    ],
)
def test_what_is_no_event_has_no_coding(text: str, word: str) -> None:
    assert coded(text, word) is None


@pytest.mark.parametrize(
    ("text", "word", "roles"),
    [
        ("France attacked Germany.", "attacked", {"actor": ["France"], "recipient": ["Germany"]}),
        ("Germany was attacked by France.", "attacked", {"actor": ["France"], "recipient": ["Germany"]}),
        ("France imposed sanctions on Germany.", "imposed", {"actor": ["France"], "recipient": ["Germany"]}),
        ("Germany received aid from France.", "received", {"actor": ["France"], "recipient": ["Germany"]}),
        ("France agreed to meet Germany.", "agreed", {"actor": ["France"], "recipient": ["Germany"]}),
        ("France threatened to attack Germany.", "threatened", {"actor": ["France"], "recipient": ["Germany"]}),
        ("France held talks with Germany on Monday.", "held", {"actor": ["France"], "recipient": ["Germany"]}),
    ],
)
def test_the_table_says_who_plays_which_role(text: str, word: str, roles: dict[str, list[str]]) -> None:
    found = played(text, word)
    assert {role: found.get(role) for role in roles} == roles


def test_a_verb_of_beginning_hands_on_the_type_of_what_it_governs() -> None:
    coding = coded("France continued to attack Germany.", "continued")
    assert coding is not None
    assert coding.type == "ASSAULT"
    assert '"continue"' in coding.because


def test_of_two_frames_that_fit_the_one_that_asks_for_more_is_meant() -> None:
    lifted, weights = coded("France ended the embargo.", "ended"), coded("France ended the talks.", "ended")
    assert (lifted and lifted.type, weights and weights.type) == ("YIELD", "SANCTION")


def test_a_coding_tells_its_frame() -> None:
    coding = coded("France met Germany.", "met")
    assert coding is not None
    assert coding.because == '"meet" is coded by the frame "meet"'


def test_what_a_predicate_has_taken_in_is_named() -> None:
    parsed = tree("France agreed to attack Germany.")
    taken = absorbed(parsed, predicate(parsed, "agreed"))
    assert "attack" in forms(parsed, taken)
