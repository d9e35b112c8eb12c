"""An analysis as files that other programs read.

    data_files  data/*.csv, analysis.json, datapackage.json, annotations.jsonld, extracted/*.txt, citations.*
    tei         one TEI P5 document: witnesses, statements, links, apparatus
    sqlite      one database file with keys, views and full-text search
    to_pandas   the tables as data frames

Nothing here writes to disk: every function gives bytes (or frames), always the same for the same
analysis.
"""

from __future__ import annotations

from analyzer.analysis import Analysis
from analyzer.citation import Citer, passage_register
from analyzer.export import delimited, whole
from analyzer.export.annotations import web_annotations
from analyzer.export.bibliography import citations
from analyzer.export.database import sqlite
from analyzer.export.datapackage import datapackage
from analyzer.export.extracted import extracted_texts
from analyzer.export.frames import to_pandas
from analyzer.export.tables import TABLES, Table
from analyzer.export.tei import tei
from analyzer.views import withhold

__all__ = ["data_files", "sqlite", "tei", "to_pandas"]


def data_files(analysis: Analysis, *, text: bool = True, previous: bytes | None = None) -> dict[str, bytes]:
    """The data files of a report: relative path → content, sorted by path.

    With `text=False` nothing repeats the wording of a source: spans, figures, ids and metadata stay.
    `previous` is the `data/passages.json` of an earlier report: ids that are gone are then forwarded.
    """
    shown = analysis if text else withhold(analysis)
    cite = Citer(shown)
    written = {table.name: _csv(shown, table, text=text) for table in TABLES}
    files = {f"data/{name}.csv": data for name, (data, _) in written.items()}
    extracted = extracted_texts(analysis) if text else {}
    files |= extracted
    files["data/datapackage.json"] = datapackage(shown, written, extracted=extracted, text=text)
    files["data/analysis.json"] = whole.analysis_json(shown, text=text)
    files["data/annotations.jsonld"] = web_annotations(cite, text=text)
    files["data/passages.json"] = passage_register(analysis, previous)
    files |= citations(cite, text=text)
    return dict(sorted(files.items()))


def _csv(analysis: Analysis, table: Table, *, text: bool) -> tuple[bytes, int]:
    rows = table.rows(analysis) if text else table.withheld_rows(analysis)
    return delimited.write((column.name for column in table.columns), rows)
