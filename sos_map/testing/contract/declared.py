"""What an exporter says of itself: where it is found, options, words (C1, C2, C15)."""

from __future__ import annotations

import re
from typing import Any

import jsonschema

from sos_map.errors import ExporterBroken, OptionsRefused, UnknownExporter
from sos_map.exporting.api import API
from sos_map.exporting.options import checked_options
from sos_map.exporting.registry import Registry
from sos_map.testing.contract.leaving_out import names_a_text
from sos_map.testing.contract.trials import LANGUAGES
from sos_map.testing.contract.trying import Trying

__all__ = ["read_the_declaration"]

_PLACEHOLDER = re.compile(r"\{([A-Za-z_]+)\}")
#: A word that no option takes and no message may repeat.
_WORD = "canary999999q"


def read_the_declaration(trying: Trying) -> None:
    """Look at everything that can be known without drawing."""
    exporter = trying.exporter
    trying.expect(exporter.api == API, 1, "other-interface", api=str(exporter.api))
    _found(trying)
    for language in LANGUAGES:
        said = exporter.summary.get(language, "").strip()
        trying.expect(bool(said), 1, "no-summary", language=language)
    _options(trying)
    _words(trying)
    for pattern in exporter.lossy:
        trying.expect(names_a_text(pattern), 13, "no-such-path", field=pattern)


def _found(trying: Trying) -> None:
    """Where its package is installed, its entry point leads to it."""
    from importlib.metadata import packages_distributions

    package = (trying.exporter.render.__module__ or "").partition(".")[0]
    makers = packages_distributions().get(package, [])
    if not makers or package == "sos_map":
        return
    installed = Registry.installed()
    names = {entry.name for entry in installed.entries if entry.distribution in makers}
    trying.expect(trying.exporter.name in names, 1, "not-listed")
    try:
        installed.get(trying.exporter.name)
    except (ExporterBroken, UnknownExporter) as error:
        trying.breach(1, "not-loaded", error=error.code)


def _options(trying: Trying) -> None:
    """Schemas are schemas, say something, fit their defaults, and refuse nonsense."""
    wrong: list[dict[str, Any]] = [{f"no-{_WORD}": 1}]
    for name, rule in trying.exporter.options.items():
        try:
            jsonschema.Draft202012Validator.check_schema(rule)
        except jsonschema.SchemaError:
            trying.expect(False, 2, "option-no-schema", option=name)
            continue
        validator = jsonschema.Draft202012Validator(rule)
        said = str(rule["description"]).strip()
        trying.expect(bool(said), 2, "option-says-nothing", option=name)
        fits = validator.is_valid(rule["default"])
        trying.expect(fits, 2, "option-default", option=name)
        nonsense = {_WORD: [_WORD]}
        refuses = not validator.is_valid(nonsense)
        trying.expect(refuses, 2, "option-takes-all", option=name)
        wrong += [{name: nonsense}] if refuses else []
    for options in wrong:
        try:
            checked_options(trying.exporter, options)
        except OptionsRefused as error:
            trying.expect(_WORD not in f"{error}{error!r}", 2, "option-repeated")
        else:
            known = ", ".join(set(options) & set(trying.exporter.options)) or "-"
            trying.breach(2, "option-taken", option=known)


def _words(trying: Trying) -> None:
    """The same keys in each language; for each key the same placeholders."""
    words = trying.exporter.words
    trying.tried[15] += 1
    for language in LANGUAGES if words else ():
        trying.expect(language in words, 15, "no-words", language=language)
    for key in sorted(next(iter(words.values()), {})):
        # That each language has the key is seen to when the exporter is made.
        holders = {frozenset(_PLACEHOLDER.findall(one[key])) for one in words.values()}
        trying.expect(len(holders) == 1, 15, "other-placeholders", key=key)
