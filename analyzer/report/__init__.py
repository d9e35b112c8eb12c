"""An Analysis as HTML pages: pure, relative path → bytes. The only home of Jinja2, autoescape always on.

    render(analysis) → {"index.html": b"<!doctype html>…", "documents/2019.html": …}

Every page stands alone: style and script are inline and named by their hashes in a policy that
allows nothing else, so that whatever a text contains is shown and never run.
"""

from analyzer.report.pages import render

__all__ = ["render"]
