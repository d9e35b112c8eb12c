"""Names, arguments and options of the commands. What they do stands in the other modules of this folder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

from analyzer import __version__
from analyzer.cli.console import guarded
from analyzer.cli.styles import Format
from analyzer.cli.usage import PlainCommand, PlainGroup

_HELP = """
Reads dated texts and shows how their wording changed.

\b
Examples:
  phrasing report corpus --out reports      read a corpus, write the report
  phrasing report draft.txt final.txt       two files are enough
  phrasing init FOLDER                      a manifest for your own texts
  phrasing check corpus                     what was understood of each text
  phrasing trace corpus "great friendship"  where a phrase stands, by date
  phrasing show corpus talks-2024:7.1       where a passage came from and went
  phrasing cite corpus talks-2024:7.1       a passage as footnote or record
  phrasing compare reports-old reports      what changed in the findings
"""

_EPILOG = """
\b
Exit codes:
  0    done
  1    a text, manifest, phrase or output folder is at fault
  2    wrong usage
  70   a defect of the program
  130  interrupted
A run that fails leaves an earlier report as it was.
"""

_STYLES = "footnote, markdown, biblatex, csl or ris; or by pandoc chicago, chicago-notes, mla, apa, oscola or a path to a CSL file."

app = typer.Typer(
    name="phrasing",
    cls=PlainGroup,
    help=_HELP,
    epilog=_EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

# `readable=False`: what may not be read is a fault of the input and told as one (exit code 1), not wrong usage.
CorpusArguments = Annotated[
    list[Path], typer.Argument(readable=False, metavar="CORPUS", help="A corpus folder, its corpus.toml, or two or more texts.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]


def _work(module: str) -> Any:
    return import_module(f"analyzer.cli.{module}")


def _refuse_file(last: str, wanted: str, example: str) -> None:
    """What stands last must not be one more text: then what is asked for was forgotten."""
    if Path(last).exists():
        raise typer.BadParameter(f"{wanted} is missing behind the texts, as in {example}")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"phrasing {__version__}")
        raise typer.Exit


@app.callback(help=_HELP)
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    del version


@app.command(
    cls=PlainCommand,
    short_help="Read a corpus and write the report.",
    epilog="\b\nExamples:\n  phrasing report corpus\n  phrasing report 2019.txt 2024.txt --out /tmp/report",
)
def report(  # noqa: PLR0913, PLR0917 one parameter to an option
    corpus: CorpusArguments,
    out: Annotated[
        Path, typer.Option("--out", "-o", readable=False, help="The folder to write; an earlier report in it is replaced.")
    ] = Path("reports"),
    quiet: Quiet = False,
    single_file: Annotated[bool, typer.Option("--single-file", help="Write all pages as one file, index.html, for mail.")] = False,
    no_text: Annotated[
        bool, typer.Option("--no-text", help="Withhold the wording of the sources; titles, places and figures stay.")
    ] = False,
    no_cache: Annotated[
        bool,
        typer.Option("--no-cache", help="Neither use nor keep results: they are kept in PHRASING_CACHE, or else in ~/.cache/phrasing."),
    ] = False,
    scheduler: Annotated[
        str, typer.Option("--scheduler", metavar="ADDRESS", help="Share the work out over a Dask cluster, as in tcp://host:8786.")
    ] = "",
    changed: Annotated[
        list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="Change a setting, as in align.top_k=20.")
    ] = None,
) -> None:
    """Read a corpus and write the report: pages for a browser, data files to work with."""
    with guarded():
        options = {"quiet": quiet, "single_file": single_file, "text": not no_text, "cached": not no_cache, "scheduler": scheduler}
        _work("reporting").report(corpus, out=out, settings=_work("choices").read_settings(changed or []), **options)


@app.command(
    cls=PlainCommand,
    short_help="List what was understood of each text.",
    epilog="\b\nExamples:\n  phrasing check corpus\n  phrasing check a.txt b.txt",
)
def check(
    corpus: CorpusArguments,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="List every stretch that is set aside.")] = False,
) -> None:
    """Validate a corpus and list what was understood of each text, and what to look at."""
    with guarded():
        _work("checking").check(corpus, verbose=verbose)


@app.command(
    cls=PlainCommand, short_help="A passage, where it came from and went to.", epilog="\b\nExample:\n  phrasing show corpus talks-2024:7.1"
)
def show(
    corpus: CorpusArguments,
    passage: Annotated[
        str, typer.Argument(metavar="PASSAGE_ID", help="A passage id; the corpus before it and the hash behind it may be left out.")
    ],
) -> None:
    """Show a passage, where it came from and where it went to."""
    with guarded():
        _refuse_file(passage, "a passage id", "phrasing show corpus talks-2024:7.1")
        _work("showing").show(corpus, passage)


@app.command(
    cls=PlainCommand,
    short_help="Where a phrase and its variants stand, by date.",
    epilog='\b\nExample:\n  phrasing trace corpus "great friendship"',
)
def trace(
    corpus: CorpusArguments,
    phrase: Annotated[str, typer.Argument(metavar="PHRASE", help="A phrase or a list of members, in quotes.")],
) -> None:
    """Show where a phrase and its variants stand, by date, with passage ids, and how it changed."""
    with guarded():
        _refuse_file(phrase, "a phrase", 'phrasing trace corpus "great friendship"')
        _work("tracing").trace(corpus, phrase)


@app.command(
    cls=PlainCommand,
    short_help="Cite passages, or changes between two.",
    epilog="\b\nExample:\n  phrasing cite corpus talks-2024:7.1 statement-2025:6.1 --style biblatex",
)
def cite(
    named: Annotated[
        list[str],
        typer.Argument(
            metavar="CORPUS… ID",
            help="A corpus folder or two or more texts; then ids of passages, or of changes: two passages with = between them.",
        ),
    ],
    style: Annotated[str, typer.Option("--style", help=_STYLES)] = "footnote",
) -> None:
    """Cite passages, or changes between two passages."""
    with guarded():
        # What is there as a file or folder is the corpus; the first name is, whether it is there or not.
        until = next((number for number, name in enumerate(named) if number and not Path(name).exists()), len(named))
        if until == len(named):
            raise typer.BadParameter("name one or more passage ids behind the corpus")
        _work("citing").cite([Path(name) for name in named[:until]], named[until:], style=style)


@app.command(
    cls=PlainCommand,
    short_help="What changed between two reports.",
    epilog="\b\nExample:\n  phrasing compare reports-2024 reports-2025 --json",
)
def compare(
    earlier: Annotated[Path, typer.Argument(readable=False, metavar="REPORT_A", help="The folder of the earlier report.")],
    later: Annotated[Path, typer.Argument(readable=False, metavar="REPORT_B", help="The folder of the later report.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Tell what changed in documents, formulas and findings between two reports."""
    with guarded():
        _work("comparing").compare(earlier, later, as_json=as_json)


@app.command(
    cls=PlainCommand,
    short_help="Write a corpus.toml for your own texts.",
    epilog="\b\nExamples:\n  phrasing init my-texts\n  phrasing init --table my-texts/documents.csv",
)
def init(
    folder: Annotated[Path | None, typer.Argument(readable=False, metavar="FOLDER", help="A folder of texts.")] = None,
    table: Annotated[
        Path | None, typer.Option("--table", readable=False, help="A .csv or .jsonl with columns file, date, title, id ….")
    ] = None,
    language: Annotated[str, typer.Option("--language", help="The language of all texts, as in en or vi.")] = "",
    replace: Annotated[bool, typer.Option("--replace", help="Write an existing corpus.toml anew.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Print the manifest and write nothing.")] = False,
) -> None:
    """Write a corpus.toml for your own texts; each date with how it was found."""
    with guarded():
        if folder is None and table is None:
            raise typer.BadParameter("name a folder of texts, or --table")
        _work("founding").init(folder, table=table, language=language, replace=replace, dry_run=dry_run)


@app.command(
    cls=PlainCommand,
    short_help="Write TEI, SQLite, JSON, or all tables.",
    epilog="\b\nExample:\n  phrasing export corpus --format tei --out corpus.tei.xml",
)
def export(
    corpus: CorpusArguments,
    form: Annotated[Format, typer.Option("--format", "-f", help="What to write.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", readable=False, help="A file (for data: a folder); standard output if none is named.")
    ] = None,
) -> None:
    """Write an analysis for other programs: TEI, SQLite, JSON, or all tables."""
    with guarded():
        _work("exporting").export_corpus(corpus, form=form, out=out)
