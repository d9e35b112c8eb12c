"""The weights of the two logistic combinations, and where they come from.

Fitted on three public sets of sentence pairs aligned by people: revisions of student essays (English), fables as
different authors tell them (English), and web texts with their simplification (German); each in its own order
and with its blocks shuffled, every set counting alike. Penalised maximum likelihood with weights held at zero
or above, because each number was made so that more of it speaks for a link: a negative weight would only
repair an overlap between two of them, and repairs do not carry over to another kind of text.
`python -m tests.benchmark.fit_align FOLDER` fits them anew and prints these numbers.

How far the confidence holds, with groups left out: on freely retold texts of .50 about .57 were right, of .70 .73, of .90 .91.
Of simplifications it says too little (of .50 .61, of .70 .85). Of essays and their revisions it says too much in
the middle (of .50 .19, of .70 .29), because people who align revisions count a loosely kept sentence as a new
one; near 1 it holds everywhere (.99: .96 to .99). On a kind of text not seen here it ranks links, and is no rate.
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
    slopes=(1.331, 1.071, 2.824, 0.638, 1.115, 0.543, 0.698, 0.678, 7.787, 6.719),
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
    slopes=(0.577, 0.074, 0.0, 1.084, 2.122, 4.394, 0.715),
    intercept=-0.953,
)
"""With the neighbours heard."""
