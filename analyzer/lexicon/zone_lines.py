"""Shapes of single lines, in any zone: list markers, headings, how lines end, and how they point to other texts.

(a) the border                 LIST_MARKER
The two sides agreed.          SENTENCE_END
… of friendship between the    FUNCTION_END: the line was broken, the sentence goes on
Article 3                      HEADING_NUMBER
"""

# ruff: noqa: E501 patterns are read more easily unbroken
from __future__ import annotations

import re

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

GENRE = re.compile(
    r"(?:(?:joint|final|common|agreed|political|presidential|press|official|ministerial)\s+)*(?:resolution|decision|decree|order|statement|communiqu[ée]|declaration|directive|regulation|circular|notice|agreement|treaty|protocol)s?$"
    r"|nghị\s+quyết|quyết\s+định|thông\s+tư|nghị\s+định|chỉ\s+thị|tuyên\s+bố\s+chung|thông\s+cáo\s+chung|ຖະແຫຼງການຮ່ວມ|ມະຕິ|ดำรัส|résolution$|décision$|communiqué\s+commun|beschluss$|erklärung$|resolución$|declaración$|resolução$",
    re.IGNORECASE,
)
"""A line that names the kind of text; the title follows it."""
