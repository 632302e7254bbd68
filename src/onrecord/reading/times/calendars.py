"""Days of the year that other calendars fix: Easter, Passover, Ramadan, the new moons of Diwali and the Lunar New Year.

Easter and the Hebrew calendar are computed as they are kept. Muslim months begin when the moon is seen, and Diwali is
kept by rules finer than ours: the arithmetic here comes within a day or two, and ``holidays`` marks it as approximate.
"""

from datetime import date, timedelta
from math import floor, radians, sin

_MONTH = 29.530588861
"""Days from new moon to new moon."""
_JULIAN_DAY_0 = 1_721_424.5
"""What ``date.toordinal`` counts from."""


def western_easter(year: int) -> date:
    """Easter of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter of the Julian calendar, as a day of the Gregorian (Meeus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def passover(year: int) -> date:
    """15 Nisan: 163 days before the Hebrew new year that follows in autumn."""
    return hebrew_new_year(year) - timedelta(days=163)


def hebrew_new_year(year: int) -> date:
    """1 Tishri of the autumn of a year, by the molad and its four postponements."""
    hebrew = year + 3761
    return date.fromordinal(_hebrew_elapsed(hebrew) - 1_373_427)


def hanukkah(year: int) -> date:
    """25 Kislev: Heshvan, the month before it, has 30 days only in a year of 355 or 385."""
    first = hebrew_new_year(year)
    length = (hebrew_new_year(year + 1) - first).days
    return first + timedelta(days=84 if length in {355, 385} else 83)


def _hebrew_elapsed(hebrew: int) -> int:
    """Days from the epoch to the new year (Dershowitz and Reingold, Calendrical Calculations)."""
    this = _delayed(hebrew)
    before, after = _delayed(hebrew - 1), _delayed(hebrew + 1)
    if after - this == 356:
        return this + 2
    return this + (this - before == 382)


def _delayed(hebrew: int) -> int:
    months = (235 * hebrew - 234) // 19
    parts = 12_084 + 13_753 * months
    days = 29 * months + parts // 25_920
    return days + ((3 * (days + 1)) % 7 < 3)


def muslim_months(year: int, month: int) -> list[date]:
    """The first days, in a year, of a month of the tabular Islamic calendar: one, seldom none or two."""
    near = floor((year - 622) * 33 / 32)
    days = (_muslim_day(hijri, month) for hijri in range(near - 1, near + 4))
    return [day for day in days if day.year == year]


def _muslim_day(hijri: int, month: int) -> date:
    days = 29 * (month - 1) + month // 2 + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
    return date.fromordinal(227_014 + days + 1)


def lunar_new_year(year: int) -> date:
    """The Chinese new year: the second new moon, in China, after the day of the winter solstice.

    So from 1900 to 2100 but for 2034, where a leap month stands between.
    """
    solstice = date.fromordinal(floor(_solstice(year - 1) + 8 / 24))
    first = _new_moon_from(solstice + timedelta(days=1), 8)
    return _new_moon_from(first + timedelta(days=2), 8)


def diwali(year: int) -> date:
    """The day at whose dusk in India the moon is dark, in the lunar month that begins from 17 October."""
    dusk = 17.7
    return _new_moon_from(date(year, 10, 17), 5.5 - dusk)


def _new_moon_from(day: date, hours_east: float) -> date:
    """The day, so many hours east of Greenwich, of the first new moon on or after a day."""
    number = floor((day.toordinal() - date(2000, 1, 6).toordinal()) / _MONTH) - 1
    moons = (date.fromordinal(floor(_new_moon(number + i) + hours_east / 24)) for i in range(5))
    return next(moon for moon in moons if moon >= day)


def _solstice(year: int) -> float:
    """The winter solstice, as ``_new_moon`` counts (Meeus, chapter 27, the mean of its expression)."""
    t = (year - 2000) / 1000
    return 2451900.05952 + 365242.74049 * t - 0.06223 * t * t - _JULIAN_DAY_0


def _new_moon(number: int) -> float:
    """The new moon of that number since 6 January 2000, in days of universal time as ``date.toordinal`` counts them.

    The largest terms of Meeus, Astronomical Algorithms, chapter 49: right to a few minutes.
    """
    t = number / 1236.85
    mean = 2451550.09766 + _MONTH * number + 0.00015437 * t * t
    sun, moon = radians(2.5534 + 29.1053567 * number), radians(201.5643 + 385.81693528 * number)
    latitude = radians(160.7108 + 390.67050284 * number)
    shift = (
        -0.40720 * sin(moon) + 0.17241 * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * latitude)
        + 0.00739 * sin(moon - sun) - 0.00514 * sin(moon + sun) + 0.00208 * sin(2 * sun)
    )  # fmt: skip
    return mean + shift - _JULIAN_DAY_0
