"""What counts can carry, and what they cannot.

    3 of 40 statements earlier, 0 of 40 later
        a plain G² says p = .04        the exact test says p = .25        so: no evidence of a decrease

Everything here is exact where an exact method exists, because five texts are few.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil, comb, exp, floor, inf, lgamma, log, log1p, sqrt

from scipy import special

from analyzer.model import Verdict

_ALIKE = 1 + 1e-7
"""Chances this near count as equal: rounding must not decide which outcomes are no likelier than the one seen."""

Z95 = 1.959963984540054
"""Two-sided 95 % point of the normal distribution."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A range that holds the true value with the stated confidence."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class CountTest:
    """Two counts compared."""

    p: float
    """Two-sided, exact: the chance of counts at least as uneven if the rates were equal."""
    ratio: Interval
    """Later rate over earlier rate, 95 %."""


def proportion_interval(count: int, total: int, *, level: float = 0.95) -> Interval:
    """Exact interval of a proportion (Clopper & Pearson 1934).

    >>> proportion_interval(0, 10).high < 0.31, proportion_interval(10, 10).high
    (True, 1.0)
    """
    if total <= 0:
        return Interval(0.0, 1.0)
    tail = (1 - level) / 2
    low = 0.0 if count == 0 else float(special.betaincinv(count, total - count + 1, tail))
    high = 1.0 if count == total else float(special.betaincinv(count + 1, total - count, 1 - tail))
    return Interval(low, high)


@lru_cache(maxsize=100_000)
def compare_counts(earlier: int, earlier_total: int, *, later: int, later_total: int, level: float = 0.95) -> CountTest:
    """Conditional binomial test of two Poisson rates (Przyborowski & Wilenski 1940) with its exact interval.

    >>> round(compare_counts(0, 50, later=3, later_total=50).p, 3)
    0.25
    """
    both, share = earlier + later, later_total / (earlier_total + later_total) if earlier_total + later_total else 0.5
    if both == 0 or not 0 < share < 1:
        return CountTest(1.0, Interval(0.0, inf))
    p = binomial_p(later, both, share=share)
    split = proportion_interval(later, both, level=level)
    scale = earlier_total / later_total
    return CountTest(p, Interval(_odds(split.low) * scale, _odds(split.high) * scale))


def overdispersion(sides: Sequence[Sequence[tuple[int, int]]]) -> float:
    """How much more the parts of a side differ than chance lets them: Pearson's heterogeneity per degree of freedom, 1 at least.

    `sides`: for each, the (count, total) of its parts. Statements of one text are not independent: who says a word says it again. So
    counts are divided by this before they are compared (Rao & Scott 1992), as sums of clusters are (McCullagh & Nelder 1989, 4.5). A side
    of one part, or without any hit, shows no variation and is left out; 1 where nothing is left.

    >>> overdispersion([[(5, 10), (5, 10)], [(1, 10), (1, 10)]])
    1.0
    >>> overdispersion([[(10, 10), (0, 10)], [(1, 10), (1, 10)]])
    10.0
    """
    squares, freedom = 0.0, 0
    for side in sides:
        parts = [part for part in side if part[1]]
        share = sum(count for count, _ in parts) / max(1, sum(total for _, total in parts))
        if len(parts) > 1 and 0 < share < 1:
            squares += sum((count - share * total) ** 2 / (share * (1 - share) * total) for count, total in parts)
            freedom += len(parts) - 1
    return max(1.0, squares / freedom) if freedom else 1.0


def compare_clusters(earlier: Sequence[tuple[int, int]], later: Sequence[tuple[int, int]]) -> float:
    """The p of two groups of parts, each (count, total), with their counts divided by their overdispersion, rounded towards no difference.

    >>> compare_clusters([(0, 20), (0, 20)], [(6, 20), (6, 20)]) < 0.001 < 0.2 < compare_clusters([(1, 20), (1, 20)], [(12, 20), (0, 20)])
    True
    """
    scale = overdispersion([earlier, later])
    counts = [sum(count for count, _ in side) / scale for side in (earlier, later)]
    totals = [sum(total for _, total in side) / scale for side in (earlier, later)]
    if not all(totals):
        return 1.0
    grown = counts[1] * totals[0] > counts[0] * totals[1]
    whole = [ceil(counts[0]) if grown else floor(counts[0]), floor(counts[1]) if grown else ceil(counts[1])]
    return compare_counts(whole[0], max(1, round(totals[0])), later=whole[1], later_total=max(1, round(totals[1]))).p


def binomial_p(count: int, total: int, *, share: float) -> float:
    """The chance of outcomes no likelier than `count` of `total` if each is a hit with probability `share`, 0 < `share` < 1.

    What `scipy.stats.binomtest` gives, without the half second that it takes to load.

    >>> binomial_p(0, 3, share=0.5)
    0.25
    """
    if count > total * share:
        return binomial_p(total - count, total, share=1 - share)
    if count == total * share:
        return 1.0
    limit = _chance(count, total, share) * _ALIKE
    first = bisect_left(range(total + 1), True, lo=ceil(total * share), key=lambda other: _chance(other, total, share) <= limit)
    beyond = float(special.bdtrc(first - 1, total, share)) if first <= total else 0.0
    return min(1.0, float(special.bdtr(count, total, share)) + beyond)


def _chance(count: int, total: int, share: float) -> float:
    """Of exactly `count` of `total`."""
    ways = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
    return exp(ways + count * log(share) + (total - count) * log1p(-share))


def _odds(share: float) -> float:
    return inf if share >= 1 else share / (1 - share)


def count_verdict(  # noqa: PLR0913 the table has these columns
    earlier: int, earlier_total: int, *, later: int, later_total: int, level: float, documents: int = 2, same_event: bool = False
) -> Verdict:
    """What a pair of counts allows one to say. `documents` are those that attest it, `level` the p below which chance is ruled out.

    >>> [count_verdict(0, 50, later=n, later_total=50, level=0.05).value for n in (3, 8)]
    ['first-attested', 'frequency']
    """
    if same_event:
        return Verdict.RENDERING
    if documents <= 1 and earlier + later:
        return Verdict.SINGLE_WITNESS
    if compare_counts(earlier, earlier_total, later=later, later_total=later_total).p < level:
        return Verdict.FREQUENCY
    if earlier == 0 and later:
        return Verdict.FIRST_ATTESTED
    if later == 0 and earlier:
        return Verdict.LAST_ATTESTED
    return Verdict.NO_EVIDENCE


def dispersion(counts: Sequence[int], sizes: Sequence[int]) -> float:
    """Deviation of proportions (DP, Gries 2008), normalised: 0 evenly spread, 1 all in the smallest part.

    >>> dispersion([1, 1], [10, 10]), dispersion([2, 0], [10, 10])
    (0.0, 1.0)
    """
    count, size = sum(counts), sum(sizes)
    if not count or not size:
        return 0.0
    smallest = min(part for part in sizes if part) / size
    raw = sum(abs(n / count - part / size) for n, part in zip(counts, sizes, strict=True)) / 2
    return raw / (1 - smallest) if smallest < 1 else 0.0


def holm(values: Sequence[float], *, among: int = 0) -> tuple[float, ...]:
    """P values corrected for how many were compared (Holm 1979), in the order given.

    `among` is that number where only the smallest were kept; the rest are taken to be no smaller.

    >>> holm([0.01, 0.04]), holm([0.01], among=3)
    ((0.02, 0.04), (0.03,))
    """
    total = max(among, len(values))
    order = sorted(range(len(values)), key=lambda i: values[i])
    found, worst = [0.0] * len(values), 0.0
    for step, index in enumerate(order):
        worst = max(worst, min(1.0, values[index] * (total - step)))
        found[index] = worst
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LogOdds:
    """How much more one side uses a word; positive: the later side."""

    value: float
    low: float
    high: float

    @property
    def z(self) -> float:
        """Value over its standard error."""
        error = (self.high - self.low) / (2 * Z95)
        return self.value / error if error else 0.0


def log_odds(earlier: Mapping[str, int], later: Mapping[str, int], *, prior: Mapping[str, float], strength: float) -> dict[str, LogOdds]:
    """Log-odds ratio with an informative Dirichlet prior and 95 % interval (Monroe, Colaresi & Quinn 2008).

    `prior` holds shares of all words in the background, `strength` how many words it counts for.
    """
    earlier_total, later_total = sum(earlier.values()), sum(later.values())
    found = {}
    for word in sorted(set(earlier) | set(later)):
        alpha = max(prior.get(word, 0.0) * strength, 1e-6)
        seen_earlier, seen_later = earlier.get(word, 0) + alpha, later.get(word, 0) + alpha
        rest_earlier = max(earlier_total + strength - seen_earlier, 1e-6)
        rest_later = max(later_total + strength - seen_later, 1e-6)
        value = log(seen_later / rest_later) - log(seen_earlier / rest_earlier)
        error = sqrt(1 / seen_earlier + 1 / seen_later)
        found[word] = LogOdds(value, value - Z95 * error, value + Z95 * error)
    return found


def chance_of_span(count: int, span: int, *, total: int) -> float:
    """Chance that `count` of `total` places in a row, drawn at random, all lie within some `span` neighbouring ones.

    Exact: every draw is counted at its first place.

    >>> chance_of_span(2, 2, total=4), chance_of_span(3, 10, total=10)
    (0.5, 1.0)
    """
    if count < 1 or count > span or span > total:
        return 1.0
    return ((total - span + 1) * comb(span - 1, count - 1) + comb(span - 1, count)) / comb(total, count)
