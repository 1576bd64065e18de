"""A plugin that is broken spoils neither the list nor the others, and is named."""

from __future__ import annotations

import pytest

from sos_map import ExporterBroken, Registry, UnknownExporter
from sos_map.silence import debug_with_personal_data


@pytest.mark.parametrize(
    ("name", "code", "distribution"),
    [
        ("broken", "exporter-broken", "broken-import"),
        ("exits", "exporter-broken", "exits"),
        ("wrong-type", "exporter-not-one", "wrong-type"),
        ("wrong-api", "exporter-api", "wrong-api"),
        ("twice", "exporter-twice", "twice-a, twice-b"),
    ],
)
def test_a_bad_plugin_is_named_and_its_words_are_not(
    fake_plugins, name, code, distribution
):
    registry = Registry.installed()
    assert "outline" in {entry.name for entry in registry.entries}
    with pytest.raises(ExporterBroken) as caught:
        registry.get(name)
    assert caught.value.code == code
    assert distribution in str(caught.value)
    assert "KANARIE" not in str(caught.value) + repr(caught.value)
    for language in ("sv", "en"):
        assert distribution in caught.value.problems[0].hint(language)
    assert registry.get("outline").name == "outline"


def test_the_place_is_told_to_the_one_who_mends_and_the_cause_is_not_kept(
    fake_plugins,
):
    with pytest.raises(ExporterBroken) as caught:
        Registry.installed().get("broken")
    told = dict(caught.value.problems[0].detail)
    assert told["error"] == "RuntimeError"
    assert told["where"].endswith("broken_import.py:3")
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    with debug_with_personal_data(), pytest.raises(ExporterBroken) as caught:
        Registry.installed().get("broken")
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_listing_imports_no_plugin(fake_plugins):
    import sys

    assert len(Registry.installed().entries) > 5
    assert not [m for m in sys.modules if m.startswith("fake_plugins.")]


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UnknownExporter) as caught:
        Registry.installed().get("KANARIE")
    assert "outline" in str(caught.value)
    assert "KANARIE" not in str(caught.value)
