"""What a story is called, its lead, which days it spans, and why its articles are together."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from onrecord.record.article import Article, Stated
from onrecord.record.span import Span
from onrecord.record.story import Story
from onrecord.stories.report import day_of
from onrecord.stories.terms import Terms
from onrecord.text.sentences import sentences
from onrecord.text.words import words

Described = tuple[Article, Terms]
"""One work of the story, by the version of it that was compared."""

NAMES_SHOWN = 3
LEADS_READ = 8
SHORTEST_LEAD, LONGEST_LEAD = 6, 45
"""In words."""


def describe(story_id: str, articles: Sequence[Article], works: Sequence[Described]) -> Story:
    """The story of these articles (in order of arrival); its title is the first headline among ``works``."""
    titled = next(((head, head.title) for head, _ in works if head.title and head.title.value.strip()), None)
    found = [day_of(article.published.value) for article in articles if article.published]
    days = sorted(day for day in found if day)
    lead = _lead(works)
    return Story(
        id=story_id,
        title=titled[1].value if titled else articles[0].source.rsplit("/", 1)[-1] or story_id,
        articles=tuple(article.id for article in articles),
        title_span=_place(*titled) if titled else None,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        because=_because(len(articles), [terms for _, terms in works], days),
        lead=lead[0] if lead else "",
        lead_span=lead[1] if lead else None,
    )


def _place(head: Article, title: Stated) -> Span | None:
    if title.start is None or title.end is None or title.start >= title.end:
        return None
    return head.span(title.start, title.end)


def _lead(works: Sequence[Described]) -> tuple[str, Span] | None:
    """Of the first sentences of the most central works the one that says most of what they share."""
    holders = Counter(form for _, terms in works for form in terms.counts)
    best: tuple[float, str, Span] | None = None
    for head, terms in works[:LEADS_READ]:
        span = _first_sentence(head)
        if span is None:
            continue
        said = span.cut(head.text)
        forms = [word.form.removesuffix("'s") for word in words(said)]
        shared = sum(
            (holders[form] - 0.5) * (2 if form in terms.names else 1) for form in set(forms) & set(terms.counts)
        )
        score = shared / len(works) / max(len(forms), 15) ** 0.5
        if SHORTEST_LEAD <= len(forms) <= LONGEST_LEAD and (best is None or score > best[0]):
            best = (score, said, span)
    return best[1:] if best else None


def _first_sentence(head: Article) -> Span | None:
    """The first sentence of the running text, on one line, that is long enough for one."""
    for block in head.kept():
        if block.kind != "paragraph":
            continue
        for line_start, line in _lines(head.text, block.start, block.end):
            for start, end in sentences(line)[:1]:
                if line[start:end].count(" ") >= SHORTEST_LEAD - 1:
                    return head.span(line_start + start, line_start + end)
    return None


def _lines(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The first lines of a stretch of text, each at most some sentences long, with their places."""
    found, at = [], start
    for line in text[start : min(end, start + 3000)].splitlines(keepends=True)[:10]:
        found.append((at, line))
        at += len(line)
    return found


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
