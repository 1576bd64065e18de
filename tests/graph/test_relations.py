"""How one person is related to another, and what that is called."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import Builder, CaseMap, Handle, build, relation, relation_text
from sos_map.admission import admit
from sos_map.i18n import catalogue, with_agency_words
from sos_map.model.declare import changed

TURNED = {
    "parent": "child",
    "foster_parent": "foster_child",
    "step_parent": "step_child",
    "grandparent": "grandchild",
    "aunt_or_uncle": "niece_or_nephew",
    "adoptive_parent": "adoptive_child",
    "birth_parent": "birth_child",
    "parent_in_law": "child_in_law",
    "late_partner": "bereaved_partner",
}
TURNED |= {back: forth for forth, back in TURNED.items()}


def _said(case: CaseMap, a: str, b: str, language: str = "sv") -> str:
    found = relation(case, a, b)
    assert found is not None
    return relation_text(found, language)


@pytest.mark.parametrize(
    ("a", "b", "swedish", "english"),
    [
        ("sara", "ebba", "mamma", "mother"),
        ("birgitta", "ebba", "mormor", "maternal grandmother"),
        ("lars", "milo", "morfar", "maternal grandfather"),
        ("layla", "ebba", "farmor", "paternal grandmother"),
        ("anders", "milo", "farfar", "paternal grandfather"),
        ("tove", "ebba", "moster", "maternal aunt"),
        ("peter", "milo", "farbror", "paternal uncle"),
        ("ebba", "milo", "halvsyster", "half-sister"),
        ("milo", "ebba", "halvbror", "half-brother"),
        ("milo", "peter", "brorson", "brother’s son"),
        ("ebba", "birgitta", "dotterdotter", "daughter’s daughter"),
        ("johan", "ebba", "mammas partner", "mother’s partner"),
        ("peter", "ebba", "mammas partners bror", "mother’s partner’s brother"),
        ("ebba", "ebba", "samma person", "the same person"),
    ],
)
def test_the_family_of_the_example_is_called_what_it_is(
    ekwall: CaseMap, a: str, b: str, swedish: str, english: str
) -> None:
    assert _said(ekwall, a, b) == swedish
    assert _said(ekwall, a, b, "en") == english


def test_without_genders_the_words_are_neutral(ekwall: CaseMap) -> None:
    people = tuple(changed(person, gender=None) for person in ekwall.people)
    case = changed(ekwall, people=people)
    assert _said(case, "birgitta", "ebba") == "mor- eller farförälder"
    assert _said(case, "tove", "ebba") == "förälders syskon"
    assert _said(case, "ebba", "milo") == "halvsyskon"
    assert _said(case, "tove", "ebba", "en") == "aunt or uncle"


def test_a_gender_or_a_side_alone_is_used_as_far_as_it_goes(ekwall: CaseMap) -> None:
    def without(who: str) -> CaseMap:
        people = (changed(p, gender=None) if p.id == who else p for p in ekwall.people)
        return changed(ekwall, people=tuple(people))

    assert _said(without("sara"), "birgitta", "ebba") == "mormor eller farmor"
    assert _said(without("birgitta"), "birgitta", "ebba") == "morförälder"
    assert _said(without("tove"), "tove", "ebba") == "mammas syskon"


def test_the_chain_tells_each_step(ekwall: CaseMap) -> None:
    found = relation(ekwall, "birgitta", "ebba")
    assert found is not None
    assert [(s.person, s.tie, s.of) for s in found.steps] == [
        ("birgitta", "parent", "sara"),
        ("sara", "parent", "ebba"),
    ]


def test_those_who_are_not_related_have_no_relation(ekwall: CaseMap) -> None:
    assert relation(ekwall, "linnea", "ebba") is None


def _two_children(m: Builder) -> tuple[Handle, Handle, Handle]:
    mother, a, b = m.person(), m.child(), m.child()
    m.parent(mother, of=a)
    m.parent(mother, of=b)
    return mother, a, b


def _kind(m: Builder, a: Handle, b: Handle) -> str | None:
    found = relation(m.case(), a.id, b.id)
    assert found is not None
    return found.kind


def test_half_is_not_claimed_while_a_second_parent_is_unknown() -> None:
    m = build()
    _, a, b = _two_children(m)
    assert _kind(m, a, b) == "half_or_full_sibling"
    m.parent(m.person(), of=a)
    assert _kind(m, a, b) == "half_or_full_sibling"
    m.parent(m.person(), of=b)
    assert _kind(m, a, b) == "half_sibling"


def test_two_shared_parents_make_siblings() -> None:
    m = build()
    _, a, b = _two_children(m)
    father = m.person()
    m.parent(father, of=a)
    m.parent(father, of=b, nature="adoptive")
    assert _kind(m, a, b) == "sibling"


def test_an_adoptive_second_parent_does_not_prove_half() -> None:
    m = build()
    _, a, b = _two_children(m)
    m.parent(m.person(), of=a)
    m.parent(m.person(), of=b, nature="adoptive")  # by birth he may share the other
    assert _kind(m, a, b) == "half_or_full_sibling"


@pytest.mark.parametrize("nature", ["foster", "step", "unknown"])
def test_no_name_is_worked_out_over_a_tie_that_is_not_birth_or_adoption(
    nature: str,
) -> None:
    m = build()
    mother, a, b = m.person(), m.child(), m.child()
    grandmother = m.person()
    m.parent(mother, of=a, nature=nature)
    m.parent(mother, of=b)
    m.parent(grandmother, of=mother)
    assert _kind(m, a, b) == ("foster_sibling" if nature == "foster" else None)
    assert _kind(m, grandmother, a) is None
    assert _kind(m, grandmother, b) == "grandparent"


def test_foster_and_step_parents_are_called_so() -> None:
    m = build()
    child, foster, step = m.child(gender="man"), m.person(gender="woman"), m.person()
    m.parent(foster, of=child, nature="foster")
    m.parent(step, of=child, nature="step")
    case = m.case()
    assert _said(case, foster.id, child.id) == "familjehemsmamma"
    assert _said(case, child.id, foster.id) == "fosterson"
    assert _said(case, step.id, child.id, "en") == "step-parent"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("foster_home", "foster_parent"),
        ("kinship_care", "foster_parent"),
        ("respite", None),
        ("residential", None),
        ("other", None),
    ],
)
def test_only_a_home_makes_a_foster_parent(kind: str, expected: str | None) -> None:
    people = [{"id": "a"}, {"id": "b"}]
    care = [{"id": "c", "child": "a", "carers": ["b"], "kind": kind}]
    case = admit({"sos_map": 1, "people": people, "care": care})
    found = relation(case, "b", "a")
    assert (found.kind if found else None) == expected


@pytest.mark.parametrize(
    ("status", "together", "kind", "words"),
    [
        ("married", False, "step_parent", "styvförälder"),
        ("partners", True, "step_parent", "styvförälder"),
        ("partners", False, None, "förälders partner"),
        ("divorced", True, None, "förälders tidigare partner"),
        ("unknown", True, None, "förälders nuvarande eller tidigare partner"),
    ],
)
def test_a_parent_s_partner_is_a_step_parent_only_when_it_is_so(
    status: str, together: bool, kind: str | None, words: str
) -> None:
    m = build()
    mother, child, other = m.person(), m.child(), m.person()
    m.parent(mother, of=child)
    m.couple(other, mother, status=status)
    m.household([mother, other] if together else [mother])
    assert _kind(m, other, child) == kind
    assert _said(m.case(), other.id, child.id) == words


def test_a_couple_that_ended_is_a_former_one() -> None:
    m = build()
    one, other = m.person(), m.person()
    m.couple(one, other, status="married", ended="2024")
    assert _kind(m, one, other) == "former_partner"


def test_cousins_step_siblings_and_parents_of_one_child() -> None:
    m = build()
    grandmother, aunt, uncle, cousin = (m.person() for _ in range(4))
    mother, a, _ = _two_children(m)
    for child in (mother, aunt):
        m.parent(grandmother, of=child)
    for parent in (aunt, uncle):
        m.parent(parent, of=cousin)
    assert _kind(m, cousin, a) == "cousin"
    assert _kind(m, aunt, uncle) == "co_parent"
    new, theirs = m.person(), m.person()
    m.parent(new, of=theirs)
    m.couple(new, mother, status="married")
    assert _kind(m, theirs, a) == "step_sibling"


def test_what_the_map_calls_siblings_are_siblings(ekwall: CaseMap) -> None:
    found = relation(ekwall, "tove", "sara")
    assert found is not None
    assert found.kind == "sibling"


def test_an_agency_can_replace_the_words_for_relations() -> None:
    words = with_agency_words(catalogue("sv"), {"kin.step_parent.man": "bonuspappa"})
    m = build()
    mother, child, other = m.person(), m.child(), m.person(gender="man")
    m.parent(mother, of=child)
    m.couple(mother, other, status="married")
    found = relation(m.case(), other.id, child.id)
    assert found is not None
    assert relation_text(found, "sv", words) == "bonuspappa"


PEOPLE = [f"p{number}" for number in range(1, 7)]
PAIRS = st.tuples(st.sampled_from(PEOPLE), st.sampled_from(PEOPLE))


@st.composite
def families(draw: st.DrawFn) -> CaseMap:
    """Make families of six with any ties; a parent has a lower number than a child."""
    m = build()
    who = {name: m.person(gender=draw(st.sampled_from(["woman", "man", None])))
           for name in PEOPLE}  # fmt: skip
    for a, b in draw(st.lists(PAIRS, max_size=9)):
        if a == b:
            continue
        a, b = sorted((a, b))
        nature = draw(st.sampled_from(["birth", "adoptive", "foster", "unknown"]))
        match draw(st.sampled_from(["parent", "sibling", "relative", "couple"])):
            case "parent":
                m.parent(who[a], of=who[b], nature=nature)
            case "sibling":
                m.sibling(who[a], of=who[b], nature=nature)
            case "relative":
                m.relative(who[a], of=who[b])
            case "couple":
                m.couple(who[a], who[b], status=draw(st.sampled_from(["married",
                         "partners", "divorced"])))  # fmt: skip
    return m.case()


@given(families(), PAIRS)
@settings(max_examples=150, deadline=None)
def test_any_family_with_any_circles_has_a_chain_that_holds_both_ways(
    family: CaseMap, pair: tuple[str, str]
) -> None:
    a, b = pair
    found, back = relation(family, a, b), relation(family, b, a)
    assert (found is None) == (back is None)
    if found is None or back is None:
        return
    assert len(found.steps) == len(back.steps)
    ends = [a, *(step.of for step in found.steps)]
    assert [step.person for step in found.steps] == ends[:-1]
    assert ends[-1] == b
    assert len(set(ends)) == len(ends)
    for language in ("sv", "en"):
        text = relation_text(found, language)
        assert text
        assert "{" not in text
        assert "kin." not in text
    if len(found.steps) == 1 or (found.kind and back.kind):
        assert back.kind == TURNED.get(found.kind or "", found.kind)


def test_a_long_circle_of_couples_ends() -> None:
    m = build()
    people = [m.person() for _ in range(60)]
    for one, other in zip(people, [*people[1:], people[0]], strict=True):
        m.couple(one, other)
    found = relation(m.case(), people[0].id, people[30].id)
    assert found is not None
    assert len(found.steps) == 30
