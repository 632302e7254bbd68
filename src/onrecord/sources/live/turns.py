"""One request at a time, and to each host with a pause before the next."""

import time
from dataclasses import dataclass, field

WAIT = 60.0
"""Seconds that a run waits for a host at most; what would take longer is left for a later run."""

_LONGEST = 3600.0


@dataclass(slots=True)
class Turns:
    """When each host may be asked again. ``delay``: seconds between two requests, where a site does not want more."""

    delay: float
    _ready: dict[str, float] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)

    def due(self, host: str) -> float:
        """Seconds until a host may be asked."""
        return max(self._ready.get(host, 0.0) - time.monotonic(), 0.0)

    def wait(self, host: str) -> None:
        """Until it may be asked."""
        while (left := self.due(host)) > 0:
            time.sleep(left)

    def answered(self, host: str, delay: float = 0.0) -> None:
        """It was asked, and all is well. ``delay``: what the site wants."""
        self._failures.pop(host, None)
        self._rest(host, max(self.delay, delay))

    def failed(self, host: str, wanted: float = 0.0) -> None:
        """It was asked, and is in trouble: longer pauses each time. ``wanted``: seconds that it asked for."""
        self._failures[host] = failures = self._failures.get(host, 0) + 1
        self._rest(host, max(wanted, min(self.delay * 4.0**failures, _LONGEST)))

    def _rest(self, host: str, seconds: float) -> None:
        self._ready[host] = time.monotonic() + seconds
