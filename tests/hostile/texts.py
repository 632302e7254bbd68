"""Hostile texts: name of the file, its bytes, and what it becomes ("read", or the cause for which it is dropped)."""

import json
from collections.abc import Mapping

from tests.hostile.case import READ, Case

SENTENCE = "Mayor Ines Calloway said on Monday that the harbour vote would be delayed by a week. "
BODY = f"Harbour vote delayed\n\nOctober 14, 2024\n\n{SENTENCE * 2}\n\nThe council had planned to vote on Tuesday.\n\n"


def text(inside: str, encoding: str = "utf-8") -> Case:
    """An article with something odd under it, which is read all the same."""
    return Case(lambda: (BODY + inside).encode(encoding, "surrogatepass"), READ)


def front(inside: str) -> Case:
    """An article under odd front matter, which is read all the same."""
    return Case(f"---\n{inside}\n---\n{BODY}".encode, READ)


def yaml_bomb() -> str:
    """Nine levels of nine aliases each: a thousand million of "lol" where aliases are followed."""
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    return "\n".join(["a0: &a0 [lol]", *levels])


def lines(*rows: object) -> Case:
    """A file of JSON Lines."""
    return Case(lambda: "\n".join(json.dumps(row) for row in rows).encode("utf-8", "surrogatepass"), READ)


DECODING: Mapping[str, Case] = {
    "empty.txt": Case(lambda: b"", "EmptyFile"),
    "blank.txt": Case(lambda: b" \n\n\t\r\n" * 1000, "EmptyFile"),
    "only-a-mark.txt": Case(lambda: b"\xef\xbb\xbf", "EmptyFile"),
    "only-zero-width.txt": Case(lambda: "\u200b\u200d\ufeff\n".encode() * 500, "EmptyFile"),
    "nul.txt": Case(lambda: BODY.encode().replace(b" ", b"\0"), "UnknownFormat"),
    "one-nul-at-the-end.txt": Case(lambda: BODY.encode() + b"\0", "UnknownFormat"),
    "controls.txt": Case(lambda: bytes(range(1, 32)) * 1000, "UnknownFormat"),
    "binary.txt": Case(lambda: bytes(range(256)) * 400, "UnknownFormat"),
    "surrogates.txt": text("\ud800\udfff He said \ud83d so.\n" * 20),
    "mixed-encodings.txt": Case(lambda: BODY.encode() + "He said “no” in the café.".encode("cp1252") * 10, READ),
    "lying-mark.txt": Case(lambda: b"\xff\xfe" + BODY.encode(), None),
    "utf-16-without-mark.txt": Case(lambda: BODY.encode("utf-16-le"), READ),
    "utf-32.txt": Case(lambda: BODY.encode("utf-32"), READ),
    "utf-16-cut.txt": Case(lambda: BODY.encode("utf-16")[:-1], READ),
    "utf-7.txt": Case(lambda: BODY.replace("a", "+AGE-").encode(), READ),
    "overlong-utf-8.txt": Case(lambda: BODY.encode() + b"\xc0\xaf\xe0\x80\xaf" * 30, READ),
    "broken-utf-8.txt": Case(lambda: b"caf\xc3 \xe2\x80 " * 500, READ),
    "line-separators.txt": text("a\x85b\u2028c\u2029d\x0ce\rg\n\rh" * 100),
}

CHARACTERS: Mapping[str, Case] = {
    "bidi.txt": text("\u202egnihton dias eH\u202c \u2066\u2067\u2068 " * 200),
    "zero-width.txt": text("\u200b".join(SENTENCE * 10)),
    "combining.txt": text("H" + "\u0301" * 100_000 + "e said so."),
    "private-use.txt": text("\ue000\uf8ff\U0010ffff " * 3000),
    "emoji.txt": text("👩‍👩‍👧‍👦🏴‍☠️" * 3000),
    "terminal-escapes.txt": text("\x1b[2J\x1b]0;owned\x07 he said.\n"),
    "one-word.txt": text("a" * 250_000),
    "one-gap.txt": text("He said" + " " * 300_000 + "so."),
    "blank-lines.txt": text("\n" * 150_000 + "He said so."),
    "tabs.txt": text("\t \u00a0" * 90_000 + "He said so."),
    "brackets.txt": text("([{<" * 40_000),
    "link-brackets.txt": text("[" * 100_000 + "](" * 10_000),
    "open-quotes.txt": text("“‘\"'" * 20_000 + "he said."),
    "closing-quotes.txt": text("”’» " * 20_000),
    "dashes.txt": text("- " * 40_000 + "— " * 20_000),
    "commas.txt": text("a, " * 1_000),
    "initials.txt": text("A.B. " * 500),
    "capitals.txt": text("A Bb " * 800),
    "digits.txt": text("1,000,000 " * 500),
    "backticks.txt": text("``''" * 30_000),
    "stars.txt": text("*_" * 60_000 + "\n" + "#" * 60_000),
}

WORDS: Mapping[str, Case] = {
    "months.txt": text("October\n\n" * 1_000),
    "dates.txt": text("May 6, 2031\n\n" * 400),
    "one-sentence.txt": text("and the mayor " * 600),
    "said.txt": text("he said " * 800),
    "said-that.txt": text("she said that " * 500),
    "according-to.txt": text("according to the mayor of the " * 300),
    "names.txt": text("Ines Calloway and Odo Pell, " * 250),
    "bylines.txt": text("By Ione Marsh and Ruan Dell\n" * 300),
    "speakers.txt": text("MARSH: No.\nDELL: Yes.\n" * 200),
    "numbers.txt": text("two hundred and " * 500),
    "headings.txt": text("# Related\n" * 500),
    "teasers.txt": text("Ferry strikes bridge\n\nMay 6, 2031\n\n" * 150),
    "copyrights.txt": text("© 2031 Calder Gazette. All rights reserved. " * 150),
    "far-future.txt": Case(lambda: BODY.replace("2024", "9999").encode(), READ),
    "impossible-dates.txt": text("On February 31, 0000 and on 99/99/9999, he said, in 99999999999999999999.\n" * 40),
    "captions-only.txt": Case(lambda: b"The Alma on Tuesday. (Ruan Dell/AFP)\n\nPhoto: Ruan Dell\n\n" * 30, READ),
    "furniture-only.txt": Case(lambda: b"Related\n\nShare this article\n\nAdvertisement\n\n" * 100, READ),
    "live-blog.txt": text("".join(f"9:{n:02} a.m.\n\n{SENTENCE}\n\n" for n in range(60))),
    "long-text.txt": Case(lambda: SENTENCE.encode() * 4000, "LongText"),
    "many-lines.txt": Case(lambda: b"a\n" * 250_000, "UnknownFormat"),
    "long-line.txt": Case(lambda: b"word " * 400_000, "LongLine"),
    "line-of-50-mb.txt": Case(lambda: b"word " * 10_000_000, "TooLarge"),
}  # fmt: skip

FRONT: Mapping[str, Case] = {
    "yaml-bomb.md": front(yaml_bomb()),
    "yaml-nested.md": front("a: " + "[" * 20_000),
    "yaml-maps.md": front("a: " + "{a: " * 5_000),
    "yaml-tag.md": front("title: !!python/object/apply:os.system ['touch /tmp/owned']"),
    "yaml-merge.md": front("base: &b {title: x}\nmore:\n  <<: *b"),
    "yaml-fields.md": front("\n".join(f"key{n}: {n}" for n in range(5000))),
    "yaml-value.md": front("title: " + "x" * 60_000),
    "yaml-open.md": Case(f"---\ntitle: x\n{BODY}".encode, READ),
    "yaml-fences.md": Case(lambda: b"---\n" * 20_000 + BODY.encode(), READ),
    "yaml-keys-without-values.md": front("a:\n" * 10_000),
    "toml.md": Case(f"+++\ntitle = 'x'\n+++\n{BODY}".encode, READ),
}

JSON: Mapping[str, Case] = {
    "surrogates.jsonl": lines({"id": "\ud800", "text": BODY + "\udfff"}, {"id": "two", "text": BODY}),
    "nul.jsonl": lines({"id": "a\0b", "text": BODY + "\0"}, {"id": "two", "text": BODY + "Two."}),
    "nested.jsonl": Case(lambda: b"[" * 100_000 + b"\n" + json.dumps({"id": "a", "text": BODY}).encode(), READ),
    "twice.jsonl": lines({"id": "a", "text": BODY}, {"id": "a", "text": BODY * 2}),
    "odd-fields.jsonl": lines({"id": "a", "text": BODY, "published": "9999-99", "byline": [[[]]], "title": {}}),
    "dots-as-id.jsonl": lines({"id": "../../../etc/passwd", "text": BODY}),
    "numbers.jsonl": lines({"id": 10**300, "text": "a"}, {"id": "three", "text": BODY}),
}  # fmt: skip

TEXTS: Mapping[str, Case] = {**DECODING, **CHARACTERS, **WORDS, **FRONT, **JSON}
