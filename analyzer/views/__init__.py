"""What is shown, in which order: an Analysis as flat, frozen rows for each page.

    Analysis ─ Site (places) ─┬─ index_view      findings, counts, story of the headline formula
                              ├─ formulas_views  genealogies, collation, silences, words in context
                              ├─ synopsis_views  a column per period, a row per chain
                              ├─ comparison_view a page per pair of documents, with the evidence
                              ├─ document_view   every character of a source, with margin notes
                              ├─ passages_views  all passages, to look up a phrase
                              ├─ ledger_views    old → new
                              └─ method_view     settings, hashes, what was left out

Rows hold spans of text, places and numbers; words and formats are chosen above.
"""

from analyzer.views.comparisons import COUNTED, ComparisonView, Count, FlowRow, PairRow, Tally, comparison_view, tally
from analyzer.views.density import ChangeMark, changed_share, density, mean_change
from analyzer.views.documents import Block, DocumentView, document_view
from analyzer.views.evidence import FindingRow, Quotation, finding_row
from analyzer.views.fates import Fates, Note
from analyzer.views.formulas import FamilyView, FormulasView, ListedFamily, family_view, formulas_views, merged_order
from analyzer.views.index import IndexView, LifeMark, index_view
from analyzer.views.ledger import LedgerView, ledger_views
from analyzer.views.method import MethodView, method_view
from analyzer.views.passages import PassagesView, passages_views
from analyzer.views.paths import file_names, paged
from analyzer.views.periods import PeriodTally, period_tallies
from analyzer.views.places import FORMULAS, INDEX, LEDGER, METHOD, PASSAGES, SYNOPSIS, Facet, PassageRef, Place, Site
from analyzer.views.runs import Difference, Run, Stretch, change_classes, diff_runs, difference, marked
from analyzer.views.synopsis import SynopsisView, synopsis_views
from analyzer.views.withheld import BLOCK, withhold

__all__ = [
    "BLOCK",
    "COUNTED",
    "FORMULAS",
    "INDEX",
    "LEDGER",
    "METHOD",
    "PASSAGES",
    "SYNOPSIS",
    "Block",
    "ChangeMark",
    "ComparisonView",
    "Count",
    "Difference",
    "DocumentView",
    "Facet",
    "FamilyView",
    "Fates",
    "FindingRow",
    "FlowRow",
    "FormulasView",
    "IndexView",
    "LedgerView",
    "LifeMark",
    "ListedFamily",
    "MethodView",
    "Note",
    "PairRow",
    "PassageRef",
    "PassagesView",
    "PeriodTally",
    "Place",
    "Quotation",
    "Run",
    "Site",
    "Stretch",
    "SynopsisView",
    "Tally",
    "change_classes",
    "changed_share",
    "comparison_view",
    "density",
    "diff_runs",
    "difference",
    "document_view",
    "family_view",
    "file_names",
    "finding_row",
    "formulas_views",
    "index_view",
    "ledger_views",
    "marked",
    "mean_change",
    "merged_order",
    "method_view",
    "paged",
    "passages_views",
    "period_tallies",
    "synopsis_views",
    "tally",
    "withhold",
]
