"""A passage or a change as something to cite: data for reference managers, a neutral note, a link, selectors.

    v:talks-2024:5.2~1a2b  ─┬─ csl, biblatex, ris      for Zotero, LaTeX, pandoc
                            ├─ footnote, markdown      the quoted words with all that identifies them
                            ├─ link                    documents/talks-2024.html#v:talks-2024:5.2~1a2b
                            └─ annotation              W3C selectors: quote and position

Every form names the exact words, document, date (as precise as it is known), paragraph, the tool's
version and the corpus hash. Nothing is formatted after a citation style here: styles are the business
of a CSL processor (`export.pandoc`). `Citer(analysis)` has a method for each form, of passages, of
changes and of formulas.
"""

from __future__ import annotations

from analyzer.citation.citer import Citer
from analyzer.citation.facts import Cited, CitedChange
from analyzer.citation.forwarding import Forwarding, forward, passage_register

__all__ = ["Cited", "CitedChange", "Citer", "Forwarding", "forward", "passage_register"]
