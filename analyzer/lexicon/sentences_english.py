"""English: abbreviations and sentence openers."""

from __future__ import annotations

_ABBREVIATIONS = """
    mr mrs ms messrs dr prof sr jr st hon rev fr gen lt col maj capt cpl sgt adm cmdr brig sen rep gov pres supt amb min dep sec
    asst inc ltd co corp bros dept univ assn bldg est jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur
    thurs fri sat sun no nos art arts sect para paras ch chap fig figs vol vols ed eds p pp pt cl sch app ex resp approx ca cf viz
    etc al et vs v ibid op cit seq inter i.e e.g u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m ph.d b.c a.d n.b p.s r.o.k d.p.r.k
    p.r.c h.e h.m q.v c.f i.a ave blvd rd mt ft km kg cm mm lb oz hr hrs sec mins yr yrs bn mn tn
"""
_STARTERS = """
    the this these those that it its in on at as he she they we i you there here his her their our my a an and but or so if when
    while where although though because since after before during under over with without within by for from to of however
    moreover furthermore therefore thus nevertheless nonetheless meanwhile also both each every all some many most no not such
    what who which how why let may should both consistent voting according
"""

ENGLISH_ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""Without the final period. Left out although they abbreviate: words that end sentences more often ("am", "in", "is")."""

ENGLISH_STARTERS = frozenset(_STARTERS.split())
"""Words that open a sentence even after an abbreviation: "… in the U.S. The Committee …"."""
