"""Front matter between fences at the top of a file: a safe, tolerant reader over YAML events.

No aliases, anchors, tags or merges, and limits on size, depth and number of fields. Each top-level field is parsed for
itself, so that one odd value ("title: Breaking: Xi visits") spoils no other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from onrecord.errors import BadFrontMatter

_OPENING = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)")
_CLOSING = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\r|\n|\Z)"),
}
_BREAK = re.compile(r"\r\n|\r|\n")
_KEY = re.compile(r"""["']?(?P<key><<|[^\W\d][\w.-]{0,60}(?: [\w.-]{1,30}){0,2})["']?[ \t]{0,9}:(?=\s|\Z)""")
_TOP_KEY = re.compile(rf"(?:(?<=[\r\n])|\A){_KEY.pattern}")
_TOML = re.compile(r"\s*(?:#[^\r\n]*[\r\n]\s*)*(?:\[|[\w.\"-]+[ \t]*=)")
_INSIDE = ("#", "-", "]", "}", " ", "\t")  # a line that begins so goes on with the field above
_LARGEST = 64_000  # characters
_MOST = 200  # fields
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Field:
    """A scalar: its key ("author", or "author.name" inside a map), its value, and the characters of the value."""

    key: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above the text: where it ends (0: there is none), its fields, and what was wrong with it."""

    end: int = 0
    fields: tuple[Field, ...] = ()
    notices: tuple[str, ...] = ()


def read(text: str) -> FrontMatter:
    """The front matter of a file. Without a closing fence, or with prose between the fences, there is none."""
    opening = _OPENING.match(text, 1 if text.startswith("\ufeff") else 0)
    if not opening:
        return FrontMatter()
    start = opening.end()
    closing = _CLOSING[opening["fence"]].search(text, start)
    if not closing:
        return FrontMatter()
    inside = text[start : closing.start()]
    if opening["fence"] == "+++":
        refused = (str(BadFrontMatter(1, "TOML is not read, only YAML is")),)
        return FrontMatter(closing.end(), notices=refused) if _TOML.match(inside) else FrontMatter()
    if not _is_fields(inside):
        return FrontMatter()
    try:
        fields, notices = _fields(inside, start)
    except BadFrontMatter as error:
        return FrontMatter(closing.end(), notices=(str(error),))
    return FrontMatter(closing.end(), fields, notices)


def _is_fields(inside: str) -> bool:
    """Whether most lines between the fences, the first among them, are fields rather than prose."""
    rows = [row for row in inside[:_LARGEST].splitlines() if row.strip() and not row.startswith(_INSIDE)]
    keys = sum(1 for row in rows if _KEY.match(row))
    return not rows or (bool(_KEY.match(rows[0])) and 2 * keys > len(rows))


def _fields(inside: str, start: int) -> tuple[tuple[Field, ...], tuple[str, ...]]:
    """Fields in order, a key that is given again left out, and sentences about what was not understood."""
    if len(inside) > _LARGEST:
        raise BadFrontMatter(1, f"is longer than {_LARGEST:,} characters")
    entries = list(_entries(inside))
    if len(entries) > _MOST:
        raise BadFrontMatter(1, f"has more than {_MOST} fields")
    fields: list[Field] = []
    notices: list[str] = []
    seen: set[str] = set()
    for line, at, key, entry in entries:
        if key in seen:
            notices.append(f'front matter, line {line}: "{key}" is given again; the first one counts')
            continue
        seen.add(key)
        try:
            found = list(_scalars(entry, start + at, line))
        except yaml.YAMLError:
            found = _as_written(entry, start + at, key)
            if not found:
                notices.append(f'front matter, line {line}: the value of "{key}" is no YAML; it is left empty')
        fields += found
        if len(fields) > _MOST:
            raise BadFrontMatter(line, f"has more than {_MOST} values")
    return tuple(fields), tuple(notices)


def _entries(inside: str) -> Iterator[tuple[int, int, str, str]]:
    """Each top-level field: its line in the file, its place between the fences, its key, its characters."""
    keys = list(_TOP_KEY.finditer(inside))
    edges = [key.start() for key in keys] + [len(inside)]
    line, at = 2, 0
    for key, end in zip(keys, edges[1:], strict=True):
        line += len(_BREAK.findall(inside, at, key.start()))
        at = key.start()
        yield line, at, _folded(key["key"]), inside[at:end]


def _scalars(entry: str, at: int, line: int) -> Iterator[Field]:
    """The scalars of one field. Raise BadFrontMatter for what is not read, yaml.YAMLError for what is no YAML."""
    path: list[str | None] = []  # the key in each open map, "" in a list; None where a key is due
    count = 0
    for event in yaml.parse(entry, Loader=yaml.SafeLoader):
        where = line + (event.start_mark.line if event.start_mark else 0)
        _refuse(event, where)
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            if path and path[-1] is None:
                raise BadFrontMatter(where, "has a key that is no word")
            path.append(None if isinstance(event, yaml.MappingStartEvent) else "")
            if len(path) > _DEEPEST:
                raise BadFrontMatter(where, f"is nested more than {_DEEPEST} levels deep")
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            path.pop()
            _done(path)
        elif isinstance(event, yaml.ScalarEvent):
            count += 1
            if count > _MOST:
                raise BadFrontMatter(where, f"has more than {_MOST} values")
            if path and path[-1] is None:
                path[-1] = _folded(event.value)
            elif path:
                yield _field(event, entry, at, ".".join(key for key in path if key))
                _done(path)


def _refuse(event: yaml.Event, line: int) -> None:
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise BadFrontMatter(line, "anchors and aliases are not read")
    if getattr(event, "tag", None):
        raise BadFrontMatter(line, "tags are not read")
    if isinstance(event, yaml.ScalarEvent) and event.value == "<<":
        raise BadFrontMatter(line, "merges are not read")


def _done(path: list[str | None]) -> None:
    """The value is over: in a map the next key is due."""
    if path and path[-1] != "":
        path[-1] = None


def _field(event: yaml.ScalarEvent, entry: str, at: int, key: str) -> Field:
    """With the characters between the quotes, or those under the mark of a block."""
    assert event.start_mark
    assert event.end_mark
    start, end = int(event.start_mark.index), int(event.end_mark.index)
    if event.style in ("'", '"'):
        start, end = start + 1, end - 1
    elif event.style in ("|", ">"):
        start = min(start + len(entry[start:].splitlines(keepends=True)[0]), end)
    written = entry[start:end]
    start += len(written) - len(written.lstrip())
    return Field(key, event.value.strip(), at + start, at + start + len(written.strip()))


def _as_written(entry: str, at: int, key: str) -> list[Field]:
    """The rest of the line, where YAML gives up on a field of one line."""
    if len(entry.strip().splitlines()) != 1:
        return []
    key_part = _KEY.match(entry)
    assert key_part
    written = entry[key_part.end() :]
    value = written.strip()
    start = at + len(entry) - len(written.lstrip())
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" and value.count(value[0]) == 2:
        value, start = value[1:-1], start + 1
    return [Field(key, value, start, start + len(value))] if value and value[0] not in "[{&*!|>" else []


def _folded(key: str) -> str:
    return key.strip().lower().replace("-", "_").replace(" ", "_")
