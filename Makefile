# `make demo` shows what travaux does; `make test` runs every check. Both set up what they need in .venv.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY  := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test lint bench soak screenshots lock browser clean

help:  ## list what make can do
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

$(READY): requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "travaux needs Python 3.11 or newer; name one with make PYTHON=..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## build the record of the sample that ships with the package, and print it
	$(BIN)/travaux demo

lint: $(READY)  ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

browser:  # Debian's chromium for the browser tests; without it they are skipped and say so
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
	  && apt-get update -qq && apt-get install -qq -y --no-install-recommends chromium >/dev/null; } \
	  || echo "no chromium here, and no way to install it: the browser tests will be SKIPPED"

test: lint browser  ## every check and test
	$(BIN)/python -m pytest -m "not soak"

soak: $(READY) browser  ## the tests that take minutes
	$(BIN)/python -m pytest -m soak

bench: $(READY)  ## ratios against named baselines, each measured in one run (PAGES=FOLDER for pages of your own)
	$(BIN)/python benchmarks/annotate.py $(PAGES)
	$(BIN)/python benchmarks/reading.py
	$(BIN)/python benchmarks/copies.py

screenshots: $(READY) browser  ## take the pictures of the docs from the sample
	$(BIN)/python tools/screenshots.py

lock: $(READY)  ## pin every dependency anew, with hashes
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --upgrade --output-file requirements.txt

clean:  ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
