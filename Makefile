# `make` alone prints this list. The first `make report` or `make test` makes .venv itself.
PYTHON ?= python3
CORPUS ?= corpus
OUT    ?= reports
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help report test check gold benchmark lock clean

help: ## print this list
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "phrasing needs Python 3.11 or newer; call: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

report: $(STAMP) ## read corpus/ and write the report to reports/ (CORPUS=…, OUT=… for others)
	$(BIN)/phrasing report $(CORPUS) --out $(OUT)

test: $(STAMP) ## run the tests
	$(BIN)/python -m pytest

check: $(STAMP) ## format, lint, types, layers, tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

gold: $(STAMP) ## accept the present output as the expected one; then read `git diff tests/gold`
	$(BIN)/python -m pytest tests/test_gold.py --accept-gold

benchmark: $(STAMP) ## measure on open test corpora (BENCH=folder that holds bench/ and corpora/)
	$(BIN)/python -m tests.benchmark $(BENCH)

lock: ## renew requirements.lock from pyproject.toml
	$(PYTHON) -m venv $(VENV) && $(BIN)/pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --prerelease if-necessary-or-explicit --python-version 3.11 \
	  --all-extras --group build --group test --group lint --group benchmark pyproject.toml --output-file requirements.lock

clean: ## remove the environment, caches and the report
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find reports -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
