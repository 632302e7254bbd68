"""Which stories are tied together by two of their articles."""

from collections.abc import Iterable


class Regions:
    """Stories by their numbers; each is in one region, with all to which a chain of ties leads.

    A region of more than ``most`` stories is not made: where everything is tied to everything, ties say little.
    """

    def __init__(self, most: int) -> None:
        """Begin without ties."""
        self._most = most
        self._region: dict[int, int] = {}
        self._stories: dict[int, set[int]] = {}

    def of(self, story: int) -> set[int]:
        """The stories of its region, itself among them."""
        return self._stories.get(self._region.get(story, -1), {story})

    def tie(self, one: int, other: int) -> None:
        """Make one region of two, the smaller into the larger."""
        near, far = (self._region.setdefault(story, story) for story in (one, other))
        for region in (near, far):
            self._stories.setdefault(region, {region})
        if near == far or len(self._stories[near]) + len(self._stories[far]) > self._most:
            return
        if len(self._stories[near]) < len(self._stories[far]):
            near, far = far, near
        moved = self._stories.pop(far)
        self._stories[near] |= moved
        self._region.update(dict.fromkeys(moved, near))

    def forget(self, stories: Iterable[int]) -> None:
        """Let go of stories that are no more; what they tied together stays so."""
        for story in stories:
            region = self._region.pop(story, None)
            if region is not None:
                self._stories[region].discard(story)
                if not self._stories[region]:
                    del self._stories[region]
