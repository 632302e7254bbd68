"""What every error is, and the one that costs a single document."""

import copyreg


class OnRecordError(Exception):
    """Anything that a user can mend. ``str(error)`` is one clear sentence."""

    exit_code = 1

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the finished sentence: a worker's error comes back as it was, whatever its __init__ takes."""
        return copyreg.__newobj__, (type(self), *self.args)  # type: ignore[attr-defined]


class Unreadable(OnRecordError):
    """One document that cannot be read: it is dropped and named, the rest is still read."""
