"""What a story is called, which days it spans, and why its articles are together."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from onrecord.record.article import Article, Stated
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.stories.terms import Terms

Described = tuple[Article, Terms]
"""One work of the story, by the version of it that was compared."""

NAMES_SHOWN = 3


def describe(story_id: str, articles: Sequence[Article], works: Sequence[Described]) -> Story:
    """The story of these articles (in order of arrival); its title is the first headline among ``works``."""
    titled = next(((head, head.title) for head, _ in works if head.title and head.title.value.strip()), None)
    days = sorted(day for article in articles if (day := day_of(article)))
    return Story(
        id=story_id,
        title=titled[1].value if titled else articles[0].source.rsplit("/", 1)[-1] or story_id,
        articles=tuple(article.id for article in articles),
        title_span=_place(*titled) if titled else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        because=_because(len(articles), [terms for _, terms in works], days),
    )


def day_of(article: Article) -> str | None:
    """The EDTF day of publication, where the article states one in full."""
    day = article.published.value[:10] if article.published else ""
    try:
        return date.fromisoformat(day).isoformat() if len(day) == len("2023-03-20") else None
    except ValueError:
        return None


def _place(head: Article, title: Stated) -> Span | None:
    if title.start is None or title.end is None or title.start >= title.end:
        return None
    return head.span(title.start, title.end)


def _because(articles: int, works: Sequence[Terms], days: Sequence[str]) -> str:
    if articles == 1:
        return "no other article is like it"
    if len(works) == 1:
        return f"{articles} versions of one article"
    kind, shared = _shared(works)
    share = f"share {kind} such as {', '.join(shared)}" if shared else "are alike"
    when = ""
    if len(days) > 1:
        span = date.fromisoformat(days[-1]).toordinal() - date.fromisoformat(days[0]).toordinal() + 1
        when = " on one day" if span == 1 else f" within {span} days"
    return f"{articles} articles {share}{when}"


def _shared(works: Sequence[Terms]) -> tuple[str, list[str]]:
    """The names that most works have in common, as most print them; words, where there are no such names."""
    printed = Counter(item for terms in works for item in terms.names.items())
    forms = {form: shown for (form, shown), _ in sorted(printed.items(), key=lambda item: (item[1], item[0]))}
    names = _commonest(works, Counter(form for terms in works for form in terms.names))
    if names:
        return "names", [forms[form] for form in names]
    return "words", _commonest(works, Counter(form for terms in works for form in terms.counts))


def _commonest(works: Sequence[Terms], holders: Counter[str]) -> list[str]:
    """Of the terms in more than one work those that most works hold, and of these the most frequent."""
    said = Counter(
        {form: sum(terms.counts.get(form, 0) for terms in works) for form, held in holders.items() if held > 1}
    )
    return sorted(said, key=lambda form: (-holders[form], -said[form], form))[:NAMES_SHOWN]
