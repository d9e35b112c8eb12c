"""Saved mail: the message itself, as plain text, with what its head says of title, date and author.

    From: Ann Smith <ann@example.org>       → author
    Subject: Joint statement                → title
    Date: Sun, 5 May 2001 10:00:00 +0700    → date: the sender's own day
    Content-Transfer-Encoding: quoted-printable

    The two sides agreed, =E2=80=9Cas bef=  → The two sides agreed, “as before”.
    ore=E2=80=9D.

Attachments are left out and named. Of a message in two forms the plain one is taken; where there is only a page, its main
text. Lines that the sender's program broke to be joined again (`format=flowed`, RFC 3676) are joined.
"""

from __future__ import annotations

import re
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage, MIMEPart
from email.policy import default
from importlib import import_module
from typing import Any

from analyzer import __version__
from analyzer.errors import DocumentError
from analyzer.readers.plain import decode
from analyzer.readers.reading import Reading
from analyzer.readers.sandbox import extract as extract_in_child

_QUOTE = re.compile(r"(?:> ?)*")


def read(data: bytes, *, name: str, encoding: str | None = None) -> Reading:
    """The message of a saved mail."""
    return extract_in_child("mail", data, name=name, encoding=encoding)


def extract(data: bytes, *, encoding: str | None = None) -> Reading:
    """The work itself; called in the child process."""
    message = message_from_bytes(data, policy=default)
    if not isinstance(message, EmailMessage):  # only for the type checker: the policy makes these
        raise DocumentError("this is no mail")
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise DocumentError("the mail holds no message, perhaps only attachments", remedy="save the attachment itself")
    notices = ["The head of the mail was left out."]
    left_out = (
        [attached.get_filename() or attached.get_content_type() for attached in message.iter_attachments()]
        if message.is_multipart()
        else []
    )
    if left_out:
        notices.append(f"Attachments were left out: {', '.join(map(_line, left_out))}.")
    inner = _page(part) if part.get_content_subtype() == "html" else _plain(part, encoding)
    return Reading(
        text=inner.text.rstrip() + "\n",
        encoding=inner.encoding,
        extractor="; ".join(used for used in (f"mail (phrasing {__version__})", inner.extractor) if used),
        notices=(*notices, *inner.notices),
        title=_line(_field(message, "subject")),
        date=_day(message),
        author=_author(message),
    )


def _page(part: MIMEPart) -> Reading:
    data = part.get_payload(decode=True)
    charset = part.get_content_charset()
    reading: Reading = import_module("analyzer.readers.html").extract(data if isinstance(data, bytes) else b"", encoding=charset)
    return reading


def _plain(part: MIMEPart, encoding: str | None) -> Reading:
    data = part.get_payload(decode=True)
    text, used, notices = _decoded(data if isinstance(data, bytes) else b"", encoding or part.get_content_charset())
    text = text.replace("\r\n", "\n")
    if part.get_param("format") == "flowed":
        text = _flowed(text, delete_space=part.get_param("delsp") == "yes")
    return Reading(text=text, encoding=used, notices=notices)


def _decoded(data: bytes, charset: str | None) -> tuple[str, str, tuple[str, ...]]:
    try:
        if charset and charset not in ("us-ascii", "ascii"):
            return data.decode(charset), charset.lower(), ()
    except (LookupError, ValueError):
        text, used, notices = decode(data, name="", encoding=None)
        return text, used, (f"The mail declares {charset}, which its bytes are not.", *notices)
    return decode(data, name="", encoding=None)


def _flowed(text: str, *, delete_space: bool) -> str:
    r"""Lines that end in a space joined with the next one of the same depth of quotation.

    >>> _flowed("The two \nsides met.\n-- \nAnn\n", delete_space=False)
    'The two sides met.\n-- \nAnn\n'
    """
    done: list[list[str]] = []  # each in its parts, joined once: a paragraph may have any number of lines
    opened = ""
    for line in text.split("\n"):
        depth = _QUOTE.match(line)
        quote = depth[0].replace(" ", "") if depth else ""
        rest = line[len(depth[0]) if depth else 0 :].removeprefix(" " if not quote else "")
        if done and opened == f"{quote}|":
            if delete_space:
                done[-1][-1] = done[-1][-1][:-1]
            done[-1].append(rest)
        else:
            done.append([f"{quote} {rest}" if quote else rest])
        opened = f"{quote}|" if rest.endswith(" ") and rest != "-- " else ""
    return "\n".join(map("".join, done))


def _field(message: EmailMessage, name: str) -> Any:
    """A field of the head; none where Python's parser of heads fails on it: it was not made for damaged ones."""
    try:
        return message.get(name)
    except Exception:  # TypeError, IndexError, HeaderParseError …, as the damage has it
        return None


def _day(message: EmailMessage) -> str:
    """The sender's own day; empty where the head has none that can be read."""
    sent = getattr(_field(message, "date"), "datetime", None)
    return sent.date().isoformat() if isinstance(sent, datetime) else ""


def _author(message: EmailMessage) -> str:
    addresses = getattr(_field(message, "from"), "addresses", ())
    return "; ".join(name for address in addresses if (name := _line(address.display_name or address.addr_spec)))


def _line(text: object) -> str:
    """A field on one line, halves of characters and controls left out."""
    whole = " ".join(str(text or "").encode("utf-8", "ignore").decode("utf-8").split())
    return "".join(character for character in whole if character.isprintable())
