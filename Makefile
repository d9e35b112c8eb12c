# `make` alone prints this list. `make report` and `make test` make the environment in .venv themselves, once.
PYTHON ?= python3
CORPUS ?= corpus
OUT    ?= reports
BENCH  ?=
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check

.DEFAULT_GOAL := help
.PHONY: help report test lint check gold benchmark lock clean

help: ## print this list
	@awk -F':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# What a report needs, pinned with hashes; then the project itself. A second run installs nothing.
$(VENV)/.report: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("phrasing needs Python 3.11 or newer; call: make PYTHON=python3.12 …" if sys.version_info < (3, 11) else 0)'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "Python cannot make an environment here: install python3-venv (Debian, Ubuntu) and call make again"; exit 1; }
	$(PIP) install --require-hashes --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# What tests, checks and benchmarks need on top.
$(VENV)/.develop: $(VENV)/.report requirements-dev.lock
	$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

report: $(VENV)/.report ## read CORPUS (corpus/) and write the report to OUT (reports/)
	@$(BIN)/phrasing report $(CORPUS) --out $(OUT)

test: $(VENV)/.develop ## run the tests
	$(BIN)/python -m pytest

lint: $(VENV)/.develop ## formatting, lint, types and layers
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test ## all of the above

gold: $(VENV)/.develop ## accept the present output as the expected one; then read `git diff tests/gold`
	$(BIN)/python -m pytest tests/test_gold.py --accept-gold

benchmark: $(VENV)/.develop ## measure on open test corpora; BENCH=folder that holds bench/ and corpora/
	$(BIN)/python -m tests.benchmark $(BENCH)

lock: ## renew the lock files from pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install uv
	$(BIN)/uv pip compile $(LOCK) --group build pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile $(LOCK) --constraint requirements.lock --all-extras --group build --group test --group lint --group benchmark \
	  pyproject.toml --output-file requirements-dev.lock

LOCK := --quiet --upgrade --universal --generate-hashes --no-emit-index-url --no-header --prerelease if-necessary-or-explicit --python-version 3.11

clean: ## remove the environment, the caches and the report
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .phrasing-cache
	find reports -mindepth 1 ! -name README.md -delete
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
