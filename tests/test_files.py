import os
from pathlib import Path

import pytest

from analyzer import files
from analyzer.errors import DocumentError, OutputError


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_report_is_written_whole(tmp_path: Path) -> None:
    """The folder holds the files given and the marker, and nothing is left beside it."""
    files.write_report(tmp_path / "out", {"index.html": b"x", "data/a.csv": b"y"})
    assert set(_tree(tmp_path / "out")) == {"index.html", "data/a.csv", files.MARKER}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_second_report_replaces_the_first(tmp_path: Path) -> None:
    """Files of the earlier report are gone; the folder's README stays."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "README.md").write_text("What this is.", encoding="utf-8")
    files.write_report(tmp_path / "out", {"old.html": b"x"})
    files.write_report(tmp_path / "out", {"new.html": b"y"})
    assert set(_tree(tmp_path / "out")) == {"new.html", "README.md", files.MARKER}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_is_no_report_is_not_replaced(tmp_path: Path) -> None:
    """Somebody's own files are never deleted."""
    (tmp_path / "thesis.docx").write_bytes(b"years of work")
    with pytest.raises(OutputError, match="no report"):
        files.write_report(tmp_path, {"index.html": b"x"})
    assert _tree(tmp_path) == {"thesis.docx": b"years of work"}


def test_a_file_in_the_way_is_not_replaced(tmp_path: Path) -> None:
    """An output path that is a file is refused."""
    (tmp_path / "out").write_bytes(b"x")
    with pytest.raises(OutputError, match="not a folder"):
        files.write_report(tmp_path / "out", {"index.html": b"x"})


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", ["write_bytes", "rename"])
def test_a_failure_leaves_the_old_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: BaseException, at: str) -> None:
    """Whether the disk is full or the user interrupts, while writing or swapping: the old report stays, nothing is left over."""
    files.write_report(tmp_path / "out", {"index.html": b"old"})
    real = getattr(Path, at)

    def fail(path: Path, *arguments: object) -> object:
        if ".new-" in str(path):
            raise fault
        return real(path, *arguments)

    monkeypatch.setattr(Path, at, fail)
    with pytest.raises((OutputError, KeyboardInterrupt)):
        files.write_report(tmp_path / "out", {"index.html": b"new"})
    monkeypatch.undo()
    assert (tmp_path / "out" / "index.html").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_page_cannot_be_written_outside(tmp_path: Path) -> None:
    """A document's id that climbs out of the folder writes nothing."""
    with pytest.raises(OutputError, match="leaves the output folder"):
        files.write_report(tmp_path / "out", {"../evil.html": b"x"})
    assert list(tmp_path.iterdir()) == []


def test_a_single_file_is_replaced_whole(tmp_path: Path) -> None:
    """A file is replaced by its new bytes with nothing left beside it."""
    files.write_file(tmp_path / "corpus.toml", b"old")
    files.write_file(tmp_path / "corpus.toml", b"new")
    assert _tree(tmp_path) == {"corpus.toml": b"new"}


@pytest.mark.parametrize("relative", ["../x", "/etc/passwd", "a/../../x", "..\\x", "", ".", "a\0b", "link/x"])
def test_paths_that_leave_are_none(tmp_path: Path, relative: str) -> None:
    """Absolute paths, dots that climb, backslashes, NUL and links that leave are no paths inside."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path)
    assert files.inside(tmp_path / "in", relative) is None


def test_a_loop_of_links_is_refused(tmp_path: Path) -> None:
    """Links that point to each other end in an error, not in a hang."""
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with pytest.raises(DocumentError):
        files.read_bytes(tmp_path / "one")


def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """A named pipe is refused at once."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DocumentError, match="not a regular file"):
        files.read_bytes(tmp_path / "pipe")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A file beyond the limit (here of holes) takes no memory."""
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(10 * 1024**3)
    with pytest.raises(DocumentError, match="more than the limit"):
        files.read_bytes(tmp_path / "huge.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    """A file that may not be read is an input error."""
    (tmp_path / "a.txt").write_bytes(b"x")
    (tmp_path / "a.txt").chmod(0)
    with pytest.raises(DocumentError, match="Permission denied"):
        files.read_bytes(tmp_path / "a.txt")


def test_a_report_that_cannot_be_moved_leaves_nothing_beside_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the earlier report may not be renamed, it stays, and no folder of the attempt is left."""
    files.write_report(tmp_path / "out", {"index.html": b"old"})
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name == "out":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OutputError, match="Permission denied"):
        files.write_report(tmp_path / "out", {"index.html": b"new"})
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
    assert (tmp_path / "out" / "index.html").read_bytes() == b"old"
