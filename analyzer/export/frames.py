"""The tables as pandas data frames, for notebooks.

    frames = to_pandas(analysis)
    frames["alignments"].query("relation == 'reworded' and confidence > 0.8")

Lists and objects stay Python lists and dictionaries; whole numbers that may be missing are `Int64`.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from analyzer.analysis import Analysis
from analyzer.errors import AnalyzerError, installing
from analyzer.export.rows import Value
from analyzer.export.tables import TABLES, Column

if TYPE_CHECKING:
    import pandas as pd

_DTYPES = {"integer": "Int64", "number": "float64", "boolean": "bool", "string": "string", "array": "object", "object": "object"}
_INDEXED = ("documents", "statements", "alignments", "families", "findings")
"""Tables whose key is one id and becomes the index."""


def to_pandas(analysis: Analysis) -> dict[str, pd.DataFrame]:
    """A data frame per table, by name of the table; named things are indexed by their id.

    Raises `AnalyzerError` where pandas is not installed.
    """
    if find_spec("pandas") is None:
        raise AnalyzerError("pandas is not installed", place="to_pandas()", remedy=installing("pandas"))
    import pandas as pd  # noqa: PLC0415 optional, and slow to import

    frames = {}
    for table in TABLES:
        listed = [tuple(_plain(value) for value in row) for row in table.rows(analysis)]
        frame = pd.DataFrame.from_records(listed, columns=[column.name for column in table.columns])
        frame = frame.astype({column.name: _dtype(column) for column in table.columns})
        frames[table.name] = frame.set_index(table.key[0]) if table.name in _INDEXED else frame
    return frames


def _dtype(column: Column) -> str:
    return _DTYPES[column.type]


def _plain(value: Value) -> object:
    """Enumerations as their text, tuples as lists."""
    if isinstance(value, str):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
