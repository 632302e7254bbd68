import pytest

from onrecord.text.states import Named, state_code


@pytest.mark.parametrize(
    ("name", "named", "code"),
    [
        ("Russia", "state", "RU"),
        ("the United States", "state", "US"),
        ("US", "state", "US"),
        ("Cote d’Ivoire", "state", "CI"),
        ("Korea", "state", "KR"),
        ("Ukrainian", "people", "UA"),
        ("Russians", "people", "RU"),
        ("Swiss", "people", "CH"),
        ("Kyiv", "capital", "UA"),
        ("The Hague", "capital", "NL"),
    ],
)
def test_names_as_news_prints_them(name: str, named: Named, code: str) -> None:
    assert state_code(name, named) == code


@pytest.mark.parametrize("name", ["us", "Skarn", "", "the", "Kyiv", "Russian"])
def test_what_is_no_state_has_no_code(name: str) -> None:
    assert state_code(name) is None
