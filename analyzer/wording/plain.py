"""Numbers, dates, shares and intervals as text.

2024-09-11  →  11 September 2024        3 of 40  →  3 of 40 statements (7.5 %; 95 % interval 1.6 % to 20 %)
"""

from __future__ import annotations

from analyzer.statistics import proportion_interval

_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_TIMES = ["never", "once", "twice"]


def date_in_words(date: str) -> str:
    """A date in the precision that is known.

    >>> date_in_words("2024-09-11"), date_in_words("2024-09"), date_in_words("2024")
    ('11 September 2024', 'September 2024', '2024')
    """
    parts = date.split("-")
    if len(parts) == 1 or not parts[1].isdigit():
        return date
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"  # noqa: PLR2004 year and month


def on_date(date: str) -> str:
    """A date with its preposition.

    >>> on_date("2024-09-11"), on_date("2024-09")
    ('on 11 September 2024', 'in September 2024')
    """
    return f"{'on' if date.count('-') == 2 else 'in'} {date_in_words(date)}"  # noqa: PLR2004 a full date has two hyphens


def number_in_words(count: int) -> str:
    """Small numbers as words.

    >>> number_in_words(3), number_in_words(21)
    ('three', '21')
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count:,}"


def all_of(count: int, noun: str) -> str:
    """All of so many.

    >>> all_of(2, "text"), all_of(5, "period")
    ('both texts', 'all five periods')
    """
    return f"both {noun}s" if count == 2 else f"all {counted(count, noun)}"  # noqa: PLR2004 of two one says both


def counted(count: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> counted(1, "document"), counted(3, "country", "countries"), counted(21, "statement")
    ('one document', 'three countries', '21 statements')
    """
    return f"{number_in_words(count)} {noun if count == 1 else plural or noun + 's'}"


def times(count: int) -> str:
    """How often, in words.

    >>> times(1), times(2), times(3)
    ('once', 'twice', 'three times')
    """
    return _TIMES[count] if 0 <= count < len(_TIMES) else f"{number_in_words(count)} times"


def percent(share: float) -> str:
    """A share in per cent, with one digit where it is small.

    >>> percent(0.075), percent(0.5)
    ('7.5 %', '50 %')
    """
    value = 100 * share
    return f"{value:.1f} %".replace(".0 %", " %") if value < 10 else f"{value:.0f} %"  # noqa: PLR2004 one digit below ten


def share_in_words(count: int, total: int, noun: str = "statement") -> str:
    """A count with its denominator and exact 95 % interval.

    >>> share_in_words(3, 40)
    '3 of 40 statements (7.5 %; 95 % interval 1.6 % to 20 %)'
    """
    bounds = proportion_interval(count, total)
    share = percent(count / total) if total else "–"
    return (
        f"{count:,} of {total:,} {noun}{'' if total == 1 else 's'} ({share}; 95 % interval {percent(bounds.low)} to {percent(bounds.high)})"
    )


def between(absent: str | None, present: str | None, *, held: int = 0) -> str:
    """When something appeared or vanished, as the interval the texts leave open; dates as they stand.

    >>> between("2024-09", "2025-12-01")
    'between 2024-09 (absent) and 2025-12-01 (present); nothing held in between'
    >>> between(None, "2019-02-24")
    'present in the earliest text (2019-02-24); nothing earlier is held'
    """
    if absent is None and present is not None:
        return f"present in the earliest text ({present}); nothing earlier is held"
    if present is None and absent is not None:
        return f"absent from the latest text ({absent}); nothing later is held"
    middle = "nothing held in between" if not held else f"{counted(held, 'document')} in between cannot tell"
    return f"between {absent} (absent) and {present} (present); {middle}"


def until(present: str | None, absent: str | None) -> str:
    """When something was last attested, as an interval.

    >>> until("2024-09-11", "2025-12-01")
    'between 2024-09-11 (present) and 2025-12-01 (absent); nothing held in between'
    """
    if absent is None:
        return f"present in the latest text ({present})"
    return f"between {present} (present) and {absent} (absent); nothing held in between"
