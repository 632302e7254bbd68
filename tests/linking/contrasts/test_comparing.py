from onrecord.linking.contrasts.comparing import contrasts
from onrecord.linking.stated import Stated
from tests.linking.contrasts.stating import Count, claim


def lost(number: int, published: str, negation: str | None = None) -> Stated:
    text = f"The club lost {number} old boats in the big storm" if not negation else "The club did not lose a boat"
    figures = () if negation else (Count(f"{number} old boats", number, "boat"),)
    head = "did not lose" if negation else "lost"
    return claim(text, head, *figures, subject="The club", negation=negation, published=published)


def test_all_comparisons_are_asked_in_their_order() -> None:
    days = {"Monday": ("2031-05-05", "day"), "Friday": ("2031-05-09", "day")}
    first = claim("The club lost 4 old boats in a storm on Monday", "lost", Count("4 old boats", 4, "boat"), times=days)
    second = claim(
        "The club lost 9 old boats in a storm on Friday", "lost", Count("9 old boats", 9, "boat"), times=days
    )
    assert [contrast.kind for contrast in contrasts(first, second)] == ["number", "date"]


def test_reports_more_than_a_month_apart_are_not_at_odds() -> None:
    (found,) = contrasts(lost(41, "2031-05-02"), lost(57, "2031-05-20"))
    assert found.severity == "conflict"
    assert contrasts(lost(41, "2031-05-02"), lost(57, "2031-06-20")) == ()
