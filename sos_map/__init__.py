"""Case maps in the Signs of Safety style: hold, check, erase, draw.

This file is the index of public names and nothing else. Names load when first used, so
that ``import sos_map`` costs next to nothing.
"""

from __future__ import annotations

# Not from `typing`: that import alone would cost more than all the rest here.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from sos_map.asking.as_of import as_of, history
    from sos_map.asking.coverage import Coverage, coverage
    from sos_map.asking.duties import ChildPlan, Duty, duties, plan_for
    from sos_map.asking.kin_ties import KinStep
    from sos_map.asking.kinship import (
        Relation,
        chain_text,
        relation,
        relation_text,
        relations,
    )
    from sos_map.asking.knowing import Known, knows_what
    from sos_map.asking.queries import (
        Answer,
        WhoKnows,
        answers_to,
        who_is_worried,
        who_knows,
    )
    from sos_map.asking.standing import Part, current, no_longer, standings
    from sos_map.asking.typed_graph import (
        CASE_NODE,
        NodeRow,
        edge_catalogue,
        graph,
        node_catalogue,
    )
    from sos_map.building.builder import Builder, build
    from sos_map.building.changing import (
        changed,
        with_added,
        with_replaced,
        with_version,
        with_wording,
        without,
    )
    from sos_map.building.handles import Handle, Piece
    from sos_map.dates import (
        Range,
        Span,
        age_on,
        how_long_ago,
        may_be,
        span,
        surely_after,
        surely_before,
    )
    from sos_map.dates_in_words import age_text, ago_text, day_text
    from sos_map.errors import (
        ExporterBroken,
        ExporterFailed,
        ExportRefused,
        Fault,
        FileProblem,
        InvalidCase,
        NoSuchThing,
        NotADay,
        NothingWritten,
        OptionsRefused,
        Problem,
        ReaderRefused,
        SosMapError,
        Unconfirmed,
        UnknownExporter,
        WordsRefused,
    )
    from sos_map.exporting.api import API, Exporter, File, Reading, Request
    from sos_map.exporting.leakcheck import leakcheck
    from sos_map.exporting.pack import LeftOut, Pack, Paper, pack
    from sos_map.exporting.receipt import Receipt
    from sos_map.exporting.registry import Registry
    from sos_map.exporting.rendering import render
    from sos_map.exporting.run import Artifact, blank, export
    from sos_map.files.canonical import dumps
    from sos_map.files.handwritten.writing import by_hand
    from sos_map.files.load import Document, load, loads, open_document
    from sos_map.files.save import save
    from sos_map.i18n import Catalogue, Said, catalogue, isolated, said, sort_key
    from sos_map.leaks.looking import Leak, LeakReport, Unread
    from sos_map.mentions.allowed import AllowedMention
    from sos_map.mentions.mention import Mention
    from sos_map.mentions.scan import find_mentions
    from sos_map.model.base import Statement, Thing, Wording, Words
    from sos_map.model.case import CaseFile, CaseMap, SectionLabel
    from sos_map.model.children import (
        Approval,
        ChildItem,
        ChildTool,
        Panel,
        WordsAndPictures,
        ZoneName,
    )
    from sos_map.model.declare import Extensions
    from sos_map.model.matter import (
        Clock,
        Consent,
        Decision,
        Observation,
        Postponement,
        Restart,
    )
    from sos_map.model.needs_to_happen import Goal, Need, Step, WallLine
    from sos_map.model.network import (
        Commitment,
        Knowledge,
        Move,
        NetworkMember,
        RingPlacement,
        SafetyPerson,
        Trust,
    )
    from sos_map.model.occasions import GuardianView, Occasion, Source
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
    from sos_map.model.plan import (
        Backup,
        BottomLine,
        Check,
        ContactStep,
        Plan,
        PlanTest,
        Result,
        Rule,
        SafetyObject,
        Stage,
        Trigger,
    )
    from sos_map.model.voices import Rating, Scale, Stance
    from sos_map.model.working_well import Act, ExistingSafety, Strength
    from sos_map.model.worries import (
        Account,
        Complicating,
        Danger,
        Estimate,
        Harm,
        HarmThread,
        Impact,
        Worried,
    )
    from sos_map.practice.finding import Finding
    from sos_map.practice.parameters import Practice
    from sos_map.practice.review import findings, review
    from sos_map.privacy.policy import Policy, policy, read_policy
    from sos_map.privacy.report import OperatorReport
    from sos_map.privacy.view import View, ViewReader
    from sos_map.privacy.views import lift, view, view_with_report
    from sos_map.wording import OldWording, fingerprint, old_wordings, own_words

_HOMES = {
    "sos_map.asking.as_of": (
        "as_of",
        "history",
    ),
    "sos_map.asking.coverage": (
        "Coverage",
        "coverage",
    ),
    "sos_map.asking.duties": (
        "ChildPlan",
        "Duty",
        "duties",
        "plan_for",
    ),
    "sos_map.asking.kin_ties": ("KinStep",),
    "sos_map.asking.kinship": (
        "Relation",
        "chain_text",
        "relation",
        "relation_text",
        "relations",
    ),
    "sos_map.asking.knowing": (
        "Known",
        "knows_what",
    ),
    "sos_map.asking.queries": (
        "Answer",
        "WhoKnows",
        "answers_to",
        "who_is_worried",
        "who_knows",
    ),
    "sos_map.asking.standing": ("Part", "current", "no_longer", "standings"),
    "sos_map.asking.typed_graph": (
        "CASE_NODE",
        "NodeRow",
        "edge_catalogue",
        "graph",
        "node_catalogue",
    ),
    "sos_map.building.builder": (
        "Builder",
        "build",
        "by_hand",
    ),
    "sos_map.building.changing": (
        "changed",
        "with_added",
        "with_replaced",
        "with_version",
        "with_wording",
        "without",
    ),
    "sos_map.building.handles": (
        "Handle",
        "Piece",
    ),
    "sos_map.dates": (
        "Range",
        "Span",
        "age_on",
        "how_long_ago",
        "may_be",
        "span",
        "surely_after",
        "surely_before",
    ),
    "sos_map.dates_in_words": (
        "age_text",
        "ago_text",
        "day_text",
    ),
    "sos_map.errors": (
        "ExportRefused",
        "ExporterBroken",
        "ExporterFailed",
        "Fault",
        "FileProblem",
        "InvalidCase",
        "NoSuchThing",
        "NotADay",
        "NothingWritten",
        "OptionsRefused",
        "Problem",
        "ReaderRefused",
        "Reading",
        "SosMapError",
        "Unconfirmed",
        "UnknownExporter",
        "WordsRefused",
    ),
    "sos_map.exporting.api": (
        "API",
        "Exporter",
        "File",
        "Reading",
        "Request",
    ),
    "sos_map.exporting.leakcheck": ("leakcheck",),
    "sos_map.exporting.pack": (
        "LeftOut",
        "Pack",
        "Paper",
        "pack",
    ),
    "sos_map.exporting.receipt": ("Receipt",),
    "sos_map.exporting.registry": ("Registry",),
    "sos_map.exporting.rendering": ("render",),
    "sos_map.exporting.run": (
        "Artifact",
        "blank",
        "export",
    ),
    "sos_map.files.canonical": ("dumps",),
    "sos_map.files.handwritten.writing": ("by_hand",),
    "sos_map.files.load": (
        "Document",
        "load",
        "loads",
        "open_document",
    ),
    "sos_map.files.save": ("save",),
    "sos_map.i18n": (
        "Catalogue",
        "Said",
        "catalogue",
        "isolated",
        "said",
        "sort_key",
    ),
    "sos_map.leaks.looking": (
        "Leak",
        "LeakReport",
        "Unread",
    ),
    "sos_map.mentions.allowed": ("AllowedMention",),
    "sos_map.mentions.mention": ("Mention",),
    "sos_map.mentions.scan": ("find_mentions",),
    "sos_map.model.base": (
        "Statement",
        "Thing",
        "Wording",
        "Words",
    ),
    "sos_map.model.case": (
        "CaseFile",
        "CaseMap",
        "SectionLabel",
    ),
    "sos_map.model.children": (
        "Approval",
        "ChildItem",
        "ChildTool",
        "Panel",
        "WordsAndPictures",
        "ZoneName",
    ),
    "sos_map.model.declare": ("Extensions",),
    "sos_map.model.matter": (
        "Clock",
        "Consent",
        "Decision",
        "Observation",
        "Postponement",
        "Restart",
    ),
    "sos_map.model.needs_to_happen": (
        "Goal",
        "Need",
        "Step",
        "WallLine",
    ),
    "sos_map.model.network": (
        "Commitment",
        "Knowledge",
        "Move",
        "NetworkMember",
        "RingPlacement",
        "SafetyPerson",
        "Trust",
    ),
    "sos_map.model.occasions": (
        "GuardianView",
        "Occasion",
        "Source",
    ),
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
    "sos_map.model.plan": (
        "Backup",
        "BottomLine",
        "Check",
        "ContactStep",
        "Plan",
        "PlanTest",
        "Result",
        "Rule",
        "SafetyObject",
        "Stage",
        "Trigger",
    ),
    "sos_map.model.voices": (
        "Rating",
        "Scale",
        "Stance",
    ),
    "sos_map.model.working_well": (
        "Act",
        "ExistingSafety",
        "Strength",
    ),
    "sos_map.model.worries": (
        "Account",
        "Complicating",
        "Danger",
        "Estimate",
        "Harm",
        "HarmThread",
        "Impact",
        "Worried",
    ),
    "sos_map.practice.finding": ("Finding",),
    "sos_map.practice.parameters": ("Practice",),
    "sos_map.practice.review": (
        "findings",
        "review",
    ),
    "sos_map.privacy.policy": (
        "Policy",
        "policy",
        "read_policy",
    ),
    "sos_map.privacy.report": ("OperatorReport",),
    "sos_map.privacy.view": (
        "View",
        "ViewReader",
    ),
    "sos_map.privacy.views": (
        "lift",
        "view",
        "view_with_report",
    ),
    "sos_map.wording": (
        "OldWording",
        "fingerprint",
        "old_wordings",
        "own_words",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


__all__ = [
    "API",
    "CASE_NODE",
    "Account",
    "Act",
    "AllowedMention",
    "Answer",
    "Approval",
    "Artifact",
    "Backup",
    "Body",
    "BottomLine",
    "Builder",
    "Care",
    "CaseFile",
    "CaseMap",
    "Catalogue",
    "Check",
    "ChildItem",
    "ChildPlan",
    "ChildTool",
    "Clock",
    "Commitment",
    "Complicating",
    "Consent",
    "ContactStep",
    "Coverage",
    "Custody",
    "Danger",
    "Decision",
    "Document",
    "Duty",
    "Estimate",
    "ExistingSafety",
    "ExportRefused",
    "Exporter",
    "ExporterBroken",
    "ExporterFailed",
    "Extensions",
    "Fault",
    "File",
    "FileProblem",
    "Finding",
    "Goal",
    "GuardianView",
    "Handle",
    "Harm",
    "HarmThread",
    "Household",
    "Impact",
    "InvalidCase",
    "KinStep",
    "Kinship",
    "Knowledge",
    "Known",
    "Leak",
    "LeakReport",
    "LeftOut",
    "Mention",
    "Move",
    "Need",
    "NetworkMember",
    "NoSuchThing",
    "NodeRow",
    "NotADay",
    "NothingWritten",
    "Observation",
    "Occasion",
    "OldWording",
    "OperatorReport",
    "OptionsRefused",
    "Pack",
    "Panel",
    "Paper",
    "Part",
    "Partnership",
    "Party",
    "Person",
    "Piece",
    "Plan",
    "PlanTest",
    "Policy",
    "Postponement",
    "Practice",
    "Problem",
    "Protection",
    "Range",
    "Rating",
    "ReaderRefused",
    "Reading",
    "Receipt",
    "Registry",
    "Relation",
    "Request",
    "Restart",
    "Result",
    "RingPlacement",
    "Rule",
    "SafetyObject",
    "SafetyPerson",
    "Said",
    "Scale",
    "SectionLabel",
    "SosMapError",
    "Source",
    "Span",
    "Stage",
    "Stance",
    "Statement",
    "Step",
    "Strength",
    "Thing",
    "Trigger",
    "Trust",
    "Unconfirmed",
    "UnknownExporter",
    "Unread",
    "View",
    "ViewReader",
    "WallLine",
    "WhoKnows",
    "Wording",
    "Words",
    "WordsAndPictures",
    "WordsRefused",
    "Worried",
    "ZoneName",
    "age_on",
    "age_text",
    "ago_text",
    "answers_to",
    "as_of",
    "blank",
    "build",
    "by_hand",
    "catalogue",
    "chain_text",
    "changed",
    "coverage",
    "current",
    "day_text",
    "dumps",
    "duties",
    "edge_catalogue",
    "export",
    "find_mentions",
    "findings",
    "fingerprint",
    "graph",
    "history",
    "how_long_ago",
    "isolated",
    "knows_what",
    "leakcheck",
    "lift",
    "load",
    "loads",
    "may_be",
    "no_longer",
    "node_catalogue",
    "old_wordings",
    "open_document",
    "own_words",
    "pack",
    "plan_for",
    "policy",
    "read_policy",
    "relation",
    "relation_text",
    "relations",
    "render",
    "review",
    "said",
    "save",
    "sort_key",
    "span",
    "standings",
    "surely_after",
    "surely_before",
    "view",
    "view_with_report",
    "who_is_worried",
    "who_knows",
    "with_added",
    "with_replaced",
    "with_version",
    "with_wording",
    "without",
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
