# make demo: set up all, read the sample coverage, print the record.
# make test: set up all, run every check and test.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test lint unit bench lock clean
.DELETE_ON_ERROR:

demo: .venv/ready-to-run
	@$(BIN)/onrecord demo

test: lint unit

lint: .venv/ready-to-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python resources/sample/locate.py --check

unit: .venv/ready-to-test
	$(BIN)/pytest

bench: .venv/ready-to-test ## the figures of bench/, against their floors; needs ../shared
	$(BIN)/python -m bench

.venv/python: requirements/prepare.sh
	@PYTHON="$(PYTHON)" requirements/prepare.sh venv
	@touch $@

.venv/ready-to-run: .venv/python requirements/run.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/run.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-to-test: .venv/python requirements/dev.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@requirements/prepare.sh chromium
	@touch $@ .venv/ready-to-run

lock: .venv/ready-to-test ## renew the pinned versions with their hashes
	$(BIN)/python -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--build-deps-for editable --extra web -o requirements/run.txt pyproject.toml
	$(BIN)/python -m piptools compile --quiet --generate-hashes --strip-extras --allow-unsafe --no-header \
		--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --extra dev \
		--build-deps-for editable -o requirements/dev.txt pyproject.toml

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis
