from __future__ import annotations

from analyzer.readers import read

TEI = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>Talks</title><author>N. Tam</author></titleStmt>
<sourceDesc><bibl><date when="2024-09-11"/></bibl></sourceDesc></fileDesc></teiHeader>
<text><body><head>Talks</head>
<p>the <choice><sic>Grate</sic><corr>Great</corr></choice> friend<lb break="no"/>ship<note>sic!</note>, special<lb/>solidarity</p>
<list><item>peace</item><item>trade <del>war</del></item></list></body></text></TEI>"""


def test_tei_gives_the_witnesss_own_reading() -> None:
    """Slips stay, corrections, notes, deletions and the header do not; title, author and date come from the header."""
    reading = read(TEI.encode(), name="a.xml")
    assert reading.text == "Talks\n\nthe Grate friendship, special solidarity\n\npeace\n\ntrade\n"
    assert (reading.title, reading.author, reading.date, reading.language) == ("Talks", "N. Tam", "2024-09-11", "en")
    assert "<note>" in reading.notices[0]


def test_elements_of_an_unknown_vocabulary_are_blocks_where_they_hold_the_words() -> None:
    """Sentences of neighbouring elements are not glued together, and words in elements of their own are not torn apart."""
    source = "<akt><satz>The sides met.</satz><satz>They <i>agreed</i> to go on.</satz><s><w>They</w> <w>left</w></s></akt>"
    assert read(source.encode(), name="a.xml").text == "The sides met.\n\nThey agreed to go on.\n\nThey left\n"


def test_of_an_apparatus_the_base_text_is_taken() -> None:
    """Lemmas stay and readings of other witnesses go; pages that part a word do not, and running heads go."""
    body = (
        "<p>a shared <app><lem>treasure</lem><rdg>burden</rdg></app> of har<pb n='2' break='no'/>bours</p>"
        "<fw>Charter</fw><p>and <subst><del>war</del><add>peace</add></subst><note>sic</note></p>"
    )
    text = TEI[: TEI.index("<body>")] + f"<body>{body}</body></text></TEI>"
    assert read(text.encode(), name="a.xml").text == "a shared treasure of harbours\n\nand peace\n"


def test_a_correction_beside_nothing_is_the_text() -> None:
    """A correction is left out where the witness's own reading stands beside it in one choice, not where another is marked elsewhere."""
    choice = "<choice><sic>perhabs</sic><corr>perhaps</corr></choice>"
    data = f"<TEI><text><p>Grate <sic>frendship</sic> and <corr>peace</corr>, {choice}.</p></text></TEI>"
    assert read(data.encode(), name="a.xml").text == "Grate frendship and peace, perhabs.\n"
