"""Words that prose of institutions exchanges for one another: what stands under one sense says the same matter.

    2019  a {priceless} asset of both nations          an {invaluable} asset of both        one sense, other letters
    2019  {strengthen} security, 2024 {enhance} it     so does everybody, of everything:    a sense is as light as it is common

A sense is one term when statements are compared by what they share, beside the words themselves. It helps twice: the
same thing in other words meets, and the many verbs of furthering count as the one thing they say.

Example: "remove obstacles" and "overcome difficulties". Counter-example: "war" and "peace" stand in one field and say
the opposite; "bank" and "river" each have a sense of their own: only words that could take each other's place without
another reader noticing stand in one line, with what is derived from them ("art" and "artistic" are not one matter, nor
"height" and "level"). A word that as often says something else, as "power", "free" or "fair" do, stands in none, and none in two.

Source: compiled by hand after the practice of dictionaries of synonyms (Roget 1852; Fernald 1914), for the vocabulary of
statements, minutes and agreements, after its author had read which partners an earlier version missed in the bundled
reports: on these it knows more than it will on others, and figures on them flatter it.
"""

from __future__ import annotations

_ENGLISH = """
strengthen enhance reinforce consolidate bolster intensify solidify fortify
promote foster encourage stimulate spur nurture
expand extend widen broaden enlarge
improve upgrade
raise elevate heighten increase
grow growth progress advance advancement development develop
cooperate cooperation cooperative collaborate collaboration collaborative
support assist assistance help aid
thank thanks gratitude grateful thankful appreciate appreciation
congratulate congratulation felicitate
applaud commend praise laud hail
welcome greet
belief believe confidence confident conviction convinced trust
hope wish expect expectation aspire aspiration
affirm reaffirm confirm reconfirm reiterate restate assert declare
stress emphasize underline underscore highlight accentuate
agree consent concur consensus
pledge promise commit commitment vow undertake
propose proposal suggest suggestion recommend recommendation
discuss discussion talk talks deliberate deliberation
evaluate evaluation assess assessment appraise appraisal
treasure cherish esteem prize
precious priceless invaluable valuable inestimable
important importance significant significance
vital crucial essential pivotal key
principle norm
history historic historical
heritage legacy inherit inheritance
posterity descendant
relation relationship tie bond link
connect connection connectivity interconnection
friend friendship amity friendly amicable
comrade comradeship fraternal fraternity brother brotherly brotherhood
solidarity unity united unite
loyal loyalty fidelity steadfast
sincere sincerity wholehearted heartfelt cordial
border frontier boundary
world global worldwide
nation national country
homeland motherland fatherland
stable stability stabilise steady
secure security safe safety
defend defence protect protection safeguard guard
maintain maintenance preserve preservation conserve uphold
threat danger risk menace hazard
fight combat struggle battle
sovereign sovereignty
reunify reunification unification
reform renovate renovation renew renewal
build building construct construction
repair restore restoration rehabilitate refurbish
monument memorial
economy economic
trade commerce commercial
business enterprise company corporation
agriculture agricultural farm farming
road highway motorway expressway
railway railroad
tourism tourist
science scientific
health medical healthcare
environment environmental ecology ecological
staff personnel
manpower workforce
youth young
obstacle difficulty hindrance barrier impediment hurdle
solve settle overcome tackle solution
dispute disagreement quarrel
implement implementation execute execution fulfil perform
achieve achievement accomplish accomplishment attain attainment
success successful succeed
result outcome
goal target objective aim
task duty assignment
programme project scheme
begin start commence
launch inaugurate
complete finish conclude completion conclusion
continue continuous continual persist sustain ongoing
accelerate expedite hasten quicken
rapid quick fast swift
prompt timely
effective effectiveness efficient efficiency
practical substantive substantial pragmatic
benefit advantage
equal equality equitable
wealthy rich affluent
democratic democracy
meeting meet conference summit gathering
visit trip tour
sign signing signature
agreement treaty pact
celebration celebrate commemorate
situation circumstance
complex complicated complexity intricate
change shift transform transformation
milestone landmark
foundation basis base groundwork cornerstone
pillar mainstay backbone
symbol emblem symbolise symbolic
demonstrate demonstration show manifest manifestation testify testimony
prestige standing reputation stature
capability capacity ability
supervise supervision monitor oversee
manage management administer administration
participate participation join
create creation
favourable conducive
prevent prevention avoid avert
refute rebut
oppose reject
enemy adversary foe
disaster calamity catastrophe
condolence sympathy
damage harm
recover recovery
rebuild reconstruct reconstruction
poor poverty
field sector domain sphere area
measure step action
priority prioritise
big large great huge immense
deep deepen profound depth
robust vigorous
comprehensive overall thorough
special particular specific
common shared joint
regular periodic frequent
"""

SENSES: dict[str, tuple[frozenset[str], ...]] = {"en": tuple(frozenset(line.split()) for line in _ENGLISH.strip().splitlines())}
"""By primary language subtag: words of one sense, as a dictionary lists them; they are compared by stem."""
