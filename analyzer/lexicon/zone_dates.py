"""Where and when, as lines and openings say it: a date-line, a dateline, and what only looks like one.

11 September 2024                     a date and nothing else
Vientiane, 24 February 2019           a place and a date
HANOI, Sept. 5 (VNA) - The two …      opens the first running paragraph
Joint Statement, 5 May 2001           a title that bears its date: a kind of text is no place
"""

# ruff: noqa: E501 patterns are read more easily unbroken
from __future__ import annotations

import regex

from analyzer.lexicon.dates import MONTHS

_SHORT_MONTHS = "jan feb fév mar mär apr jun jul aug sep sept oct okt nov dec dez".split()
_MONTHS = (
    rf"(?:{'|'.join(sorted({name for names in MONTHS.values() for name in names} | set(_SHORT_MONTHS), key=lambda name: (-len(name), name)))})"
    r"(?![^\W\d_])\.?"
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
TIME = (
    r"(?:(?:\d{1,2}[:h.]\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|uhr|giờ))?|\d{1,2}\s*(?:[ap]\.?m\.?|uhr|giờ)(?!\w))"
    r"(?:\s*\(?(?:GMT|UTC|ICT|E[SD]?T|CET)(?:\s*[+-]\s*\d{1,2}(?::\d{2})?)?\)?)?)"
)
DATE_WORDS = (
    r"(?:date|dated|on|at|as|of|the|last|first|and|effective|adopted|amended|reaffirmed|revised|revision|updated?|published|posted|issued|released?|release|for|immediate"
    r"|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|thứ\s+\w+|chủ nhật|ngày|cập nhật|lúc"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|den|stand|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|publié|mis à jour"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|el|actualizado|publicado)"
)

_TITLES = """
    abstract act armistice covenant framework goals guidelines pact priorities roadmap statute vision
    accord address agenda agreement announcement answer article briefing broadcast budget bulletin charter circular comment commentary
    communication communiqué communique conclusions conference congress constitution convention conversation council debate decision declaration decree
    directive document editorial factsheet hearing inaugural instruction interview introduction joint law lecture letter manifesto meeting memorandum
    message minutes motion negotiations note notes notice opinion oration order outcome outline paper petition plan platform policy preamble press principles
    proclamation programme program proposal protocol question questions readout recommendations reflections regulation remarks reply report resolution
    response review section session speech statement statements strategy summary summit sermon talk talks terms text toast transcript treaty update
    view views visit
    chairman chancellor emperor king minister pope premier president prime queen secretary senator
    accord allocution arrêté communiqué conclusions conférence décision déclaration discours entretien lettre message projet rapport réponse résolution traité
    abkommen ansprache antrag bericht beschluss brief empfehlung entschließung erklärung gesetz gespräch kommuniqué mitteilung rede regierungserklärung
    stellungnahme vereinbarung vertrag verordnung
    acuerdo carta comunicado conferencia declaración decisión decreto discurso entrevista informe mensaje resolución tratado
    acordo comunicação conferência declaração decisão discurso entrevista mensagem relatório resolução tratado
    accordo comunicato dichiarazione discorso lettera relazione risoluzione trattato
    besluit overeenkomst toespraak verdrag verklaring verslag
    perjanjian pernyataan pidato laporan deklarasi
    выступление декларация договор доклад заявление интервью коммюнике меморандум обращение отчёт отчет письмо послание постановление протокол резолюция
    речь совместное соглашение указ
"""
"""Words for kinds of text, occasions and offices: with one of them, what stands before a date is a title and no place."""
_PHRASES = (
    r"tuyên\s+bố|thông\s+(?:cáo|điệp)|hiệp\s+(?:định|ước)|nghị\s+(?:quyết|định)|phát\s+biểu|diễn\s+văn|báo\s+cáo|hội\s+(?:đàm|nghị)|chỉ\s+thị|kết\s+luận"
    "|声明|公报|聲明|公報|协定|協定|讲话|講話|宣言|条约|條約|演说|報告|报告|決議|决议|공동|성명|선언|연설|보고|협정|ຖະແຫຼງການ|ຖະແຫລງການ|ສັນຍາ|แถลงการณ์|สุนทรพจน์"
    "|คำประกาศ|بيان|إعلان|اتفاق|خطاب"
)
"""The same where they are written in several syllables, or without spaces between words."""
_WITHIN_PLACE = (
    "de|da|do|dos|das|di|del|dell|della|la|le|les|el|los|las|al|an|am|der|dem|den|het|aan|op|ob|im|bei|sur|sous|lès|upon|on|of|the|na|nad|pod|pri"
    "|thành|phố|tỉnh|city|a"
)
NO_PLACE = regex.compile(
    rf"(?<!\p{{L}})(?:{'|'.join(sorted(set(_TITLES.split()), key=lambda word: (-len(word), word)))})(?!\p{{L}})"
    rf"|{_PHRASES}"
    rf"|(?-i:(?<![\p{{L}}'’-])(?!(?:{_WITHIN_PLACE})(?!\p{{L}})|(?<=,[^,]*)and\s)\p{{Ll}})",
    regex.IGNORECASE,
)
"""What no place has: a word for a kind of text, or a small word that names of places do not hold.

`Frankfurt am Main`, `Rio de Janeiro` and `Port of Spain` are places; `Talks in Hanoi` and `Peace and Friendship` are not.
"""
_WORDS = r"[^\W\d_][\w.'’-]*(?:[\s/]+[^\W\d_][\w.'’-]*)"
PLACE_AND_DATE = regex.compile(
    rf"(?P<where>{_WORDS}{{0,4}}(?:,\s*{_WORDS}{{0,3}})?)(?:\s?[,(]\s*|\s+[–—-]\s+|\s+(?=(?:le|den|ngày)\s))(?i:{DATE_WORDS}[\s,]+)*(?i:{DATE})"
    rf"(?i:[\s,–-]+(?:{TIME}|{DATE_WORDS}|{DATE}))*(?:\s*(?:г|года|r)\.?)?[\s.|)]*$"
)
"""A place, a date, and nothing else; whether `where` is a place is for `NO_PLACE` to say."""

YEAR_END = regex.compile(r"\d{4}\s?(?:гг?|р|r)\.$")
"""A full stop that ends the word for a year and no sentence: `Совместное заявление, 5 мая 2001 г.`"""

_CAPITALS = r"\p{Lu}[\p{Lu}\p{M}.]+(?:[\s-]+[\p{Lu}\p{M}.]+){0,4}"
_PLACE = r"\p{Lu}[\p{L}\p{M}.]+(?:[\s-](?:(?:am|da|de|del|do|of|sur|upon)[\s-])?\p{Lu}[\p{L}\p{M}.]+){0,3}"
_AGENCY = r"[(/]\s*[^()]{2,30}\)?"
_DASH = r"\s*[–—-]{1,2}\s+"
INLINE_DATELINE = regex.compile(
    rf"\s*(?:(?i:date)[:\s]\s*)?(?:"
    rf"(?i:{DATE})\s*[,:|–—-]?\s+(?P<where>{_CAPITALS})\s*(?:{_AGENCY})?{_DASH}"
    rf"|(?!I\s)(?P<where>{_CAPITALS}(?:,\s*{_PLACE})?)(?:,?\s*(?i:{DATE}))?\s*(?:{_AGENCY})?{_DASH}"
    rf"|(?P<where>{_PLACE})(?:,?\s*(?i:{DATE}))?\s*{_AGENCY}{_DASH}"
    rf"|(?P<where>{_PLACE}),\s*(?i:{DATE})\s*(?:{_AGENCY})?{_DASH}"
    rf"|(?P<where>{_PLACE}),\s*(?:(?:le|den|ngày)\s+)?(?i:{DATE})(?:\s*г)?\s*(?:{_AGENCY})?\.\s+(?=[\"'“‘«]?\p{{Lu}})"
    rf"|(?P<where>{_CAPITALS}),\s*(?i:{DATE})\s*\.?\s*/[^/]{{2,20}}/\.?\s*[–—-]?\s*"
    r"|\p{Han}{2,8}(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日[电電]\s*(?:[（(][^（）()]{2,30}[）)])?\s*"
    rf"|(?<=(?i:date)[:\s]\s*)(?i:{DATE})[\s,:|–—-]+"
    rf")(?=[\"'“‘«]?[\p{{L}}\d])"
)
"""Place, date or agency opening the first running paragraph: `HANOI, Sept. 5 (VNA) - The two sides …`."""
