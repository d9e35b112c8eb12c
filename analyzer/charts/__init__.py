"""Rows → static SVG by Altair and vl-convert: no script, no network, the same bytes on any machine.

life      great friendship, special solidarity…   ●────────●────────○     a mark per document
flow      2024 → 2025   [= 3][~ 20][◐ 11][− 68][+ 40]                      a stretch per outcome
density   ▁▁▃█▁▁▅▁▁█                                                       a column per statement
svg       what all three share: links, colours, the way from a specification to a page
"""

from analyzer.charts.density import density_of_change
from analyzer.charts.flow import statement_flow
from analyzer.charts.life import formulas_over_time

__all__ = ["density_of_change", "formulas_over_time", "statement_flow"]
