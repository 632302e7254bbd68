from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.models.spacy_parse import Word, acyclic
from onrecord.reading.claims.claiming import claims
from onrecord.reading.grammar.tree import Tree
from onrecord.record.span import Span

FORMS = (
    "the dam not failed 41 more than $ 5 million - and a half of dozens people dead to is said that if who no longer "
    '? , " first be would 1/2 between 0 % tens two third'
)
TAGS = "DT NN VBD VBN VBG VB CD IN TO MD RB JJ NNS NNP PRP WDT WP CC , HYPH $ RP"
LABELS = (
    "ROOT nsubj dobj pobj prep conj cc ccomp xcomp advcl relcl acl appos aux auxpass neg det nummod amod compound "
    "punct mark pcomp csubj attr acomp advmod expl agent dative npadvmod parataxis"
)


def one_of(table: str) -> st.SearchStrategy[str]:
    return st.sampled_from(table.split())


words = st.tuples(one_of(FORMS), one_of(TAGS), one_of(LABELS), st.integers(0, 99))


@settings(max_examples=300, deadline=None)
@given(st.lists(words, min_size=1, max_size=14), st.booleans(), st.booleans())
def test_however_odd_the_parse_claims_stay_in_the_text(
    rows: list[tuple[str, str, str, int]], spaced: bool, heading: bool
) -> None:
    text, parsed = "", []
    for form, tag, label, head in rows:
        parsed.append(Word(len(text), len(text) + len(form), form, tag, label, head % len(rows)))
        text += form + " " * spaced
    for one in claims(Tree(text, acyclic(parsed)), [], lambda low, high: Span("a", low, high), heading=heading):
        for span in (one.span, one.subject, one.negation, one.hedge, *one.objects, *(f.span for f in one.figures)):
            assert span is None or span.end <= len(text)


def test_what_says_when_is_no_figure_and_no_object() -> None:
    text = "x came 41"
    parsed = [
        Word(0, 1, "x", "NN", "nsubj", 1),
        Word(2, 6, "come", "VBD", "ROOT", 1),
        Word(7, 9, "41", "CD", "dobj", 1),
    ]
    (plain,) = claims(Tree(text, parsed), [], lambda low, high: Span("a", low, high))
    (timed,) = claims(Tree(text, parsed), [(7, 9)], lambda low, high: Span("a", low, high))
    assert (len(plain.figures), len(plain.objects)) == (1, 1)
    assert (timed.figures, timed.objects) == ((), ())
