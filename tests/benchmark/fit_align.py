"""Where the weights of `analyzer/align/weights.py` come from: they are fitted anew, and judged on groups left out.

    python -m tests.benchmark.fit_align FOLDER [READER.tsv READER.tsv]

    words alone        → WORDING   fitted on all; for the next line each text gets a probability from a fit
                                   without its group (one essay's author, one fable, one web page)
    with neighbours    → LINK      fitted on those of these that can become links, so that it learns from
                                   probabilities as new texts will have, and on strangers: one text's earlier
                                   version beside another's later one, where nothing is right
    several partners   → PARTNER   fitted on the bundled documents alone, as two people linked them; judged with
                                   both documents of a pair left out of all pairs

FOLDER holds `bench/align/data/open`. Each set counts alike, by its aligned pairs; each text stands in its own
order and with its blocks shuffled, both in one fold. Penalised maximum likelihood (ridge, on features of unit
variance) with slopes held at zero or above, but for those of the whole pair of documents. Printed are the weights, then
per confidence asked for what six (mean of F1 and of F1 over changed pairs, over three sets) comes to in both orders, all
of it out of fold: the curve the shipped `least_confidence` is read from, with `several_more` beside it; and how many
links strangers get. Takes two minutes.

A READER's table has two passage ids (the later document may come first), a relation, and how sure the reader was: a link
both make counts, one that only one makes, or that is doubtful to one, counts neither for nor against. Without
them PARTNER stays as it is.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from analyzer.align import kinds, linking
from analyzer.align.crossings import crossings
from analyzer.align.evidence import Pairs, look
from analyzer.align.residue import residue
from analyzer.align.several import many_sided, partner_features
from analyzer.align.weights import LINK, OF_THE_PAIR, PARTNER, WORDING, Weights
from analyzer.settings import AlignSettings
from tests.benchmark.align import (
    ORDERS,
    PARTS,
    REPORTS,
    SETS,
    Scores,
    Text,
    area,
    measure,
    read_reports,
    read_texts,
    reliability,
    six,
)

Floats = NDArray[np.float64]

FOLDS = 5
PENALTY = 0.0003
STRANGERS = "strangers"
STRANGE_SHARE = 0.1
"""What all strangers count, by their statements, beside a set, by its aligned pairs."""
BESIDE = 3
"""Texts of each group that are put beside those of other groups."""
CONFIDENCES = (0.2, 0.25, 0.28, 0.3, 0.32, 0.34, 0.36, 0.4, 0.5, 0.6)


class Case(NamedTuple):
    """One text with its candidates."""

    text: Text
    fold: int
    pairs: Pairs
    right: NDArray[np.int64]
    """Of each candidate: 1 aligned, 0 not, −1 not judged."""
    equal: NDArray[np.bool_]


def main() -> int:
    """Fit, judge and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.fit_align", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", type=Path)
    parser.add_argument("readers", type=Path, nargs="*")
    given = parser.parse_args()
    data = given.folder / "bench" / "align" / "data" / "open"
    if not data.is_dir():
        parser.error(f"{data}: no such folder")
    try:
        reports = list(read_reports(given.readers))
    except (OSError, ValueError) as error:
        parser.error(str(error))
    for line in run(data, reports, AlignSettings()):
        print(line, flush=True)  # noqa: T201 the edge
    return 0


def run(data: Path, read: Sequence[Text], settings: AlignSettings) -> Iterator[str]:
    """The lines to print."""
    by_order = {
        order: [_case(text, settings) for name in SETS for part in PARTS for text in read_texts(data, name, part + tail)]
        for order, tail in ORDERS
    }
    cases = [case for found in by_order.values() for case in found]
    wording, kept = _out_of_fold(cases, [case.pairs.features for case in cases], WORDING.names)
    heard = [_hear(case, found, settings) for case, found in zip(cases, kept, strict=True)]
    strange = [_case(text, settings) for text in strangers([case.text for case in by_order["natural"]])]
    met = [_hear(case, linking.margins(wording, case.pairs.features), settings) for case in strange]
    asked = [_asked(*one, settings) for one in zip([*cases, *strange], [*heard, *met], strict=True)]
    link, margin = _out_of_fold(asked, [one.link for one in (*heard, *met)], LINK.names)
    single, apart = margin[: len(cases)], margin[len(cases) :]
    reports = [_case(text, settings) for text in read]
    told = [_hear(case, linking.margins(wording, case.pairs.features), settings) for case in reports]
    partner, several = _without_documents(reports, told)
    yield from (_shown(name, weights) for name, weights in (("WORDING", wording), ("LINK", link), ("PARTNER", partner)))
    scored = [_scored(*one, settings) for one in zip(cases, heard, single, _partners(partner, heard), strict=True)]
    of_sets = [_less(one, by.share * settings.several_more) for one, by in zip(scored, heard, strict=True)]
    half = len(by_order["natural"])
    yield from _curve({"natural": of_sets[:half], "moved": of_sets[half:]})
    of_reports = [
        _scored(case, one, linking.margins(link, one.link), margin, settings)
        for case, one, margin in zip(reports, told, several, strict=True)
    ]
    yield from _of_reports([_less(one, by.share * settings.several_more) for one, by in zip(of_reports, told, strict=True)])
    apart_scored = [_scored(*one, settings) for one in zip(strange, met, apart, _partners(partner, met), strict=True)]
    yield from _of_strangers([_less(one, by.share * settings.several_more) for one, by in zip(apart_scored, met, strict=True)])
    yield from reliability(scored + of_reports)


class Heard(NamedTuple):
    """What one text's candidates look like once the words alone were asked."""

    wording: Floats
    link: Floats
    partner: Floats
    strange: float
    """What all of them lose where the two look like strangers, by the shipped weight."""
    share: float
    """How many-sided the pair of documents is, 0 to 1."""


def _asked(case: Case, heard: Heard, settings: AlignSettings) -> Case:
    """The case with those candidates alone judged that can become links: the others are decided by their words."""
    return case._replace(right=np.where(heard.wording >= settings.least_wording, case.right, -1))


def _hear(case: Case, margin: Floats, settings: AlignSettings) -> Heard:
    text, pairs = case.text, case.pairs
    wording = linking.held(linking.logistic(margin), pairs, equal=case.equal, settings=settings)
    forth, back = linking.walks(pairs, wording, shape=(len(text.earlier), len(text.later)), settings=settings)
    beside = partner_features((text.earlier, text.later), pairs, wording, language=text.language, least=0.0)
    same = linking.same_actor((text.earlier, text.later), pairs, text.acting, text.language)
    partner = linking.several_features(wording, np.maximum(forth, back), beside, same)
    over = residue((text.earlier, text.later), pairs.earlier, pairs.later, np.maximum(forth, back), language=text.language)
    across = crossings(pairs.earlier, pairs.later, np.maximum(forth, back), pairs.similarity)
    kind = kinds.kind_of_pair(pairs, wording, (text.earlier, text.later), language=text.language, settings=settings)
    return Heard(
        wording,
        link=linking.link_features(pairs, (forth, back), (over, across), kind),
        partner=partner,
        strange=linking.as_strangers(kind),
        share=many_sided(pairs, wording, settings),
    )


def _scored(case: Case, heard: Heard, single: Floats, several: Floats, settings: AlignSettings) -> tuple[Text, Scores]:
    sure = linking.logistic((1 - heard.share) * single + heard.share * (several + heard.strange))
    return case.text, _scores(case, np.where(heard.wording >= settings.least_wording, sure, 0.0))


def _less(scored: tuple[Text, Scores], more: float) -> tuple[Text, Scores]:
    """The scores less what is asked beyond `least_confidence`."""
    text, scores = scored
    return text, {pair: sure - more for pair, sure in scores.items()}


def strangers(texts: Sequence[Text]) -> Iterator[Text]:
    """Texts of one set that have nothing to do with each other: each beside the later version of other groups.

    Essays of different authors have one subject; fables and web pages have each their own.
    """
    for name in dict.fromkeys(text.name for text in texts):
        groups: dict[str, list[Text]] = {}
        for text in texts:
            if text.name == name:
                groups.setdefault(text.group, []).append(text)
        names = list(groups)
        for at, group in enumerate(names):
            for step, text in enumerate(groups[group][:BESIDE], start=1):
                others = groups[names[(at + step) % len(names)]]
                if step < len(names):
                    later, none = others[step % len(others)].later, frozenset[tuple[int, int]]()
                    yield text._replace(name=STRANGERS, group=f"{name}/{group}", later=later, gold=none, ignored=none)


def _partners(weights: Weights, heard: Sequence[Heard]) -> list[Floats]:
    return [linking.margins(weights, one.partner) for one in heard]


def _of_strangers(scored: Sequence[tuple[Text, Scores]]) -> Iterator[str]:
    statements = sum(len(text.earlier) for text, _ in scored)
    for least in CONFIDENCES:
        links = sum(sure >= least for _, scores in scored for sure in scores.values())
        yield f"strangers: confidence from {least:.2f}  {links / statements:.3f} links per statement, none of them right"


def _without_documents(reports: Sequence[Case], told: Sequence[Heard]) -> tuple[Weights, list[Floats]]:
    """Weights from all pairs of documents, and each pair's margins by weights from pairs that have neither of its documents."""
    if not reports:
        return PARTNER, []
    features = [one.partner for one in told]
    margins = []
    for case, own in zip(reports, features, strict=True):
        apart = [place for place, other in enumerate(reports) if not set(other.text.group.split()) & set(case.text.group.split())]
        weights = _fit([reports[place] for place in apart], [features[place] for place in apart], PARTNER.names)
        margins.append(linking.margins(weights, own))
    return _fit(reports, features, PARTNER.names), margins


def _of_reports(scored: Sequence[tuple[Text, Scores]]) -> Iterator[str]:
    for least in CONFIDENCES if scored else ():
        cells = "/".join(f"{value:.3f}" for value in measure(list(scored), REPORTS, least))
        yield f"bundled documents, both of a pair left out: confidence from {least:.2f}  P/R/F1 {cells}"


def _case(text: Text, settings: AlignSettings) -> Case:
    pairs = look(text.earlier, text.later, language=text.language, settings=settings, acting=text.acting)
    places = zip(pairs.earlier.tolist(), pairs.later.tolist(), strict=True)
    right = np.array([1 if pair in text.gold else -1 if pair in text.ignored else 0 for pair in places], dtype=np.int64)
    digest = hashlib.md5(f"{text.name}/{text.group}".encode(), usedforsecurity=False).hexdigest()
    equal = linking.equals(text.earlier, text.later, pairs, text.language)
    return Case(text, int(digest, 16) % FOLDS, pairs, right, equal)


def _out_of_fold(cases: Sequence[Case], features: Sequence[Floats], names: tuple[str, ...]) -> tuple[Weights, list[Floats]]:
    """Weights from all cases, and each case's margins by weights from the other folds."""
    found: list[Floats] = [np.zeros(0)] * len(cases)
    for fold in range(FOLDS):
        weights = _fit(cases, features, names, without=fold)
        for place, case in enumerate(cases):
            if case.fold == fold:
                found[place] = linking.margins(weights, features[place])
    return _fit(cases, features, names), found


def _fit(cases: Sequence[Case], features: Sequence[Floats], names: tuple[str, ...], *, without: int | None = None) -> Weights:
    of = [place for place, case in enumerate(cases) if case.fold != without]
    names_of = {case.text.name for case in cases}
    total = {name: _total([case for case in cases if case.text.name == name]) for name in names_of}
    values, right = np.concatenate([features[p] for p in of]), np.concatenate([cases[p].right for p in of])
    share = np.concatenate([np.full(cases[p].right.size, 1 / total[cases[p].text.name]) for p in of])
    judged = right >= 0
    spread = values[judged].std(axis=0) + 1e-9
    weight = share[judged] / share[judged].sum()
    slopes, intercept = _ridge(values[judged] / spread, 2.0 * right[judged] - 1, weight, free=[name in OF_THE_PAIR for name in names])
    return Weights(names, tuple((slopes / spread).tolist()), intercept)


def _total(cases: Sequence[Case]) -> float:
    if cases[0].text.name == STRANGERS:
        return sum(len(case.text.earlier) for case in cases) / STRANGE_SHARE
    return float(sum(int((case.right == 1).sum()) for case in cases))


def _ridge(values: Floats, sign: Floats, share: Floats, *, free: Sequence[bool]) -> tuple[Floats, float]:
    def loss(at: Floats) -> tuple[float, Floats]:
        margin = sign * (values @ at[:-1] + at[-1])
        pull = -sign * share / (1 + np.exp(margin))
        cost = (share * np.logaddexp(0, -margin)).sum() + PENALTY * (at[:-1] ** 2).sum() / 2
        return float(cost), np.append(values.T @ pull + PENALTY * at[:-1], pull.sum())

    count = values.shape[1]
    bounds = [(None, None) if either else (0.0, None) for either in (*free, True)]
    found = minimize(loss, np.zeros(count + 1), jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 400})
    return found.x[:-1], float(found.x[-1])


def _scores(case: Case, confidence: Floats) -> Scores:
    places = zip(case.pairs.earlier.tolist(), case.pairs.later.tolist(), confidence.tolist(), strict=True)
    return {(i, j): sure for i, j, sure in places}


def _shown(name: str, weights: Weights) -> str:
    return f"{name} slopes=({', '.join(f'{slope:.3f}' for slope in weights.slopes)}) intercept={weights.intercept:.3f}"


def _curve(scored: dict[str, list[tuple[Text, Scores]]]) -> Iterator[str]:
    yield f"out of fold: {'confidence from':16s} six {'  '.join(scored)}   P/R/F1 of {', '.join(SETS)}"
    for least in CONFIDENCES:
        sixes = "  ".join(f"{six(of, least):.3f}" for of in scored.values())
        cells = "  ".join("/".join(f"{value:.3f}" for value in measure(scored["natural"], name, least)) for name in SETS)
        yield f"{least:29.2f} {sixes}   {cells}"
    yield "PR-AUC " + "  ".join(f"{order}: " + " ".join(f"{area(of, name):.3f}" for name in SETS) for order, of in scored.items())


if __name__ == "__main__":
    raise SystemExit(main())
