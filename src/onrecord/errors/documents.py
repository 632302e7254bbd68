"""Why a document that was had gives no article or no reading."""

from pathlib import Path

from onrecord.errors.base import OnRecordError, Unreadable


class NothingVisible(Unreadable):
    """A page whose text is made by scripts, or that has none."""

    def __init__(self, path: str | Path) -> None:
        """Take the path."""
        super().__init__(f"{path}: the page shows no text by itself; save it from a browser once it has loaded.")


class TooManyParts(Unreadable):
    """A page of more tags, references or lines than an article has."""

    def __init__(self, path: str | Path, has: str) -> None:
        """Take the path and what it has too much of."""
        super().__init__(f"{path}: the page has {has}, which is data rather than an article; save the article alone.")


class LongLine(Unreadable):
    """One line so long that it is no prose."""

    def __init__(self, path: str | Path, line: int, size: int, limit: int) -> None:
        """Take the path, the line's number and its length, and the limit, in characters."""
        super().__init__(
            f"{path}, line {line}: {size:,} characters on one line (at most {limit:,}); "
            "this is data rather than prose: break it into paragraphs."
        )


class LongText(Unreadable):
    """More text to read than any article has."""

    def __init__(self, path: str | Path, size: int, limit: int) -> None:
        """Take the path, the length of its text and the limit, in words and marks."""
        super().__init__(
            f"{path}: {size:,} words and marks to read are more than the {limit:,} that one document may have; "
            "split it into articles, or raise --max-words."
        )


class UnknownFormat(Unreadable):
    """Bytes that are no text."""

    def __init__(self, path: str | Path, what: str, instead: str = "save its text as .txt or .md") -> None:
        """Take the path, what the bytes look like, and the way out."""
        super().__init__(f"{path}: looks like {what}, which is not read yet; {instead}.")


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


class BadObject(Unreadable):
    """An element of a JSON array that is no article."""

    def __init__(self, path: str | Path, number: int, why: str) -> None:
        """Take the path, the element's number and the reason."""
        super().__init__(f'{path}, object {number}: {why}; each is an object with "text", and best with "id".')


class DoubleId(Unreadable):
    """A line of JSON Lines with the id of an earlier one."""

    def __init__(self, place: str) -> None:
        """Take the file and the id."""
        super().__init__(f"{place}: an earlier line has this id; only that one is taken: give each line its own id.")


class BadRow(Unreadable):
    """A row of a table that is no article."""

    def __init__(self, path: str | Path, line: int, why: str) -> None:
        """Take the path, the line on which the row begins, and the reason."""
        super().__init__(f"{path}, line {line}: {why}; the other rows are read.")


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
