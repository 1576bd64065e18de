"""The children's own on a random map: drawings, what is in them, and the story."""

from __future__ import annotations

from typing import Any

from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _tool(known: Known, tool: Data) -> None:
    """A drawing is compared with an earlier one of the same child."""
    tool.pop("compared_with", None)
    earlier = known.before(tool["id"])
    if (
        earlier is not None
        and known.thing(earlier)["child"] == tool["child"]
        and known.draws.maybe(0.5)
    ):
        tool["compared_with"] = earlier


def _item(known: Known, item: Data) -> None:
    known.maybe_supersedes(item)


def _story(known: Known, story: Data) -> None:
    """A story is told to children for whom it was written."""
    _item(known, story)
    told = [one for one in story.pop("told_to", ()) if one in story.get("children", ())]
    if told:
        story["told_to"] = told


def _panel(known: Known, panel: Data) -> None:
    """No two pages of a story have one number; children of a page are of the story."""
    panel["number"] = 1 + int(panel["id"].removeprefix("panels"))
    children = known.thing(panel["story"]).get("children", known.draws.children)
    of_story = [one for one in panel.pop("children", ()) if one in children]
    if of_story:
        panel["children"] = of_story
    known.maybe_supersedes(panel)


MENDS = {
    "child_tools": _tool,
    "child_items": _item,
    "stories": _story,
    "panels": _panel,
}
