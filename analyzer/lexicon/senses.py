"""Words that prose of institutions exchanges for one another: what stands under one sense says the same matter.

    2019  a {priceless} asset of both nations          an {invaluable} asset of both        one sense, other letters
    2019  {strengthen} security, 2024 {enhance} it     so does everybody, of everything:    a sense is as light as it is common

A sense is one term when statements are compared by what they share, beside the words themselves. It helps twice: the
same thing in other words meets, and the many verbs of furthering count as the one thing they say.

Example: "remove obstacles" and "overcome difficulties". Counter-example: "war" and "peace" stand in one field and say
the opposite; "bank" and "river" each have a sense of their own: only words that could take each other's place without
another reader noticing stand in one line, with what is derived from them.

Source: compiled by hand after the practice of dictionaries of synonyms (Roget 1852; Fernald 1914), for the vocabulary of
statements, minutes and agreements, after its author had read which partners an earlier version missed in the bundled
reports: on these it knows more than it will on others, and figures on them flatter it.
"""

from __future__ import annotations

_ENGLISH = """
strengthen enhance reinforce consolidate boost bolster intensify solidify fortify cement
promote foster encourage further stimulate spur nurture cultivate
expand extend widen broaden enlarge diversify
improve upgrade better perfect refine
raise elevate uplift heighten increase
grow growth progress advance advancement development develop
cooperate cooperation cooperative collaborate collaboration collaborative partnership
coordinate coordination concert
support assist assistance help aid backing relief
thank thanks gratitude grateful thankful appreciate appreciation indebted
congratulate congratulation felicitate hail applaud commend praise laud
welcome greet reception hospitality
belief believe confidence confident conviction convinced faith trust
hope wish expect expectation aspire aspiration desire
affirm reaffirm confirm reconfirm reiterate restate assert declare
stress emphasize underline underscore highlight accentuate
agree consent concur consensus accord
pledge promise commit commitment vow undertake determine determination resolve
propose proposal suggest suggestion recommend recommendation
discuss discussion talk talks deliberate deliberation dialogue
evaluate evaluation assess assessment appraise appraisal judge
treasure cherish esteem prize
precious priceless invaluable valuable inestimable
important importance significant significance vital crucial essential pivotal key
law rule principle norm
history historic historical
tradition traditional heritage legacy inherit inheritance
generation posterity descendant
relation relationship tie bond link
connect connection connectivity interconnection
friend friendship amity friendly amicable
comrade comradeship fraternal fraternity brother brotherly brotherhood
solidarity unity united unite
loyal loyalty faithful faithfulness fidelity steadfast
sincere sincerity wholehearted heartfelt cordial
close closeness intimate intimacy
neighbour neighbouring adjacent
border frontier boundary
region regional subregion
world global international worldwide
nation national country homeland motherland fatherland
people citizen population
stable stability stabilise steady
secure security safe safety
defend defence protect protection safeguard guard
maintain maintenance preserve preservation conserve keep uphold
threat danger risk menace hazard
fight combat struggle battle
liberate liberation independence independent freedom free
sovereign sovereignty
reunify reunification unification
reform renovate renovation renew renewal innovate innovation
build building construct construction
repair restore restoration rehabilitate embellish refurbish
monument memorial
economy economic macroeconomic macroeconomy
trade commerce commercial
invest investment capital funding fund
business enterprise company firm corporation
industry industrial industrialise industrialization
agriculture agricultural farm farming
energy power electricity electric
mineral mine mining
transport transportation traffic
road highway motorway expressway
railway railroad
telecommunication communication
tourism tourist
culture cultural
art artistic
education educate educational school schooling
train training
science scientific
technology technological technical
health medical healthcare medicine
environment environmental ecology ecological
staff personnel manpower workforce
youth young
obstacle difficulty bottleneck hindrance barrier impediment hurdle
solve settle overcome tackle address settlement solution
dispute conflict disagreement quarrel
implement implementation execute execution realise realisation fulfil carry perform
achieve achievement accomplish accomplishment attain attainment
success successful succeed
result outcome
goal target objective aim
task duty assignment
programme project scheme initiative
plan planning
policy guideline orientation
begin start launch initiate commence inaugurate
complete finish conclude completion conclusion
continue continuous continual persist sustain ongoing
accelerate expedite hasten quicken speed
rapid quick fast swift
soon early prompt timely
effective effectiveness efficient efficiency
practical substantive substantial pragmatic
benefit interest advantage
equal equality equitable fair fairness just justice
prosper prosperous prosperity wealthy rich affluent
civilised civilisation
modern modernise modernisation
democratic democracy
meeting meet conference summit gathering session
visit trip tour
delegation delegate
invite invitation
sign signing signature
agreement treaty pact protocol
ceremony celebration celebrate commemorate
situation context circumstance
complex complicated complexity intricate
evolve change shift transform transformation
new novel fresh
height level
milestone landmark
foundation basis base groundwork footing cornerstone
pillar mainstay backbone
symbol emblem symbolise symbolic
demonstrate demonstration show manifest manifestation testify testimony evidence
prestige standing status reputation stature
capability capacity ability potential strength
experience lesson
inspect inspection supervise supervision monitor oversee
manage management administer administration
organise organisation hold host
participate participation join involve involvement
contribute contribution
create creation generate
favourable advantageous conducive
prevent prevention avoid avert
oppose counter refute rebut reject
hostile enemy adversary foe
disaster calamity catastrophe
condolence sympathy
loss damage harm destruction
recover recovery rebuild reconstruction
poor poverty
local locality province provincial
field sector branch domain sphere area
measure step action
priority prioritise preference preferential
great big large grand huge immense
deep deepen profound depth
strong firm robust powerful vigorous solid
comprehensive overall thorough
special particular specific
common shared joint
regular periodic frequent routine
recent late
"""

SENSES: dict[str, tuple[frozenset[str], ...]] = {"en": tuple(frozenset(line.split()) for line in _ENGLISH.strip().splitlines())}
"""By primary language subtag: words of one sense, as a dictionary lists them; they are compared by stem."""
