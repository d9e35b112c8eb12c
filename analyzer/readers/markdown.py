"""Markdown: the text without its marks.

    ---                          the front matter says title, date, author
    date: 2024-09-11
    ---
    ## Talks in **Hanoi**        →   ## Talks in Hanoi
    [the statement](http://x)    →   the statement

Marks of headings, lists and tables stay, because they show what a line is; marks inside lines go,
because they would part words.
"""

from __future__ import annotations

import re

from analyzer.readers.plain import decode, oddities
from analyzer.readers.reading import Reading

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^(title|date|author|lang|language)\s*:\s*(.*?)\s*$", re.MULTILINE | re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\((?:[^()\n]|\([^()\n]*\))*\)")
_REFERENCE = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\[[^\[\]\n]*\]")
_DEFINITION = re.compile(r"^[ ]{0,3}\[[^\[\]\n]+\]:[ \t]+\S.*\n?", re.MULTILINE)
_STRONG = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])")
_UNDERSCORED = re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?![\w_])")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~])")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The text of a Markdown file, with what its front matter says."""
    source, used, notices = decode(data, name=name, encoding=encoding)
    front = _FRONT.match(source)
    said = {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(front[1])} if front else {}
    text = plain(source[front.end() :] if front else source)
    left_out = [
        what for what, found in (("front matter", front), ("comments", "<!--" in source), ("link targets", _LINK.search(source))) if found
    ]
    if left_out:
        notices = (*notices, f"Left out: {', '.join(left_out)}, and marks of emphasis.")
    return Reading(
        text=text,
        encoding=used,
        extractor="phrasing markdown 1" if text != source else "",
        notices=(*notices, *oddities(text)),
        title=said.get("title", ""),
        date=said.get("date", ""),
        author=said.get("author", ""),
        language=said.get("lang", said.get("language", "")),
    )


def plain(text: str) -> str:
    """A Markdown text without marks inside its lines.

    >>> plain("## The **great** [friendship](http://x)")
    '## The great friendship'
    """
    text = _DEFINITION.sub("", _without_comments(text))
    for pattern in (_LINK, _REFERENCE):
        text = pattern.sub(r"\1", text)
    for _ in range(2):  # emphasis within emphasis
        text = _UNDERSCORED.sub(r"\2", _STRONG.sub(r"\2", text))
    return _ESCAPED.sub(r"\1", text)


def _without_comments(text: str) -> str:
    """Not by a pattern: a thousand comments that never end would take it a thousand walks to the end."""
    kept, place = [], 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start)) >= 0:
        kept.append(text[place:start])
        place = end + len("-->")
    return "".join((*kept, text[place:]))
