"""Words and phrases that one period uses more than the one before.

    2019 → 2025    strategic    0 of 38 statements → 21 of 62    log-odds 2.1 (1.0 to 3.2)    first attested

Statements are counted, not words: a statement that says "strategic" twice says it once. The log-odds carry an
informative prior from the whole corpus (Monroe, Colaresi & Quinn 2008). Statements of one text or event are no
independent witnesses: where those of a period differ among themselves, their counts weigh the less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from analyzer.analysis import Analysis
from analyzer.model import Gain, Period, Statement, Verdict
from analyzer.names import is_named
from analyzer.normalize import fold, is_stop_word
from analyzer.settings import LineageSettings
from analyzer.statistics import compare_clusters, count_verdict, holm, log_odds
from analyzer.tokens import Token, TokenKind, tokenize


@dataclass(frozen=True, slots=True)
class _Side:
    counts: Counter[str]
    passages: dict[str, list[str]]
    total: int


def find_gains(analysis: Analysis) -> tuple[Gain, ...]:
    """Gained and lost words and phrases per pair of neighbouring periods, strongest first."""
    settings = analysis.settings.lineages
    texts: dict[str, str] = {}
    phrases = _phrases(analysis.statements, texts, settings)
    background = Counter(phrase for held in phrases.values() for phrase in held)
    common = {phrase for phrase, count in background.items() if count >= settings.gain_statements}
    total = sum(background[phrase] for phrase in common)
    prior = {phrase: background[phrase] / total for phrase in common}
    found: list[Gain] = []
    sides = {period: _side(analysis, period, phrases, common) for period in analysis.periods}
    for earlier, later in _pairs(analysis.periods):
        gains = _compare(sides[earlier], sides[later], earlier=earlier, later=later, prior=prior, texts=texts, settings=settings)
        found += _judged(analysis, list(gains), (earlier, later))
    return tuple(found)


def _pairs(periods: tuple[Period, ...]) -> Iterator[tuple[Period, Period]]:
    for series in sorted({period.series for period in periods}):
        line = [period for period in periods if period.series == series]
        yield from pairwise(line)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some words of a statement that follow each other."""

    key: str
    text: str
    opens: bool
    """Whether they begin the statement, where every word has a capital."""
    name: bool
    """Whether they are written like a name."""


def _phrases(statements: Sequence[Statement], texts: dict[str, str], settings: LineageSettings) -> dict[str, frozenset[str]]:
    """Words and phrases of each statement, folded, none beginning or ending in a function word, no names, no figures.

    What begins a statement is a name where it is written like one inside others and never otherwise: a title would count at beginnings
    alone. `texts` gets each phrase as it is first written.
    """
    read = {statement.id: tuple(_stretches(statement, settings)) for statement in statements}
    inside = [stretch for held in read.values() for stretch in held if not stretch.opens]
    names = {stretch.key for stretch in inside if stretch.name} - {stretch.key for stretch in inside if not stretch.name}
    found: dict[str, frozenset[str]] = {}
    for statement_id, held in read.items():
        kept = [stretch for stretch in held if not (stretch.name and (stretch.key in names or not stretch.opens))]
        for stretch in kept:
            texts.setdefault(stretch.key, stretch.text)
        found[statement_id] = frozenset(stretch.key for stretch in kept)
    return found


def _stretches(statement: Statement, settings: LineageSettings) -> Iterator[_Stretch]:
    tokens = [t for t in tokenize(statement.text) if t.kind is not TokenKind.SPACE]
    for start in range(len(tokens)):
        for end in range(start + 1, min(start + settings.gain_words, len(tokens)) + 1):
            stretch = tokens[start:end]
            if stretch[-1].kind is TokenKind.PUNCTUATION:
                break
            if not any(t.text[0].isalpha() for t in stretch):
                continue
            if is_stop_word(stretch[0].text, statement.language) or is_stop_word(stretch[-1].text, statement.language):
                continue
            key = " ".join(fold(t.text, statement.language) for t in stretch)
            if len(key) >= settings.gain_letters:
                name = _is_name(stretch, statement.language)
                yield _Stretch(key, " ".join(t.text for t in stretch), opens=start == 0, name=name)


def _is_name(stretch: list[Token], language: str) -> bool:
    """Whether these words are all written like names: they say who is meant, and a name comes in many spellings."""
    return all(is_named(t.text, language) or is_stop_word(t.text, language) for t in stretch)


def _side(analysis: Analysis, period: Period, phrases: dict[str, frozenset[str]], common: set[str]) -> _Side:
    counts: Counter[str] = Counter()
    passages: dict[str, list[str]] = {}
    total = 0
    for document_id in period.document_ids:
        for statement in analysis.statements_of[document_id]:
            total += 1
            for phrase in sorted(phrases[statement.id] & common):
                counts[phrase] += 1
                passages.setdefault(phrase, []).append(statement.id)
    return _Side(counts, passages, total)


def _compare(  # noqa: PLR0913 two sides and what they are called
    earlier_side: _Side,
    later_side: _Side,
    *,
    earlier: Period,
    later: Period,
    prior: dict[str, float],
    texts: dict[str, str],
    settings: LineageSettings,
) -> Iterable[Gain]:
    odds = log_odds(earlier_side.counts, later_side.counts, prior=prior, strength=float(sum(earlier_side.counts.values()) or 1))
    told = [phrase for phrase in odds if earlier_side.counts[phrase] + later_side.counts[phrase] >= settings.gain_statements]
    told.sort(key=lambda phrase: (-abs(odds[phrase].z), phrase))
    gained = [phrase for phrase in told if odds[phrase].z > 0][: settings.gains_shown]
    lost = [phrase for phrase in told if odds[phrase].z < 0][: settings.gains_shown]
    for phrase in gained + lost:
        before, after = earlier_side.counts[phrase], later_side.counts[phrase]
        yield Gain(
            phrase=texts[phrase],
            from_period=earlier.label,
            to_period=later.label,
            earlier_count=before,
            later_count=after,
            earlier_total=earlier_side.total,
            later_total=later_side.total,
            log_odds=round(odds[phrase].value, 6),
            low=round(odds[phrase].low, 6),
            high=round(odds[phrase].high, 6),
            verdict=Verdict.NO_EVIDENCE,
            evidence=tuple(earlier_side.passages.get(phrase, []) + later_side.passages.get(phrase, [])),
            compared=len(told),
        )


def _judged(analysis: Analysis, gains: list[Gain], periods: tuple[Period, Period]) -> Iterator[Gain]:
    """With verdicts; the exact tests are corrected for all words that were compared between the two periods (Holm 1979)."""
    tests = [compare_clusters(*(_clusters(analysis, gain, period) for period in periods)) for gain in gains]
    corrected = holm(tests, among=max((gain.compared for gain in gains), default=0))
    for gain, raw, p in zip(gains, tests, corrected, strict=True):
        beyond_chance = p < analysis.settings.findings.significance and (gain.low > 0 or gain.high < 0)
        yield replace(gain, p=round(raw, 9), verdict=_verdict(analysis, gain, level=1.0 if beyond_chance else 0.0))


def _clusters(analysis: Analysis, gain: Gain, period: Period) -> list[tuple[int, int]]:
    """For each event, or text without one, of a period: how many of its statements have the word, and how many it has."""
    hits = Counter(analysis.statement_by_id[name].document_id for name in gain.evidence)
    found: dict[str, tuple[int, int]] = {}
    for document_id in period.document_ids:
        key = analysis.document_by_id[document_id].event or f"\0{document_id}"
        count, total = found.get(key, (0, 0))
        found[key] = (count + hits[document_id], total + len(analysis.statements_of[document_id]))
    return list(found.values())


def _verdict(analysis: Analysis, gain: Gain, *, level: float) -> Verdict:
    return count_verdict(
        gain.earlier_count,
        gain.earlier_total,
        later=gain.later_count,
        later_total=gain.later_total,
        documents=len({analysis.statement_by_id[name].document_id for name in gain.evidence}),
        level=level,
    )
