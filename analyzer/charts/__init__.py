"""Rows → static SVG by Altair and vl-convert: no script, no network, the same bytes on any machine.

life      great friendship, special solidarity…   ●────────●────────○     a mark per document
flow      2024 → 2025   [= 3][~ 20][◐ 11][− 68][+ 40]                      a stretch per outcome
density   ▁▁▃█▁▁▅▁▁█                                                       a column per statement
svg       what all three share: links, colours, the way from a specification to a page

Each is imported by itself, and Altair where something is drawn: it takes a third of a second to load, and most changes
of a text need it for nothing, since marks are put on a sheet that is known.
"""
