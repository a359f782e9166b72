"""The days that a date covers, as far as pages can show them."""

from datetime import date

from travaux import dates

Days = tuple[date, date]
EARLIEST, LATEST = date(1, 4, 1), date(9999, 9, 30)  # with months to go on either side before there are no more dates


def days_of(when: str | None) -> Days | None:
    """First and last day, an open end closed by the other, neither beyond what can be shown; None for what is no date."""
    if not when or not dates.valid(when):
        return None
    first, last = dates.first(when), dates.last(when)
    begin, end = first or last, last or first
    return (min(max(begin, EARLIEST), LATEST), max(min(end, LATEST), EARLIEST)) if begin and end else None


def no_date(when: str) -> str:
    """What to say of what should be an EDTF date and is none; nothing of one that is, or of nothing."""
    return f"{when} is no date such as 2031-05-04 or 2031-05" if when and not dates.valid(when) else ""


def past(when: str | None) -> str:
    """The words for the time of what is past: what is only known to lie before a day is not due by it."""
    words = dates.display(when)
    return f"{words.removeprefix('by ')} or earlier" if words.startswith("by ") else words
