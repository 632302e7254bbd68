"""Why a path, a file or an archive gives no document."""

from pathlib import Path

from onrecord.errors.base import OnRecordError, Unreadable


class MissingPath(Unreadable):
    """There is nothing at this path."""

    def __init__(self, path: str | Path) -> None:
        """Take the path as the user wrote it."""
        super().__init__(f"{path}: no such file or folder; check the spelling.")


class NoPermission(Unreadable):
    """The system does not let us read it."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: not allowed to read it; change its permissions or run as its owner.")


class BrokenFile(Unreadable):
    """The disk or the system failed while reading."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and the system's words."""
        super().__init__(f"{path}: could not be read ({why}); check the disk and read it again.")


class SymlinkLoop(Unreadable):
    """A link that leads to itself."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: a link that leads back to itself; remove it or name the real file.")


class NotAFile(Unreadable):
    """A pipe, socket or device."""

    def __init__(self, path: str | Path, what: str) -> None:
        """Take the path and what it is."""
        super().__init__(f"{path}: is {what}, not a file; save its content to a file and read that.")


class NoArticles(Unreadable):
    """A folder or an archive without anything to read."""

    def __init__(self, path: str | Path, what: str = "a folder") -> None:
        """Take the path and what it is."""
        super().__init__(f"{path}: no articles in {what}; the formats that are read: onrecord read --help.")


class EmptyFile(Unreadable):
    """No bytes, or white space only."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: is empty; nothing to read.")


class TooLarge(Unreadable):
    """More bytes than one document may have."""

    def __init__(self, path: str | Path, size: int | None, limit: int) -> None:
        """Take the path, its size where that is known, and the limit, in bytes."""
        told = "it" if size is None else f"{size / 1e6:,.1f} MB"
        super().__init__(
            f"{path}: {told} is more than the {limit / 1e6:,.0f} MB that one document may have; "
            "split it, or raise --max-mb."
        )


class DamagedFile(Unreadable):
    """Bytes that are not what their format says they are."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and what was found, with the place in bytes where it is known."""
        super().__init__(f"{path}: {why}; what is whole is read, for the rest get a good copy of the file.")


class Overblown(DamagedFile):
    """A compressed file that unpacks to far more than any text does."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and how large it grew."""
        OnRecordError.__init__(self, f"{path}: {why}, as no text does; it is not unpacked further.")


class NestedTooDeep(Unreadable):
    """An archive in an archive, and so on."""

    def __init__(self, path: str | Path, deepest: int) -> None:
        """Take the path and how many levels are opened."""
        super().__init__(
            f"{path}: lies more than {deepest} archives deep; unpack the outer ones and read what is inside."
        )


class Locked(Unreadable):
    """An encrypted file in an archive."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: is encrypted; unpack it with its password and read what is inside.")
