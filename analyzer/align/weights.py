"""The weights of the two logistic combinations, and where they come from.

Fitted on three public sets of sentence pairs aligned by people: revisions of student essays (English), fables as
different authors tell them (English), and web texts with their simplification (German); each in its own order
and with its blocks shuffled, every set counting alike. Penalised maximum likelihood with weights held at zero
or above, because each number was made so that more of it speaks for a link: a negative weight would only
repair an overlap between two of them, and repairs do not carry over to another kind of text.
The confidence means what it says over the three together; on one kind alone it may be off (see the benchmark).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic combination: probability = 1 / (1 + exp(−(slopes · features + intercept)))."""

    names: tuple[str, ...]
    slopes: tuple[float, ...]
    intercept: float


WORDING = Weights(
    names=(
        "similarity, scaled by its neighbourhood",
        "word view, scaled",
        "character view, scaled",
        "similarity",
        "margin in the row",
        "margin in the column",
        "log ratio to the row's rival",
        "log ratio to the column's rival",
        "gain with an earlier neighbour",
        "gain with a later neighbour",
    ),
    slopes=(1.335, 1.069, 2.823, 0.639, 1.118, 0.542, 0.697, 0.678, 7.822, 6.715),
    intercept=-1.816,
)
"""From the words alone."""

LINK = Weights(
    names=(
        "log odds of the better supported walk",
        "log odds of the other walk",
        "log odds by words alone",
        "word view, scaled",
        "character view, scaled",
        "gain with an earlier neighbour",
        "gain with a later neighbour",
    ),
    slopes=(0.577, 0.074, 0.0, 1.083, 2.123, 4.414, 0.719),
    intercept=-0.955,
)
"""With the neighbours heard."""
