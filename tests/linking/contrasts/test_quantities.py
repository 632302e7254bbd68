import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.contrasts.quantities import place, quantity, spelled
from onrecord.linking.contrasts.rounding import verdict
from onrecord.record.claim import Bound, Figure
from onrecord.record.span import Span

BOUNDS: tuple[Bound, ...] = ("exact", "about", "over", "under", "between")


@pytest.mark.parametrize(("value", "step"), [(1200, 100), (41, 1), (40, 10), (4.5, 0.1), (0, 1), (2e6, 1e6)])
def test_the_place_of_the_last_digit_that_is_not_zero(value: float, step: float) -> None:
    assert place(value) == pytest.approx(step)


@pytest.mark.parametrize(
    ("value", "text"), [(1212, "1,212"), (4.5, "4.5"), (1.9e8, "190 million"), (1.2e9, "1.2 billion")]
)
def test_a_number_is_spelled_as_news_prints_it(value: float, text: str) -> None:
    assert spelled(value) == text


@given(
    st.floats(0, 1e15),
    st.floats(0, 1e15),
    st.sampled_from(BOUNDS),
    st.sampled_from(BOUNDS),
    st.sampled_from(["", "hour", "USD"]),
)
def test_every_two_figures_get_a_verdict_that_does_not_hang_on_their_order(
    a: float, b: float, one: Bound, other: Bound, unit: str
) -> None:
    first = quantity(Figure(Span("a", 0, 1), a, a, one, unit), "a")
    second = quantity(Figure(Span("a", 0, 1), b, b, other, unit), "b")
    assert verdict(first, second).severity == verdict(second, first).severity
