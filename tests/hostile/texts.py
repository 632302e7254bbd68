"""Hostile texts: name of the file, its bytes, and what it becomes ("read", or the cause for which it is dropped)."""

import json
from collections.abc import Mapping

from tests.hostile.case import READ, Case, Odd, odd

SENTENCE = "Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a week. "
BODY = f"Harbour vote delayed\n\nOctober 14, 2024\n\n{SENTENCE * 2}\n\nThe council had planned to vote on Tuesday.\n\n"


def text(inside: Odd, size: int = 0) -> Case:
    """An article with something odd under it, which is read all the same."""
    return Case(lambda n: (BODY + odd(inside, n)).encode("utf-8", "surrogatepass"), READ, size)


def front(inside: Odd, size: int = 0) -> Case:
    """An article under odd front matter, which is read all the same."""
    return Case(lambda n: f"---\n{odd(inside, n)}\n---\n{BODY}".encode(), READ, size)


def yaml_bomb(levels: int) -> str:
    """Levels of nine aliases each: nine of them are a thousand million of "lol" where aliases are followed."""
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, levels)]
    return "\n".join(["a0: &a0 [lol]", *rows])


def lines(*rows: object) -> Case:
    """A file of JSON Lines."""
    return Case(lambda _: "\n".join(json.dumps(row) for row in rows).encode("utf-8", "surrogatepass"), READ)


DECODING: Mapping[str, Case] = {
    "empty.txt": Case(lambda _: b"", "EmptyFile"),
    "blank.txt": Case(lambda n: b" \n\n\t\r\n" * n, "EmptyFile", 1_000),
    "only-a-mark.txt": Case(lambda _: b"\xef\xbb\xbf", "EmptyFile"),
    "only-zero-width.txt": Case(lambda n: "\u200b\u200d\ufeff\n".encode() * n, "EmptyFile", 500),
    "nul.txt": Case(lambda n: BODY.encode().replace(b" ", b"\0") * n, "UnknownFormat", 1),
    "one-nul-at-the-end.txt": Case(lambda _: BODY.encode() + b"\0", "UnknownFormat"),
    "controls.txt": Case(lambda n: bytes(range(1, 32)) * n, "UnknownFormat", 1_000),
    "binary.txt": Case(lambda n: bytes(range(256)) * n, "UnknownFormat", 400),
    "surrogates.txt": text("\ud800\udfff He said \ud83d so.\n", 20),
    "mixed-encodings.txt": Case(lambda n: BODY.encode() + "He said “no” in the café.".encode("cp1252") * n, READ, 10),
    "lying-mark.txt": Case(lambda n: b"\xff\xfe" + BODY.encode() * n, None, 1),
    "utf-16-without-mark.txt": Case(lambda n: (BODY * n).encode("utf-16-le"), READ, 1),
    "utf-32.txt": Case(lambda n: (BODY * n).encode("utf-32"), READ, 1),
    "utf-16-cut.txt": Case(lambda n: (BODY * n).encode("utf-16")[:-1], READ, 1),
    "utf-7.txt": Case(lambda n: (BODY * n).replace("a", "+AGE-").encode(), READ, 1),
    "overlong-utf-8.txt": Case(lambda n: BODY.encode() + b"\xc0\xaf\xe0\x80\xaf" * n, READ, 30),
    "broken-utf-8.txt": Case(lambda n: b"caf\xc3 \xe2\x80 " * n, READ, 500),
    "line-separators.txt": text("a\x85b\u2028c\u2029d\x0ce\rg\n\rh", 100),
}

CHARACTERS: Mapping[str, Case] = {
    "bidi.txt": text("\u202egnihton dias eH\u202c \u2066\u2067\u2068 ", 200),
    "zero-width.txt": text(lambda n: "\u200b".join(SENTENCE * n), 10),
    "combining.txt": text(lambda n: "H" + "\u0301" * n + "e said so.", 100_000),
    "private-use.txt": text("\ue000\uf8ff\U0010ffff ", 3000),
    "emoji.txt": text("👩‍👩‍👧‍👦🏴‍☠️", 3000),
    "terminal-escapes.txt": text("\x1b[2J\x1b]0;owned\x07 he said.\n"),
    "one-word.txt": text("a", 250_000),
    "one-gap.txt": text(lambda n: "He said" + " " * n + "so.", 300_000),
    "blank-lines.txt": text(lambda n: "\n" * n + "He said so.", 150_000),
    "tabs.txt": text(lambda n: "\t \u00a0" * n + "He said so.", 90_000),
    "brackets.txt": text("([{<", 40_000),
    "link-brackets.txt": text(lambda n: "[" * 10 * n + "](" * n, 10_000),
    "open-quotes.txt": text(lambda n: "“‘\"'" * n + "he said.", 20_000),
    "closing-quotes.txt": text("”’» ", 20_000),
    "dashes.txt": text(lambda n: "- " * 2 * n + "— " * n, 20_000),
    "commas.txt": text("a, ", 1_000),
    "initials.txt": text("A.B. ", 500),
    "capitals.txt": text("A Bb ", 800),
    "digits.txt": text("1,000,000 ", 500),
    "backticks.txt": text("``''", 30_000),
    "stars.txt": text(lambda n: "*_" * n + "\n" + "#" * n, 60_000),
}

WORDS: Mapping[str, Case] = {
    "months.txt": text("October\n\n", 1_000),
    "dates.txt": text("May 6, 2031\n\n", 400),
    "one-sentence.txt": text("and the mayor ", 600),
    "said.txt": text("he said ", 800),
    "said-that.txt": text("she said that ", 500),
    "according-to.txt": text("according to the mayor of the ", 300),
    "names.txt": text("Ines Calloway and Odo Pell, ", 250),
    "bylines.txt": text("By Ione Marsh and Ruan Dell\n", 300),
    "speakers.txt": text("MARSH: No.\nDELL: Yes.\n", 200),
    "numbers.txt": text("two hundred and ", 500),
    "headings.txt": text("# Related\n", 500),
    "teasers.txt": text("Ferry strikes bridge\n\nMay 6, 2031\n\n", 150),
    "copyrights.txt": text("© 2031 Calder Gazette. All rights reserved. ", 150),
    "far-future.txt": Case(lambda _: BODY.replace("2024", "9999").encode(), READ),
    "impossible-dates.txt": text("On February 31, 0000 and on 99/99/9999, he said, in 99999999999999999999.\n", 40),
    "captions-only.txt": Case(lambda n: b"The Alma on Tuesday. (Ruan Dell/AFP)\n\nPhoto: Ruan Dell\n\n" * n, READ, 30),
    "furniture-only.txt": Case(lambda n: b"Related\n\nShare this article\n\nAdvertisement\n\n" * n, READ, 100),
    "live-blog.txt": text(lambda n: "".join(f"9:{i % 60:02} a.m.\n\n{SENTENCE}\n\n" for i in range(n)), 60),
    "long-text.txt": Case(lambda n: SENTENCE.encode() * n, "LongText", 4_000),
    "many-lines.txt": Case(lambda n: b"a\n" * n, "UnknownFormat", 250_000),
    "long-line.txt": Case(lambda n: b"word " * n, "LongLine", 400_000),
    "line-of-50-mb.txt": Case(lambda n: b"word " * n, "TooLarge", 10_000_000),
}  # fmt: skip

FRONT: Mapping[str, Case] = {
    "yaml-bomb.md": front(yaml_bomb, 9),
    "yaml-nested.md": front(lambda n: "a: " + "[" * n, 20_000),
    "yaml-maps.md": front(lambda n: "a: " + "{a: " * n, 5_000),
    "yaml-tag.md": front("title: !!python/object/apply:os.system ['touch /tmp/owned']"),
    "yaml-merge.md": front("base: &b {title: x}\nmore:\n  <<: *b"),
    "yaml-fields.md": front(lambda n: "\n".join(f"key{i}: {i}" for i in range(n)), 5_000),
    "yaml-value.md": front(lambda n: "title: " + "x" * n, 60_000),
    "yaml-open.md": Case(lambda _: f"---\ntitle: x\n{BODY}".encode(), READ),
    "yaml-fences.md": Case(lambda n: b"---\n" * n + BODY.encode(), READ, 20_000),
    "yaml-keys-without-values.md": front("a:\n", 10_000),
    "toml.md": Case(lambda _: f"+++\ntitle = 'x'\n+++\n{BODY}".encode(), READ),
}

JSON: Mapping[str, Case] = {
    "surrogates.jsonl": lines({"id": "\ud800", "text": BODY + "\udfff"}, {"id": "two", "text": BODY}),
    "nul.jsonl": lines({"id": "a\0b", "text": BODY + "\0"}, {"id": "two", "text": BODY + "Two."}),
    "nested.jsonl": Case(lambda n: b"[" * n + b"\n" + json.dumps({"id": "a", "text": BODY}).encode(), READ, 100_000),
    "twice.jsonl": lines({"id": "a", "text": BODY}, {"id": "a", "text": BODY * 2}),
    "odd-fields.jsonl": lines({"id": "a", "text": BODY, "published": "9999-99", "byline": [[[]]], "title": {}}),
    "dots-as-id.jsonl": lines({"id": "../../../etc/passwd", "text": BODY}),
    "numbers.jsonl": lines({"id": 10**300, "text": "a"}, {"id": "three", "text": BODY}),
}  # fmt: skip

TEXTS: Mapping[str, Case] = {**DECODING, **CHARACTERS, **WORDS, **FRONT, **JSON}
