"""Documents of agencies and feeds that hold nothing to read."""

from pathlib import Path

from onrecord.errors.base import Unreadable


class NothingToRead(Unreadable):
    """A document of an agency or a feed that holds no text of its own."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the document's place and what it is or lacks."""
        super().__init__(f"{path}: {why}; nothing to read.")


class BadDocument(Unreadable):
    """A document that is not of the format that it says."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the document's place and what is wrong with it."""
        super().__init__(f"{path}: {why}; save it again, or ask its sender for a whole one.")
