# `make run` serves the product, `make test` proves it. Both install what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN_STAMP := $(VENV)/.run
DEV_STAMP := $(VENV)/.dev

.PHONY: run test check lint types unit store pages browser bench sample lock clean

run: $(RUN_STAMP)
	$(BIN)/python app.py

test: $(DEV_STAMP)
	$(PYTHON) scripts/machine.py
	$(BIN)/python scripts/test.py

check: $(DEV_STAMP)
	$(BIN)/python scripts/test.py --quick

bench: $(DEV_STAMP)
	$(BIN)/python -m bench

sample: $(DEV_STAMP)
	$(BIN)/python -m sample_data

lock: $(DEV_STAMP)
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements.in -o requirements.txt
	$(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
	  requirements-dev.in -o requirements-dev.txt

$(BIN)/uv:
	$(PYTHON) scripts/machine.py venv
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

$(RUN_STAMP): requirements.txt | $(BIN)/uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r requirements.txt
	touch $@

$(DEV_STAMP): requirements.txt requirements-dev.txt | $(BIN)/uv
	$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes \
	  -r requirements.txt -r requirements-dev.txt
	touch $@ $(RUN_STAMP)

clean:
	rm -rf $(VENV) artifacts .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
