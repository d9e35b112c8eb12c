"""A change → its class and finer kinds, by the rules that `lexicon.edit_kinds` declares.

    ’ → '                       accidental   typography
    Viet Nam → Vietnam          accidental   hyphen
    will → will endeavour to    substantive  modality

The accidental kinds are tried first: they hold only if nothing else differs. The substantive kinds are
given side by side; `wording` stands where no finer kind does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from analyzer.diff.figures import figure, figure_kinds, is_figure
from analyzer.diff.graded import CONTEXT, graded, opposed, parted
from analyzer.diff.named import names_differ, names_of
from analyzer.diff.roots import root
from analyzer.diff.sides import Known, Side, Terms
from analyzer.diff.surface import surface_kinds
from analyzer.diff.traits import BEING, DEGREE, FIGURE, GRADED, NEGATION, OFFICE, OPPOSITE, PART, traits_of
from analyzer.diff.units import CLUSTER, CONTENT, FUNCTION, glued, keys_of
from analyzer.diff.voice import passive_of
from analyzer.lexicon.edit_words import (
    ACTORS,
    ALTERNATIVES,
    CONTRACTIONS,
    FORMAL_TITLES,
    INTENSIFIERS,
    MARK_KEYS,
    MODALS,
    NEGATIONS,
    OFFICES,
    TITLES,
)
from analyzer.lexicon.names import NOUNS_CAPITALISED
from analyzer.model import EditClass
from analyzer.normalize import primary

__all__ = ["classify"]


def classify(earlier: Side, later: Side, terms: Terms, *, finely: bool = True) -> tuple[EditClass, tuple[str, ...]]:
    """Class and kinds of the change from one stretch to another; either may be empty. Unless `finely`, what is substantive is wording."""
    one, other = earlier.words(), later.words()
    written = earlier.written, later.written
    kinds = _accidental_kinds(one, other, written=written) or _respelt(one, other, terms.known) or _contracted(*written, terms.language)
    if kinds:
        return EditClass.ACCIDENTAL, kinds
    return EditClass.SUBSTANTIVE, _substantive_kinds(earlier, later, words=(one, other), terms=terms) if finely else ("wording",)


# ─── accidental ──────────────────────────────────────────────────────────────────────────────────


def _accidental_kinds(one: list[str], other: list[str], *, written: tuple[str, str]) -> tuple[str, ...]:
    """The kinds of a change that leaves the words as they are; empty if it does not."""
    if one == other:
        if _cut_at_line_end(*written) or _cut_at_line_end(*written[::-1]):
            return ("typography",)
        kinds = surface_kinds(*written)
        figures = any(any(c.isdigit() for c in key) for key in one)
        return tuple("number-form" if kind == "spelling" and figures else kind for kind in kinds)
    if not one or not other:
        return ()
    if glued(one) == glued(other):
        return _glued_kinds(one, other, written)
    return _form_kinds(one, other, written)


def _form_kinds(one: list[str], other: list[str], written: tuple[str, str]) -> tuple[str, ...]:
    """The kinds where figures or blanks are set otherwise."""
    if len(one) == len(other) and all(key == match or figure(key) == figure(match) for key, match in zip(one, other, strict=True)):
        return ("number-form",)
    return ("typography",) if "".join(written[0].split()) == "".join(written[1].split()) else ()


def _contracted(earlier: str, later: str, language: str) -> tuple[str, ...]:
    """The kind where one text writes the short form of what the other has in full."""
    short = CONTRACTIONS.get(primary(language), ())
    if not short or _APOSTROPHES.isdisjoint(earlier + later):
        return ()
    texts = []
    for text in (earlier, later):
        full = "".join("'" if character in _APOSTROPHES else character for character in text.casefold())
        for form, words in short:
            full = full.replace(form, words)
        texts.append("".join(full.split()))
    return ("contraction",) if texts[0] == texts[1] else ()


_APOSTROPHES = frozenset(mark for mark, key in MARK_KEYS.items() if key == '"')


def _respelt(one: list[str], other: list[str], known: Known) -> tuple[str, ...]:
    """The kind where the words are known to be the same in another spelling."""
    if not known.spellings or len(one) != len(other):
        return ()
    return ("spelling",) * all(pair[0] == pair[1] or pair in known.spellings for pair in zip(one, other, strict=True))


def _glued_kinds(one: list[str], other: list[str], written: tuple[str, str]) -> tuple[str, ...]:
    """The kinds where one text writes as one word what the other writes in two."""
    if ("s" in one) != ("s" in other):
        return ("punctuation",) * _lost_apostrophe(*written)
    if _cut_at_line_end(*written) or _cut_at_line_end(*written[::-1]):
        return ("typography",)
    return ("hyphen", *(kind for kind in surface_kinds(*written) if kind in {"case", "diacritics"}))


_LINE_END = regex.compile(r"(?<=\p{L})[-\u2010\u00ad]\s+(?=\p{L})")
"""A word cut where a line of print ends: con- tinues."""


def _cut_at_line_end(cut: str, whole: str) -> bool:
    """Whether one text has in two pieces what the other has in one; "re- elect" stays "re-elect" where that has the hyphen."""
    found = _LINE_END.sub("", cut)
    return bool(found != cut and found.casefold() == whole.casefold())


def _lost_apostrophe(earlier: str, later: str) -> bool:
    """Whether only one side has an apostrophe: man's, mans; but not the people's, the peoples'."""
    return _APOSTROPHES.isdisjoint(earlier) != _APOSTROPHES.isdisjoint(later)


# ─── substantive ─────────────────────────────────────────────────────────────────────────────────


def _substantive_kinds(earlier: Side, later: Side, *, words: tuple[list[str], list[str]], terms: Terms) -> tuple[str, ...]:
    one, other = words
    language = terms.language
    gone, come = _differing(one, other)
    lost, won = traits_of(gone, language) if gone else 0, traits_of(come, language) if come else 0
    either = lost | won
    fine = not (one and other) or _is_fine(earlier, later, (gone, come), terms)
    told = either & FIGURE and (fine or _is_short(earlier, later, terms)) and _is_told(lost, won, FIGURE, (earlier, later), terms)
    kinds = figure_kinds(gone, come) if told else []
    if kinds == ["number"] and not lost & won & FIGURE and not _is_of_figure(earlier, later, (gone, come), language):
        kinds = []
    if not fine:
        return tuple(kinds) or (_plain_kind(earlier, later, language=language),)
    if either & OFFICE and _is_told(lost, won, OFFICE, (earlier, later), terms):
        kinds += ["office"] * (_holds_office(earlier, gone) or _holds_office(later, come))
    if one and other and primary(language) not in NOUNS_CAPITALISED and names_differ(earlier, later, terms.known):
        kinds.append("name")
    short = max(len(one), len(other)) <= terms.settings.graded_longest
    if short:
        kinds += _kinds_of_force(earlier, later, (gone, come), traits=(lost, won), language=language)
    if one and other and _is_actor(one) and _is_actor(other):
        kinds.append("actor")
    if short and either & BEING and (passive_of(gone, earlier, later, language) or passive_of(come, later, earlier, language)):
        kinds.append("voice")
    if either & DEGREE and all(key in INTENSIFIERS for key in (*gone, *come)):
        kinds.append("intensifier")
    return tuple(dict.fromkeys(kinds)) if kinds else (_plain_kind(earlier, later, language=language),)


def _is_fine(earlier: Side, later: Side, words: tuple[list[str], list[str]], terms: Terms) -> bool:
    """Whether little else differs than words a finer kind goes by: in a stretch written anew nothing finer than that can be told."""
    gone, come = words
    return _has_few_others(earlier, gone, come, terms) and _has_few_others(later, come, gone, terms)


def _is_short(earlier: Side, later: Side, terms: Terms) -> bool:
    return max(earlier.matter(), later.matter()) <= terms.settings.figure_words


def _has_few_others(side: Side, changed: list[str], against: list[str], terms: Terms) -> bool:
    """Whether few content words of a side are of no finer kind, name nobody, and are not on the other side in another form."""
    language, most = terms.language, terms.settings.fine_others
    if side.matter() <= most:
        return True
    matter = {key for key, rank in zip(side.keys, side.units.ranks[side.start : side.end], strict=True) if rank > FUNCTION}
    plain = {key for key in matter.intersection(changed) - ACTORS if not traits_of((key,), language)}
    if len(plain) > most:
        roots = {root(key, language) for key in against}
        plain = {key for key in plain if root(key, language) not in roots}
    return len(plain) <= most or len(plain - names_of(side, terms.known)) <= most


def _kinds_of_force(
    earlier: Side, later: Side, words: tuple[list[str], list[str]], *, traits: tuple[int, int], language: str
) -> Iterator[str]:
    """Negation, polarity, strength and scope: how much is said, and whether at all. The words are those that only one side has."""
    (gone, come), (lost, won) = words, traits
    replaced = earlier.words() and later.words() and CLUSTER not in earlier.units.ranks  # of clusters 不 may be part of a word: 不断
    if (lost ^ won) & NEGATION and (replaced or (_is_plain(earlier) and _is_plain(later))):
        yield "negation"
    if lost & won & OPPOSITE and opposed(gone, come, language):
        yield "polarity"
    if traits_of(_beside(earlier), language) & GRADED and traits_of(_beside(later), language) & GRADED:
        yield from graded(earlier, later, language)
    if (lost | won) & PART and parted(earlier) != parted(later):
        yield "scope"
    modals = _modals(primary(language))
    if gone and come and modals.intersection(gone) != modals.intersection(come) and max(earlier.matter(), later.matter()) <= 1:
        yield "modality"


@cache
def _modals(tag: str) -> frozenset[str]:
    """Keys of the modal verbs of a language."""
    return keys_of(MODALS.get(tag, ()), tag)


def _differing(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    """The words that only one of two stretches has."""
    if not one or not other:
        return one, other
    had, has = set(one), set(other)
    return [key for key in one if key not in has], [key for key in other if key not in had]


def _is_told(lost: int, won: int, trait: int, sides: tuple[Side, Side], terms: Terms) -> bool:
    """Whether a figure or an office is what the change is about: both sides have one, or the side that has it little else."""
    if lost & won & trait:
        return True
    matter = sides[0 if lost & trait else 1].matter()
    return matter <= terms.settings.figure_words


def _is_of_figure(earlier: Side, later: Side, words: tuple[list[str], list[str]], language: str) -> bool:
    """Whether a number goes or comes by itself, not with a phrase that gives way to another: 100% free software → materials."""
    if not earlier.matter() or not later.matter():
        return True
    gone, come = words
    for side, changed, against in ((earlier, gone, come), (later, come, gone)):
        if any(map(is_figure, changed)):
            roots = {root(key, language) for key in against}
            ranks = dict(zip(side.keys, side.units.ranks[side.start : side.end], strict=True))
            return not any(ranks[key] > FUNCTION and not is_figure(key) and root(key, language) not in roots for key in changed)
    return True


def _is_plain(side: Side) -> bool:
    """Whether a stretch has function words and negators only: "does not", "no longer", "không", but no clause of its own."""
    ranks = side.units.ranks[side.start : side.end]
    return all(rank <= FUNCTION or key in NEGATIONS for key, rank in zip(side.keys, ranks, strict=True))


def _beside(side: Side) -> tuple[str, ...]:
    """The keys of a stretch and of what a graded phrase may reach into beside it."""
    return side.units.keys[max(0, side.start - CONTEXT) : side.end + CONTEXT]


def _holds_office(side: Side, changed: list[str]) -> bool:
    if any(key in OFFICES for key in changed):
        return True
    titles = TITLES.intersection(changed)
    return bool(titles) and any(
        side.units.keys[place] in titles and side.units.text[side.units.starts[place]].isupper() and place and _is_formal(side, place)
        for place in range(side.start, side.end)
    )


def _is_formal(side: Side, place: int) -> bool:
    """Whether a title names an office as it stands: "Chair" does, "General" only beside "Secretary"."""
    beside = side.units.keys[max(0, place - 1) : place + 2]
    return side.units.keys[place] not in FORMAL_TITLES or any(key in OFFICES or key in TITLES - FORMAL_TITLES for key in beside)


def _is_actor(keys: Sequence[str]) -> bool:
    return any(key in ACTORS for key in keys) and all(key in ACTORS or key in {"the", "all", "of"} for key in keys)


def _plain_kind(earlier: Side, later: Side, *, language: str) -> str:
    size = earlier.matter()
    if size != later.matter():
        return "inflection" if _is_inflected(earlier, later, language) else "wording"
    if not size:
        keys, other_keys = set(earlier.keys), set(later.keys)
        return "wording" if (keys ^ other_keys) & ALTERNATIVES and keys and other_keys else "grammar"
    stems, other_stems = _stems(earlier, language), _stems(later, language)
    if stems == other_stems:
        return "inflection"
    return "order" if sorted(stems) == sorted(other_stems) else "wording"


def _is_inflected(earlier: Side, later: Side, language: str) -> bool:
    """Whether each word is a form of its counterpart, though only one form counts as a function word: la même, les mêmes."""
    one, other = (
        [(key, rank) for key, rank in zip(side.keys, side.units.ranks[side.start : side.end], strict=True) if rank]
        for side in (earlier, later)
    )
    return len(one) == len(other) > 0 and all(
        rank == other_rank == FUNCTION or root(key, language) == root(match, language)
        for (key, rank), (match, other_rank) in zip(one, other, strict=True)
    )


def _stems(side: Side, language: str) -> list[str]:
    """Stems of what is more than a function word."""
    part = slice(side.start, side.end)
    units = zip(side.units.keys[part], side.units.ranks[part], strict=True)
    return [root(key, language) if rank == CONTENT else key for key, rank in units if rank > FUNCTION]
