# Every command of the project; `make` alone says what there is.
.DEFAULT_GOAL := help
MAKEFLAGS += --no-builtin-rules
.PHONY: help run up down clean clock token code invoke check template test check-offers load-rome mails screenshots schemas bench build deploy simulate

# A distribution's Python comes first: it is built with profile-guided optimisation, a fifth faster.
PYTHON = $(shell for each in /usr/bin/python3 python3.13 python3.12 python3.11 python3; do \
	if $$each -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then command -v $$each; break; fi; done)
PY := .venv/bin/python
UV := .venv/bin/uv
LOCAL := $(PY) -m infra.local
SAY := >&2 echo

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@echo
	@echo "  Settings: EXPLORE_PORT (default 8800: the stack takes the six ports after it),"
	@echo "            EXPLORE_STATE (default .local: what the stack keeps)"

run: .venv/.done .venv-emulator/.done ## the whole system on this machine, in the foreground; Ctrl-C stops it
	@$(LOCAL) run

up: .venv/.done .venv-emulator/.done ## the same in the background; addresses in .local/outputs.json
	@$(LOCAL) up

down: ## stop what runs in the background; what it held is kept
	@if [ -x $(PY) ]; then $(LOCAL) down; else echo "Nothing was running."; fi

clean: ## stop, and forget what the local stack held
	@if [ -x $(PY) ]; then $(LOCAL) clean; else echo "Nothing to forget."; fi

clock: .venv/.done ## move the local stack's clock and tick: ADVANCE=72h (30m, 2d, 90s) or RESET=1
	@ADVANCE="$(ADVANCE)" RESET="$(RESET)" $(LOCAL) clock

token: .venv/.done ## a bearer token for the local stack: ROLE=staff or ROLE=partner
	@$(LOCAL) token "$(ROLE)"

code: .venv/.done ## the code to sign in to the team's site: WHO=address, or SECRET="letters of the page"
	@SECRET="$(SECRET)" $(LOCAL) code "$(WHO)"

invoke: .venv/.done ## call a function on the local stack: F=wake_due E=path/of/event.json
	@$(LOCAL) invoke "$(F)" "$(E)"

check: .venv/.done ## the fast gate: format, lint, types, import rules, template, tests without the stack
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	.venv/bin/cfn-lint template.yaml infra/*.yaml
	$(PY) -m pytest -q tests/unit tests/contract tests/architecture tests/adapters tests/simulation

template: .venv-sam/.done ## what SAM says of the template, and the build for Lambda
	SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=eu-west-3 .venv-sam/bin/sam validate --lint
	$(PY) -m infra.build

test: check template .venv-emulator/.done ## everything: check, then the running stack and the browser
	$(PY) -m infra.local.chromium
	$(PY) -m pytest -q tests/stack tests/browser

check-offers: .venv/.done ## the report on a partner's file as JSON, nothing stored: FILE=path
	@$(PY) -m infra.check_offers "$(FILE)"

load-rome: .venv/.done ## ROME's official file into the local stack's bucket, whose jobs then serve: FILE=path
	@$(PY) -m infra.load_rome "$(FILE)"

mails: .venv/.done ## every mail as HTML, text and picture, nothing sent: FOLDER=path (default .local/mails)
	@$(PY) -m infra.mails "$(or $(FOLDER),.local/mails)"

screenshots: .venv/.done ## every page in every state, phone and desk: FOLDER=path (default .local/screenshots)
	$(PY) -m infra.local.chromium
	mkdir -p "$(or $(FOLDER),.local/screenshots)"
	EXPLORE_SCREENSHOTS="$(abspath $(or $(FOLDER),.local/screenshots))" $(PY) -m pytest -q tests/browser -k "gallery or pages"

schemas: .venv/.done ## write the facts' JSON Schemas anew from the contracts
	$(PY) -m infra.schemas

bench: .venv/.done .venv-emulator/.done ## measure, and print the figures
	$(PY) -m tests.bench

simulate: .venv/.done ## SEEDS=n runs n schedules, SEED=x replays one aloud; without both: everything
	@SEEDS="$(SEEDS)" SEED="$(SEED)" $(PY) -m tests.simulation

build: .venv/.done ## the artefacts for Lambda
	$(PY) -m infra.build

# Each setting comes to the program as it was typed: make hands on what its command line sets.
deploy: .venv/.done .venv-sam/.done ## a stage on AWS: STAGE=dev MAIL_DOMAIN=… RECIPIENTS=…; DRY=1 only says what would change
	@$(PY) -m infra.deploy

# Environments: made once, made anew when their lock changes. pip brings uv by its hash, uv the rest.
.venv/.done: requirements/dev.txt
	@test -n "$(PYTHON)" || { $(SAY) "Python 3.11 or newer with its venv module is needed (Debian: apt-get install python3-venv)"; exit 1; }
	@test -x $(PY) || { $(SAY) "Making .venv with $$($(PYTHON) --version)"; $(PYTHON) -m venv .venv; }
	@awk '/^uv==/ { found = 1 } found { print; if ($$0 !~ /\\$$/) exit }' $< > .venv/uv.txt
	@test -x $(UV) || { $(SAY) "Fetching uv"; $(PY) -m pip install -q --disable-pip-version-check --require-hashes -r .venv/uv.txt; }
	@$(SAY) "Installing $$(grep -c '^[a-z].*==' $<) packages into .venv"
	@$(call install,.venv,$<)
	@touch $@

.venv-emulator/.done: requirements/emulator.txt .venv/.done
	@test -x .venv-emulator/bin/python || $(UV) venv -q --python $(PY) .venv-emulator
	@$(SAY) "Installing $$(grep -c '^[a-z].*==' $<) packages into .venv-emulator"
	@$(call install,.venv-emulator,$<)
	@touch $@

.venv-sam/.done: requirements/sam.txt .venv/.done
	@test -x .venv-sam/bin/python || $(UV) venv -q --python $(PY) .venv-sam
	@$(SAY) "Installing $$(grep -c '^[a-z].*==' $<) packages into .venv-sam"
	@$(call install,.venv-sam,$<)
	@touch $@

# pip knows indexes that uv does not (pip.conf): it takes over when uv cannot.
define install
	$(UV) pip sync -q --python $(1)/bin/python --require-hashes $(2) || { \
	$(SAY) "uv could not; trying pip" && $(1)/bin/python -m ensurepip --default-pip >/dev/null && \
	$(1)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r $(2); }
endef
