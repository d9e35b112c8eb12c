"""What furniture looks like: rules as data, each with its reason, an example and a counter-example.

A rule looks at one paragraph. `place` says where the rule is trusted: `anywhere`, `head` (before the
first running paragraph), `tail` (after the last one), `edge` (head or tail). Rules are tried in order;
the first that matches the whole condition decides. What needs more than one paragraph (repetition,
a pointer list after its label, a standfirst before a picture) is decided in `zones`, under the ids of
`STRUCTURES`.
"""

# ruff: noqa: E501 patterns are read more easily unbroken
from __future__ import annotations

import re
from dataclasses import dataclass

import regex

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

    def fits(self, text: str) -> bool:
        """Whether the rule holds for a paragraph."""
        if len(text) > self.longest:
            return False
        return (self.pattern.search(text[-self.ending :]) if self.ending else self.pattern.match(text)) is not None


LIST_MARKER = re.compile(
    r"(?:[-–—•●▪‣◦·*+○■□➢✓]\s+"
    r"|\(?(?:\d{1,3}|[a-zđ]|[ivxlc]{1,5}|[A-Z])\)\s+"
    r"|\d{1,3}(?:\.\d{1,3})*\.?[)、.．]\s*(?=\D)"
    r"|[a-zđ]\.\s+"
    r"|[（(][一二三四五六七八九十\d]{1,3}[)）]"
    r"|[一二三四五六七八九十]{1,3}、"
    r"|\(?[๐-๙໐-໙០-៩٠-٩०-९၀-၉]{1,3}[).၊।]\s*)"
)
"""A member of a list set out line by line."""

BULLET = re.compile(r"[-–—•●▪‣◦·*+○■□➢✓]\s+")

SENTENCE_END = re.compile(r"[.!?…。！？｡।॥؟۔។៕။።։܀](?:\s*[\"'”’»›)\]）」』】]|\s*\|)*$")
"""A paragraph that ends as a sentence."""

FUNCTION_END = re.compile(
    r"(?:^|\s)(?:of|the|a|an|and|or|to|in|on|at|by|for|with|from|as|that|which|between|under|into|its|their|his|her|our"
    r"|der|die|das|und|oder|von|zu|mit|für|de|la|le|les|des|du|et|ou|el|los|las|y|e|o|da|do|dos|em|para|com|và|của|các|những|với|cho"
    r"|any|no|not|be|is|are|was|were|been|has|have|had|will|shall|would|should|may|must|such|than|these|this|whose|who|if|when|because|including|per|via)$",
    re.IGNORECASE,
)
"""A line that cannot be the end of anything: it ends in a word that needs another."""

ABBREVIATED_END = re.compile(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sen|Rep|Gov|Hon|Rev|St|No|Art|Sec|vs|cf|M|Mme|Hr|Fr|Sr|Sra)\.$")
"""A line that breaks off after a title or a word that needs a number."""

_MONTHS = (
    r"(?:jan(?:uary|uar|vier|eiro)?|feb(?:ruary|ruar)?|f[ée]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|m[äa]rz|apr(?:il)?|avril|abril|ma[iy]o?|june?|juni?|juin|junio|junho"
    r"|july?|juli|juillet|julio|julho|aug(?:ust)?|août|agosto|sep(?:t|tember|tembre|tiembre)?|setembro|o[ck]t(?:ober|obre|ubre)?|outubro|nov(?:ember|embre|iembre|embro)?"
    r"|de[cz](?:ember|embre|iembre|embro)?|enero|febrero|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?![^\W\d_])\.?"
)
DATE = (
    r"(?:\d{4}-\d{2}(?:-\d{2})?(?!\d)|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)"
    rf"|{_MONTHS}\s+\d{{4}}"
    rf"|{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:\s*[-–]\s*(?:{_MONTHS}\s*)?\d{{1,2}})?(?:\s*,?\s*\d{{4}})?"
    rf"|\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?(?:\s*[-–]\s*\d{{1,2}}\.?)?\s+(?:de\s+)?{_MONTHS}(?:\s*,?\s*(?:de\s+)?\d{{4}})?"
    r"|(?:19|20)\d{2}(?!\d|\s*年)"
    r"|(?:ngày\s+)?\d{1,2}\s+tháng\s+\d{1,2}(?:\s+năm\s+\d{4})?|tháng\s+\d{1,2}\s+năm\s+\d{4}"
    r"|\d{4}\s*年\s*(?:\d{1,2}\s*月\s*(?:\d{1,2}\s*日)?)?|(?:ວັນທີ|วันที่)\s*\S+(?:\s+\S+){0,3})"
)
_TIME = (
    r"(?:(?:\d{1,2}[:h.]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|giờ))?|\d{1,2}\s*(?:[ap]\.?m\.?|uhr|giờ)(?!\w))"
    r"(?:\s*\(?(?:GMT|UTC|ICT|E[SD]?T|CET)(?:\s*[+-]\s*\d{1,2}(?::\d{2})?)?\)?)?)"
)
_DATE_WORDS = (
    r"(?:date|dated|on|at|as|of|the|last|first|and|effective|adopted|amended|reaffirmed|revised|revision|updated?|published|posted|issued|released?|release|for|immediate"
    r"|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|thứ\s+\w+|chủ nhật|ngày|cập nhật|lúc"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|den|stand|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|publié|mis à jour"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|el|actualizado|publicado)"
)

_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}.]+(?:[\s-]+[\p{Lu}\p{M}.]+){0,4}"
_PLACE = r"\p{Lu}[\p{L}\p{M}.]+(?:[\s-]\p{Lu}[\p{L}\p{M}.]+){0,3}"
_AGENCY = r"[(/]\s*[^()]{2,30}\)?"
_DASH = r"\s*[–—-]{1,2}\s+"
INLINE_DATELINE = regex.compile(
    rf"\s*(?:(?i:date)[:\s]\s*)?(?:"
    rf"(?i:{DATE})\s*[,:|–—-]?\s+{_CAPITALS}\s*(?:{_AGENCY})?{_DASH}"
    rf"|(?!I\s){_CAPITALS}(?:,\s*{_PLACE})?(?:,?\s*(?i:{DATE}))?\s*(?:{_AGENCY})?{_DASH}"
    rf"|{_PLACE}(?:,?\s*(?i:{DATE}))?\s*{_AGENCY}{_DASH}"
    rf"|{_PLACE},\s*(?i:{DATE})\s*(?:{_AGENCY})?{_DASH}"
    rf"|(?<=(?i:date)[:\s]\s*)(?i:{DATE})[\s,:|–—-]+"
    rf")(?=[\"'“‘«]?[\p{{L}}\d])"
)
"""Place, date or agency opening the first running paragraph: `HANOI, Sept. 5 (VNA) - The two sides …`."""

INLINE_SOURCE = re.compile(r"(?<=[.!?”\"’])\s+[–—-]{0,2}\s*[(\[]?(?:[A-Z]{2,6}(?:\s?[/,&]\s?[A-Z]{2,6}){0,3})[)\]]?\.?\s*$")
"""The agency's initials closing the last running paragraph: `… in the region. VNA/VNS`."""

_VOCATIVE = (
    r"(?:Mr\.?|Mrs\.?|Ms\.?|Madam(?:e)?|Sir|(?:Your|His|Her)\s+(?:Royal\s+)?(?:Excellenc(?:y|ies)|Majest(?:y|ies)|Highness(?:es)?)|Excellenc(?:y|ies)"
    r"|Distinguished|Hono(?:u)?rable|Dear|Ladies|Gentlemen|(?:My\s+)?Fellow[\s-]\w+|(?:My\s+)?(?:Countrymen|countrymen|friends)|(?:Vice\s+)?President|Chief\s+Justice|Senators?|Citizens"
    r"|Comrades|Friends|Colleagues|Monsieur|Madame|Mesdames|Messieurs|Excellences?|Sehr\s+geehrte[rn]?|Meine\s+(?:sehr\s+)?(?:geehrten\s+|verehrten\s+)?Damen"
    r"|Señor(?:a|es|as)?|Excelencias?|Senhor(?:a|es|as)?|(?:Kính\s+)?[Tt]hưa|Уважаем\w+|Господин|尊敬的|ທ່ານ|ฯพณฯ)"
)
_ADDRESS_WORD = (
    r"(?>[^\W\d_a-zà-ÿ](?:[\w'’]|[.-](?=\w))*|\d+(?:st|nd|rd|th)|and|of|the|for|to|my|our|your|all|in|at|this|great|good|country|fellow|distinguished|hono(?:u)?red|hono(?:u)?rable|esteemed|delegates?|guests"
    r"|friends|colleagues|citizens|countrymen|members|ladies|gentlemen|representatives|heads|state|government|ministers|participants|share|together|we|et|chers?|chères?|les|des|de|la|le|und|geehrten?|verehrten?|y|e"
    r"|queridos|estimad[oa]s|các|vị|quý|ngài|ông|bà|đồng|chí|đại|biểu|toàn|thể|и|уважаемые)"
)
_ADDRESS = rf"{_VOCATIVE}(?=[\s,.:!-])(?:[\s,;.–—-]|{_ADDRESS_WORD}(?!\w))*?"
SALUTATION = re.compile(rf"{_ADDRESS}[,.:!;–—-]+$")
_OPENS_SENTENCE = r"(?:The|This|These|That|Those|It|In|On|At|As|For|From|Our|We|I|Let|Allow|Over|Today|Since|After|While|With|Under|First|To|Throughout|During|By|You|There|When|If|Permit|May|Although|Despite|Given)\s"
INLINE_SALUTATION = re.compile(rf"{_ADDRESS}[,.:!]\s+(?={_OPENS_SENTENCE})")
"""An address that opens a running paragraph: `Mr. President, Our session coincides …`."""

HEADING_NUMBER = re.compile(
    r"(?i:article|art\.|section|sec\.|chapter|part|annex|appendix|schedule|title|paragraph|preamble|§+|artikel|abschnitt|kapitel|präambel|artículo|sección|capítulo|preámbulo|artigo|"
    r"articolul|articolo|préambule|điều|chương|mục|phần|phụ lục|lời nói đầu|статья|глава|раздел|преамбула|члан|član|άρθρο|ἄρθρο|pasal|mukadimah|मद|अनुच्छेद|धारा)\s*"
    r"(?:[\dIVXLC]{1,6}[a-z]?\b|[одинва-яΑ-Ωα-ω]{1,12}\b|(?:first|one|premier|primero|unico)\b|$)"
    r"|第\s*[一二三四五六七八九十百千〇\d]+\s*[条條章节節款项項編编]|제\s*\d+\s*[조장절]|(?:ມາດຕາ|ขอ?้?\s?|มาตรา|ข้อ|មាត្រា|អនុច្ឆេទ|ປະກາດ|ອນຸມາດຕາ|ໝວດ|ພາກ|ບົດ)\s*(?:ທີ\s*|ที่\s*|ទី\s*)?[\d๐-๙໐-໙០-៩]+"
    r"|المادة\s*\S*|အပိုဒ်\s*\S*|अनुच्छेद\s*\S*"
)
"""Article, section and chapter numbers as headings open with them."""

RELATED_LABEL = re.compile(
    r"(?:related(?:\s+(?:news|articles?|stories|stor(?:y|ies)|topics?|content|posts?|links?|items?|documents?|reading))?|(?:see|read)\s+(?:also|more)|more\s+(?:news|stories|on\s+this|from)\b.{0,40}"
    r"|you\s+may\s+(?:also\s+)?(?:like|be\s+interested).{0,20}|other\s+news|latest\s+news|most\s+(?:read|viewed|popular)|recommended(?:\s+for\s+you)?|further\s+reading|also\s+(?:read|in\s+the\s+news)"
    r"|tin\s+(?:liên\s+quan|cùng\s+chuyên\s+mục|mới\s+nhất|tức\s+liên\s+quan|khác|bài\s+khác)|(?:bài|xem)\s+(?:viết\s+)?(?:liên\s+quan|thêm|khác)|đọc\s+thêm|có\s+thể\s+bạn\s+quan\s+tâm|ຂ່າວ(?:ທີ່)?ກ່ຽວຂ້ອງ|ข่าวที่เกี่ยวข้อง|อ่านเพิ่มเติม"
    r"|相关(?:新闻|阅读|报道|链接)|延伸阅读|関連(?:記事|ニュース|リンク)|관련\s*(?:기사|뉴스)|(?:mehr|lesen\s+sie)\s+(?:zum\s+thema|auch|dazu)|verwandte\s+artikel|weitere\s+meldungen"
    r"|(?:à\s+)?lire\s+aussi|articles?\s+(?:liés|connexes)|sur\s+le\s+même\s+sujet|noticias\s+relacionadas|artículos\s+relacionados|lea\s+también|notícias\s+relacionadas|leia\s+(?:também|mais)"
    r"|читайте\s+также|по\s+теме|أخبار\s+ذات\s+صلة|مواضيع\s+ذات\s+صلة|اقرأ\s+أيضا)\s*[:：>»…|]*\s*$",
    re.IGNORECASE,
)
RELATED_LINE = re.compile(
    r"(?:see\s+also|read\s+(?:also|more|next)|related(?:\s+(?:news|article|story))?|more|>>+|đọc\s+thêm|xem\s+thêm|lire\s+aussi|lea\s+también|leia\s+também|lesen\s+sie\s+auch|читайте\s+также|相关阅读)\s*[:：>»]\s*\S.*$"
    r"|[>»]{1,3}\s*\S.*$",
    re.IGNORECASE,
)

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
        "page-number", ZoneKind.PAGE_NUMBER,
        re.compile(r"[-–—\[(|\s]*(?:page|p\.|trang|seite|página|стр\.|หน้า|ໜ້າ)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|/|de|von|sur|trên)\s*\d{1,4})?[-–—\])|\s]*$|[-–—(\s]*(?:more|continued|cont'd|tiếp theo|suite)[-–—)\s]+$", re.IGNORECASE),
        "it is a page number or a sign that the page goes on", "- 3 -", "3 documents were signed",
        longest=40,
    ),
    ZoneRule(
        "date-line", ZoneKind.DATELINE,
        re.compile(rf"(?=\D{{0,80}}\d)(?:(?>{DATE}|{_TIME}|{_DATE_WORDS})(?:[\s,;:|()/–—-]+|(?=[\d\s.,;:|)¹²³*]*$)))++\d?[\s.,;:|)¹²³*]*$", re.IGNORECASE),
        "it holds a date or time and nothing else", "06:30 11/09/2024", "On 11 September the talks were held.",
        longest=160,
    ),
    ZoneRule(
        "place-and-date", ZoneKind.DATELINE,
        re.compile(rf"(?:[^\W\d_][\w.'’-]*\s){{0,4}}[^\W\d_][\w.'’-]*\s?[,(]\s*(?i:{_DATE_WORDS}\s+)*(?i:{DATE})(?i:[\s,–-]+(?:{_TIME}|{_DATE_WORDS}|{DATE}))*[\s.|)]*$"),
        "it holds a place and a date and nothing else", "Vientiane, 24 February 2019", "In the first eight months of 2024, trade reached 1.3 billion",
        longest=90, place="edge",
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

GENRE = re.compile(
    r"(?:(?:joint|final|common|agreed|political|presidential|press|official|ministerial)\s+)*(?:resolution|decision|decree|order|statement|communiqu[ée]|declaration|directive|regulation|circular|notice|agreement|treaty|protocol)s?$"
    r"|nghị\s+quyết|quyết\s+định|thông\s+tư|nghị\s+định|chỉ\s+thị|tuyên\s+bố\s+chung|thông\s+cáo\s+chung|ຖະແຫຼງການຮ່ວມ|ມະຕິ|ดำรัส|résolution$|décision$|communiqué\s+commun|beschluss$|erklärung$|resolución$|declaración$|resolução$",
    re.IGNORECASE,
)
"""A line that names the kind of text; the title follows it."""

STRUCTURES: dict[str, tuple[ZoneKind, str]] = {
    "headline-title": (ZoneKind.HEADLINE, "it is the title that the manifest gives"),
    "headline-first": (ZoneKind.HEADLINE, "it opens the text, is short and does not end as a sentence"),
    "kicker": (ZoneKind.SOURCE, "it names the issuer or the rubric above the title"),
    "headline-continued": (ZoneKind.HEADLINE, "it goes on where the title begins, above the running text"),
    "standfirst-before-picture": (
        ZoneKind.STANDFIRST,
        "it stands between the headline and the page's pictures or credits, before the running text",
    ),
    "standfirst-restates": (ZoneKind.STANDFIRST, "it follows the headline and its credits and says the headline's words in a sentence"),
    "byline-name": (ZoneKind.BYLINE, "it is a name alone beside the headline or below the text"),
    "byline-author": (ZoneKind.BYLINE, "it is the author that the manifest gives"),
    "caption-after-image": (ZoneKind.CAPTION, "it follows a picture's mark-up"),
    "caption-twice": (ZoneKind.CAPTION, "it stands twice in a row, as a picture's description and its caption do"),
    "duplicate-adjacent": (ZoneKind.DUPLICATE, "it repeats the paragraph just before"),
    "duplicate-run": (ZoneKind.DUPLICATE, "it belongs to a stretch that stands earlier in the text, word for word"),
    "related-label": (ZoneKind.RELATED, "it stands under a label for other texts"),
    "related-teasers": (ZoneKind.RELATED, "it is one of several headlines with teasers after the text"),
    "recipients": (ZoneKind.SIGNATURE, "it lists who receives the text, between its last sentence and the signature"),
    "heading-number": (ZoneKind.HEADING, "it is an article or section number with its title"),
    "heading-short": (ZoneKind.HEADING, "it is short, does not end as a sentence and stands over running text"),
    "signature-names": (ZoneKind.SIGNATURE, "it is a name or office below the text"),
    "repeated-line": (ZoneKind.NAVIGATION, "the same short line stands at the edge of several documents, or again and again in this one"),
    "list-marker": (ZoneKind.LIST_ITEM, "it opens with a list marker"),
    "list-after-colon": (ZoneKind.LIST_ITEM, "it belongs to short lines that follow a colon"),
    "lead-in": (ZoneKind.BODY, "it ends in a colon and leads into what follows"),
    "recital": (ZoneKind.BODY, "it is one of several clauses and ends in a comma or semicolon"),
    "numbered-paragraph": (ZoneKind.BODY, "it is a numbered paragraph of running text"),
    "dateline-span": (ZoneKind.DATELINE, "place, date or agency open the first paragraph"),
    "source-span": (ZoneKind.SOURCE, "an agency's initials close the last paragraph"),
    "salutation-span": (ZoneKind.SALUTATION, "an address opens the paragraph"),
    "prose": (ZoneKind.BODY, "it is running text"),
    "blank": (ZoneKind.NAVIGATION, "the text is blank"),
    "default": (ZoneKind.BODY, "no rule decided; it is taken as running text"),
}
"""Decisions that need more than one paragraph: id → kind and reason."""
