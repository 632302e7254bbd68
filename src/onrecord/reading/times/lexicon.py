"""The words of time, and the fragments of regular expressions made of them.

Fragments are written for straightened text in lower case (``tagger.lowered``). A blank in a fragment stands for white
space, line ends included; ``pattern.row`` sees to that.
"""

import re

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
FULL_MONTHS = frozenset(_MONTHS)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
DAY_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
SEASON_STARTS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "centurie": "C",
}  # fmt: skip
CLOCK_UNITS = frozenset({"second", "minute", "hour"})
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = {word: i + 1 for i, word in enumerate(_ONES)} | {word: 10 * (i + 2) for i, word in enumerate(_TENS)}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000}
_VAGUE = frozenset({"several", "few", "many", "some", "dozens of", "hundreds of", "thousands of"})

MONTH = (
    rf"(?:{'|'.join(_MONTHS)}"
    r"|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept\.?|sep\.?|oct\.?|nov\.?|dec\.?)(?![a-z])"
)
_DAY_NAMES = "|".join(_WEEKDAYS)
WEEKDAY = rf"(?:{_DAY_NAMES})(?![a-z])"
WEEKDAYS = rf"(?:{_DAY_NAMES})(?=s)"
SHORT_WEEKDAY = rf"(?:{_DAY_NAMES}|mon\.?|tues?\.?|wed\.?|thurs?\.?|fri\.?|sat\.?|sun\.?)(?![a-z])"
DAY_PART = r"(?:morning|afternoon|evening|night)"
SEASON = r"(?:spring|summer|fall|autumn|winter)"
DAY = r"(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![0-9a-z%]|[.,:/][0-9])"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,:/][0-9]|%)"
BC = r"(?:b\.c\.(?:e\.)?|b\.c|bce?)"
AD = r"(?:a\.d\.|c\.e\.|ad|ce)"
UNIT = r"(?:second|minute|hour|day|week|weekend|fortnight|month|quarter|year|decade|century|centurie)"
ORDINAL = r"(?:first|second|third|fourth|1st|2nd|3rd|4th)"

_TO_9, _TEENS = "|".join(_ONES[:9]), "|".join(_ONES[9:])
_TO_99 = rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{_TO_9}))?|{_TEENS})"
SPELLED_YEAR = (
    rf"(?:(?:seventeen|eighteen|nineteen) (?:hundred (?:and )?)?{_TO_99}|(?:eighteen|nineteen) hundred"
    rf"|two thousand (?:and )?(?:{_TO_99}|{_TO_9})|twenty (?:{_TEENS}|twenty(?:[ -](?:{_TO_9}))?))"
)
_WORD_NUMBER = (
    rf"(?:{'|'.join(sorted(_ONES, key=len, reverse=True))}|(?:{'|'.join(_TENS)})(?:[ -]?(?:{'|'.join(_ONES[:9])}))?)"
)
NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,4}(?:\.[0-9]{1,2})?(?: [1-3]/[234])?"
    rf"|(?:half )?an?(?: (?:{'|'.join(SCALES)}|few|couple(?: of)?))?|half"
    rf"|{_WORD_NUMBER}(?: (?:{'|'.join(SCALES)}))?|(?:dozens|hundreds|thousands) of|several|few|many|some)"
)
ABOUT = (
    r"(?:(?:about|around|nearly|almost|roughly|approximately|some|just|only|barely|at least|at most|up to|over|under"
    r"|more than|less than|fewer than|no more than|no less than|not more than|as long as|as many as|well over"
    r"|just over|just under|a little over|a little under|close to|a mere|another|the better part of) )"
)
PORTION = (
    r"(?:(?:early|earlier|late|later|mid)[ -](?:in )?|the (?:very )?(?:beginning|start|end|middle|latter part) of )"
)


def month_number(word: str) -> int:
    """1 for "january" and "jan."."""
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(word[:3]))


def weekday_number(word: str) -> int:
    """0 for "monday"."""
    return _WEEKDAYS.index(word)


def spelled_year(words: str) -> int:
    """1996 for "nineteen ninety-six", 2001 for "two thousand and one". ``words`` matches SPELLED_YEAR."""
    first, *rest = re.split(r"[\s-]+", words)
    low = sum(NUMBERS.get(word, 0) for word in rest)
    return 2000 + low if first == "two" else NUMBERS[first] * 100 + low


def amount(words: str) -> float | None:
    """The number that the words name; None for "several". ``words`` matches NUMBER."""
    words = " ".join(words.split())
    if "couple" in words:
        return 2
    if words in _VAGUE or words.endswith(" few"):
        return None
    if words[0].isdigit():
        return _digits(words)
    total, half = 0.0, words.startswith("half")
    for word in re.split(r"[ -]", words):
        if word in SCALES:
            total = max(total, 1) * SCALES[word]
        elif word in {"a", "an"}:
            total = 1
        else:
            total += NUMBERS.get(word, 0)
    return max(total, 1) / 2 if half else total


def _digits(words: str) -> float:
    whole, _, fraction = words.replace(",", "").partition(" ")
    over, _, under = fraction.partition("/")
    return float(whole) + (int(over) / int(under) if under else 0)
