"""Turn the hand-written truth about the sample coverage into offsets: truth.yaml -> src/onrecord/sample/truth.json.

Run it after every change to an article or to truth.yaml. Offsets count Unicode code points of the file decoded as
UTF-8 and otherwise unchanged; they are half-open. With --check nothing is written, and a stale truth.json is an error.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).resolve().parent
TRUTH = HERE / "truth.yaml"
SAMPLE = HERE.parents[1] / "src" / "onrecord" / "sample"
TARGET = SAMPLE / "truth.json"

Window = tuple[int, int]
Entry = dict[str, Any]


class NotLocated(Exception):
    """truth.yaml speaks of a passage, a name or a file that is not there, or not once."""


def matches(text: str, wanted: str, window: Window) -> list[Window]:
    """Where `wanted` stands in the window: whole words, any white space for a space."""
    words = r"\s+".join(re.escape(word) for word in wanted.split())
    before, after = (r"\b" if letter.isalnum() else "" for letter in (wanted[0], wanted[-1]))
    return [match.span() for match in re.compile(before + words + after).finditer(text, *window)]


def one(file: str, text: str, wanted: str, nth: int | None, window: Window) -> Window:
    """The one place of `wanted`, or the nth of several."""
    found = matches(text, wanted, window)
    if not found:
        raise NotLocated(f"{file}: this passage is not there: {wanted!r}")
    if nth is None and len(found) > 1:
        raise NotLocated(f"{file}: this passage stands there {len(found)} times, say which with nth: {wanted!r}")
    if nth is not None and not 1 <= nth <= len(found) > 1:
        raise NotLocated(f"{file}: nth is {nth}, but this passage stands there {len(found)} time(s): {wanted!r}")
    return found[(nth or 1) - 1]


def locate(file: str, text: str, passage: str | Entry, window: Window | None = None) -> Entry:
    """A passage with its offsets; whatever else is said of it (its kind, role, value) is carried along."""
    window = window or (0, len(text))
    said: Entry = {"text": passage} if isinstance(passage, str) else dict(passage)
    if "from" in said:
        start = one(file, text, said.pop("from"), None, window)[0]
        end = one(file, text, said.pop("to"), None, (start, window[1]))[1]
    else:
        start, end = one(file, text, said.pop("text"), said.pop("nth", None), window)
    return {**said, "article": file, "start": start, "end": end, "text": text[start:end]}


def quote(file: str, text: str, entry: Entry) -> Entry:
    """A quote with its content located, and its clause, speaker and cue within the paragraphs it stands in."""
    content = [locate(file, text, piece) for piece in entry["content"]]
    after = text.find("\n\n", content[-1]["end"])
    near = text.rfind("\n\n", 0, content[0]["start"]) + 1, len(text) if after < 0 else after
    parts = {name: entry.get(name) and locate(file, text, entry[name], near) for name in ("clause", "cue", "speaker")}
    return {"via": None, **entry, **parts, "content": content}


def article(entry: Entry, text: str) -> Entry:
    """An article with every passage that is listed of it located."""
    passages = {key: [locate(entry["file"], text, each) for each in entry[key]] for key in ("captions", "not_kept")}
    quotes = [quote(entry["file"], text, each) for each in entry["quotes"]]
    return {"updated": None, "replaces": None, **entry, **passages, "quotes": quotes}


def check_names(truth: Entry, texts: dict[str, str]) -> None:
    """Every file has its entry, every speaker is an actor, every actor's name is in use, no key stands twice."""
    known = {actor["name"] for actor in truth["actors"]} | {None}
    speakers = {each.get(role) for entry in truth["articles"] for each in entry["quotes"] for role in ("who", "via")}
    names = {name for actor in truth["actors"] for name in actor["names"]}
    unused = {name for name in names if not any(matches(text, name, (0, len(text))) for text in texts.values())}
    keys = [plant["key"] for plant in (*truth["planted"], *truth["events"])]
    taking_part = {name for event in truth["events"] for name in event["actors"]}
    standing = {position["actor"] for position in truth["positions"]}
    wrong = [f"no actor is called {name!r}" for name in (speakers | taking_part | standing) - known]
    wrong += [f"no article says {name!r}" for name in unused]
    wrong += [f"the key {key!r} is planted twice" for key in set(keys) if keys.count(key) > 1]
    wrong += [f"{file} has no entry, or no file" for file in {each["file"] for each in truth["articles"]} ^ set(texts)]
    if wrong:
        raise NotLocated("truth.yaml: " + "; ".join(sorted(wrong)))


def build() -> bytes:
    """The whole of truth.json."""
    truth = yaml.safe_load(TRUTH.read_text("utf-8"))
    texts = {path.name: path.read_bytes().decode("utf-8") for path in (SAMPLE / "coverage").iterdir()}
    check_names(truth, texts)
    truth["articles"] = [article(entry, texts[entry["file"]]) for entry in truth["articles"]]
    for plant in (*truth["planted"], *truth["events"]):
        plant["passages"] = [locate(each["article"], texts[each["article"]], each) for each in plant["passages"]]
    truth["positions"] = [locate(each["article"], texts[each["article"]], each) for each in truth["positions"]]
    return (json.dumps(truth, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def main(arguments: list[str]) -> int:
    """Write truth.json, or with --check say whether it is stale."""
    try:
        built = build()
    except NotLocated as error:
        print(error, file=sys.stderr)
        return 1
    if arguments != ["--check"]:
        TARGET.write_bytes(built)
    elif not TARGET.exists() or TARGET.read_bytes() != built:
        print("src/onrecord/sample/truth.json is stale: run resources/sample/locate.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
