# Everything here works from a fresh clone with python3 (3.11 or newer), its venv
# module, make and git. Each target does its own set-up, in .build/, and only redoes
# what changed. `make` alone prints the list of targets.

PYTHON ?= python3
PLUGINS := minimal pages family_diagrams bbic

MADE := .build
ENV := $(MADE)/env
BIN := $(ENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input
# From the lock only: every file checked against its hash, and nothing compiled here.
LOCKED := $(PIP) install --quiet --no-compile --no-deps --require-hashes \
  --only-binary :all:

# What is tested and shown must be what was installed, not what lies around.
unexport PYTHONPATH PYTHONHOME VIRTUAL_ENV
.DEFAULT_GOAL := help
MAKEFLAGS += --jobs=2
.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: help demo test bench lint wheels lock clean check check-git

help: ## Print this list
	@echo "Targets (each does its own set-up, in $(MADE)/):"
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | \
	  awk -F'|' '{ printf "%-14s %s\n", $$1, $$2 }'

demo: $(MADE)/installed ## Draw and write everything for the invented Ekwall family, in out/
	@$(BIN)/sos-map demo out/

test: check-git lint ## Lint, check types, and run the tests against the installed wheels
	@$(BIN)/pytest -n 2 --ignore=tests/benchmarks --benchmark-disable

lint: $(MADE)/installed $(MADE)/tools ## Only ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(MADE)/installed $(MADE)/tools $(MADE)/peers ## Measure speed (not part of the tests)
	@$(BIN)/pytest tests/benchmarks --benchmark-only

# For another kind of PC: make wheels FOR=win_amd64 FOR_PYTHON=3.12
FOR_PYTHON ?= 3.11
ELSEWHERE := $(if $(FOR),--platform $(FOR) --python-version $(FOR_PYTHON))
wheels: $(MADE)/installed ## Fill wheelhouse/, which installs on a PC without network
	@echo "Collecting the wheels ..."
	@rm -rf wheelhouse && mkdir wheelhouse
	@$(PIP) download --quiet --no-deps --require-hashes --only-binary :all: $(ELSEWHERE) \
	  --dest wheelhouse -r requirements/run.txt
	@cp $(MADE)/dist/*/*.whl wheelhouse/
	@$(BIN)/python -c 'import sys, sysconfig; print("s/@PLATFORM@/%s/;s/@PYTHON@/%s/g" % \
	  (("$(FOR)", "$(FOR_PYTHON)") if "$(FOR)" else \
	  (sysconfig.get_platform(), "%d.%d" % sys.version_info[:2])))' > $(MADE)/kind.sed
	@sed -f $(MADE)/kind.sed requirements/INSTALL.txt.in > wheelhouse/INSTALL.txt
	@env -u PIP_FIND_LINKS PIP_CONFIG_FILE=/dev/null $(PIP) install --quiet --dry-run \
	  --ignore-installed --only-binary :all: $(if $(FOR),$(ELSEWHERE) --target $(MADE)/none) \
	  --no-index --find-links wheelhouse 'sos-map[all]'
	@echo "wheelhouse/ is complete. Copy it, and follow wheelhouse/INSTALL.txt."

# The lock files hold for every platform and every Python from 3.11 on. `make lock`
# keeps the versions that still fit; `make lock UPGRADE=1` takes new ones. A file that
# comes out the same is left alone, so that nothing is set up again for it.
OWN := sos-map $(foreach plugin,$(PLUGINS),sos-map-$(subst _,-,$(plugin)))
COMPILE = UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile --quiet --universal \
  --generate-hashes --python-version 3.11 --fork-strategy fewest --no-emit-index-url \
  --custom-compile-command "make lock" $(if $(UPGRADE),--upgrade)
lock: $(MADE)/env/ready ## Refresh the lock files in requirements/
	@$(LOCKED) -r requirements/lock.txt
	@rm -rf $(MADE)/lock && mkdir $(MADE)/lock && cp requirements/*.txt $(MADE)/lock/
	@$(COMPILE) pyproject.toml --extra all $(OWN:%=--no-emit-package %) \
	  --output-file $(MADE)/lock/run.txt > /dev/null
	@for part in pip build test bench lock; do \
	  $(COMPILE) requirements/$$part.in --constraint $(MADE)/lock/run.txt \
	    --output-file $(MADE)/lock/$$part.txt > /dev/null || exit 1; done
	@for part in run pip build test bench lock; do \
	  cmp -s $(MADE)/lock/$$part.txt requirements/$$part.txt \
	    || { cp $(MADE)/lock/$$part.txt requirements/ && echo "changed: $$part.txt"; }; done
	@echo "The lock files in requirements/ are fresh."

clean: ## Remove what make made here (out/ stays: it may hold your work)
	rm -rf $(MADE) wheelhouse .benchmarks .hypothesis .mypy_cache .pytest_cache .ruff_cache

# --- set-up -----------------------------------------------------------------------

missing = { echo "sos-map cannot be set up: $(1)" >&2; exit 1; }

check:
	@command -v $(PYTHON) > /dev/null || \
	  $(call missing,python3 is missing (on Debian the package python3).)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  $(call missing,$(PYTHON) is older than 3.11; name a newer one with PYTHON=...)
	@$(PYTHON) -c 'import venv' 2> /dev/null || \
	  $(call missing,the module venv is missing (on Debian the package python3-venv).)
	@$(PYTHON) -c 'import ensurepip' 2> /dev/null || \
	  $(call missing,the module ensurepip is missing (on Debian the package python3-venv).)

check-git:
	@command -v git > /dev/null || \
	  $(call missing,git is missing (on Debian the package git).)

# An environment does not survive being moved, or losing its Python: begin again.
ifneq ($(wildcard $(MADE)/place),)
  $(shell test "$$(cat $(MADE)/place)" = "$$(pwd -P)" && $(BIN)/python -c '' \
    || rm -rf $(MADE))
endif

$(MADE)/env/ready: requirements/pip.txt requirements/run.txt \
  requirements/build.txt | check $(filter check-git,$(MAKECMDGOALS:test=check-git))
	@echo "Setting up $(ENV) ..."
	@rm -rf $(ENV) $(MADE)/tools && mkdir -p $(MADE) && pwd -P > $(MADE)/place
	@$(PYTHON) -m venv $(ENV)
	@$(LOCKED) -r requirements/pip.txt  # the one in a new venv can be years old, and slow
	@$(LOCKED) -r requirements/run.txt -r requirements/build.txt
	@touch $@

# After the wheels, since two pips at once would be in each other's way.
$(MADE)/tools: requirements/test.txt $(MADE)/env/ready | $(MADE)/installed
	@echo "Installing the test tools ..."
	@$(LOCKED) -r requirements/test.txt
	@touch $@

$(MADE)/peers: requirements/bench.txt $(MADE)/tools
	@echo "Installing what speed is measured beside ..."
	@$(LOCKED) -r requirements/bench.txt
	@touch $@

# Files and folders (a folder's time tells of a file taken away) that go into a wheel.
sources = $(shell find $(1) \( -name __pycache__ -o -name tests -o -name '.*_cache' \) \
  -prune -o -print)

# $(1): name, $(2): folder, $(3): what it is made of
define distribution
$(MADE)/dist/$(1)/built: $(3) $(MADE)/env/ready
	@echo "Building $(1): sdist, then wheel from that sdist ..."
	@rm -rf $$(@D) && mkdir -p $$(@D)
	@$(BIN)/python -m build --no-isolation --skip-dependency-check \
	  --outdir $$(@D) $(2) > $$(@D)/log 2>&1 \
	  || { cat $$(@D)/log >&2; exit 1; }
	@touch $$@
endef

$(eval $(call distribution,core,.,$(call sources,sos_map schemas \
  docs/examples/ekwall.yaml plugins/minimal pyproject.toml README.md LICENSE NOTICE) \
  plugins/minimal/tests/test_contract.py))
$(foreach plugin,$(PLUGINS),$(eval \
  $(call distribution,$(plugin),plugins/$(plugin),$(call sources,plugins/$(plugin)))))

$(MADE)/installed: $(foreach name,core $(PLUGINS),$(MADE)/dist/$(name)/built)
	@$(PIP) install --quiet --no-compile --no-deps --no-index --force-reinstall \
	  $(foreach built,$?,$(dir $(built))*.whl)
	@touch $@
