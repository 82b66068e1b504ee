# `make` lists what there is. PYTHON=… chooses the Python that the virtual environment is made with.

.DEFAULT_GOAL := help
.PHONY: help site site-instructor serve test firefox neighbours golden bench fuzz lock clean machine

# Many systems have several; the first one that is new enough serves.
PYTHON ?= $(shell for python in python3 python python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# Material's announcement of its successor is no news to the readers of a build log.
MKDOCS := NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs

help:
	@echo 'make site     build the demo site into site/'
	@echo 'make site-instructor   the same with what is for trainers only, into site-instructor/'
	@echo 'make serve    show it while you write, at http://127.0.0.1:8000/'
	@echo 'make test     install what the tests need and run them all'
	@echo 'make firefox  open the demo site in Firefox, if it is installed'
	@echo 'make neighbours   build beside other plugins and themes'
	@echo 'make golden   write the golden files anew, and pictures of what changed into shots/golden/'
	@echo 'make fuzz     give random inputs to the reader, the pages and more, for FUZZ_SECONDS (60)'
	@echo 'make bench    measure speed and size beside other tools'
	@echo 'make lock     pin what the workflows install anew, in requirements/site.txt'
	@echo 'make clean    remove everything that was built or installed here'

site: .venv/installed
	$(MKDOCS) build --strict
	@echo
	@echo 'Built: $(CURDIR)/site/index.html'
	@echo 'To look at it: $(BIN)/python -m http.server --directory site 8000, then http://127.0.0.1:8000/'
	@echo 'To see changes while you write: make serve'

site-instructor: .venv/installed
	$(MKDOCS) build --strict --config-file mkdocs-instructor.yml
	@echo
	@echo 'Built: $(CURDIR)/site-instructor/index.html'

serve: .venv/installed
	$(MKDOCS) serve

# Afterwards a part can be run by hand, for example: .venv/bin/pytest tests/unit
test: machine .venv/installed-for-tests node_modules/.package-lock.json
	$(BIN)/python -m pytest -n auto --dist worksteal

# For those who have Firefox or firefox-esr: `make test` opens pages in Chromium only.
firefox: machine .venv/installed-for-tests
	@$(PIP) install --group firefox
	$(BIN)/python -m pytest --firefox tests/firefox

# In an environment of its own, so that other plugins change nothing for the tests; what brings a Material of its own has
# another one.
neighbours: .venv-neighbours/installed .venv-materialx/installed .venv-techdocs/installed
	.venv-neighbours/bin/python -m pytest tests/neighbours --neighbours -n auto

golden: machine .venv/installed-for-tests
	$(BIN)/python -m pytest --golden; status=$$?; $(BIN)/python -m tests.drawing.side_by_side; exit $$status

FUZZ_SECONDS ?= 60

fuzz: .venv/installed-for-tests
	@$(PIP) install --group fuzz || echo 'atheris cannot be installed here: inputs are made by a grammar only'
	$(BIN)/python -m tests.fuzz --seconds $(FUZZ_SECONDS)

bench: .venv/installed-for-tests
	$(BIN)/python -m benchmarks

# Run it with the Python of the workflows (PYTHON=python3.12) if it is there.
lock: .venv/installed
	$(PIP) install 'pip-tools>=7.5'
	cd requirements && CUSTOM_COMPILE_COMMAND='make lock' ../$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe \
	  --strip-extras --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file site.txt site.in

clean:
	rm -rf .venv .venv-neighbours .venv-materialx .venv-techdocs node_modules site site-* dist .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find plugins tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +

.venv/bin/python:
	@if [ -z '$(PYTHON)' ]; then \
	  echo 'Python 3.11 or newer is needed and none was found. If you have one: make PYTHON=/path/to/python3.11' >&2; exit 1; fi
	@$(PYTHON) -c 'import sys; v = sys.version_info; sys.exit(v < (3, 11) and \
	  "Python 3.11 or newer is needed; $(PYTHON) is %d.%d." % v[:2])'
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

.venv/installed: pyproject.toml | .venv/bin/python
	$(PIP) install --editable .
	@touch $@

# Dependency groups need a pip from 2025 or later, which an older Python does not bring along.
.venv/installed-for-tests: pyproject.toml | .venv/bin/python
	$(PIP) install --upgrade 'pip>=25.1'
	$(PIP) install --editable . --group test
	@touch $@ .venv/installed

.venv-neighbours/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m venv .venv-neighbours
	.venv-neighbours/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv-neighbours/bin/python -m pip install --quiet --editable . --group neighbours
	@touch $@

# Its files lie where Material's do, so that only one of them can be there.
.venv-materialx/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m venv --clear .venv-materialx
	.venv-materialx/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv-materialx/bin/python -m pip install --quiet --editable .
	.venv-materialx/bin/python -m pip uninstall --quiet --yes mkdocs-material
	.venv-materialx/bin/python -m pip install --quiet --group materialx
	@touch $@

.venv-techdocs/installed: pyproject.toml | .venv/bin/python
	$(BIN)/python -m venv .venv-techdocs
	.venv-techdocs/bin/python -m pip install --quiet --upgrade 'pip>=25.1'
	.venv-techdocs/bin/python -m pip install --quiet --editable . --group techdocs
	@touch $@

machine:
	@bash tests/setup/machine.sh

node_modules/.package-lock.json: package-lock.json package.json | machine
	npm ci --loglevel=error
	@touch $@
