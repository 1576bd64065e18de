"""What somebody is to the children, as far as the view holds it."""

from __future__ import annotations

from sos_map import Request, relation, relation_text

__all__ = ["role_of"]


def role_of(request: Request, who: str) -> str:
    """Return `mormor` or `granne`; empty where the view does not say.

    Words of the map's own stand in its own language only.
    """
    case = request.view.case
    person = next((one for one in case.people if one.id == who), None)
    if person is None or who in case.case.children:
        return ""
    own = person.role or person.profession or ""
    if own:
        return own if case.case.language == request.language else ""
    named = {_kin(request, who, child) for child in case.case.children}
    # What is said beside a name is true of each child.
    return named.pop() if len(named) == 1 else ""


def _kin(request: Request, who: str, child: str) -> str:
    related = relation(request.view.case, who, child)
    if related is None or not related.kind:
        return ""
    return relation_text(related, request.language, request.words)
