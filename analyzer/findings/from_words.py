"""Offers from single words that no text has before a time, or none after it.

    2019, 2024    174 statements     pillar    none
    2025           62 statements     pillar    five, in both texts           first attested

In whatever form a word stands, it counts. Of many words some come late by chance: that all events that have a word, drawn from
all, are on one side, and that all statements are, must both be small, also when corrected for all words compared on both sides
(Holm 1979). Texts of one event are one witness, since they report the same; so few events, as in the drawing, bear no such finding.
What is claimed is the attestation, never that somebody coined the word then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import comb
from typing import NamedTuple

from analyzer.findings.offers import Offer
from analyzer.findings.rarity import is_numeral
from analyzer.findings.scene import Scene
from analyzer.findings.words import words
from analyzer.lexicon.roots import MANNER
from analyzer.model import FindingKind, Reason, Statement, Verdict
from analyzer.statistics import holm


class _Word(NamedTuple):
    """A word with the periods that have it and those that do not, on one side of time."""

    name: str
    having: tuple[str, ...]
    """From the first period that has it to the last there is, or the reverse; not all of them need have it."""
    silent: tuple[str, ...]
    new: bool


class _Sizes(NamedTuple):
    """How much there is to draw from, by period."""

    texts: Counter[str]
    statements: Counter[str]
    events: Counter[str]


def word_offers(scene: Scene) -> Iterator[Offer]:
    """Words that came or went with a period and stand in several of the texts on their side of time, beyond chance."""
    labels = tuple(dict.fromkeys(document.period for document in scene.documents))
    if len({document.series for document in scene.documents}) > 1:
        return  # the periods of several series are no one line of time
    sizes = _Sizes(
        texts=Counter(document.period for document in scene.documents),
        statements=Counter(scene.period[statement.document_id] for statement in scene.statements),
        events=Counter(period for period, _ in sorted(set(scene.witness.values()))),
    )
    compared = [name for name in sorted(scene.rarity.forms) if _is_compared(scene, name)]
    found = [one for name in compared for one in _sides(scene, name, labels) if one.silent]
    for one, p in zip(found, holm([_p(scene, one, sizes) for one in found], among=2 * len(compared)), strict=True):
        if p <= scene.settings.significance and not _is_manner(scene, one.name):
            yield _offer(scene, one, sizes=sizes, compared=2 * len(compared))


def _sides(scene: Scene, name: str, labels: tuple[str, ...]) -> tuple[_Word, _Word]:
    """A word as one that came with its first period, and as one that went with its last."""
    places = sorted({labels.index(scene.period[document]) for document in scene.statements_with(name)})
    came, went = places[0], places[-1] + 1
    return _Word(name, labels[came:], labels[:came], True), _Word(name, labels[:went], labels[went:], False)


def _is_compared(scene: Scene, name: str) -> bool:
    """Whether a word stands often enough, in several texts: what one text has is no witness of a time. Time has no say in this."""
    counts = scene.statements_with(name)
    if len(counts) < 2 or sum(counts.values()) < scene.settings.word_statements:  # noqa: PLR2004 several
        return False
    return name not in scene.rarity.names and not is_numeral(name) and not _is_contraction(scene, name)


def _p(scene: Scene, word: _Word, sizes: _Sizes) -> float:
    """The larger of two chances: that all statements with a word, and that all events with it, are on one side of time."""
    counts = scene.statements_with(word.name)
    return max(
        _chance(sizes.statements, word, sum(counts.values())), _chance(sizes.events, word, len({scene.witness[name] for name in counts}))
    )


def _is_contraction(scene: Scene, name: str) -> bool:
    """Whether a word is two in one: "we've" is a tone of speech, and neither word is new."""
    passage = scene.passages_with(name)[0]
    held = (passage.text[word.start : word.end] for word in words(passage.text, scene.language))
    return any(set("'’ʼ") & set(written) for written in held if name in scene.rarity.content(written))


def _is_manner(scene: Scene, name: str) -> bool:
    """Whether a word says how something is done in most of its places."""
    endings = MANNER.get(scene.language, ())
    forms = scene.rarity.forms[name]
    return bool(endings) and 2 * sum(count for form, count in forms.items() if form.endswith(endings)) > forms.total()


def _chance(sizes: Counter[str], word: _Word, drawn: int) -> float:
    """The chance that so many, drawn from all, stand on one side of time."""
    room = sum(sizes[label] for label in word.having)
    return comb(room, drawn) / comb(room + sum(sizes[label] for label in word.silent), drawn)


def _offer(scene: Scene, word: _Word, *, sizes: _Sizes, compared: int) -> Offer:
    passages = scene.passages_with(word.name)
    documents = list(dict.fromkeys(statement.document_id for statement in passages))
    dates = sorted(scene.date[name] for name in documents)
    written = _written(scene, passages, word.name)
    facts = (
        ("phrase", written),
        ("date", dates[0] if word.new else dates[-1]),
        ("count", str(len(passages))),
        ("total", str(sum(sizes.statements[label] for label in word.having))),
        ("documents", str(len(documents))),
        ("of_documents", str(sum(sizes.texts[label] for label in word.having))),
        ("events", str(len({scene.witness[name] for name in documents}))),
        ("compared", str(compared)),
        ("from_period", word.having[0]),
        ("to_period", word.having[-1]),
        ("silent_total", str(sum(sizes.statements[label] for label in word.silent))),
        ("silent_from", word.silent[0]),
        ("silent_to", word.silent[-1]),
        ("same_language", "" if scene.alone else "yes"),
    )
    reasons = (
        (Reason.RARITY, scene.rarity.of(written)),
        (Reason.SUPPORT, scene.support(len(passages))),
        (Reason.SILENCE, 1 - _chance(sizes.events, word, len({scene.witness[name] for name in documents}))),
        (Reason.PERSISTENCE, (len({scene.period[name] for name in documents}) / len(word.having)) ** 0.5),
        (Reason.KIND, scene.settings.word_weight),
    )
    return Offer(
        kind=FindingKind.FREQUENCY,
        verdict=Verdict.FIRST_ATTESTED if word.new else Verdict.LAST_ATTESTED,
        facts=facts,
        evidence=tuple(statement.id for statement in (passages if word.new else passages[::-1])),
        reasons=reasons,
        topic=written,
        when=f"{word.silent[-1]} {word.having[0]}" if word.new else f"{word.having[-1]} {word.silent[0]}",
    )


def _written(scene: Scene, passages: Sequence[Statement], name: str) -> str:
    """The form of a word that is most frequent; of equals the shorter, then the first in the alphabet."""
    forms = scene.rarity.forms[name]
    key = min(forms, key=lambda form: (-forms[form], len(form), form))
    for statement in passages:
        for word in words(statement.text, scene.language):
            if word.key == key:
                return statement.text[word.start : word.end].lower()
    return key
