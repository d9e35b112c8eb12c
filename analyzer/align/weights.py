"""The weights of the three logistic combinations, and where they come from.

The first two were fitted on three public sets of sentence pairs aligned by people: revisions of student essays (English),
fables as different authors tell them (English), and web texts with their simplification (German); each in its own order
and with its blocks shuffled, every set counting alike. Penalised maximum likelihood with weights held at zero
or above, because each number was made so that more of it speaks for a link: a negative weight would only
repair an overlap between two of them, and repairs do not carry over to another kind of text. Free are only the three
that tell what kind of pair two documents make (`kinds`). For these there were strangers besides: an earlier version beside
a later one of another text, where nothing corresponds: these get .01 links per statement at a confidence of .3.

The third is for pairs of documents in which statements have several partners, which none of these sets has. It was
fitted on the ten pairs of the five bundled reports, as two people linked them. Judged on pairs neither of whose documents
it had seen its F1 is .65 with nothing more asked there, with them .68 (without this combination: .53); but all are reports of one kind.
These two linked more freely than others who read two of the documents, and of the weakest links that a sceptic was shown one
in four was wrong. Hence `several_more`: chosen on their readings, it asks so much that precision comes first (P .73 → .81,
R .59 → .54 where left out), because a wrong link in a footnote costs more than a missing one. F1 is the same.
`python -m tests.benchmark.fit_align FOLDER [READERS]` fits all anew and prints these numbers.

How far the confidence holds on what was left out: on freely retold texts of .49 about .53 were right, of .69 .71, of .91 .89;
on the reports of .28 .21, of .49 .52, of .70 .71, of .94 .96.
Of simplifications it says too little (of .49 .65, of .69 .80). Of essays and their revisions it says too much in
the middle (of .50 .26, of .70 .34), because people who align revisions count a loosely kept sentence as a new
one; near 1 it holds everywhere (.98: .97 to .99). On a kind of text not seen here it ranks links, and is no rate.
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
        "amount shared, by rarity",
    ),
    slopes=(1.248, 1.251, 2.905, 0.111, 1.112, 0.606, 0.680, 0.626, 7.689, 6.611, 0.123),
    intercept=-1.855,
)
"""From the words alone."""

OF_THE_PAIR = (
    "likely counterparts differ in length",
    "likely counterparts lightly edited",
    "likely counterparts less alike than those of related texts",
)
"""What `kinds` tells of the two documents; these alone may speak against a link."""

LINK = Weights(
    names=(
        "log odds of the better supported walk",
        "log odds of the other walk",
        "log odds by words alone",
        "word view, scaled",
        "character view, scaled",
        "gain with an earlier neighbour",
        "gain with a later neighbour",
        *OF_THE_PAIR,
    ),
    slopes=(0.541, 0.106, 0.0, 1.160, 2.187, 3.545, 2.051, 0.631, -3.671, -28.157),
    intercept=-0.891,
)
"""With the neighbours heard, and the kind of pair that the two documents make."""

PARTNER = Weights(
    names=(
        "log odds by words alone",
        "log odds of the better supported walk",
        "rarest shared term",
        "best run",
        "the later neighbours as partners",
        "the earlier neighbours as partners",
        "cover of the shorter one",
        "the same act",
    ),
    slopes=(0.493, 0.342, 1.175, 1.453, 1.351, 1.774, 15.529, 0.485),
    intercept=-8.681,
)
"""Where statements have several partners; takes the place of `LINK` by degrees."""
