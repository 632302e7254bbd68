import pytest

from onrecord.articles.html.scripted import scripted


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ('{"publishedAt": "2031-05-06T10:00:00Z", "id": 7}', "2031-05-06"),
        (r"{\"published_at\":\"2031-05-06\"}", "2031-05-06"),
        ("&quot;datePublished&quot;:&quot;2031-05-06T09:00:00", "2031-05-06"),
        ('{"publishedAt": "2031-05-06"}, {"publishedAt": "2031-05-07"}', None),
        ('{"updatedAt": "2031-05-06"}', None),
    ],
)
def test_the_only_day_that_data_name_counts(data: str, day: str | None) -> None:
    found = scripted(data)
    assert (found.value if found else None) == day
