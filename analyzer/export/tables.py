"""The data files as tables: one definition for CSV, Frictionless, SQLite and pandas.

    Table "alignments" ── Column "earlier_id" (string, refers to statements.passage_id)
                       ── Column "confidence" (number, 0 to 1)
                       ── rows(analysis) → ("vl:…", "vl:…", "reworded", False, 0.71, …)

A row holds plain values in the order of the columns; how a value is written is the format's
business. Names and order of the first columns are a promise to other tools; new columns go last.
Every column that repeats words of a source is marked, so that a report can withhold them.
"""

from __future__ import annotations

from analyzer.export.shapes import Column, Table
from analyzer.export.tables_of_texts import TABLES_OF_TEXTS
from analyzer.export.tables_of_wording import TABLES_OF_WORDING

__all__ = ["TABLES", "Column", "Table"]

TABLES: tuple[Table, ...] = (*TABLES_OF_TEXTS, *TABLES_OF_WORDING)
"""In an order in which every table comes after those it refers to."""
