# Each target sets up what it needs: a fresh machine asks for Python 3.11+ with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ROOT ?= .

# Every pip that a target starts keeps to the pins, those that build a package in an environment of their own too:
# newer ones ask for the second name there, older ones know only the first.
PINS := constraints.txt
ifneq ($(PINS),)
export PIP_CONSTRAINT := $(PINS)
export PIP_BUILD_CONSTRAINT := $(PINS)
else
unexport PIP_CONSTRAINT PIP_BUILD_CONSTRAINT
endif
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site serve check test quick newest pins bench clean

site: $(VENV)/.installed
	$(BIN)/reisgids build $(ROOT)

serve: $(VENV)/.installed
	$(BIN)/reisgids serve --open $(ROOT)

check: $(VENV)/.installed
	$(BIN)/reisgids check $(ROOT)

# All checks, within eight minutes on two cores.
test: $(VENV)/.installed-dev browser
	$(BIN)/python -m tests.checks $(CHECKS)

# Those that need no browser and build no site, within one.
quick: $(VENV)/.installed-dev
	$(BIN)/python -m tests.checks quick

# All checks with the newest version of everything, to meet it on purpose.
newest:
	rm -rf .venv-newest
	$(MAKE) test VENV=.venv-newest PINS= CHECKS=unpinned

# Pins the newest version of everything.
pins:
	rm -rf .venv-newest
	$(MAKE) .venv-newest/.installed-bench VENV=.venv-newest PINS=
	.venv-newest/bin/python -m tests.pins

bench: $(VENV)/.installed-bench browser
	$(BIN)/python -m tests.bench

# Chromium comes from the system: a test tool's own download is not needed. REISGIDS_CHROMIUM names another one.
# Tests are quicker in the one without windows, which not every system has.
.PHONY: browser
browser:
	@if [ -z "$$REISGIDS_CHROMIUM" ] && ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null; then \
	  echo "Installing Chromium for the browser tests"; apt-get update -qq && apt-get install -y -qq chromium >/dev/null && \
	  { apt-get install -y -qq chromium-headless-shell >/dev/null 2>&1 || true; }; fi

ASSETS := $(shell find theme/assets -path theme/assets/dist -prune -o -type f -print)
SOURCES := pyproject.toml $(PINS) generator/hatch_build.py $(ASSETS)

$(VENV)/.installed: $(SOURCES)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-dev: $(SOURCES)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable '.[dev]'
	@touch $(VENV)/.installed $@

$(VENV)/.installed-bench: $(SOURCES)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable '.[dev,bench]'
	@touch $(VENV)/.installed $(VENV)/.installed-dev $@

clean:
	rm -rf build dist site sites bench-out .reisgids theme/assets/dist
