"""The words by which a change is told: marks with one key, joints of lists, negations, opposites, offices, words of degree.

    ’ and '  one key        and, ;  joints        increase/decrease  opposites        very  degree

Edit them to fit another field or language; what they are used for, `edit_kinds` says, with examples that are run as tests.
"""

from __future__ import annotations

__all__ = [
    "ACTORS", "ADDITIVE_JOINTS", "ALTERNATIVES", "APPARATUS", "BE", "CONTRACTIONS", "CONTRASTS", "DISTINCTIVE_MARKS", "ENUMERATORS",
    "FINITE", "FORMAL_TITLES", "INDEFINITES", "INFINITIVES", "INTENSIFIERS", "IRREGULAR", "JOINT_PHRASES", "LINKING", "MARK_KEYS",
    "MODALS", "NAME_LINKS", "NEGATIONS", "NOT_MEMBERS", "OFFICES", "OPPOSITES", "PARTICIPLES", "PARTS", "PERFECT", "PREPOSITIONS",
    "PRONOUNS", "TITLES",
]  # fmt: skip

MARK_KEYS: dict[str, str] = {
    **dict.fromkeys("\"“”„‟«»‹›'‘’‚‛ʼ`´「」『』＂＇", '"'),
    **dict.fromkeys("-‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("…", "..."),
    **dict.fromkeys("·•‣▪◦●", "•"),
    **dict.fromkeys("、，", ","),
    **dict.fromkeys("。．", "."),
    **dict.fromkeys("；", ";"),
    **dict.fromkeys("：", ":"),
}
"""Marks that differ only in look → one key."""

DISTINCTIVE_MARKS: dict[str, str] = {
    "vi": "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031bđ",
    "de": "\u0308",
    "sv": "\u0308\u030a", "fi": "\u0308\u030a", "da": "\u030a", "nb": "\u030a", "no": "\u030a",
    "es": "\u0303", "pt": "\u0303", "tr": "\u0308\u0327\u0306", "ro": "\u0306\u0326", "cs": "\u030c", "pl": "\u0301\u0328\u0307",
}  # fmt: skip
"""Diacritics by which a language tells words apart (bán, bàn; fordern, fördern).

Only which marks a word has is compared, so that a Vietnamese tone mark may sit on either vowel (hoà, hòa)."""

ADDITIVE_JOINTS: frozenset[str] = frozenset(", ; and & und et y e va\u0300 ແລະ 和 及 与 與".split())
"""Keys of what joins the members of a list without setting one against another ("or" and "but" do)."""

NOT_MEMBERS: frozenset[str] = frozenset(
    """
    in on at to for with from by under of as which who whom whose that while when where since because after before into between through
    during within without if so thus thereby though although unless until whereas whether despite including
    i we you he she it they
    is are was were be been have has had do does did will would can could may might must shall should
    """.split()
)
"""Keys of words that open an adjunct, a clause or a predicate, not a member of a list: ", in that spirit,", "has grown,"."""

JOINT_PHRASES: frozenset[tuple[str, ...]] = frozenset({("as", "well", "as"), ("along", "with"), ("together", "with"), ("sowie",)})
"""The same in several words."""

NEGATIONS: frozenset[str] = frozenset(
    """
    not no never neither nor none nothing nobody nowhere cannot cant dont doesnt didnt isnt arent wasnt wont wouldnt
    shouldnt couldnt nicht kein keine keinen keiner nie niemals ne pas jamais aucun aucune nunca ninguna nao\u0303 khong\u0302 chua\u031b
    niet geen inte ikke не нет לא لا لم لن ليس नहीं 不 没 未 ບໍ່ ไม่
    """.split()
)
"""Keys of words that negate a statement; "without" negates only its own phrase.

Example: "双方*不*同意", "الطرفان *لا* يتفقان". Counter-example: "*不*断加强",
where the sign is part of a word: in such scripts it is told only if it goes or comes alone."""

ALTERNATIVES: frozenset[str] = frozenset("or nor oder ou o atau hoac\u0306\u0323 或".split())
"""Keys of what joins things of which one will do: "and" given up for one of them is more than grammar."""

OPPOSITES: tuple[tuple[str, str], ...] = tuple(
    (low, high)
    for low, high in (
        pair.split("/")
        for pair in """
        increase/decrease increase/decline increase/reduce rise/fall raise/lower strengthen/weaken support/oppose accept/reject
        approve/disapprove welcome/regret welcome/condemn expand/contract expand/reduce improve/deteriorate improve/worsen
        accelerate/slow tighten/ease upside/downside more/less high/low higher/lower above/below positive/negative stable/unstable
        success/failure peace/war agree/disagree include/exclude open/close begin/end growth/decline strong/weak optimism/pessimism
        friend/enemy firming/easing solid/weak legal/illegal allow/forbid permit/prohibit
        """.split()
    )
)
"""Base forms of opposites, compared by stem in either direction."""

OFFICES: frozenset[str] = frozenset(
    """
    president premier chancellor king queen prince emperor minister secretary chairman chairwoman chairperson governor ambassador
    spokesman spokeswoman spokesperson commissioner senator mayor envoy
    presidents premiers chancellors kings queens princes emperors ministers secretaries chairmen chairwomen chairpersons governors
    ambassadors spokesmen spokeswomen spokespersons commissioners senators mayors envoys
    """.split()
)
"""Keys of words that name an office wherever they stand."""

TITLES: frozenset[str] = frozenset(
    "general vice deputy director chair speaker delegate representative leader chief head member judge justice prime permanent".split()
)
"""Keys of words that belong to an office only if capitalised."""

NAME_LINKS: frozenset[str] = frozenset("of de da do di du van von der den bin al el la le for".split())
"""Keys of small words inside proper names: Bank of England."""

INTENSIFIERS: frozenset[str] = frozenset(
    """
    very highly deeply greatly strongly firmly fully extremely particularly especially increasingly only merely quite rather somewhat
    seriously gravely profoundly significantly substantially considerably clearly truly really much more most well modestly moderately
    slightly notably remarkably exceptionally utterly entirely completely wholly warmly sincerely genuinely solidly
    unreservedly unconditionally
    wholeheartedly resolutely vigorously forcefully keenly absolutely immensely enormously tremendously intensely acutely barely hardly
    """.split()
)
"""Keys of words of degree."""

ACTORS: frozenset[str] = frozenset(
    """
    we i you your they he she it us our they them side sides party parties leaders government governments committee council delegates
    participants
    members states countries ministers both two
    """.split()
)
"""Keys of words that name who speaks, without naming anybody."""

PREPOSITIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("en", "of in on at to for with from by under between among during through within without after before across since as into"),
        ("de", "in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für durch gegen ohne um unter über seit zwischen"),
        ("fr", "de du des d dans sur sous avec sans par pour à au aux en entre chez vers depuis pendant contre"),
        ("es", "de del en con sin por para a al sobre bajo entre hacia hasta desde contra"),
        ("pt", "de do da dos das em no na nos nas com sem por pelo pela pelos pelas para sobre sob entre até desde contra"),
        ("it", "di del della dei delle in nel nella con senza per da dal dalla su sul sulla tra fra verso contro"),
        ("ro", "de din la în cu fără pe prin pentru sub între spre despre"),
        ("nl", "van in op aan bij met zonder voor door naar uit over onder tussen tegen tot sinds"),
        ("sv", "av i på vid till för med utan från om under över mellan mot genom"),
        ("da", "af i på ved til for med uden fra om under over mellem mod gennem"),
        ("nb", "av i på ved til for med uten fra om under over mellom mot gjennom"),
        ("ru", "в во на с со к ко из от до для по о об при под над между без через у за"),
        ("pl", "w we na z ze do od dla po o przy pod nad między bez przez u za"),
        ("vi", "của trong trên dưới với cho từ bằng tại ở giữa theo về đến qua"),
    )
}
"""Words that hang a phrase on what stands before it, per primary language subtag: ", and cooperation | *between* the two countries".

Counter-example: "cooperation" opens the phrase itself. A language without a line here has none known, and is read by its marks."""

CONTRACTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("won't", "will not"), ("can't", "cannot"), ("shan't", "shall not"), ("n't", " not"),
        ("'ll", " will"), ("'ve", " have"), ("'re", " are"), ("'m", " am"),
    )
}  # fmt: skip
"""Short forms and what they stand for, the irregular first: "we *don't*", "we *do not*".

Counter-example: 's and 'd stand for two words each (is, has; had, would) and for the genitive."""

IRREGULAR: dict[str, dict[str, str]] = {
    "en": {
        form: base
        for base, *forms in (
            line.split()
            for line in """
            arise arose arisen/become became/begin began begun/bear bore borne/break broke broken/bring brought/build built/buy bought
            choose chose chosen/come came/draw drew drawn/drive drove driven/fall fell fallen/feel felt/fight fought/find found
            forbid forbade forbidden/forget forgot forgotten/get got gotten/give gave given/go went gone/grow grew grown/hear heard
            hold held/keep kept/know knew known/lead led/leave left/lose lost/make made/mean meant/meet met/pay paid/rise rose risen
            run ran/say said/see saw seen/seek sought/sell sold/send sent/show shown/speak spoke spoken/spend spent/stand stood
            take took taken/teach taught/tell told/think thought/understand understood/undertake undertook undertaken/uphold upheld
            win won/withdraw withdrew withdrawn/write wrote written
            """.replace("\n", "/").split("/")
            if line.split()
        )
        for form in forms
    }
}
"""Forms of verbs that no ending shows, and their base: "they *took* note" and "they *take* note" differ in tense alone.

Counter-example: "found" is left to "find", since "founded" has its own ending; "lay" is both the past of "lie" and a base."""

ENUMERATORS: tuple[str, ...] = (
    r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]{1,6}|[IVXLC]{1,6}|\p{L})\)",
    r"(?:\d{1,3}(?:\.\d{1,2})*|[ivxlc]{2,6}|[IVXLC]{2,6})\.(?!\S)",
    r"\p{Ll}\.(?=\s+\p{L})",
    r"\d{1,2}(?:\.\d{1,2}){2,}(?=\s+\p{L})",
    r"\d{1,2}\.\d{1,2}(?=\s+\p{Lu}(?:\p{Ll}|\s|\p{Lu}{3}))(?!\s+(?i:mill|mio|mrd|billi|trill))",
)
"""The number or letter of a clause at the head of a statement: *3.1* The Licensee, *(a)* to adopt, *6.* Debts.

Counter-example: "*2* percent" has neither a point nor a bracket behind it, "*1.5* million people" and "*10.000* Menschen" are counted,
"*J.* Smith" and "*E.* coli" are names."""

APPARATUS = r"(?:\s*(?:<#[^<>\s]+>|<(?:https?|mailto|ftp):[^<>\s]+>|\[\d{1,3}\])[.,;]?)+\s*"
"""Anchors, addresses in angle brackets, numbers of notes: "as article 9.2 *<#warranty>* says", "the report *[3]*".

Counter-example: "[sic]" and "<b>" say something of the words."""

INDEFINITES: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in (
        ("en", "a an any each every such some no"),
        ("de", "ein eine einen einem einer eines jede jeder jedes jeden kein keine"),
        ("fr", "un une tout toute chaque aucun aucune"),
        ("es", "un una cualquier cada todo toda ningún ninguna"),
        ("pt", "um uma qualquer cada todo toda nenhum nenhuma"),
        ("it", "un uno una ogni qualsiasi nessun nessuna"),
        ("nl", "een elke ieder geen"),
    )
}
"""Words before which no proper name stands: "a Collective Work" is a term that the text defines, capitals or not.

Counter-example: "a Vietnamese delegation", where a noun follows the capital; "the United Nations" has the other article."""

INFINITIVES: dict[str, frozenset[str]] = {
    "en": frozenset({"to"}),
    "de": frozenset({"zu"}),
    "nl": frozenset({"te"}),
    "sv": frozenset({"att"}),
}
"""Words that open a verb: "agreed *to* add" does not hang on "agreed" as "agreed on orientations" does.

Counter-example: "to" in "a visit to Laos" hangs a name on the visit; there the words themselves must tell."""

CONTRASTS: frozenset[str] = frozenset("but yet however aber mais pero mas".split())
"""Keys of words that set one clause against another."""

PRONOUNS: frozenset[str] = frozenset("they it he she we these this".split())
"""Keys of pronouns that take up the subject of the sentence before."""

PARTS: tuple[tuple[str, ...], ...] = tuple(
    tuple(phrase.split())
    for phrase in (
        "one of", "some of", "most of", "many of", "several of", "among", "mot\u0302\u0323 trong", "eine der", "einer der", "eines der",
        "un des", "une des", "uno de", "una de", "um dos", "uma das",
    )
)  # fmt: skip
"""Keys of what makes a part of the whole: "one of the greatest" is less than "the greatest"."""

LINKING: frozenset[str] = frozenset(
    "remain remains remained stay stays stayed become becomes became seem seems seemed appear appears appeared".split()
)
"""Keys of verbs that take a predicate as "be" does: "remain subdued" is not active where "are subdued" is passive."""

FINITE: frozenset[str] = frozenset("is are was were has have had do does did will would can could may might must shall should".split())
"""Keys of verbs that make a clause: a stretch with one of them inside is no member of a list."""

MODALS: dict[str, frozenset[str]] = {
    "en": frozenset("can could may might will would shall should must".split()),
    "de": frozenset("kann können konnte konnten könnte könnten muss müssen musste mussten darf dürfen soll sollen sollte sollten".split()),
    "fr": frozenset("peut peuvent pouvait pourra pourront pourrait pourraient doit doivent devait devra devront devrait devraient".split()),
    "es": frozenset("puede pueden podía podrá podrán podría podrían debe deben debía deberá deberán debería deberían".split()),
}
"""Verbs that say how far another verb holds, per primary language subtag. Counter-example: "can" in Vietnamese is no modal."""

PERFECT: frozenset[str] = frozenset("have has had having".split())
"""Keys of the verb that makes the perfect: "have descended" and "are descended" are both no passive."""

FORMAL_TITLES: frozenset[str] = frozenset("general vice head member prime permanent".split())
"""Titles that name an office only beside another word of office: a Member, a general rule; but Secretary General, Vice President."""

BE: frozenset[str] = frozenset("be is are was were been being am".split())
"""Keys of the verb that makes the English passive."""

PARTICIPLES: frozenset[str] = frozenset(
    """
    made held given taken done seen known shown found built set put laid drawn written chosen brought sent met kept led born begun
    borne broken driven felt gone grown heard left lost meant paid read said sold sought spent spoken told thought understood won
    """.split()
)
"""Past participles without -ed."""
