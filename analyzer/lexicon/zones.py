"""What furniture looks like: rules as data, each with its reason, an example and a counter-example.

A rule looks at one paragraph. `place` says where the rule is trusted: `anywhere`, `head` (before the
first running paragraph), `tail` (after the last one), `edge` (head or tail). Rules are tried in order;
the first that matches the whole condition decides. What needs more than one paragraph (repetition,
a pointer list after its label, a standfirst before a picture) is decided in `zones`, under the ids of
`zone_structures`.
"""

# ruff: noqa: E501 patterns are read more easily unbroken
from __future__ import annotations

import re
from dataclasses import dataclass

from analyzer.lexicon.pages import PRINTED
from analyzer.lexicon.zone_address import SALUTATION
from analyzer.lexicon.zone_dates import DATE, DATE_WORDS, NO_PLACE, PLACE_AND_DATE, TIME
from analyzer.lexicon.zone_lines import RELATED_LINE
from analyzer.model import ZoneKind


@dataclass(frozen=True, slots=True)
class ZoneRule:
    """One pattern over a paragraph."""

    id: str
    kind: ZoneKind
    pattern: re.Pattern[str]
    reason: str
    example: str
    counter_example: str
    place: str = "anywhere"
    longest: int = 400
    """Characters; longer paragraphs are not looked at."""
    ending: int = 0
    """If not 0, the pattern is searched in so many characters at the end, instead of matched at the beginning."""
    unless: re.Pattern[str] | None = None
    """What may not stand in the part that the pattern calls `where`."""

    def fits(self, text: str) -> bool:
        """Whether the rule holds for a paragraph."""
        if len(text) > self.longest:
            return False
        found = self.pattern.search(text[-self.ending :]) if self.ending else self.pattern.match(text)
        return found is not None and not (self.unless and self.unless.search(found["where"]))


INLINE_SOURCE = re.compile(r"(?<=[.!?”\"’])\s+[–—-]{0,2}\s*[(\[]?(?:[A-Z]{2,6}(?:\s?[/,&]\s?[A-Z]{2,6}){0,3})[)\]]?\.?\s*$")
"""The agency's initials closing the last running paragraph: `… in the region. VNA/VNS`."""

# fmt: off
RULES: tuple[ZoneRule, ...] = (
    ZoneRule(
        "image-markup", ZoneKind.IMAGE,
        re.compile(r"(?:!\[[^\]]*\]\([^)]*\)|<(?:img|figure|picture)\b[^>]*>(?:.*</(?:figure|picture)>)?|\[(?:image|img|photo|picture|ảnh|hình)(?:[:\s][^\]]*)?\]|\S+\.(?:jpe?g|png|gif|webp|svg))[\s|]*$", re.IGNORECASE),
        "it is mark-up that stands for a picture", "![]() |", "The picture shows ![]() the delegation at work.",
    ),
    ZoneRule(
        "photo-credit", ZoneKind.CAPTION,
        re.compile(
            r"(?:^|[\s(\[/.|–—-])(?=[piảcfbф图圖写사ພภص])(?:photos?|pictures?|image|illustration|ảnh|(?:photo|image)\s+(?:by|credit|courtesy)|crédit\s+photo|foto|fotos?|bild|фото|图|图片|圖|写真|사진|ພາບ|ภาพ|صورة)\s*"
            r"(?:[:：/]|(?<=by)\s|(?<=credit)\s|(?<=courtesy)\s)(?:[^.]|(?<=\b\w)\.){0,60}[.)\]|\s]*$",
            re.IGNORECASE | re.DOTALL,
        ),
        "it ends in a picture credit", "Leaders at the ceremony. Photo: A. Nguyen/VNA |", "The photo: a reminder of how far both countries have come since they agreed on the border. It hangs in the hall of the ministry to this day.",
        longest=700, ending=100,
    ),
    ZoneRule(
        "browser-print", ZoneKind.PAGE_NUMBER, re.compile(rf"(?:{PRINTED.pattern})\s*$", re.IGNORECASE),
        "a browser printed it at the head or foot of a page", PRINTED.example, PRINTED.counter_example,
    ),
    ZoneRule(
        "page-number", ZoneKind.PAGE_NUMBER,
        re.compile(r"[-–—\[(|\s]*(?:page|p\.|trang|seite|página|стр\.|หน้า|ໜ້າ)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|de|von|sur|trên)\s*\d{1,4})?[-–—\])|\s]*$|[-–—(\s]*(?:more|continued|cont'd|tiếp theo|suite)[-–—)\s]+$", re.IGNORECASE),
        "it is a page number or a sign that the page goes on", "- 3 -", "3 documents were signed",
        longest=40,
    ),
    ZoneRule(
        "date-line", ZoneKind.DATELINE,
        re.compile(rf"(?=\D{{0,80}}\d)(?:(?>{DATE}|{TIME}|{DATE_WORDS})(?:[\s,;:|()/–—-]+|(?=[\d\s.,;:|)¹²³*]*$)))++\d?[\s.,;:|)¹²³*]*$", re.IGNORECASE),
        "it holds a date or time and nothing else", "06:30 11/09/2024", "On 11 September the talks were held.",
        longest=160,
    ),
    ZoneRule(
        "place-and-date", ZoneKind.DATELINE, PLACE_AND_DATE,
        "it holds a place and a date and nothing else", "Vientiane, 24 February 2019", "Joint Statement, 5 May 2001",
        longest=90, place="edge", unless=NO_PLACE,
    ),
    ZoneRule(
        "time-stamp", ZoneKind.DATELINE,
        re.compile(rf"[^.!?]{{0,60}}\b(?:updated|published|posted|last\s+modified|cập\s+nhật|publié|aktualisiert|actualizado|publicado)\b[^.!?]{{0,20}}(?:{DATE})[^.!?]{{0,30}}$", re.IGNORECASE),
        "it says when the page was published", "The Agency | Updated: 2024-05-16 21:30", "The updated plan of 2024 was adopted by both sides. They met again.",
        longest=120, place="head",
    ),
    ZoneRule(
        "release-line", ZoneKind.SOURCE,
        re.compile(r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement)|embargoed\b.{0,60}|communiqué\s+de\s+presse|pressemitteilung|comunicado\s+de\s+prensa|thông\s+cáo\s+báo\s+chí)[\s:.]*$", re.IGNORECASE),
        "it says how the text was released", "FOR IMMEDIATE RELEASE", "The press release named three ministers.",
        longest=90, place="head",
    ),
    ZoneRule(
        "contact-line", ZoneKind.NAVIGATION,
        re.compile(r"(?:(?:media|press)\s+(?:contacts?|office|enquiries|inquiries)\b[^.]{0,80}|(?:tel|phone|fax|e-?mail|điện\s+thoại)\s*[.:].{0,80}|\S+@\S+\.\S+|\+?\d[\d\s()./-]{6,20})$", re.IGNORECASE),
        "it says whom to contact", "Media contact: Ann Smith, +41 22 123 45 67", "Media contacts between the two countries have grown. They are welcome.",
        longest=120, place="tail",
    ),
    ZoneRule(
        "address-line", ZoneKind.NAVIGATION,
        re.compile(
            r"(?:[^.;:!?]|\b\w{1,3}\.){0,60}\b(?:street|avenue|boulevard|road|square|rue|allée|chaussée|place|calle|avenida|rua|plaza|piazza|via|str\.|đường|phố)\b(?:[^.;:!?]|\b\w{1,3}\.){0,40}\d(?:[^.;:!?]|\b\w{1,3}\.){0,50}$"
            r"|\d{1,5}[a-z]?,?\s+(?:[^\W\d_][\w'’.-]*\s+){1,4}(?:street|avenue|boulevard|road|square|st\.|ave\.|rd\.)\b(?:[^.;:!?]|\b\w{1,3}\.){0,60}$"
            r"|[^\W\d_]+(?:straße|strasse|platz|weg|allee)\s+\d{1,4}[a-z]?\b[^.;:!?]{0,60}$"
            r"|(?:p\.?\s?o\.?\s?box|postfach|bp|boîte\s+postale|apartado)\s+\d[^.;:!?]{0,60}$"
            r"|(?:[a-z]{1,2}\s?-\s?)?\d{4,6}\s+(?-i:[^\W\d_a-z])[^\W\d_]+(?:[\s/,–-]+[^\W\d_]+){0,4}$",
            re.IGNORECASE,
        ),
        "it is a postal address", "Rue de la Loi 175, B-1048 Brussels", "The road to peace, opened in 1975, is long. It is open to all.",
        longest=140, place="tail",
    ),
    ZoneRule(
        "document-marks", ZoneKind.PAGE_NUMBER,
        re.compile(r"(?:\d{2}-\d{4,6}\s*(?:\([A-Z]\))?|\*\d{5,}\*|please\s+recycle.{0,3})\s*$", re.IGNORECASE),
        "it is the printer's mark on the page", "20-12342 (E)", "20-12342 copies were printed",
        longest=40,
    ),
    ZoneRule(
        "voting-record", ZoneKind.VOTING_RECORD,
        re.compile(
            r"(?:voting(?:\s*\([^)]{1,40}\))?\s+(?:for|against|in\s+favou?r|no|yes|yea|nay|was|were)\b|voted?\s+(?:for|against|in\s+favou?r)\b|(?:in\s+favou?r|against|abstain(?:ing|ed)|abstentions?|absent|ayes?|yeas?|noes|nays?|not\s+voting)\s*:"
            r"|(?:the\s+)?(?:draft\s+)?(?:resolution|decision|motion|amendment|statement)\s+was\s+(?:adopted|rejected|carried)\s+by\b.*\bvotes?\b|adopted\s+(?:unanimously|by\s+(?:a\s+)?(?:recorded\s+)?vote|by\s+\d+)\b|result\s+of\s+the\s+(?:final\s+)?vote"
            r"|absent\s+and\s+not\s+voting|(?:votes?|stimmen)\s*:\s*\d|ont\s+voté|votaron\s+a\s+favor|(?:dafür|dagegen|enthaltungen?)\s*:|(?:pour|contre|abstentions?)\s*:|(?:a\s+favor|en\s+contra|abstenciones)\s*:)",
            re.IGNORECASE,
        ),
        "it records who voted how", "Voting for the action were: A. Smith, Chair; B. Jones.", "The parties voted with their feet.",
        longest=6000,
    ),
    ZoneRule(
        "footnote", ZoneKind.FOOTNOTE,
        re.compile(r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)]?|[*†‡]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)\s*\S.*(?:return\s+to\s+text|back\s+to\s+text|↩|↑|⏎)[\s.︎]*$|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡]+\s*\S.*$|\[\^?\d{1,3}\]:?\s+\S.*$", re.IGNORECASE | re.DOTALL),
        "it is a note set apart from the text", "1. The Desk will issue a note. Return to text", "1. Return to the text of the treaty any words left out.",
        longest=2000,
    ),
    ZoneRule(
        "rights-line", ZoneKind.SOURCE,
        re.compile(r"(?:©|\(c\)\s|copyright\b|all\s+rights\s+reserved|tous\s+droits\s+réservés|alle\s+rechte\s+vorbehalten|todos\s+los\s+derechos|bản\s+quyền|版权|著作権)", re.IGNORECASE),
        "it states rights in the text", "© 2024 The Agency. All rights reserved.", "The two sides agreed on the protection of copyright.",
        place="edge",
    ),
    ZoneRule(
        "source-line", ZoneKind.SOURCE,
        re.compile(r"[(\[—–\s-]*(?:source|sources|nguồn|theo|quelle|fuente|fonte|источник|来源|來源|出典|출처|ແຫຼ່ງຂໍ້ມູນ|ที่มา)\s*[:：]?\s*\S.{0,100}$", re.IGNORECASE),
        "it names the source", "Source: VNA", "Source: the delegation, which arrived on Monday, held talks with the host for two hours and then left for the airport without comment.",
        longest=110, place="tail",
    ),
    ZoneRule(
        "agency-initials", ZoneKind.SOURCE,
        re.compile(r"[—–\s(/-]*[A-Z]{2,6}(?:\s?[/,&]\s?[A-Z]{2,6}){0,3}[).\s]*$"),
        "it is an agency's initials", "VNA/VNS", "ASEAN welcomes the step.",
        longest=40, place="tail",
    ),
    ZoneRule(
        "letterhead", ZoneKind.SOURCE,
        re.compile(r"(?:CỘNG\s+HÒA\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–]\s*Tự\s+do\s*[-–]\s*Hạnh\s+phúc|ສາທາລະນະລັດ\s*ປະຊາທິປະໄຕ\s*ປະຊາຊົນ\s*ລາວ|ສັນຕິພາບ\s*ເອກະລາດ\s*ປະຊາທິປະໄຕ|United\s+Nations\s*$|(?:General\s+Assembly|Security\s+Council|Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council)\s*$|[A-Z]{1,5}(?:/[\w.]{1,12}){1,6}\s*$|Distr\.?\s*:?\s*\w+|Original\s*:\s*\w+|Agenda\s+items?\s+\d.{0,40}$|\w[\w-]*\s+(?:(?:special|regular|emergency|resumed)\s+)*session\s*$|\d{1,5}(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting|(?:Số|No|Nr|N°|Ref|Doc(?:ument)?|Reference)\s*[.:]\s*\S*\d\S*(?:\s.{0,30})?$|ເລກທີ)", re.IGNORECASE),
        "it is the letterhead: issuing state, motto or document number", "Số: 1655/NQ-UBTVQH15", "The United Nations welcomes the step.",
        place="edge", longest=160,
    ),
    ZoneRule(
        "navigation", ZoneKind.NAVIGATION,
        re.compile(
            r"(?:\[?\s*(?:(?:return|back|go)\s+to\s+(?:the\s+)?(?:top|start|contents?|home)|skip\s+to\s+.{0,30}|share(?:\s+(?:this|on|via)\b.{0,30})?|print(?:\s+this)?(?:\s+page)?|e-?mail|tweet|facebook|twitter|linkedin|whatsapp|zalo|copy\s+link|comments?(?:\s*\(\d+\))?|subscribe.{0,40}|sign\s+(?:in|up).{0,30}|log\s?(?:in|out)"
            r"|home|menu|search|sitemap|site\s+map|previous|next|accept(?:\s+all)?(?:\s+cookies)?|cookie\s+settings|advertisement|table\s+of\s+contents|newsletter|follow\s+us.{0,30}|download(?:\s+pdf)?|pdf|top"
            r"|về\s+đầu\s+trang|trang\s+chủ|chia\s+sẻ|in\s+(?:bài|trang)|bình\s+luận|mục\s+lục|nach\s+oben|startseite|drucken|teilen|accueil|partager|imprimer|haut\s+de\s+page|inicio|compartir|imprimir)\s*[\]|»>:]*(?:\s*[|/·•]\s*|\s*$))+$"
            r"|https?://\S+$|www\.\S+$|[|\s_=*~#.•·-]+$|(?:[^|>»›]{1,30}\s*[>»›]\s*){2,}[^|>»›]{1,60}$",
            re.IGNORECASE,
        ),
        "it is site furniture", "Return to top", "Return to top form took the team a year.",
        longest=200,
    ),
    ZoneRule(
        "navigation-menu", ZoneKind.NAVIGATION,
        re.compile(r"\[?\s*(?:contact(?:\s+us)?|about(?:\s+us)?|cookie\s+policy|privacy(?:\s+policy)?|terms\s+of\s+(?:use|service)|contents|home|news|help|careers|legal|liên\s+hệ|giới\s+thiệu|impressum|datenschutz|kontakt|mentions\s+légales)\s*\]?$", re.IGNORECASE),
        "it is a word of a menu beside other words of a menu", "Contact us", "Contact us by letter.",
        longest=60,
    ),
    ZoneRule(
        "related-line", ZoneKind.RELATED, RELATED_LINE,
        "it points to another text", "Read also: Leaders meet again", "Related questions were discussed: borders, trade and water.",
        longest=250,
    ),
    ZoneRule(
        "byline-marked", ZoneKind.BYLINE,
        re.compile(r"(?:by|par|von|por|bởi|tác\s+giả|author|text|story|editors?|edited\s+by|reporters?|biên\s+tập|phóng\s+viên)\s*:?\s+(?-i:[^\W\d_a-z][\w.'’-]*)(?:\s+(?-i:[^\W\d_a-z][\w.'’-]*|de|van|von|der|da|al|bin|and|und|et|y|&)){0,8}[\s,|.]*$|(?![-–—•*\d])[^|.!?]{2,50}\s\|$", re.IGNORECASE),
        "it names who wrote the text", "By Maria de Souza", "By train",
        longest=90, place="edge",
    ),
    ZoneRule(
        "salutation", ZoneKind.SALUTATION, SALUTATION,
        "it addresses the audience", "Mr. President, Excellencies, distinguished delegates,", "Mr. Hoenig dissented because he saw risks: inflation was rising and credit growing.",
        longest=500,
    ),
    ZoneRule(
        "signed", ZoneKind.SIGNATURE,
        re.compile(r"[(\[]?\s*(?:signed|đã\s+ký|gezeichnet|gez\.|signé|firmado|assinado|подпис\w+|s/d)(?:\s*[)\]:.]\s*.{0,80}|\s+by\s.{0,60})?$|(?:T\s?M\.|KT\.|TL\.)\s+.{2,80}$|nơi\s+nhận\s*:?.*$|(?:for|on\s+behalf\s+of)\s+the\s+(?:government|party|delegation|ministry|central\s+committee|republic|kingdom|state|union|people|commission|council|\w+\s+republic)\b[^.]{0,80}$|(?:yours|sincerely|respectfully|best\s+regards)\b.{0,30}$", re.IGNORECASE),
        "it belongs to the signature block", "(signed) N. N.", "Signed agreements were exchanged on Monday.",
        longest=200, place="tail",
    ),
    ZoneRule(
        "done-at", ZoneKind.SIGNATURE,
        re.compile(rf"(?:done|fait|geschehen|hecho|feito|làm\s+tại)\s+(?:at|in|à|zu|en|em)?\s*\S.{{0,120}}(?:{DATE}|day\s+of).{{0,160}}$", re.IGNORECASE),
        "it says where and when the text was signed", "Done at Hanoi on 11 September 2024, in duplicate.", "Done in haste, the work had to be repeated.",
        longest=300,
    ),
)
# fmt: on
