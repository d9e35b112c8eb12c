"""Saved mail: the message, and what its head says of it."""

from __future__ import annotations

import time
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from analyzer.errors import DocumentError
from analyzer.readers import read
from analyzer.readers.kinds import kind_of
from analyzer.readers.mail import _flowed
from tests.source_files import SENTENCE, web_page


def _mail(text: str = f"{SENTENCE}\n", *, cte: str = "quoted-printable", charset: str = "utf-8", subtype: str = "plain") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Ann Carter <ann@example.org>"
    message["Subject"] = "Joint statement – final"
    message["Date"] = "Tue, 04 May 2021 23:50:00 -0500"
    message["Message-ID"] = "<1@example.org>"
    message.set_content(text, subtype=subtype, charset=charset, cte=cte)
    return message


@pytest.mark.parametrize(
    ("cte", "charset"), [("quoted-printable", "utf-8"), ("base64", "utf-8"), ("8bit", "windows-1258"), ("8bit", "utf-8")]
)
@pytest.mark.parametrize("name", ["a.eml", "a.txt"])
def test_the_message_is_the_text(name: str, cte: str, charset: str) -> None:
    """However it was packed for the way, the text is what the sender wrote, and the head says title, author and the sender's day."""
    words = SENTENCE if charset == "utf-8" else "Both sides agreed: “naïve” hopes."
    reading = read(_mail(f"{words}\n", cte=cte, charset=charset).as_bytes(), name=name)
    assert reading.text == f"{words}\n"
    assert (reading.title, reading.author, reading.date) == ("Joint statement – final", "Ann Carter", "2021-05-04")
    assert "mail (phrasing " in reading.extractor


def test_attachments_are_named_and_the_plain_form_is_taken() -> None:
    """Of a message in two forms with a file attached, the plain text is read and the file is named as left out."""
    message = _mail()
    message.add_alternative(web_page(), subtype="html")
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="annex.pdf")
    reading = read(message.as_bytes(), name="a.eml")
    assert reading.text == f"{SENTENCE}\n"
    assert "Attachments were left out: annex.pdf." in reading.notices


def test_a_page_in_a_mail_is_read_as_a_page() -> None:
    """A message that is only a page gives its main text, without menus, and both extractors are named."""
    reading = read(_mail(web_page(), subtype="html").as_bytes(), name="a.eml")
    assert "paragraph number 4" in reading.text
    assert "Sport" not in reading.text
    assert "trafilatura" in reading.extractor


def test_flowed_lines_are_joined() -> None:
    """Lines that the sender marked as going on are one, those of a signature and of a quotation stay apart."""
    message = _mail("The two \nsides met.\n> They \n> said so.\n-- \nAnn\n", cte="7bit", charset="us-ascii")
    message.set_param("format", "flowed")
    assert read(message.as_bytes(), name="a.eml").text == "The two sides met.\n> They said so.\n-- \nAnn\n"


def test_a_paragraph_of_any_length_is_joined_at_once() -> None:
    """A mail of one paragraph in very many lines takes no more than their number asks for."""
    text = "word \n" * 200_000
    begun = time.perf_counter()
    assert _flowed(text, delete_space=True) == "word" * 200_000
    assert time.perf_counter() - begun < 1


def test_a_memorandum_is_no_mail() -> None:
    """Fields that people write do not make a text a mail: it is read as it stands."""
    text = "From: Ann\nTo: the boards\nSubject: Charter\n\nThe two sides met.\n"
    assert read(text.encode(), name="a.txt").text == text


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: image/png\n\nx",
        b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
    ],
)
def test_a_mail_without_message_is_refused(data: bytes) -> None:
    """Where there are only attachments the error says so."""
    with pytest.raises(DocumentError, match="no message"):
        read(data, name="a.eml")


@pytest.mark.parametrize("sender", ["<", '"\\', "a <b@c> <d@e>,, ;", "=?utf-8?q?=ff?= <@>", "\u0301 ,<a@b>"])
def test_a_damaged_head_does_not_lose_the_message(sender: str) -> None:
    """Whatever the field of the sender holds, the message is read."""
    data = f"MIME-Version: 1.0\nFrom: {sender}\nDate: no date\n\nThe two sides met.\n".encode()
    assert read(data, name="a.eml").text == "The two sides met.\n"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_long_interview_is_no_mail_and_seen_to_be_none_at_once(end: str) -> None:
    """Thousands of lines that begin like fields of a mail, with the line ends of any system, take no time that is felt."""
    lines = ["Interviewer: And then?", "Minister: We agreed."] * 20_000
    began = time.process_time()
    assert kind_of(end.join([*lines, "End of the talk", ""]).encode(), name="talk.txt") == ("plain", "")
    assert time.process_time() - began < 2
