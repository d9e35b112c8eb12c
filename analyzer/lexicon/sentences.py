"""Where sentences end and what governs them, per language; data with its reasons, no logic.

A language without an entry of its own is read by the rules of its script (`SCRIPT_ENDERS`) and the
report says so (`SCRIPT_ONLY_NOTICE`).
"""

# ruff: noqa: E501 lists and patterns are read more easily unbroken
from __future__ import annotations

import re
from dataclasses import dataclass, field

from analyzer.lexicon.sentences_english import ENGLISH_ABBREVIATIONS, ENGLISH_STARTERS


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """How one language marks the end of a sentence."""

    abbreviations: frozenset[str] = field(default_factory=frozenset)
    """Lower case, without the final period, as Punkt wants them."""
    starters: frozenset[str] = field(default_factory=frozenset)
    """Words that open a sentence even after an abbreviation, in lower case."""
    semicolon_ends: bool = False
    """Greek: the sign that looks like a semicolon is a question mark."""
    stops: bool = True
    """Whether sentences end in a written mark at all."""
    full: bool = False
    """Whether the lexicon covers the language beyond its script."""


_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "st", "no", "art", "p", "pp", "vol", "ed", "etc", "cf", "vs", "al"})

RULES: dict[str, SentenceRules] = {
    "en": SentenceRules(abbreviations=ENGLISH_ABBREVIATIONS, starters=ENGLISH_STARTERS, full=True),
    "vi": SentenceRules(
        abbreviations=frozenset({"ts", "pgs", "gs", "ths", "ths.bs", "bs", "ks", "tp", "tx", "tt", "q", "p", "h", "x", "tr", "vd", "v.v", "st", "mr", "mrs", "ms", "dr", "no", "ub"}),
        full=True,
    ),
    "lo": SentenceRules(abbreviations=frozenset({"ທ", "ສ", "ປ", "ດຣ", "ພ", "ຄ.ສ", "ພ.ສ", "ຈ", "ນ", "ທ່ານ ດຣ", "ສປປ"}), stops=False, full=True),
    "de": SentenceRules(
        abbreviations=_TITLES | frozenset({"abs", "bzw", "ca", "d.h", "d", "h", "z.b", "z", "u.a", "u", "usw", "evtl", "ggf", "inkl", "mio", "mrd", "nr", "s", "sog", "str", "vgl", "hr", "fr", "dipl", "ing", "jh", "jhd", "bd", "geb", "gest", "i.d.r", "o.ä", "v.a", "lt", "max", "min", "tel", "u.s.w", "zzgl"}),
        starters=frozenset({"der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "ich", "in", "im", "auf", "für", "mit", "bei", "nach", "jeder", "niemand", "diese", "dieser", "dieses"}),
    ),
    "fr": SentenceRules(
        abbreviations=_TITLES | frozenset({"m", "mm", "mme", "mmes", "mlle", "me", "mgr", "av", "bd", "boul", "chap", "ex", "fig", "hab", "j.-c", "janv", "févr", "juil", "sept", "oct", "nov", "déc", "réf", "tél", "c.-à-d", "env", "al", "ch", "n"}),
        starters=frozenset({"le", "la", "les", "l'", "un", "une", "il", "elle", "ils", "elles", "nous", "ce", "cette", "ces", "dans", "toute", "tout", "nul", "chacun"}),
    ),
    "es": SentenceRules(
        abbreviations=_TITLES | frozenset({"sr", "sra", "srta", "sres", "d", "dña", "dra", "excmo", "excma", "ilmo", "ud", "uds", "vd", "vds", "núm", "art", "arts", "pág", "págs", "cap", "ee.uu", "ee", "uu", "aa.vv", "a.c", "d.c", "av", "avda", "c", "gral", "lic", "ing", "tel", "ej"}),
        starters=frozenset({"el", "la", "los", "las", "un", "una", "en", "se", "no", "este", "esta", "toda", "todo", "nadie"}),
    ),
    "pt": SentenceRules(abbreviations=_TITLES | frozenset({"sr", "sra", "srs", "exmo", "exma", "dra", "art", "arts", "n", "pág", "págs", "cap", "av", "ex", "v.ex", "v.exa", "exa", "eng", "prof", "profa", "gen", "cel"}), starters=frozenset({"o", "a", "os", "as", "um", "uma", "em", "todo", "toda", "ninguém"})),
    "it": SentenceRules(abbreviations=_TITLES | frozenset({"sig", "sigg", "sig.ra", "dott", "dott.ssa", "avv", "ing", "on", "art", "artt", "pag", "pagg", "cap", "ecc", "es", "n", "s.p.a", "v"}), starters=frozenset({"il", "lo", "la", "i", "gli", "le", "un", "una", "in", "ogni", "nessuno"})),
    "nl": SentenceRules(abbreviations=_TITLES | frozenset({"dhr", "mevr", "mw", "drs", "ir", "ing", "mr", "bijv", "bv", "blz", "ca", "d.w.z", "enz", "jl", "m.b.t", "m.a.w", "nl", "nr", "o.a", "t.a.v", "z.g"}), starters=frozenset({"de", "het", "een", "hij", "zij", "wij", "in"})),
    "ru": SentenceRules(abbreviations=frozenset({"г", "гг", "т.е", "т.д", "т.п", "т", "е", "д", "п", "им", "ул", "стр", "рис", "руб", "млн", "млрд", "тыс", "см", "др", "пр", "проф", "акад", "ст", "н.э", "в", "вв", "м", "р"})),
    "el": SentenceRules(abbreviations=frozenset({"κ", "κ.κ", "δρ", "αρ", "άρθρ", "π.χ", "κ.ά", "κ.λπ", "δηλ", "σελ"}), semicolon_ends=True),
    "id": SentenceRules(abbreviations=_TITLES | frozenset({"bpk", "sdr", "ir", "drs", "dra", "h", "hj", "jl", "tgl", "hlm", "a.n", "u.p", "s.d", "dll", "dsb", "yth"})),
    "ro": SentenceRules(abbreviations=_TITLES | frozenset({"dl", "dna", "dvs", "nr", "str", "pag", "alin", "lit", "ș.a", "etc"})),
    "th": SentenceRules(abbreviations=frozenset({"พ.ศ", "ค.ศ", "น", "ดร", "นาย", "ม.ร.ว", "พ.ร.บ", "ก.ม", "ร.ต", "พล.อ", "ส.ส", "ส.ว"}), stops=False),
    "km": SentenceRules(), "my": SentenceRules(), "zh": SentenceRules(), "ja": SentenceRules(), "ko": SentenceRules(),
    "ar": SentenceRules(abbreviations=frozenset({"د", "أ", "م", "ص", "هـ"})), "hi": SentenceRules(abbreviations=frozenset({"डॉ", "श्री", "प्रो", "पं", "सं"})), "fa": SentenceRules(), "ur": SentenceRules(),
}  # fmt: skip
"""By primary language subtag."""

UNKNOWN = SentenceRules(abbreviations=_TITLES)
"""For a language that has no entry."""

ORDINAL_POINT = frozenset({"de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "et", "lv", "sl", "hr", "sr", "bs", "is", "lb"})
"""Languages that write ordinals with a point: "am 3. Mai"."""

SCRIPT_ENDERS = re.compile(r"(?:[。！？｡．]+|[।॥]+|[؟۔]+|[។៕]+|[။]+|[።፧፨]+|[։]+|[꓿᠃᠉]+|༎)[\"'”’»›)\]）」』】〉》]*\s*")
"""Marks that end a sentence in their script, with or without a space after; Lao ຯ and Thai ฯ abbreviate and are not among them."""

SCRIPT_MARK = re.compile(r"[。！？｡．।॥؟۔។៕။።፧፨։꓿᠃᠉༎]")
"""Any of them: most texts have none."""

SEMICOLONS = ";；؛⁏꛶"
"""Marks that set independent parts apart."""

SEMICOLON_AND = re.compile(rf"[{SEMICOLONS}]\s*(?:(?:and|or|và|und|sowie|et|ou|y|e|o|и|и|dan)\s*,?\s+)?", re.IGNORECASE)
"""A semicolon with the conjunction that may follow it: none of it belongs to a statement."""

TRAIL = re.compile(rf"\s*[{SEMICOLONS},，、،]\s*(?:and|or|và|und|oder|et|ou|y|o|e|и)?\s*$", re.IGNORECASE)
"""What ties a clause set as a paragraph to the next one: ", and", ";"."""

ACTS_AFTER_AND: dict[str, re.Pattern[str]] = {
    "vi": re.compile(
        r",\s+(?:và\s+|đồng thời\s+|cũng như\s+)(?=(?:cũng\s+|tiếp tục\s+|một lần nữa\s+)?(?:khẳng định|nhấn mạnh|cho rằng|nhất trí|đồng ý|thống nhất|cam kết|cảm ơn"
        r"|chúc mừng|đánh giá cao|hoan nghênh|bày tỏ|tuyên bố|đề nghị|kêu gọi|tái khẳng định|ủng hộ|ghi nhận|thông báo|mời)\s)",
        re.IGNORECASE,
    ),
    "lo": re.compile(
        r"[,\s]+(?:ແລະ|ພ້ອມທັງ|ພ້ອມກັນນັ້ນ)\s*(?=(?:ກໍ)?(?:ໄດ້)?(?:ຢືນຢັນ|ຢັ້ງຢືນ|ເນັ້ນໜັກ|ເນັ້ນຫນັກ|ສະແດງຄວາມ|ຕົກລົງເຫັນດີ|ເຫັນດີ|ຂອບໃຈ|ຊົມເຊີຍ|ຕີລາຄາສູງ|ປະກາດ|ຮຽກຮ້ອງ))"
    ),
}
"""A conjunction before a second speech act, per language; English has rules of its own."""

_VIETNAMESE_ACTS = (
    r"tái khẳng định|khẳng định|nhấn mạnh|cho rằng|cho biết|nhất trí|đồng ý|thống nhất|cam kết|cảm ơn|chúc mừng|đánh giá cao|hoan nghênh|bày tỏ|tuyên bố|đề nghị|kêu gọi|ủng hộ|ghi nhận"
    r"|thông báo|quyết định|quyết nghị|yêu cầu|tin tưởng|công nhận|quy định|giao"
)
_LAO_ACTS = r"ຢືນຢັນ|ຢັ້ງຢືນ|ເນັ້ນໜັກ|ເນັ້ນຫນັກ|ສະແດງຄວາມ|ຕົກລົງເຫັນດີ|ເຫັນດີ|ຂອບໃຈ|ຊົມເຊີຍ|ຕີລາຄາສູງ|ປະກາດ|ຮຽກຮ້ອງ|ຕົກລົງ|ຮັບຮູ້"
ACTS_OF: dict[str, re.Pattern[str]] = {
    "vi": re.compile(
        rf"^(?P<actor>.{{0,120}}?)(?:(?<=\s)|^)(?P<between>(?:(?:đã|sẽ|cũng|đều|cùng|tiếp tục|một lần nữa|luôn)\s+)*)(?P<verb>{_VIETNAMESE_ACTS})(?=[\s,:])",
        re.IGNORECASE | re.DOTALL,
    ),
    "lo": re.compile(rf"^(?P<actor>.{{0,120}}?)(?P<between>(?:ໄດ້|ຈະ|ກໍ|ຍັງ|\s)*)(?P<verb>{_LAO_ACTS})", re.DOTALL),
}
"""Speech acts with the actor before them, for languages without inflection."""

NO_ACT_AFTER = re.compile(
    r"(?:(?:^|\s)(?:sự|việc|theo|các|những|một|của|được|bị|xét|lời|bản|quyền|về|để|phải|bằng)|ໃບ|ການ|ຄວາມ|ຂອງ|ທີ່ຈະ|ທີ່|ສິດ)\s*$", re.IGNORECASE
)
"""Before a word of `ACTS_OF` these make it a noun, a passive or a purpose: "sự đồng ý", "theo quy định", "ໃບປະກາດ"."""

SPACELESS = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u1000-\u109f\u0f00-\u0fff\u3040-\u30ff\u3400-\u9fff]")

SCRIPT_ONLY_NOTICE = (
    "sentences and parts were found by the marks of the script; there is no list of abbreviations and governing verbs for “{language}” yet"
)
NO_STOPS_NOTICE = "“{language}” is often written without sentence marks; where a text has none, a statement is a paragraph or a part of it between semicolons"
NO_STATEMENT_NOTICE = "no statement was found in it: all of it was taken for furniture; `phrasing check` says why, and [[zones]] in the manifest can say otherwise"
LONG_NOTICE = "very long ({words} words); look whether it holds more than one position"

ENUMERATOR_ONLY = re.compile(
    r"\s*(?:[(（\[]?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Zđ]|[ivxlcIVXLC]{1,6}|[一二三四五六七八九十]{1,3})[.)）\]]{1,2}|(?:Article|Section|Art|No|Điều|Khoản|Artikel|Artículo|Статья|ມາດຕາ|ຂໍ້|มาตรา|ข้อ|មាត្រា|ប្រការ)\.?[\s\u200b]*[\d๐-๙໐-໙០-៩]{0,3}\.)[\s\u200b]*$"
)
"""A piece that is nothing but the number of what follows: "1.", "(a)", "Điều 1."."""

INLINE_ENUMERATOR = re.compile(r"(?<![\w(])\((?:[ivx]{1,5}|[a-h]|[1-9]\d?)\)\s+(?=\S)|(?<!\S)(?:[ivx]{1,5}|[a-h])\)\s+(?=\S)")
"""Members counted inside a sentence: "(i) …; (ii) …"."""

OPENERS = "([{（「『【《“«‘"
CLOSERS = ")]}）」』】》”»’"
