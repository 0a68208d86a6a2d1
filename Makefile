# Each target sets up what it needs: a fresh machine asks for Python 3.11+ with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ROOT ?= .

.PHONY: site serve check test bench clean

site: $(VENV)/.installed
	$(BIN)/reisgids build $(ROOT)

serve: $(VENV)/.installed
	$(BIN)/reisgids serve --open $(ROOT)

check: $(VENV)/.installed
	$(BIN)/reisgids check $(ROOT)

test: $(VENV)/.installed-dev browser
	$(BIN)/ruff check generator tests
	$(BIN)/ruff format --check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -n 2 --dist loadfile

bench: $(VENV)/.installed-dev browser
	$(BIN)/python -m tests.bench

# Chromium comes from the system: a test tool's own download is not needed. REISGIDS_CHROMIUM names another one.
.PHONY: browser
browser:
	@if [ -z "$$REISGIDS_CHROMIUM" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then \
	  echo "Installing Chromium for the browser tests"; apt-get update -qq && apt-get install -y -qq chromium >/dev/null; fi

ASSETS := $(wildcard theme/assets/*.json theme/assets/*.mjs theme/assets/*.py theme/assets/js/*.js theme/assets/js/*/*.js)

$(VENV)/.installed: pyproject.toml generator/hatch_build.py $(ASSETS)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

clean:
	rm -rf build dist site sites bench-out .reisgids theme/assets/dist
