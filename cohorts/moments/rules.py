"""When people can register."""

from datetime import date


def is_open(*, opens: date | None, closes: date | None, first_day: date | None, today: date) -> bool:
    """Whether people can register today: from the first day of the window to the last, and not once the group began."""
    return (
        opens is not None
        and opens <= today
        and (closes is None or today <= closes)
        and (first_day is None or today < first_day)
    )
