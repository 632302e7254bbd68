"""One class a cause; the sentence for the user lives in the class: what, where, and the way out."""

import copyreg
from pathlib import Path


class OnRecordError(Exception):
    """Anything that a user can mend. ``str(error)`` is one clear sentence."""

    exit_code = 1

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the finished sentence: a worker's error comes back as it was, whatever its __init__ takes."""
        return copyreg.__newobj__, (type(self), *self.args)  # type: ignore[attr-defined]


class Unreadable(OnRecordError):
    """One document that cannot be read: it is dropped and named, the rest is still read."""


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
    """A folder without anything to read."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: no articles in this folder; articles are .txt, .md and .html files.")


class EmptyFile(Unreadable):
    """No bytes, or white space only."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: is empty; nothing to read.")


class NothingVisible(Unreadable):
    """A page whose text is made by scripts, or that has none."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: the page shows no text by itself; save it from a browser once it has loaded.")


class TooLarge(Unreadable):
    """More bytes than one document may have."""

    def __init__(self, path: str | Path, size: int, limit: int) -> None:
        """Take the path, its size and the limit, in bytes."""
        super().__init__(
            f"{path}: {size / 1e6:,.1f} MB is more than the {limit / 1e6:,.0f} MB that one document may have; "
            "split it, or raise --max-mb."
        )


class LongLine(Unreadable):
    """One line so long that it is no prose."""

    def __init__(self, path: str | Path, line: int, size: int, limit: int) -> None:
        """Take the path, the line's number and its length, and the limit, in characters."""
        super().__init__(
            f"{path}, line {line}: {size:,} characters on one line (at most {limit:,}); "
            "this is data rather than prose: break it into paragraphs."
        )


class UnknownFormat(Unreadable):
    """Bytes that are no text."""

    def __init__(self, path: str | Path, what: str) -> None:
        """Take the path and what the bytes look like."""
        super().__init__(f"{path}: looks like {what}, which is not read yet; save its text as .txt or .md.")


class BadFrontMatter(Unreadable):
    """Front matter that is refused; the text under it is still read."""

    def __init__(self, line: int, why: str) -> None:
        """Take the line's number in the file and the reason."""
        super().__init__(f"front matter, line {line}: {why}; its fields are left empty, the text is read.")


class BadJsonLine(Unreadable):
    """A line of JSON Lines that is not what it should be."""

    def __init__(self, path: str | Path, line: int, why: str) -> None:
        """Take the path, the line's number and the reason."""
        super().__init__(f'{path}, line {line}: {why}; each line is an object with "id" and "text".')


class ReaderFailed(Unreadable):
    """A reader raised on this article: its text is kept, this reading of it is not there."""

    def __init__(self, source: str, cause: Exception) -> None:
        """Take the article's source and what was raised."""
        super().__init__(
            f"{source}: a reader failed on it ({type(cause).__name__}: {cause}); "
            "its text is kept unread, please report it."
        )


class WorkerDied(OnRecordError):
    """The process that worked on an item ended without a word, twice."""

    def __init__(self) -> None:
        """Nothing is known but that."""
        super().__init__("its process was killed, ran out of memory or crashed, twice; try again with fewer --jobs.")


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


class UnknownId(OnRecordError):
    """No noun of this record has this id."""

    exit_code = 2

    def __init__(self, what: str, given: str, way_out: str) -> None:
        """Take what was looked for, what was given, and how to find the right one."""
        super().__init__(f"no {what} {given!r} in this record; {way_out}")


class AmbiguousId(OnRecordError):
    """The beginning of several ids."""

    exit_code = 2

    def __init__(self, given: str, found: tuple[str, ...]) -> None:
        """Take what was given and the ids that begin with it."""
        super().__init__(f"{given!r} is the beginning of {len(found)} ids: {', '.join(found[:5])}; give more of it.")


class AmbiguousActor(OnRecordError):
    """A name that several actors bear."""

    exit_code = 2

    def __init__(self, given: str, found: tuple[str, ...]) -> None:
        """Take what was given and the actors that it may mean, with their ids."""
        more = f" and {len(found) - 8} more" if len(found) > 8 else ""
        super().__init__(f"{given!r} may be {len(found)} actors: {', '.join(found[:8])}{more}; give an id.")


class OneMention(OnRecordError):
    """Two names for the same mentions of one actor: there is nothing to judge."""

    exit_code = 2

    def __init__(self, a: str, b: str, name: str, actor: str) -> None:
        """Take what was given, and the name and id of the actor that both mean."""
        super().__init__(
            f"{a!r} and {b!r} both mean {name} ({actor}); name two of its forms, or the places of two mentions, "
            f"as printed by: onrecord actors {actor}"
        )


class UnwritableOutput(OnRecordError):
    """An export that cannot be written where the user wants it."""

    def __init__(self, path: str | Path, why: str) -> None:
        """Take the path and the system's words."""
        super().__init__(f"{path}: cannot be written ({why}); name another place with -o.")


class NoNameModel(OnRecordError):
    """No package with a model for names is installed."""

    def __init__(self, package: str) -> None:
        """Take the package that would do."""
        super().__init__(f"no model for names is installed; install one with: pip install {package.replace('_', '-')}")
