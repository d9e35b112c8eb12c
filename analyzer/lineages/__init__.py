"""Laying found things out in time: chains of statements, steps of formulas, silences, gains, the ledger.

2019 ──── 2024 ──── 2025
  A,B,C     A,B,C     A,B,C,D      step: append D
  s1 ────── s7 ────── s3           statement lineage
  x         x         –            silence: host statement there, without it
"""

from __future__ import annotations

from analyzer.lineages.chains import chain_statements
from analyzer.lineages.gains import find_gains
from analyzer.lineages.ledger import pool_substitutions
from analyzer.lineages.moments import Moment, moments_of
from analyzer.lineages.silences import find_silences, silences_of
from analyzer.lineages.steps import steps_of, trace_steps

__all__ = [
    "Moment",
    "chain_statements",
    "find_gains",
    "find_silences",
    "moments_of",
    "pool_substitutions",
    "silences_of",
    "steps_of",
    "trace_steps",
]
