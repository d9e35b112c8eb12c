"""A corpus: the texts, and a manifest that says what is known of them.

    corpus/
    ├── corpus.toml          the manifest: title, and per document id, file, date …
    ├── adjudications.toml   readers' judgements on links, where there are any
    └── texts/ …             the sources, byte for byte

>>> from analyzer.corpus import load_corpus
>>> [document.id for document in load_corpus("corpus").documents]  # doctest: +SKIP
['talks-2019', 'commentary-2024', 'talks-2024', 'talks-2025', 'statement-2025']
"""

from __future__ import annotations

from analyzer.corpus.loading import load_corpus
from analyzer.corpus.loose import load_files, open_corpus

__all__ = ["load_corpus", "load_files", "open_corpus"]
