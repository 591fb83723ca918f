# `make demo` and `make test` set everything up by themselves; they need Python 3.11 or later and make.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
SECONDS ?= 60
BIN := $(VENV)/bin
BENCHMARKS := import_time rules_speed mention_speed mention_coverage altered_digits readings adversarial scorer_speed decision_risks rule_ablation date_ablation injection
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

unexport PYTHONDONTWRITEBYTECODE  # containers set it; every process that a test starts would compile the whole package

.PHONY: demo test coverage lint format schemas lock resolve benchmarks fuzz clean

demo: $(VENV)/.ready  ## summarize the example articles into demo/
	$(BIN)/summarizer run evals/gold/open --out demo
	@echo "Look at demo/summaries.md, demo/figures.csv, demo/events.csv, demo/statements.csv and demo/summaries.jsonl."

test: $(VENV)/.ready-dev lint  ## lint, types, import contracts, tests, the gate
	$(BIN)/python -m pytest -n 3 -q
	$(BIN)/summarizer eval evals/suites/open.toml --gate
	$(BIN)/summarizer eval evals/suites/open.toml --model replay:evals/recordings/claude/open --baseline evals/suites/open.claude.baseline.json --gate

coverage: $(VENV)/.ready-dev  ## which lines no test reaches; slower by a third than the tests alone
	$(BIN)/python -m pytest -n 2 -q --cov --cov-report=term:skip-covered

lint: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.ready-dev  ## let ruff lay out the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

schemas: $(VENV)/.ready  ## write schemas/ anew from the models
	$(BIN)/python -m summarizer.models.schemas

lock: $(VENV)/.ready-dev  ## pin every dependency with hashes, for Python 3.11 and later on any system; extras hold some back
	$(BIN)/uv pip compile pyproject.toml --extra build --extra dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet -o .ci/requirements-dev.txt
	$(BIN)/uv pip compile pyproject.toml --extra build --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --upgrade --quiet -c .ci/requirements-dev.txt -o .ci/requirements.txt

resolve: $(VENV)/.ready-dev  ## check that the dependencies resolve from scratch on every Python we name
	for version in 3.11 3.12 3.13 3.14; do $(BIN)/uv pip compile pyproject.toml --extra dev --python-version $$version --quiet -o /dev/null && echo "Python $$version resolves" || exit 1; done

benchmarks: $(VENV)/.ready-dev  ## every figure that the README and evals/README.md quote
	missed=; for name in $(BENCHMARKS); do echo "== $$name"; $(BIN)/python -m evals.benchmarks.$$name || missed="$$missed $$name"; done; \
	test -z "$$missed" || { echo "not run to the end, or short of its aim:$$missed"; exit 1; }

fuzz: $(VENV)/.ready-dev  ## look for texts that harm the mentions, for SECONDS (60), outside of the tests
	$(PIP) 'atheris>=3,<4'
	$(BIN)/python -m evals.fuzz.mentions -max_total_time=$(SECONDS) -max_len=400 -len_control=0

clean:
	rm -rf $(VENV) demo

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: $(VENV)/bin/python .ci/requirements.txt pyproject.toml
	$(PIP) --no-deps --require-hashes -r .ci/requirements.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready .ci/requirements-dev.txt
	$(PIP) --no-deps --require-hashes -r .ci/requirements-dev.txt
	@touch $@
