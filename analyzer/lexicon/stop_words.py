"""Function words: they carry syntax, not matter. Kept short on purpose: a word of policy is never a stop word."""

from __future__ import annotations

STOP_WORDS: dict[str, frozenset[str]] = {
    "en": frozenset(
        """a about above after again all also an and any are as at be because been before being below between both but by
        can could did do does doing down during each few for from further had has have having he her here hers herself him
        himself his how i if in into is it its itself just me more most my myself no nor not of off on once only or other
        our ours ourselves out over own same shall she should so some such than that the their theirs them themselves then
        there these they this those through to too under until up upon very was we were what when where which while who
        whom whose why will with within without would you your yours s 's ’s""".split()
    ),
    "de": frozenset(
        """aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass daß dein dem den der des die dies
        diese dieser dieses doch dort du durch ein eine einem einen einer eines er es für hat hatte hier ich ihr im in ist
        ja kann kein man mit muss nach nicht noch nun nur ob oder ohne sehr sein sich sie sind so und uns unter vom von vor
        war was weil wenn wer werden wie wir wird zu zum zur über""".split()
    ),
    "fr": frozenset(
        """à au aux avec ce ces cette dans de des du elle en est et eux il ils je la le les leur lui ma mais me même mes
        moi mon ne nos notre nous on ou où par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre
        vous y""".split()
    ),
    "es": frozenset(
        """a al ante con como contra cuando de del desde donde e el ella en entre era es esta este la las le lo los más me
        mi no nos o para pero por que se ser sin sobre son su sus también te tu un una y ya""".split()
    ),
    "pt": frozenset(
        """a ao aos as com como da das de do dos e em entre é mais na nas não no nos o os ou para pela pelo por que se sem
        ser sua um uma""".split()
    ),
    "vi": frozenset(
        "và của là các những cho với trong được có này đó về tại từ để đã sẽ một theo như khi do bởi nên mà thì ở trên".split()
    ),
}
"""By primary language subtag. Other languages have none: inverse document frequency damps common words anyway."""
