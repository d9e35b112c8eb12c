"""How a speaker addresses an audience: a line of its own, or the opening of a paragraph.

Mr. President, Excellencies,              SALUTATION
Mr. President, Our session coincides …    INLINE_SALUTATION
"""

# ruff: noqa: E501 patterns are read more easily unbroken
from __future__ import annotations

import re

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
