"""Small source files of each format, made by hand for tests."""

from __future__ import annotations

import io

import docx

SENTENCE = "Both sides agreed to deepen their co-operation: “naïve” hopes, Việt Nam."

PAGE = """<html lang="en"><head><meta charset="{charset}"><title>Talks in Hanoi</title>
<meta property="article:published_time" content="2024-09-11"></head><body><nav><a href="/">Skip to main content</a> Home News Sport</nav>
<article><h1>Talks in Hanoi</h1>{paragraphs}</article><footer>Copyright Privacy Cookies</footer></body></html>"""


def web_page(charset: str = "utf-8") -> str:
    """A saved page with menus around its article."""
    paragraphs = "".join(
        f"<p>{SENTENCE} This is paragraph number {number} of the article, long enough to count.</p>" for number in range(5)
    )
    return PAGE.format(charset=charset, paragraphs=paragraphs)


def word_file(*paragraphs: str) -> bytes:
    """A Word file of paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


Placed = tuple[str, int, int, int]
"""A line with its distance from the one above, its indent and the size of its letters, in points."""


def pdf_file(*pages: list[str | Placed]) -> bytes:
    """A small PDF: lines 14 points apart in letters of 11 points, unless they say otherwise."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        stream = _shown(lines)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        page = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {len(objects)} 0 R >>"
        )
        objects.append(page)
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(body)}\n%%EOF\n"
    return (body + end).encode("latin-1")


def _shown(lines: list[str | Placed]) -> str:
    height, shown = 780, []
    for line in lines:
        text, distance, indent, size = line if isinstance(line, tuple) else (line, 14, 0, 11)
        height -= distance
        shown.append(f"BT /F1 {size} Tf {60 + indent} {height} Td ({text}) Tj ET")
    return "\n".join(shown)
