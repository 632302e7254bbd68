"""Why a record cannot be opened or written."""

from pathlib import Path

from onrecord.errors.base import OnRecordError


class RecordError(OnRecordError):
    """The record itself cannot be used; nothing in it was changed."""

    exit_code = 3


class NotARecord(RecordError):
    """A file that we did not write."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: is not an OnRecord record; name another file with --record.")


class NewerRecord(RecordError):
    """Written by a later version of this program."""

    def __init__(self, path: str | Path, theirs: int, ours: int) -> None:
        """Take the path, the record's format and the newest that we know."""
        super().__init__(f"{path}: has format {theirs}, this program knows up to {ours}; upgrade onrecord.")


class NoRecord(RecordError):
    """Nothing was read into this record yet."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: there is no record here yet; make one with: onrecord read PATH...")


class UnwritableRecord(RecordError):
    """A folder or file that we may not write."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and the system's words."""
        super().__init__(f"{path}: cannot be written ({why}); choose a place you may write with --record.")


class FullDisk(RecordError):
    """No room is left."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(
            f"{path}: the disk is full; all that was acknowledged is kept. Make room and run the same command again."
        )


class DamagedRecord(RecordError):
    """Its bytes are no longer what we wrote."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and what was found."""
        super().__init__(
            f"{path}: is damaged ({why}); put back a copy of it, or read the articles into a new one with --record."
        )


class BusyRecord(RecordError):
    """Another process holds the record for longer than we wait."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: another onrecord is writing to it; try again when it is done.")
