"""What changed between two wordings, and whether it matters.

    earlier  the two sides will ⟨open⟩ border gates
    later    the two sides will ⟨endeavour to open⟩ border gates      one edit, substantive, modality

`edits` compares two strings, `collate` all aligned statements of an analysis, `apparatus` any number of
versions. The units of comparison come from the one tokeniser (`units`), the script from difflib and
diff-match-patch (`script`), the stretches that tile both texts from `layout`; `moves`, `lists` and
`classify` say what each change is.
"""

from __future__ import annotations

from analyzer.diff.apparatus import Place, Reading, apparatus
from analyzer.diff.collation import Border, borders, collate
from analyzer.diff.compose import apply, edits, revert

__all__ = ["Border", "Place", "Reading", "apparatus", "apply", "borders", "collate", "edits", "revert"]
