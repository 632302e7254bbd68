"""What is done behind the pages: stories linked again after a judgement, and pages composed that are not there yet.

One thread, one story at a time. All that reads and links is imported there, and only when there is something to do.
"""

import logging
import threading
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from onrecord.errors import OnRecordError
from onrecord.keeping import Record
from onrecord.record.edition import Edition
from onrecord.record.story import Story
from onrecord.settings import Settings

if TYPE_CHECKING:
    from onrecord.flow import House

LOG = logging.getLogger(__name__)


class Linking:
    """The stories that wait, and the thread that links them."""

    def __init__(self, store: Record, settings: Settings) -> None:
        """For one record; nothing begins before something is asked for."""
        self._store, self._settings = store, settings
        self._lock = threading.Lock()
        self._asked: dict[str, None] = {}
        self._now = ""
        self._running: threading.Thread | None = None
        self._prepare = False
        self.failed: dict[str, str] = {}
        self.preparing = 0
        self.done = 0

    def ask(self, stories: Iterable[str]) -> None:
        """Link these stories again, after those that wait already."""
        with self._lock:
            self._asked |= dict.fromkeys(stories)
            self._begin()

    def prepare(self) -> None:
        """Compose the pages of all stories that have none, newest first."""
        counts = self._store.counts()
        with self._lock:
            self.preparing = max(0, counts.stories - counts.editions)
            if self.preparing:
                self._prepare = True
                self._begin()

    def waiting(self, story: str) -> bool:
        """Whether this story is about to be linked again."""
        return story in self._asked or story == self._now

    def finish(self, seconds: float) -> bool:
        """Wait until nothing is left to do; whether that was so in time."""
        running = self._running
        if running:
            running.join(seconds)
        return running is None or not running.is_alive()

    def _begin(self) -> None:
        """Start the thread, if it is not at work. Called with the lock held."""
        if self._running is None:
            self._running = threading.Thread(target=self._work, name="linking", daemon=True)
            self._running.start()

    def _next(self) -> str:
        """The story that is to be linked now, "" where none is; then the thread is about to end."""
        with self._lock:
            self._now = next(iter(self._asked), "")
            self._asked.pop(self._now, None)
            if not self._now and not self._prepare:
                self._running = None
            return self._now

    def _work(self) -> None:
        try:
            from onrecord import wiring

            house = wiring.furnished(self._store, self._settings)
        except Exception as error:
            LOG.exception("stories cannot be linked again")
            with self._lock:
                self.failed |= dict.fromkeys(self._asked, _told(error))
                self._asked, self._prepare, self._running = {}, False, None
            return
        while (story := self._next()) or self._prepare:
            if story:
                self._link(house, story)
            else:
                self._compose(house)

    def _link(self, house: "House", story: str) -> None:
        from onrecord import flow

        try:
            flow.read_restored(house)
            flow.link(house, house.store.each(Story, story))
            self.failed.pop(story, None)
        except Exception as error:
            LOG.exception("story %s could not be linked again", story)
            self.failed[story] = _told(error)
        finally:
            self._now = ""
            self.done += 1

    def _compose(self, house: "House") -> None:
        """Compose what has no page; a story that waits to be linked again comes first."""
        from onrecord import flow

        known = sorted(self._store.each(Story), key=lambda one: (one.last or "", one.id), reverse=True)
        for story in known:
            if self._asked:
                return
            if next(self._store.each(Edition, story.id), None) is None:
                with suppress(OnRecordError):
                    dossier = flow.compose(house, story)
                    self._store.put([house.composer.publish(dossier), *house.composer.margins(dossier)])
                self.preparing = max(0, self.preparing - 1)
                self.done += 1
        self._prepare, self.preparing = False, 0


def _told(error: Exception) -> str:
    """What a person is told of it."""
    return str(error) if isinstance(error, OnRecordError) else "it could not be linked; the log says why"
