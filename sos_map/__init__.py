"""Case maps in the Signs of Safety style: hold, check, erase, draw.

This file is the index of public names and nothing else. Names load when first used, so
that ``import sos_map`` costs next to nothing.
"""

from __future__ import annotations

# Not from `typing`: that import alone would cost more than all the rest here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from sos_map.asking.kinship import Relation, relation, relation_text
    from sos_map.asking.queries import (
        Answer,
        Knowledge,
        answers_to,
        who_is_worried,
        who_knows,
    )
    from sos_map.asking.typed_graph import CASE_NODE, edge_catalogue, graph
    from sos_map.building.builder import Builder, build
    from sos_map.building.changing import changed
    from sos_map.building.handles import Handle, Piece
    from sos_map.errors import (
        ExporterBroken,
        ExporterFailed,
        ExportRefused,
        FileProblem,
        InvalidCase,
        NothingWritten,
        OptionsRefused,
        Problem,
        ReaderRefused,
        SosMapError,
        UnknownExporter,
        WordsRefused,
    )
    from sos_map.exporting.api import API, Exporter, File, Request
    from sos_map.exporting.registry import Registry
    from sos_map.exporting.run import Artifact, blank, export, render
    from sos_map.files.canonical import dumps
    from sos_map.files.load import Document, load, loads, open_document
    from sos_map.files.save import save
    from sos_map.i18n import Catalogue, Said, catalogue, said, sort_key
    from sos_map.model.base import Statement, Thing, Wording, Words
    from sos_map.model.case import CaseFile, CaseMap, SectionLabel
    from sos_map.model.needs_to_happen import Goal, Need, Step, WallLine
    from sos_map.model.network import NetworkMember
    from sos_map.model.occasions import Occasion, Source
    from sos_map.model.people import (
        Body,
        Care,
        Custody,
        Household,
        Kinship,
        Partnership,
        Party,
        Person,
        Protection,
    )
    from sos_map.model.voices import Rating, Scale, Stance
    from sos_map.model.working_well import ExistingSafety, Strength
    from sos_map.model.worries import Complicating, Danger, Harm, Impact, Worried
    from sos_map.privacy.policy import Policy, policy, read_policy
    from sos_map.privacy.report import OperatorReport
    from sos_map.privacy.view import View, ViewReader
    from sos_map.privacy.views import lift, view, view_with_report

_HOMES = {
    "sos_map.building.builder": ("Builder", "build"),
    "sos_map.building.changing": ("changed",),
    "sos_map.errors": (
        "ExportRefused",
        "ExporterBroken",
        "ExporterFailed",
        "FileProblem",
        "InvalidCase",
        "NothingWritten",
        "OptionsRefused",
        "Problem",
        "ReaderRefused",
        "SosMapError",
        "UnknownExporter",
        "WordsRefused",
    ),
    "sos_map.exporting.api": ("API", "Exporter", "File", "Request"),
    "sos_map.exporting.registry": ("Registry",),
    "sos_map.exporting.run": ("Artifact", "blank", "export", "render"),
    "sos_map.files.canonical": ("dumps",),
    "sos_map.files.load": ("Document", "load", "loads", "open_document"),
    "sos_map.files.save": ("save",),
    "sos_map.asking.typed_graph": ("CASE_NODE", "edge_catalogue", "graph"),
    "sos_map.building.handles": ("Handle", "Piece"),
    "sos_map.asking.kinship": ("Relation", "relation", "relation_text"),
    "sos_map.asking.queries": (
        "Answer",
        "Knowledge",
        "answers_to",
        "who_is_worried",
        "who_knows",
    ),
    "sos_map.i18n": ("Catalogue", "Said", "catalogue", "said", "sort_key"),
    "sos_map.model.base": ("Statement", "Thing", "Wording", "Words"),
    "sos_map.model.case": ("CaseFile", "CaseMap", "SectionLabel"),
    "sos_map.model.needs_to_happen": ("Goal", "Need", "Step", "WallLine"),
    "sos_map.model.network": ("NetworkMember",),
    "sos_map.model.occasions": ("Occasion", "Source"),
    "sos_map.model.people": (
        "Body",
        "Care",
        "Custody",
        "Household",
        "Kinship",
        "Partnership",
        "Party",
        "Person",
        "Protection",
    ),
    "sos_map.model.voices": ("Rating", "Scale", "Stance"),
    "sos_map.model.working_well": ("ExistingSafety", "Strength"),
    "sos_map.model.worries": ("Complicating", "Danger", "Harm", "Impact", "Worried"),
    "sos_map.privacy.policy": ("Policy", "policy", "read_policy"),
    "sos_map.privacy.report": ("OperatorReport",),
    "sos_map.privacy.view": ("View", "ViewReader"),
    "sos_map.privacy.views": ("lift", "view", "view_with_report"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


__all__ = [
    "API",
    "CASE_NODE",
    "Answer",
    "Artifact",
    "Body",
    "Builder",
    "Care",
    "CaseFile",
    "CaseMap",
    "Catalogue",
    "Complicating",
    "Custody",
    "Danger",
    "Document",
    "ExistingSafety",
    "ExportRefused",
    "Exporter",
    "ExporterBroken",
    "ExporterFailed",
    "File",
    "FileProblem",
    "Goal",
    "Handle",
    "Harm",
    "Household",
    "Impact",
    "InvalidCase",
    "Kinship",
    "Knowledge",
    "Need",
    "NetworkMember",
    "NothingWritten",
    "Occasion",
    "OperatorReport",
    "OptionsRefused",
    "Partnership",
    "Party",
    "Person",
    "Piece",
    "Policy",
    "Problem",
    "Protection",
    "Rating",
    "ReaderRefused",
    "Registry",
    "Relation",
    "Request",
    "Said",
    "Scale",
    "SectionLabel",
    "SosMapError",
    "Source",
    "Stance",
    "Statement",
    "Step",
    "Strength",
    "Thing",
    "UnknownExporter",
    "View",
    "ViewReader",
    "WallLine",
    "Wording",
    "Words",
    "WordsRefused",
    "Worried",
    "answers_to",
    "blank",
    "build",
    "catalogue",
    "changed",
    "dumps",
    "edge_catalogue",
    "export",
    "graph",
    "lift",
    "load",
    "loads",
    "open_document",
    "policy",
    "read_policy",
    "relation",
    "relation_text",
    "render",
    "said",
    "save",
    "sort_key",
    "view",
    "view_with_report",
    "who_is_worried",
    "who_knows",
]


def __getattr__(name: str) -> Any:
    """Load a public name from where it lives."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
