"""What the page of pairs shows a teacher."""

from typing import Any

from .queries import rows_of


def of_a_round(found, everyone, user) -> dict[str, Any]:
    """For a teacher: who reads whom, who gave nothing yet, and what nobody reads."""
    rows = rows_of(found, everyone, user) if found else []
    waiting = [row for row in rows if row.review.given_id is None]
    has_one = {row.review.work_id for row in rows}
    unread = everyone.unread([row.review for row in rows])
    return {
        "round": found,
        "rows": rows,
        "waiting": waiting,
        "to_remind": [row for row in waiting if row.takes_part and row.review.reminded_at is None],
        "unread": [(work, everyone.names_of(work), everyone.may_choose(work), work in has_one) for work in unread],
        "handed_in": len(everyone.handed_in),
    }
