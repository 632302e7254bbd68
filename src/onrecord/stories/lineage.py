"""The ids of stories, from one grouping to the next."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onrecord.record.ids import content_id
from onrecord.record.story import Former, Story


def inherit(groups: Sequence[Sequence[str]], known: Iterable[Story]) -> list[str]:
    """The id of each group of article ids; groups and the ids within them in order of arrival.

    A known story goes on in the group that holds the most of its articles. Where several go on in one group, the id of
    the one with more articles stays, or else of the older one. A new story is named after its founding article.
    """
    known = tuple(known)
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
    taken = {story.id for story in known} | {former.story for story in known for former in story.merged}
    ids = []
    for group, articles in enumerate(groups):
        ids.append(claims[group][2] if group in claims else _new_id(articles[0], taken))
        taken.add(ids[-1])
    return ids


def descend(stories: Sequence[Story], known: Sequence[Story]) -> tuple[Story, ...]:
    """The stories with what they inherit: which known ones went into each and why, and of which it was a part.

    A known story goes on under its id, or where most of its articles are.
    """
    home = {article: story.id for story in stories for article in story.articles}
    was = {article: story for story in known for article in story.articles}
    merged: dict[str, list[Former]] = {story.id: [] for story in stories}
    for story in known:
        held = Counter(home[article] for article in story.articles if article in home)
        if not held:
            continue
        heir = story.id if story.id in merged else min(held, key=lambda one: (-held[one], one))
        merged[heir] += story.merged
        if heir != story.id:
            merged[heir].append(Former(story.id, _why_merged(story, held[heir])))
    ids = {story.id for story in known}
    titles = {story.id: story.title for story in stories}
    found = []
    for story in stories:
        parent = next((was[article] for article in story.articles if article in was), None)
        split = next((one.split for one in known if one.id == story.id), None)
        if story.id not in ids and parent and parent.id in titles:
            split = Former(parent.id, f"less is shared with the other articles of “{titles[parent.id]}” than within")
        found.append(replace(story, merged=tuple(dict.fromkeys(merged[story.id])), split=split))
    return tuple(found)


def _why_merged(story: Story, moved: int) -> str:
    count = "its article is" if moved == 1 else f"{moved} of its {len(story.articles)} articles are"
    return f"{count} as like those of this story as they are like each other"


def _new_id(founder: str, taken: set[str]) -> str:
    """Numbered where an article that founded a story has left it: that story keeps the id."""
    number, story_id = 1, content_id("s", founder)
    while story_id in taken:
        number += 1
        story_id = content_id("s", founder, number)
    return story_id
