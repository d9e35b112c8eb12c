"""Results kept from one run to the next."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analyzer import cache, pipeline, report
from analyzer.cache import Cache, default_folder, digest, pack, plain_json, restore, unpack
from analyzer.corpus import load_corpus
from analyzer.model import Alignment, AlignmentEvidence, Comparison, ComparisonKind, Corpus, Relation, SharedTerm

T = TypeVar("T")

_ALIGNMENT = Alignment("a1", "e1", "l1", Relation.REWORDED, moved=True, similarity=0.5, confidence=1.0)
_COMPARISON = Comparison(
    "d1",
    "d2",
    ComparisonKind.STEP,
    (_ALIGNMENT, replace(_ALIGNMENT, group="g", evidence=AlignmentEvidence((SharedTerm("võ", 0.25),), notes=("a\u2028b",)))),
    (),
    0.0,
)


def _pair(first: str, second: str) -> Comparison:
    return replace(_COMPARISON, earlier_document_id=first, later_document_id=second)


class _Counted:
    """A pure function that counts its calls."""

    calls = 0


def _counting(first: str) -> Comparison:
    _Counted.calls += 1
    return _pair(first, "x")


def _ask(kept: Cache, first: str) -> Comparison:
    return kept.answers([partial(_counting, first)])[0]


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    _Counted.calls = 0


def _called(_address: object) -> Comparison:
    _Counted.calls += 1
    return _COMPARISON


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.z"))


def test_a_noun_comes_back_as_it_was() -> None:
    """Nested nouns, enums, missing values and all characters survive being kept."""
    assert restore(cache.json.loads(plain_json(_COMPARISON)), Comparison) == _COMPARISON


def test_what_is_known_is_not_computed_again(tmp_path: Path) -> None:
    """A second call, also by another run, is answered from the folder; another argument is not."""
    first = _ask(Cache(tmp_path), "a")
    assert _ask(Cache(tmp_path), "a") == first
    assert _Counted.calls == 1
    _ask(Cache(tmp_path), "b")
    assert _Counted.calls == 2


def test_a_function_given_to_a_call_is_part_of_its_name(tmp_path: Path) -> None:
    """Functions are told apart by name, and by the arguments they were given; one without a name of its own is refused."""
    for wanted, address in [
        (1, _pair),
        (1, _pair),
        (2, _counting),
        (3, partial(_pair, "a")),
        (4, partial(_pair, "b")),
        (4, partial(_pair, "b")),
    ]:
        Cache(tmp_path).answers([partial(_called, address)])
        assert _Counted.calls == wanted
    with pytest.raises(TypeError, match="cannot be kept"):
        Cache(tmp_path).answers([partial(_called, lambda: None)])


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: b"",
        lambda data: data[:-3],
        lambda data: data.replace(b"phrasing-cache 1", b"phrasing-cache 9"),
        lambda data: data[:60] + bytes([data[60] ^ 1]) + data[61:],
        lambda _: b"\x80\x04cos\nsystem\n(S'true'\ntR.",
    ],
)
def test_a_broken_entry_counts_as_not_there_and_is_mended(tmp_path: Path, damage: object) -> None:
    """Empty, cut, foreign or altered entries are computed anew and replaced."""
    good = _ask(Cache(tmp_path), "a")
    (path,) = _entries(tmp_path)
    whole = path.read_bytes()
    path.write_bytes(damage(whole))  # type: ignore[operator]
    assert _ask(Cache(tmp_path), "a") == good
    assert _Counted.calls == 2
    assert path.read_bytes() == whole


@pytest.mark.parametrize("value", [b"[]", b"null", b"{}", b'["d1","d2","step",[],[],"0.0",0.0,[]]', b'["d1","d2","walk",[],[],0.0,0.0,[]]'])
def test_a_well_kept_entry_of_the_wrong_shape_is_mended(tmp_path: Path, value: bytes) -> None:
    """What is not of the function's type is never handed out, even when its own hash is right."""
    good = _ask(Cache(tmp_path), "a")
    (path,) = _entries(tmp_path)
    Cache(tmp_path).write(path.stem, value)
    assert _ask(Cache(tmp_path), "a") == good
    assert _Counted.calls == 2


def test_an_entry_of_another_key_is_not_taken(tmp_path: Path) -> None:
    """A file that was copied to another name is not believed."""
    _ask(Cache(tmp_path), "a")
    (path,) = _entries(tmp_path)
    _ask(Cache(tmp_path), "b")
    (other,) = (entry for entry in _entries(tmp_path) if entry != path)
    other.write_bytes(path.read_bytes())
    assert _ask(Cache(tmp_path), "b").earlier_document_id == "b"


def test_another_program_has_other_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """A change of the program or of a library makes every entry useless."""
    before = digest("a")
    monkeypatch.setattr(cache, "program", lambda: "another")
    assert digest("a") != before


def test_what_was_compiled_is_no_part_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Compiled files, whoever wrote them, leave all keys as they are; a source file does not."""
    monkeypatch.setattr(cache, "__file__", str(tmp_path / "cache.py"))
    before = cache.program.__wrapped__()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "kernel.1.nbc").write_bytes(b"machine code")
    assert cache.program.__wrapped__() == before
    (tmp_path / "kernel.py").write_bytes(b"")
    assert cache.program.__wrapped__() != before


def test_a_folder_that_cannot_be_written_only_keeps_nothing(tmp_path: Path) -> None:
    """Without a usable folder everything still works."""
    (tmp_path / "file").write_text("")
    kept = Cache(tmp_path / "file" / "cache")
    assert _ask(kept, "a") == _ask(kept, "a")
    assert _Counted.calls == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are of POSIX")
def test_what_is_kept_is_for_this_user_only(tmp_path: Path) -> None:
    """Nobody else may list the folder or read an entry."""
    _ask(Cache(tmp_path / "kept"), "a")
    (entry,) = _entries(tmp_path / "kept")
    assert [path.stat().st_mode & 0o777 for path in (tmp_path / "kept", entry.parent, entry)] == [0o700, 0o700, 0o600]


@pytest.mark.skipif(os.name != "posix", reason="permissions are of POSIX")
def test_pruning_closes_what_an_older_version_left_open(tmp_path: Path) -> None:
    """Entries that others could read are closed, with their folders; the folder that the user named is left as it is."""
    kept = Cache(tmp_path)
    _ask(kept, "a")
    (entry,) = _entries(tmp_path)
    for path, mode in ((tmp_path, 0o755), (entry.parent, 0o755), (entry, 0o644)):
        path.chmod(mode)
    kept.prune()
    assert [path.stat().st_mode & 0o777 for path in (tmp_path, entry.parent, entry)] == [0o755, 0o700, 0o600]


def test_an_empty_name_turns_keeping_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With `PHRASING_CACHE=` every call is made, and no folder is written, not even the usual one."""
    monkeypatch.setenv("PHRASING_CACHE", "")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    kept = Cache(default_folder())
    assert _ask(kept, "a") == _ask(kept, "a")
    kept.prune()
    assert _Counted.calls == 2
    assert not list(tmp_path.iterdir())


def test_what_a_stopped_run_left_is_removed_after_a_day(tmp_path: Path) -> None:
    """A file half written goes once nobody can still be writing it; one being written stays."""
    kept = Cache(tmp_path)
    _ask(kept, "a")
    (entry,) = _entries(tmp_path)
    stale, fresh = (entry.with_name(f"{entry.name}.new-{name}") for name in ("stale", "fresh"))
    stale.write_bytes(b"")
    fresh.write_bytes(b"")
    os.utime(stale, (0, 0))
    kept.prune()
    assert [path.exists() for path in (entry, stale, fresh)] == [True, False, True]


def test_the_oldest_entries_go_first(tmp_path: Path) -> None:
    """Beyond its size the folder loses what was written first, and nothing else."""
    kept = Cache(tmp_path)
    for number, name in enumerate("abc"):
        kept.write(digest(name), name.encode() * 100)
        cache.os.utime(tmp_path / digest(name)[:2] / f"{digest(name)}.z", (number, number))
    one = _entries(tmp_path)[0].stat().st_size
    kept.prune(largest=2 * one + 2)
    assert [kept.read(digest(name)) is not None for name in "abc"] == [False, True, True]


@given(st.dictionaries(st.text(), st.binary()))
def test_packed_files_come_back(parts: dict[str, bytes]) -> None:
    """Any names and bytes survive packing."""
    assert unpack(pack(parts)) == parts


def test_one_changed_text_keeps_the_pairs_of_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a change of one text only pairs with that text are compared again, and the analysis is that of a run without cache."""
    corpus = load_corpus(Path(__file__).parent / "gold" / "corpus")
    kept = Cache(tmp_path)
    assert pipeline.analyze(corpus, keep=kept.answers) == pipeline.analyze(corpus)
    changed = _with_a_word(corpus)
    seen: list[tuple[str, str]] = []
    compare = pipeline.align.compare_pair

    def compare_pair(planned: object, **rest: object) -> Comparison:
        seen.append((planned.earlier.id, planned.later.id))  # type: ignore[attr-defined]
        return compare(planned, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.align, "compare_pair", wraps(compare)(compare_pair))
    found = pipeline.analyze(changed, keep=kept.answers)
    name = changed.documents[0].id
    assert len(changed.documents) > 2
    assert changed != corpus
    assert seen
    assert all(name in pair for pair in seen)
    monkeypatch.undo()
    assert found == pipeline.analyze(changed)


def test_the_pages_of_one_changed_text_are_those_of_a_first_run(tmp_path: Path) -> None:
    """With charts known from before the change, each page has the bytes that it has without them."""
    changed = pipeline.analyze(_with_a_word(load_corpus(Path(__file__).parent / "gold" / "corpus")))
    kept = Cache(tmp_path)
    report.render(pipeline.analyze(load_corpus(Path(__file__).parent / "gold" / "corpus")), keep=kept.answers)
    before = _entries(tmp_path)
    assert report.render(changed, keep=kept.answers) == report.render(changed)
    assert len(_entries(tmp_path)) < 2 * len(before)


@pytest.mark.parametrize("after", [1, 2, 4])
def test_an_interrupted_run_is_gone_on_with(tmp_path: Path, after: int) -> None:
    """What was found before an interrupt is known to the next run, which finds what one without interrupt finds."""
    corpus = load_corpus(Path(__file__).parent / "gold" / "corpus")
    kept = Cache(tmp_path)
    calls = 0

    def interrupted(asked: Iterable[partial[T]], /) -> list[T]:
        nonlocal calls
        found = []
        for call in asked:
            calls += 1
            if calls > after:
                raise KeyboardInterrupt
            found += kept.answers([call])
        return found

    with pytest.raises(KeyboardInterrupt):
        pipeline.analyze(corpus, keep=interrupted)
    assert len(_entries(tmp_path)) == after
    before = {path: path.stat().st_mtime_ns for path in _entries(tmp_path)}
    assert pipeline.analyze(corpus, keep=kept.answers) == pipeline.analyze(corpus)
    assert {path: path.stat().st_mtime_ns for path in before} == before


def _with_a_word(corpus: Corpus) -> Corpus:
    first = corpus.documents[0]
    return replace(corpus, documents=(replace(first, text=first.text.replace(" the ", " this ", 1)), *corpus.documents[1:]))
