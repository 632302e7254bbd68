"""The ids of stories, from one grouping to the next."""

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.record.ids import content_id
from onrecord.record.story import Story


def inherit(groups: Sequence[Sequence[str]], known: Iterable[Story]) -> list[str]:
    """The id of each group of article ids; groups and the ids within them in order of arrival.

    A known story goes on in the group that holds the most of its articles. Where several go on in one group, the id of
    the one with more articles stays, or else of the older one. A new story is named after its founding article.
    """
    home = {article: group for group, articles in enumerate(groups) for article in articles}
    age = {article: number for number, article in enumerate(article for group in groups for article in group)}
    claims: dict[int, tuple[int, int, str]] = {}
    for story in known:
        present = [article for article in story.articles if article in home]
        if not present:
            continue
        held = Counter(home[article] for article in present)
        heir = min(held, key=lambda group: (-held[group], group))
        claim = (-len(present), min(age[article] for article in present), story.id)
        claims[heir] = min(claims.get(heir, claim), claim)
    taken = {story_id for _, _, story_id in claims.values()}
    ids = []
    for group, articles in enumerate(groups):
        ids.append(claims[group][2] if group in claims else _new_id(articles[0], taken))
        taken.add(ids[-1])
    return ids


def _new_id(founder: str, taken: set[str]) -> str:
    """Numbered where an article that founded a story has left it: that story keeps the id."""
    number, story_id = 1, content_id("s", founder)
    while story_id in taken:
        number += 1
        story_id = content_id("s", founder, number)
    return story_id
