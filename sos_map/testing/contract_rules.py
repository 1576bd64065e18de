"""What the rules of the contract do; numbers as in `contract`."""

from __future__ import annotations

import random
import re
from typing import Any

from sos_map.errors import OptionsRefused
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.registry import Registry
from sos_map.exporting.run import blank, render
from sos_map.model.case import CaseFile, CaseMap
from sos_map.privacy.erase import erase
from sos_map.privacy.policy import policy
from sos_map.privacy.view import View, ViewReader
from sos_map.privacy.views import lift, view
from sos_map.testing import contract_outside as outside
from sos_map.testing.canaries import canaries_in, with_canaries
from sos_map.testing.contract_marks import hostile_cases, marked, marks_in
from sos_map.testing.contract_trials import (
    LANGUAGES,
    Trial,
    draw,
    expect,
    fail,
    option_sets,
    trials,
)
from sos_map.testing.random_cases import random_case
from sos_map.testing.samples import DATE, empty_case, extreme_case, usual_case

_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


def found_when_installed(exporter: Exporter) -> None:
    """C1: where its package is installed, its entry point leads to it."""
    from importlib.metadata import packages_distributions

    package = (exporter.render.__module__ or "").partition(".")[0]
    makers = packages_distributions().get(package, [])
    entries = [e for e in Registry.installed().entries if e.distribution in makers]
    if not makers or package == "sos_map":
        return
    names = {entry.name for entry in entries}
    expect(exporter.name in names, "C1: its package is installed and does not list it")
    loaded = Registry.installed().get(exporter.name)
    expect(loaded.name == exporter.name, "C1: the entry point leads elsewhere")


def options_fit(exporter: Exporter) -> None:
    """C2: schemas are schemas; descriptions say something; defaults fit."""
    import jsonschema

    for language in LANGUAGES:
        said = exporter.summary.get(language, "").strip()
        expect(bool(said), f"C2: no summary in {language}")
    for name, rule in exporter.options.items():
        try:
            jsonschema.Draft202012Validator.check_schema(rule)
        except jsonschema.SchemaError:
            fail(f"C2: option {name} is no JSON Schema")
        fits = jsonschema.Draft202012Validator(rule).is_valid(rule["default"])
        expect(fits, f"C2: the default of {name} does not fit")
        expect(bool(str(rule["description"]).strip()), f"C2: {name} says nothing")


def draws_every_sample(exporter: Exporter) -> None:
    """C3: samples, readers, languages, and each option on the usual family.

    The extreme family takes long to draw, so there every other kind of reader gets it
    in every other language, four at most.
    """
    kinds: set[str] = set()
    for case in (empty_case(), usual_case()):
        for trial in trials(exporter, case):
            shown = trial.view()
            kinds.add(shown.reader.kind)
            for language in LANGUAGES:
                files = draw("C3", exporter, shown, language=language)
                expect(bool(files), f"C3: no file for {shown.reader.kind}")
    for number, trial in enumerate(trials(exporter, extreme_case())[::2][:4]):
        draw("C3", exporter, trial.view(), language=LANGUAGES[number % 2])
    missing = frozenset(exporter.readers or ()) - kinds - {"child"}
    expect(not missing, f"C3: no such kind of reader: {', '.join(sorted(missing))}")
    for trial in trials(exporter, usual_case())[:1]:
        for options in option_sets(exporter):
            draw("C3", exporter, trial.view(), options)


def draws_nothing(exporter: Exporter) -> None:
    """C4: a view of nothing but the reader; a view of nothing at all; a blank sheet."""
    for trial in trials(exporter, empty_case()):
        draw("C4", exporter, trial.view())
    if not exporter.per_child:
        kinds = sorted(exporter.readers or ("guardian", "team", "other"))
        for kind in kinds:
            nothing = CaseMap(sos_map=1, case=CaseFile(language="sv"))
            draw("C4", exporter, View(nothing, ViewReader(kind), DATE))
    if exporter.blank is not None:
        for language in LANGUAGES:
            sheet = blank(exporter, date=DATE, language=language)
            expect(bool(sheet.files), "C4: the blank sheet has no file")


def hostile_text_survives(exporter: Exporter) -> None:
    """C5: what is found on the page with plain words is found with hostile ones."""
    plain_case, count = marked(lambda _n: "ord")
    for hostile_case in hostile_cases():
        for plain in trials(exporter, plain_case)[:3]:
            trial = Trial(hostile_case, plain.reader, plain.child)
            before = marks_in(draw("C5", exporter, plain.view()))
            after = marks_in(draw("C5", exporter, trial.view()))
            lost = len(before - after)
            expect(not lost, f"C5: {lost} of {count} texts are lost when hostile")


def same_from_map_and_from_view(exporter: Exporter) -> None:
    """C6: the page made of the map is the page made of the map's view."""
    rng = random.Random(6)  # noqa: S311 (chance for tests, not for secrets)
    samples = [random_case(rng) for _ in range(12)]
    chosen = [t for c in samples for t in trials(exporter, c)[:2]]
    for trial in [*chosen, *trials(exporter, usual_case())]:
        shown = trial.view()
        first = draw("C6", exporter, shown)
        lifted, reader = lift(shown)
        again, _report = erase(lifted, reader, policy("se"), DATE, shown.child)
        kind = shown.reader.kind
        expect(first == draw("C6", exporter, again), f"C6: leak towards {kind}")


def no_canary_comes_out(exporter: Exporter) -> None:
    """C6: no token of a hidden piece in any byte; no word of the family in a name."""
    for trial in trials(exporter, usual_case()):
        made = with_canaries(trial.case, trial.reader, DATE, child=trial.child)
        shown = view(made.case, made.reader, DATE, child=made.child)
        files = draw("C6", exporter, shown)
        kind = shown.reader.kind
        for file in files:
            out = canaries_in(file.data) | canaries_in(file.name)
            expect(not out, f"C6: hidden words reach {kind}")
        marks, _count = marked(lambda _n: "ord")
        twin = Trial(marks, trial.reader, trial.child)
        names = " ".join(file.name for file in draw("C6", exporter, twin.view()))
        expect("mark" not in names, "C6: a file is named with words of the family")


def same_bytes_twice(exporter: Exporter) -> None:
    """C7: the same, and the same after all others were drawn, in any order."""
    chosen = trials(exporter, usual_case()) + trials(exporter, extreme_case(10))[:2]
    first = [draw("C7", exporter, trial.view()) for trial in chosen]
    again = [draw("C7", exporter, trial.view()) for trial in reversed(chosen)]
    expect(first == again[::-1], "C7: other bytes the second time")
    for options in option_sets(exporter):
        one = draw("C7", exporter, chosen[0].view(), options)
        two = draw("C7", exporter, chosen[0].view(), options)
        expect(one == two, "C7: other bytes the second time")


def same_bytes_elsewhere(exporter: Exporter, origin: str) -> None:
    """C8: digests of two other processes against those of this one."""
    jobs = trials(exporter, usual_case())[:4] + trials(exporter, extreme_case(8))[:1]
    here = outside.digests(exporter, [outside.job(trial) for trial in jobs])
    for surroundings in outside.SURROUNDINGS:
        there = outside.run(exporter, origin, jobs, surroundings)
        expect(there["digests"] == here, "C8: other bytes in another process")


def unknown_options_are_refused(exporter: Exporter) -> None:
    """C9: an unknown name, and for each option a value of no sensible type."""
    import jsonschema

    word = "canary999999q"
    wrong: list[dict[str, Any]] = [{f"no-{word}": 1}]
    for name, rule in exporter.options.items():
        value = {word: [word]}
        if not jsonschema.Draft202012Validator(rule).is_valid(value):
            wrong.append({name: value})
    shown = trials(exporter, usual_case())[0].view()
    for options in wrong:
        try:
            render(exporter, shown, options, "sv")
        except OptionsRefused as error:
            expect(word not in f"{error}{error!r}", "C9: the refusal repeats the value")
        else:
            fail("C9: a wrong option was taken")


def only_computes(exporter: Exporter, origin: str) -> None:
    """C10: what an audit hook sees in a process of its own, and what is left there."""
    jobs = trials(exporter, usual_case())[:3]
    seen = outside.run(exporter, origin, jobs, outside.SURROUNDINGS[0])
    deeds = ", ".join(seen["deeds"])
    expect(not deeds, f"C10: it did more than compute: {deeds}")


def files_are_well_formed(exporter: Exporter) -> None:
    """C11: on the usual and the extreme family, and with hostile words."""
    cases = [(extreme_case(), 1)]
    cases += [(case, 2) for case in (usual_case(), *hostile_cases())]
    for case, most in cases:
        for trial in trials(exporter, case)[:most]:
            for file in draw("C11", exporter, trial.view()):
                _well_formed(exporter, file)


def _well_formed(exporter: Exporter, file: File) -> None:
    from xml.etree import ElementTree

    kind = file.media_type
    declared = not exporter.media_types or kind in exporter.media_types
    expect(declared, "C11: a file is of a type that was not declared")
    xml = kind.endswith("xml")
    if not (xml or kind.startswith("text/") or kind.endswith("json")):
        expect(bool(file.data), "C11: a file is empty")
        return
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError:
        fail("C11: a text file is not UTF-8")
    expect("\r" not in text, "C11: a text file has carriage returns")
    expect(text.endswith("\n"), "C11: a text file does not end with a line feed")
    if xml:
        try:
            ElementTree.fromstring(file.data)  # noqa: S314 (its own bytes)
        except ElementTree.ParseError:
            fail("C11: a file of XML does not parse")


def words_agree(exporter: Exporter) -> None:
    """C12: the same keys; for each key the same placeholders; both languages."""
    if not exporter.words:
        return
    for language in LANGUAGES:
        expect(language in exporter.words, f"C12: no words in {language}")
    texts = list(exporter.words.values())
    for key in {key for words in texts for key in words}:
        expect(all(key in words for words in texts), f"C12: {key} is not everywhere")
        holders = {frozenset(_PLACEHOLDER.findall(words[key])) for words in texts}
        expect(len(holders) == 1, f"C12: {key} has other placeholders")
