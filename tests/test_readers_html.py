from __future__ import annotations

import time

import pytest

from analyzer.errors import DocumentError
from analyzer.readers import html, read
from tests.source_files import SENTENCE, web_page


def test_a_web_page_gives_its_main_text() -> None:
    """Menus are left out and said so; title, date and language are what the page states."""
    reading = read(web_page().encode(), name="a.html")
    assert SENTENCE in reading.text
    assert "Skip to main content" not in reading.text
    assert (reading.title, reading.date) == ("Talks in Hanoi", "2024-09-11")
    assert any("left out" in notice for notice in reading.notices)
    assert reading.extractor.startswith("trafilatura ")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_a_declared_charset_is_used_as_browsers_do(charset: str) -> None:
    """A page that declares Latin-1 is read as Windows-1252, curly quotes and all."""
    reading = read(web_page(charset).replace("Việt", "Viet").encode("cp1252"), name="a.htm")
    assert "“naïve”" in reading.text
    assert reading.encoding == "cp1252"


def test_a_page_without_text_is_refused() -> None:
    """A page that holds nothing to read is a clear error."""
    with pytest.raises(DocumentError, match="no main text"):
        read(b"<html><body></body></html>", name="a.html")


@pytest.mark.parametrize(("declared", "used"), [("iso-8859-1", "utf-8"), ("utf-8", "cp1252"), ("x-none", "utf-8"), ("gb2312", "utf-8")])
def test_a_wrong_charset_is_not_believed(declared: str, used: str) -> None:
    """Bytes that are UTF-8 are read as that whatever the page declares, and bytes that are not are not; both are told."""
    reading = read(web_page(declared).replace("Việt", "Viêt").encode(used), name="a.html")
    assert "“naïve” hopes, Viêt Nam" in reading.text
    assert reading.encoding == used
    assert declared == "x-none" or any("declares" in notice for notice in reading.notices)


def test_a_charset_in_a_comment_or_far_down_is_found_where_it_stands() -> None:
    """Comments declare nothing; a declaration may stand thousands of bytes into the file."""
    page = web_page("windows-1252").replace("Việt", "Viet").replace("<head>", f"<head><!-- <meta charset=koi8-r> {'x' * 6000} -->")
    assert "“naïve”" in read(page.encode("cp1252"), name="a.html").text


def test_comments_that_do_not_end_are_read_once() -> None:
    """Eight thousand openings of a comment without an end take no longer than one look at each byte; ended ones are left out."""
    head = b"<!--" * 8000
    started = time.process_time()
    assert html._without_comments(head) == head
    assert time.process_time() - started < 0.05
    assert html._without_comments(b"a<!-- b -->c<!--d-->e<!-- f") == b"ace<!-- f"


def test_a_few_damaged_bytes_leave_the_rest_as_it_is() -> None:
    """A page in UTF-8 with a broken character stays UTF-8."""
    reading = read(web_page().encode().replace("ệ".encode(), b"\xe1\xbb", 1), name="a.html")
    assert reading.encoding == "utf-8"
    assert "“naïve”" in reading.text
    assert any("not UTF-8" in notice for notice in reading.notices)


MENU = "".join(f"<a href='/{n}'>{name}</a> | " for n, name in enumerate(("Home", "Search our site", "Contact the board", "Forms")))


@pytest.mark.parametrize("menu", [f"<nav>{MENU}</nav>", f"<div>{MENU}</div>", f"<table><tr><td>{MENU}</td></tr></table>"])
def test_menus_are_left_out_also_of_short_pages(menu: str) -> None:
    """Three sentences between menus are the text, whatever element the menu is in."""
    text = "<h1>Talks in Hanoi</h1><p>双方同意深化全面合作，保持传统友谊。</p><p>They will meet again in May.</p>"
    reading = read(f"<html><head><title>Talks in Hanoi</title></head><body>{menu}<div>{text}</div></body></html>".encode(), name="a.html")
    assert reading.text.split("\n") == ["Talks in Hanoi", "双方同意深化全面合作，保持传统友谊。", "They will meet again in May.", ""]


def test_advertisements_between_paragraphs_are_left_out() -> None:
    """A box that its class calls an advertisement is no part of the text; a class that only holds the letters is."""
    page = (
        web_page()
        .replace("</p><p>", "</p><div class='ad top'><p>Buy two boats today!</p></div><p>", 2)
        .replace("<article>", "<article class='head'>")
    )
    reading = read(page.encode(), name="a.html")
    assert "Buy two boats" not in reading.text
    assert "paragraph number 4" in reading.text


def test_a_headline_outside_the_main_text_is_kept() -> None:
    """The heading that the page's title repeats stands before the text, once, and the notices say so."""
    page = web_page().replace("<article><h1>Talks in Hanoi</h1>", "<div class=top><h1>Talks in Hanoi</h1></div><article>")
    assert read(page.encode(), name="a.html").text.startswith("Talks in Hanoi\n")
    assert read(web_page().encode(), name="a.html").text.count("Talks in Hanoi") == 1
