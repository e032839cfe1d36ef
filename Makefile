# Langkah. `make run` and `make test` do all set-up; they need only make and Python 3.11 or newer with venv.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh
VENV  := .venv
BIN   := $(VENV)/bin
# Offices behind an inspecting proxy keep its certificate among the system's; other systems use uv's own list.
CERTS := $(if $(wildcard /etc/ssl/certs/ca-certificates.crt),true,false)
UV    := UV_SYSTEM_CERTS=$(CERTS) UV_PYTHON_DOWNLOADS=never VIRTUAL_ENV=$(VENV) $(BIN)/uv --quiet
# The wait of seven days is the time in which a poisoned release is usually found out.
LOCK  := $(UV) pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
         --exclude-newer '7 days'
# Two processes on a machine of two cores; `make test JOBS=0` keeps all in one.
JOBS  := 2
HOST  := 127.0.0.1
PORT  := 8000

# The first interpreter that really runs (a version manager's shim may not), is new enough and can make a venv.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do \
  $$p -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)

.PHONY: help setup run pocket test coverage check rules words days golden e2e spark bench bench-web bench-pocket wheels lock docs explore train train-deep bench-reading clean
help:  ## show the targets
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 10

# An environment that works is mended in place: someone may be using it.
define ENVIRONMENT
@test -n "$(PYTHON)" || { echo "langkah: error: no Python 3.11 or newer with venv was found" >&2; \
  echo "langkah: hint: apt-get install python3 python3-venv, or make PYTHON=/path/to/python3" >&2; exit 1; }
@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
endef
OURSELVES = @$(UV) pip install --offline --no-deps --no-build-isolation --editable .

$(VENV)/ready: requirements/uv.txt requirements/dev.txt pyproject.toml
	@echo "langkah: making $(VENV) from requirements/dev.txt"
	$(ENVIRONMENT)
	@$(UV) pip sync --require-hashes requirements/uv.txt requirements/dev.txt
	$(OURSELVES)
	@touch $@ $(VENV)/ready-to-run

# Less than half of the above, for who only wants to use it; adds nothing where the above is in place.
$(VENV)/ready-to-run: requirements/uv.txt requirements/run.txt pyproject.toml
	@echo "langkah: making $(VENV) from requirements/run.txt"
	$(ENVIRONMENT)
	@$(UV) pip install --require-hashes -r requirements/run.txt
	$(OURSELVES)
	@touch $@

# For who trains the weights or measures them; nobody else needs it.
$(VENV)/ready-to-train: $(VENV)/ready requirements/train.txt
	@$(UV) pip install --require-hashes -r requirements/train.txt
	@touch $@

# For who trains the second stage. PyTorch comes without a hash, as there is a build for every kind of machine.
$(VENV)/ready-to-train-deep: $(VENV)/ready-to-train requirements/deep-train.txt
	@$(UV) pip install --require-hashes -r requirements/deep-train.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'torch>=2.9,<3'
	@touch $@

# For who weighs by the million: some 700 MB, so nobody else pays for it. PySpark is published as source alone, and
# built here with the setuptools of the same lock.
$(VENV)/ready-to-spark: $(VENV)/ready requirements/spark.txt
	@echo "langkah: adding Spark to $(VENV)"
	@$(UV) pip install --require-hashes --no-build-isolation -r requirements/spark-build.txt
	@$(UV) pip install --require-hashes --no-build-isolation -r requirements/spark.txt
	@touch $@

setup: $(VENV)/ready  ## make .venv from the lock (the others do this for you)

run: $(VENV)/ready-to-run  ## open the demonstration office on http://127.0.0.1:8000
	@mkdir -p build && { nice -n 10 $(BIN)/python -W ignore tools/pocket/build.py --later >build/pocket.log 2>&1 & }
	@$(BIN)/langkah office demo --host $(HOST) --port $(PORT)

pocket: $(VENV)/ready-to-run  ## what a phone needs to weigh by itself; needs the network once, for npm
	@nice -n 10 $(BIN)/python -W ignore tools/pocket/build.py

test: setup  ## all fast tests
	@$(BIN)/pytest --numprocesses $(JOBS)

coverage: setup  ## every branch of terms, rulebook and weigh is run by a test
	@$(BIN)/pytest --numprocesses $(JOBS) --cov --cov-report= \
	  tests/unit tests/spec tests/laws_of tests/cli tests/web
	@$(BIN)/coverage report --include='src/langkah/terms/*,src/langkah/rulebook/*,src/langkah/weigh/*' --fail-under=100

check: setup  ## format, lint, types, imports, templates, migrations, rulebook, generated pages
	@$(BIN)/ruff format --check --quiet . && $(BIN)/ruff check --quiet .
	@$(BIN)/mypy src tests $(wildcard tools)
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/djlint --quiet --check --lint src/langkah/web
	@kept=$$(mktemp -d) && LANGKAH_DATA=$$kept $(BIN)/langkah office makemigrations --check --dry-run; \
	  told=$$?; rm -rf $$kept; exit $$told
	@$(BIN)/langkah rulebook check
	@test ! -f tools/docs.py || $(BIN)/python tools/docs.py --check
	@$(BIN)/python tools/days_off.py --check
	@test ! -f tools/quality.py || $(BIN)/python tools/quality.py --check

rules: setup  ## compile the rulebook and show what changed in it
	@$(BIN)/langkah rulebook compile

words: setup  ## compile the word tables; refused where a row is not heard or a clear example alarms
	@$(BIN)/python tools/lexicon.py

days: setup  ## write the table of holidays and joint leave again
	@$(BIN)/python tools/days_off.py

golden: setup  ## accept what the golden tests print now; read the diff before you commit it
	@LANGKAH_GOLDEN=accept $(BIN)/pytest $(wildcard tests/golden tests/cli)

e2e: setup pocket  ## a few journeys in Debian's Chromium
	@$(BIN)/pytest tests/e2e -m e2e

spark: $(VENV)/ready-to-spark  ## the same verdicts from Spark on two cores; needs Java 17 or newer
	@$(BIN)/pytest tests/spark -m spark

bench: setup  ## speed, as a table
	@$(BIN)/python tests/bench/run.py

train: $(VENV)/ready-to-train  ## learn the weights of the base stage again from ../shared/data
	@$(BIN)/python -W ignore -m tools.train.base

train-deep: $(VENV)/ready-to-train-deep  ## learn the second stage again; hours on one core, resumed from build/deep
	@nice -n 10 $(BIN)/python -W ignore -m tools.train.deep

bench-web: setup  ## an office under load: weighing by the clock, pages, readers counted
	@$(BIN)/python tests/bench/load.py

bench-pocket: setup pocket  ## how long a phone's browser takes to open and to answer, as a page
	@$(BIN)/python tests/bench/pocket.py

bench-reading: $(VENV)/ready-to-train  ## misses and false alarms of reading, as a page; ONLY=--deep or --ear for a part
	@$(BIN)/python -W ignore -m tools.bench_reading $(ONLY)

docs: setup  ## write the reference pages again
	@$(BIN)/python tools/docs.py
	@$(BIN)/python tools/quality.py

explore: setup  ## hours of random laws; every run is another one
	@HYPOTHESIS_PROFILE=explore $(BIN)/pytest tests/laws_of -m 'slow or not slow' --numprocesses $(JOBS)

wheels: setup pocket  ## Langkah, the weights of its second stage, and what phones weigh with, as wheels in dist/
	@$(BIN)/python -m hatchling build --target wheel --directory dist
	@cd packaging/deep && ../../$(BIN)/python -m hatchling build --target wheel --directory ../../dist
	@cd packaging/pocket && ../../$(BIN)/python -m hatchling build --target wheel --directory ../../dist

lock: setup  ## renew requirements/*.txt from *.in
	@$(LOCK) requirements/uv.in  --output-file requirements/uv.txt
	@$(LOCK) requirements/dev.in --output-file requirements/dev.txt
	@$(LOCK) requirements/run.in --output-file requirements/run.txt --constraints requirements/dev.txt
	@$(LOCK) requirements/pocket.in --output-file requirements/pocket.txt
	@$(LOCK) requirements/train.in --output-file requirements/train.txt
	@$(LOCK) requirements/deep-train.in --output-file requirements/deep-train.txt --constraints requirements/dev.txt
	@$(LOCK) requirements/spark-build.in --output-file requirements/spark-build.txt
	@$(LOCK) requirements/spark.in --output-file requirements/spark.txt --constraints requirements/spark-build.txt
	@! grep -n '://' requirements/*.txt

clean:  ## remove what set-up and the tools made
	@rm -rf $(VENV) build dist htmlcov mutants .coverage .coverage.* .hypothesis .*_cache
	@find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
