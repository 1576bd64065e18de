"""The numbers that the rules go by; an office may have its own."""

from __future__ import annotations

import attrs

__all__ = ["USUAL", "Practice"]


@attrs.frozen(kw_only=True)
class Practice:
    """The numbers that the rules go by.

    Attributes:
        able_from: From what age, in years, a child is taken to be able to talk and to
            put a number. A child whose age is not sure is never counted.
        talk_days: A talk so many days before or after a meeting counts as asked for
            the meeting's scale.
        clause_words: From how many words a clause is read as saying something.
    """

    able_from: int = 4
    talk_days: int = 14
    clause_words: int = 3


USUAL = Practice()
