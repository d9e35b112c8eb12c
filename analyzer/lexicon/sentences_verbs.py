"""English: the verbs that govern statements in official prose, and the small words around them."""

from __future__ import annotations

# Performative and attitude verbs: what a party does by saying so (Searle 1976: assertives, directives,
# commissives, expressives, declarations). Base form → irregular forms where there are any.
_GOVERNING = """
    accept acknowledge admit adopt advise advocate affirm agree announce appeal applaud appreciate approve argue ask assert assess
    assure attribute authorize aim anticipate authorise believe brief call caution cite clarify commend commit condemn confirm
    congratulate consent consider conclude concur convey criticize criticise decide declare decline demand denounce deny deplore
    describe direct discuss dissent emphasize emphasise encourage endorse envisage estimate evaluate exhort expect explain expound
    express extend forecast hail highlight hope identify indicate inform insist instruct intend invite judge laud maintain mention
    note object observe offer oppose ordain outline pledge point praise predict proclaim promise propose protest reaffirm realize
    realise recall recognize recognise recommend regard regret reiterate reject remark remind report request resolve respond
    restate reveal salute say second signal spotlight state stress suggest support thank undertake underline underscore update
    urge value voice volunteer vote vow warn welcome wish witness share speak pay reserve
"""
_IRREGULAR = {
    "say": ("says", "said", "saying"), "speak": ("speaks", "spoke", "speaking"),
    "undertake": ("undertakes", "undertook", "undertaking"),
    "pay": ("pays", "paid", "paying"), "forecast": ("forecasts", "forecast", "forecasting"),
    "commit": ("commits", "committed", "committing"),
    "deny": ("denies", "denied", "denying"), "admit": ("admits", "admitted", "admitting"),
}  # fmt: skip
_VOWELS = frozenset("aeiou")


def inflect(verb: str) -> tuple[str, str, str]:
    """Third person, past and participle of a regular verb, or its irregular forms.

    >>> inflect("agree"), inflect("deny")
    (('agrees', 'agreed', 'agreeing'), ('denies', 'denied', 'denying'))
    """
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("ee"):
        return verb + "s", verb + "d", verb + "ing"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    plural = "es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return verb + plural, verb + "ed", verb + "ing"


GOVERNING_BASE = frozenset(_GOVERNING.split())
GOVERNING_PRESENT = frozenset(inflect(verb)[0] for verb in GOVERNING_BASE)
GOVERNING_PAST = frozenset(inflect(verb)[1] for verb in GOVERNING_BASE)
GOVERNING_PARTICIPLE = frozenset(inflect(verb)[2] for verb in GOVERNING_BASE) | frozenset(
    """
    adding defining meaning
    """.split()
)

ACTS = GOVERNING_PRESENT | GOVERNING_PAST
"""Finite forms of governing verbs."""

PARTICIPLE_LIKE = GOVERNING_PAST - frozenset(
    """
    said spoke agreed affirmed reaffirmed stressed emphasized emphasised hailed thanked believed hoped noted underlined
    underscored highlighted reiterated congratulated insisted concurred replied responded vowed wished argued objected dissented
    complained
    """.split()
)  # fmt: skip
"""Past forms that are as often participles: ", and supported by …". They split only before an object (`OBJECT_OPENERS`)."""

OBJECT_OPENERS = frozenset("the that a an its his her their our these those this to each all both on in for".split()) - {"in", "for", "on"}
"""Words that open the object of an active verb."""

LINKS = frozenset(
    """
    also then hence thus therefore accordingly consequently so indeed yet once again further both always not still
    """.split()
)
"""Words between "and" and what it joins."""

OPENING_LINKS = frozenset(
    """
    also hence thus therefore then accordingly consequently indeed however moreover furthermore nevertheless nonetheless meanwhile
    finally lastly firstly secondly thirdly so yet
    """.split()
)
"""Words that open a sentence and belong neither to its actor nor to an adverbial."""

SUBORDINATORS = frozenset("that which who whom whose where when if as than because while although to".split())
"""Words after which a verb is not the verb of the clause."""

UNMISTAKABLE = frozenset(
    """
    took gave spoke wrote began became knew grew rose saw went came undertook chose drew fell threw broke forbade
    """.split()
)
"""Past forms that differ from their participle: they are finite wherever they stand."""

FINITE = UNMISTAKABLE | frozenset(
    """
    remained became continued began seemed appeared occurred existed happened proved belonged depended differed consisted remains
    seems appears continues becomes begins allows requires provides includes contains means makes takes gives gets goes comes
    keeps holds exists depends differs consists belongs reflects implies leads helps brings shows proves produces follows seeks
    perceives grows rises falls tends varies reverts stands lies says thinks knows finds sees applies constitutes represents
    ensures enables reserves governs constitute remain seem appear depend differ consist belong exist vary tend
    arise arises arose owes derives
    """.split()
)
"""Forms that are finite wherever they stand; forms that are as often nouns ("visits", "plans") or participles ("signed") are left out."""

NOUNS_IN_ING = frozenset(
    """
    building training banking meeting mining planning shipping housing everything something nothing anything king morning evening
    spring string wing thing funding hearing ruling warning
    """.split()
)
"""Words in -ing that are no participles when they open a part."""

CLAUSE_OPENERS = frozenset("whereas however while nor yet moreover therefore otherwise nevertheless but still".split())
"""Words that open a clause of its own after a semicolon."""
PHRASE_OPENERS = frozenset("with without not also by in of for from only to".split())
"""After "but" these open no clause: "but with alacrity"."""

JOINTS = frozenset("and or nor but".split())
"""A verb right after one of these may have its subject before it."""
RELATIVES = frozenset("that which who whom whose".split())
"""Words that open a relative clause."""
PREPOSITIONS = frozenset(
    """
    of to in on at by for from with without within into onto under over between among through throughout against about above
    across after along around before behind below beneath beside besides beyond despite during except inside like near off outside
    per regarding since than toward towards until upon via concerning
    """.split()
)
"""A noun may stand before one of these; a pronoun after one is no subject."""

CONDITIONS = frozenset("if unless when whenever whose whether where wherever although though because since until while".split())
"""Words that open a dependent clause; until a comma closes it, ", and" belongs to it."""


_DOING = """
    accelerate achieve act address advance aim allow apply arouse arrange assist associate attach attend avoid become begin bring
    build carry change check combat combine come complete comply conduct connect consolidate consult continue contribute cooperate
    co-operate coordinate co-ordinate create cultivate deepen defend deliver demonstrate deploy determine develop devote diversify
    divide drive elevate eliminate enable ensure establish exchange expand expedite exploit facilitate fight find follow foster
    further get give go grow guarantee guide have help hold implement improve include increase innovate inspect integrate
    introduce invest join keep know lead learn link live make manage meet mobilise mobilize modernise modernize move negotiate
    nurture open organise organize overcome participate perform play prepare preserve prevent prioritise prioritize produce
    promote protect provide pursue put raise reach receive reduce refrain reform regulate reinforce remain remove respect restore
    safeguard secure see seek send serve set settle show sign simplify solve stabilise stabilize stand start stay stop strengthen
    strive study succeed supplement sustain tackle take target think train transform treat try turn understand upgrade uphold use
    utilise utilize visit widen work intensify combine be attempt harm harass intimidate infringe violate contain incite
    impersonate disclose collect post upload download transmit distribute reproduce modify copy sell transfer interfere disrupt
    compromise obtain access store delete register terminate suspend notify submit publish report review amend repeal abolish
    appoint elect convene comply solicit harvest finance eliminate allocate assign broadcast calculate cancel cease choose claim clear close
    confer constitute deal deem define delegate derive designate discharge discontinue display dispose earn edit educate elaborate embed
    employ encompass endanger enforce engage enhance enter equip eradicate evade examine exceed exclude execute exert explore expose
    formulate frame free generate grant halt hinder honour honor host impair impede impose incur induce initiate insert inspire
    install interpret invent investigate levy liberalise liberalize license limit mediate merge mitigate monitor notice obey oblige
    observe occupy oversee penetrate permit pool postpone practise prejudice prescribe preside probe procure prohibit ratify
    rebuild recover rectify redouble refer refuse regain relieve relinquish render renew repair repatriate replace rescind resume
    retain retrieve revoke revitalise revitalize scrap simulate split spread steer stipulate streamline tag thwart transfer undermine unify
    unite validate vary verify withdraw withhold
"""

ACTING_BASE = frozenset(_DOING.split()) | GOVERNING_BASE
"""Verbs of doing and saying: with them a part set off by a semicolon has a verb of its own."""
ACTING_PAST = (
    frozenset(inflect(verb)[1] for verb in _DOING.split())
    | GOVERNING_PAST
    | frozenset(
        """
    became began brought built came found gave got went grew had held kept knew led learnt made met put sought sent set showed
    stood took thought understood upheld fought drove did
    """.split()
    )
)

ACTING_PRESENT = frozenset(inflect(verb)[0] for verb in ACTING_BASE)
"""Third person; as many are nouns ("visits", "plans"), they count only before an object."""

AUXILIARIES = frozenset(
    """
    am is are was were has have had do does did will would shall should can could may might must cannot ought isn't aren't wasn't
    weren't don't doesn't didn't won't can't hasn't haven't
    """.split()
)
"""Finite auxiliaries."""
PRONOUNS = frozenset("i you he she it we they there one".split())
DETERMINERS = frozenset(
    """
    the a an this these those its his her their our my your each every all some any no both such another many most several neither
    either
    """.split()
)
MODALS = frozenset("will would shall should can could may might must cannot has have had did does do".split())
BE = frozenset("am is are was were be been being isn't aren't wasn't weren't".split())
ADVERBS = frozenset(
    """
    also once again then both jointly further always not all still ever never often soon now each together then too especially
    """.split()
)
"""Words between an actor and its verb; those in -ly are known by their ending."""

STATES = frozenset(
    """
    pleased delighted concerned determined convinced united interested committed prepared honoured honored satisfied tired ready
    open even seven ten been
    """.split()
)
"""After "to be" these tell a state, not an act done to somebody."""

LEAD_OPENERS = frozenset(
    """
    in on at as after before during under over with without within by for from to of regarding concerning considering according
    accordingly following despite since while when if although because through throughout against among between upon based given
    today yesterday here there thus therefore however moreover furthermore meanwhile nevertheless nonetheless consequently hence
    also and but immediately like unlike aware mindful having consistent contrary subject due prior thanks owing pursuant instead rather
    even together amid towards toward until please
    """.split()
)
"""Words that open an adverbial before the actor, up to its comma; so do words in -ing and -ly."""

AGENT_NOUNS = frozenset(
    """
    side sides parties party leader leaders countries country government governments president presidents minister ministers
    committee council assembly delegation delegations states state members member nations commission board court chair chairman
    chairperson secretary people peoples participants representatives heads ministries authorities union association document
    statement communique communiqué report declaration resolution we they he she i it you who officials
    """.split()
)
"""Words after which a verb of saying has its actor before it."""
