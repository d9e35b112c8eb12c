"""What hostile texts and files are made of."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Sequence
from email.message import EmailMessage
from email.policy import SMTPUTF8
from random import Random

SENTENCES = (
    "The two sides agreed to deepen their great friendship, special solidarity and comprehensive cooperation.",
    "They thanked the host; affirmed their support, and underlined the need for peace, stability and development.",
    "(i) roads and bridges; (ii) schools; and (iii) the exchange of students between Aldermere and Westbrook.",
    "“We will go on,” said Mr. A. B. Tan, U.S. envoy, at 10.30 a.m. on 3 Sept. 2024, “whatever happens.”",
    "Hai bên nhất trí tăng cường hợp tác toàn diện giữa Việt Nam và Lào.",
    "ສອງຝ່າຍຕົກລົງເຫັນດີເພີ່ມທະວີການພົວພັນມິດຕະພາບອັນຍິ່ງໃຫຍ່.",
    "ทั้งสองฝ่ายตกลงที่จะกระชับความร่วมมือ และสนับสนุนซึ่งกันและกัน",
    "双方同意深化全面合作，加强团结。双方感谢东道国。",
    "اتفق الجانبان على تعميق التعاون الشامل بينهما، وشكرا البلد المضيف.",
    "អ្នកទាំងពីរបានព្រមព្រៀងគ្នាដើម្បីពង្រឹងមិត្តភាព។",
    "Die beiden Seiten vereinbarten, ihre Zusammenarbeit z. B. im Handel zu vertiefen.",
    "RELATED NEWS",
    "Photo: VNA",
    "HANOI, September 11 (VNA) — ",
    "1. Talks",
    "- 2 -",
)
SIGNS = (
    *"\0\a\b\t\n\v\f\r\x1b\x7f\x85\xa0\xad",
    *"\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\ufeff\ufffd\ufffe",
    *"\u0300\u0301\u0323\u0e33\u0eb3\u17d2\u1160\u0600\u0dca\U000e0001\U0001f1fb\U0001f468\u200d\U0001f469",
    *"\"'“”‘’«»()[]{}<>.,;:!?…·•*#_-–—|/\\&%$@=+~^`",
    *"İıßſﬁǅΣςŁ٣०๓Ⅳ½㈠１",
    "\r\n", "\n\n", "\n\n\n", "...", " . ", ". ", "; ", ", and ", " (i) ", "(a) ", "No. ", "e.g. ", "http://a.b/c?d=e#f",
    "â€™", "Ã©", "á»‡", "-\n", "\u00ad\n", "Mr. ", "said ", "that ", "agreed to ", "\ud800", "\udfff",
)  # fmt: skip
TOML = (
    'id = "x"', 'title = "T"', "[[documents]]", 'file = "a.txt"', 'date = "2024-09-11"', "date = 2024-09-11", "date = 2024", 'date = ""',
    'periods = "year"', 'periods = ["a", "b"]', "[[zones]]", 'zone = "related"', "lines = [1, 2]", 'quote = "x"', 'document = "x"',
    "[[links]]", 'action = "accept"', 'earlier = ["x:1.1"]', 'later = ["x:2.1"]', 'initials = "I"', "[documents]", "[a.b]", "a.b = 1",
    '"""', "'''", "{", "}", "[", "]", "=", "#", '"', "'", "\\u0000", "inf", "nan", "1e999", "0x", "\n", "\n", "\n", "true", ",",
    'repair = ["mojibake"]', 'sha256 = "0"', 'language = "en"', "language = 1", 'series = "s"', "extracted = 'a'", "99999999999999999999",
)  # fmt: skip


def text(random: Random, *, length: int = 4000) -> str:
    """Sentences and signs in disorder, now and then one of them very often."""
    parts: list[str] = []
    size = 0
    kinds = random.sample(range(5), random.randint(1, 5))
    while size < length and random.random() > 1 / 40:
        kind = random.choice(kinds)
        if kind == 0:
            part = random.choice(SENTENCES) + random.choice((" ", "\n", "\n\n"))
        elif kind == 1:
            part = random.choice(SIGNS)
        elif kind == 2:
            part = random.choice(SIGNS) * random.choice((2, 7, 60, 900))
        elif kind == 3:
            words = random.choice(SENTENCES).split(" ")
            part = random.choice(SIGNS).join(random.sample(words, len(words)))
        else:
            part = chr(random.choice((random.randrange(0x250), random.randrange(0xD7FF), random.randrange(0xE000, 0x110000))))
        parts.append(part)
        size += len(part)
    return "".join(parts)


def mutated(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    """Bytes with some of them turned, cut, doubled, moved or replaced by telling words of the format."""
    found = bytearray(data)
    for _ in range(random.choice((0, 1, 1, 2, 5, 20))):
        start = random.randrange(len(found) + 1)
        end = min(len(found), start + random.choice((0, 1, 2, 8, 64, 1000)))
        piece = bytes(found[start:end])
        found[start:end] = random.choice(
            (
                b"",
                piece * random.choice((2, 50)),
                random.choice(words) if words else b"",
                bytes(random.randrange(256) for _ in range(min(8, len(piece) + 1))),
                piece[::-1],
                str(random.choice((0, -1, 2**31, 2**63, 10**30))).encode(),
            )
        )
        del found[500_000:]
    return bytes(found[: random.choice((len(found), len(found), len(found), random.randrange(len(found) + 1)))])


def html(random: Random) -> bytes:
    """A saved page."""
    body = "".join(
        f"<{tag} class='{random.choice(('nav', 'content', 'related', 'cookie', ''))}'>{text(random, length=300)}</{tag}>"
        for tag in random.choices(
            ("p", "div", "li", "table", "nav", "article", "script", "td", "h1", "blockquote", "pre", "template"), k=12
        )
    )
    charset = random.choice(("utf-8", "iso-8859-1", "utf-16", "utf-7", "x-none", "cp1258", "idna", "hex"))
    whole = f"<html><head><meta charset={charset}><title>T</title></head><body>{body}</body></html>"
    return mutated(random, whole.encode("utf-8", "replace"), b"< > </p> <!-- --> <![CDATA[ <meta charset= <p> &#0; &amp; \0".split(b" "))


def xml(random: Random) -> bytes:
    """TEI, more or less."""
    tags = (
        "p",
        "head",
        "note",
        "choice",
        "sic",
        "corr",
        "lb",
        "pb",
        "app",
        "lem",
        "rdg",
        "list",
        "item",
        "del",
        "add",
        "hi",
        "div",
        "cell",
    )
    body = "".join(f"<{tag}>{_escaped(text(random, length=100))}</{tag}>" for tag in random.choices(tags, k=12))
    whole = f'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{body}</body></text></TEI>'
    words = (b"<", b">", b"</p>", b'<lb break="no"/>', b"<!DOCTYPE x>", b"&x;", b"<choice>", b"]]>", b"<text>")
    return mutated(random, whole.encode("utf-8", "replace"), words)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_DEFAULT = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'


def docx(random: Random) -> bytes:
    """A Word file whose document part is disturbed."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    tags = ("w:p", "w:r", "w:t", "w:del", "w:ins", "w:tab", "w:br", "w:tbl", "w:tr", "w:tc", "w:footnoteReference", "w:moveFrom", "w:sdt")
    body = "".join(
        f"<w:p><{tag}><w:r><w:t>{_escaped(text(random, length=80))}</w:t></w:r></{tag}></w:p>" for tag in random.choices(tags, k=8)
    )
    part = f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>'.encode("utf-8", "replace")
    if random.random() < 0.5:
        part = mutated(random, part, [f"<{tag}>".encode() for tag in tags])
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        types = f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>{_DEFAULT}'
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>')
        target = f'<Relationship Id="r" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{target}</Relationships>')
        archive.writestr("word/document.xml", part)
    data = stream.getvalue()
    return data if random.random() < 0.7 else mutated(random, data, ())


def pdf(random: Random) -> bytes:
    """A small PDF by hand, disturbed; pypdf mends missing tables by itself."""
    shown = " ".join(
        f"({_escaped(text(random, length=60))}) Tj {random.choice((0, 200, -9))} {random.choice((-14, 0, 9))} Td" for _ in range(12)
    )
    said = "".join(f"{ord(sign) & 0xFFFF:04X}" for sign in text(random, length=20))
    shown += random.choice(("", f" /Span << /ActualText <FEFF{said}> >> BDC (x) Tj 9 0 Td [(y) -300 (z)] TJ EMC", " /P BMC EMC EMC BDC"))
    stream = f"BT /F1 11 Tf 60 780 Td {shown} ET"
    whole = (
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [4 0 R 4 0 R] /Count 2 >>\nendobj\n"
        "3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 5 0 R "
        "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n"
        f"5 0 obj\n<< /Length {len(stream)} >>\nstream\n{stream}\nendstream\nendobj\ntrailer << /Size 6 /Root 1 0 R >>\n%%EOF\n"
    ).encode("latin-1", "replace")
    return mutated(random, whole, b"<<,>>,4 0 R,2 0 R,stream,endstream,/Filter /FlateDecode,/Kids [2 0 R],/Rotate 90".split(b","))


def mail(random: Random) -> bytes:
    """A saved mail, of one part or several, disturbed in its head, its boundaries or its packing."""
    message = EmailMessage(policy=SMTPUTF8)
    fields = random.sample(("From", "Date", "Subject", "Message-ID", "MIME-Version"), 3)
    head = "".join(f"{name}: {' '.join(text(random, length=30).split())}\r\n" for name in fields).encode("utf-8", "replace")
    packing = random.choice(("quoted-printable", "base64", "8bit"))
    message.set_content(text(random, length=600).encode("utf-8", "replace").decode(), cte=packing, charset="utf-8")
    if random.random() < 0.5:
        message.add_alternative(html(random).decode("latin-1"), subtype="html", cte="base64")
    if random.random() < 0.3:
        message.add_attachment(b"x" * 20, maintype="application", subtype="pdf", filename=random.choice(("a.pdf", "é\u202e.pdf", "")))
    flowed = random.choice(
        (b"", b"Content-Type: text/plain; format=flowed; delsp=yes\r\n", b"Content-Type: multipart/mixed; boundary=b\r\n" * 3)
    )
    words = b"--,boundary=,Content-Type: ,charset=idna,charset=utf-7,Content-Transfer-Encoding: base64,=?utf-8?q?=ff?=,\r\n\r\n,> > ".split(
        b","
    )
    return mutated(random, head + flowed + message.as_bytes(), words)


def toml(random: Random) -> bytes:
    """A manifest, more or less."""
    lines = "\n".join(random.choice(TOML) for _ in range(random.randint(1, 30)))
    good = 'id = "x"\ntitle = "T"\n[[documents]]\nid = "a"\nfile = "a.txt"\ndate = "2024"\n'
    whole = random.choice((lines, good + lines, lines + "\n" + good))
    return mutated(random, whole.encode(), [word.encode() for word in TOML])


def table(random: Random) -> bytes:
    """A table of documents, as CSV or JSON lines."""
    rows = [{"id": text(random, length=9), "file": random.choice(("a.txt", "../x", "")), "date": text(random, length=5)} for _ in range(4)]
    lines = [json.dumps(row) for row in rows]
    if random.random() < 0.5:
        lines = ["id,file,date", *(f'"{row["id"]}",{row["file"]},{row["date"]}' for row in rows)]
    return mutated(random, "\n".join(lines).encode("utf-8", "replace"), (b'"', b",", b"\n", b"{", b"}", b"[" * 3000, b"\0", b";", b"\t"))


FILES: dict[str, Callable[[Random], bytes]] = {"html": html, "xml": xml, "docx": docx, "pdf": pdf, "mail": mail}
"""Formats that are opened in a child process."""


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(")", "\\)")
