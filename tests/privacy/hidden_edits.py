"""Everything that may change in a map without the reader noticing.

The list is the specification of the guarantee: an edit that is missing here is a leak
that the two-run test cannot see. Each edit changes a map, as plain data, only in what
is hidden from one reader, and returns False where it finds nothing to do.

Left out on purpose, since they change what the reader may see by rule: giving the case
another child (a title may name every child, so it goes), naming the reader in a label
a decision on access or a protection, answering whether something may leave the circle
of parties or taking away whose answer it takes, pointing a visible thing at a hidden
one that decides which children it is about, and saying where a protected person lives,
works or learns, or who told in confidence.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import orjson
from restated import BUILDS_ON, CELLS, NEEDS_ALL, NEEDS_ONE, TIES, Restated, names
from scenes import Scene, things_of

from sos_map.files.canonical import as_data
from sos_map.integrity import broken
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.privacy.reader import Reader
from sos_map.privacy.view import View
from sos_map.testing import HOSTILE_TEXTS
from sos_map.testing.canaries import WORDS
from sos_map.testing.random_draws import Draws
from sos_map.testing.random_things import another

Data = dict[str, Any]
#: The lists of visible things that lose a hidden member and stay.
LOOSE = {
    "bodies": {"members": "people"},
    "households": {"members": "people"},
    "occasions": {"present": "people", "interpreters": "people"},
    "harms": {"done_by": "people", "said_by": "people", "sources": "sources"},
    "dangers": {"about": "people", "arises_from": "harms", "said_by": "bodies"},
    "complicating": {"about": "people", "said_by": "people"},
    "strengths": {"about": "people", "sources": "sources"},
    "existing_safety": {"done_by": "people"},
    "goals": {"meets": "needs", "said_by": "people"},
    "steps": {"owners": "people", "said_by": "bodies"},
    "wall": {"said_by": "people"},
    "consents": {"to": "people"},
    "observations": {"told": "people", "informs": "strengths"},
    "harm_threads": {"sources": "sources"},
    "bottom_lines": {"set_by": "people", "met_by": "stories"},
    "rings": {"placed_by": "people"},
    "knowledge": {"told_by": "people"},
    "rules": {"done_by": "people", "meets": "bottom_lines"},
    "triggers": {"noticed_by": "people"},
    "plan_tests": {"led_to": "occasions"},
    "stages": {"owners": "people"},
    "contacts": {"decided_by": "people"},
    "child_tools": {"made_with": "people"},
    "child_items": {"informs": "dangers"},
    "stories": {"present": "people"},
    "decisions": {"starts": "clocks"},
}
#: Where a protected person lives, works, learns, and who is a relative.
_AROUND = ("protections", "households", "care", "bodies", "network", "kinships")
#: What a child's safety is decided by; such a thing is left alone where it names one
#: who reads.
_SAFETY = {
    "trusts": ("person",),
    "child_items": ("about",),
    "dangers": ("about",),
    "harms": ("done_by",),
    "harm_threads": ("done_by",),
}


#: What decides for the reader what the reader may see.
_DECIDE = ("access", "consents")


@attrs.define(repr=False)
class Stage:
    """A map to edit, and what its reader sees of it."""

    rng: random.Random
    data: Data
    reader: Reader
    child: str | None
    seen: set[str]
    fields: dict[tuple[str, str], bool]
    before: View

    @classmethod
    def of(cls, scene: Scene, rng: random.Random) -> Stage:
        """Return the stage of a scene; the operator's report says what is seen."""
        view, report = scene.look()
        data = orjson.loads(orjson.dumps(as_data(scene.case)))
        shown = {(piece[0], piece[1]): True for piece in report.shown}
        hidden = {
            (one.piece[0], one.piece[1]): False
            for one in report.withheld
            if one.piece[3] == ""
        }
        return cls(
            rng,
            data,
            scene.reader,
            scene.child,
            set(report.new_ids),
            {**shown, **hidden},
            view,
        )

    def audience(self) -> str:
        """Return for whom a wording must be made to reach the reader."""
        if self.reader.kind == "child":
            return "child"
        family = ("parent", "guardian", "foster_carer", "network")
        return "family" if self.reader.kind in family else "professional"

    def me(self, label: str) -> bool:
        """Say whether a label names the reader."""
        reader = self.reader
        return names(label, reader.who, reader.kind, reader.children)

    def outside(self) -> bool:
        """Say whether the reader is outside the circle of parties."""
        return CELLS["harms", "*"][self.reader.kind] == "consent"

    def confidential(self) -> set[str]:
        """Return the sources that will not be named."""
        every = self.data.get("sources", ())
        return {one["id"] for one in every if one.get("kind") == "confidential"}

    def things(self, seen: bool, *sections: str) -> list[tuple[str, Data]]:
        """Return visible or hidden things, of some sections or all but deciders."""
        return [
            (section, thing)
            for section, thing in things_of(self.data)
            if (thing["id"] in self.seen) == seen
            and (section in sections or not (sections or section in _DECIDE))
        ]

    def ids(self, seen: bool, *sections: str) -> list[str]:
        """Return the ids of such things."""
        return [thing["id"] for _section, thing in self.things(seen, *sections)]

    def pick(self, items: list[Any]) -> Any:
        """Return one, or None when there is none."""
        return self.rng.choice(items) if items else None

    def unseen(self, **fields: Any) -> Data:
        """Return a new hidden thing or link: for nobody, or hidden from the reader."""
        who, kind, children = self.reader.who, self.reader.kind, self.reader.children
        labels = [who]
        if children:
            child = self.rng.choice(children)
            labels += [f"{kind}:{child}", f"{who}:{kind}:{child}"]
        secret: Data = {"hidden_from": [self.rng.choice(labels)]}
        if kind != "team" and self.rng.random() < 0.5:
            others = [label for label in self.others() if not self.me(label)]
            secret = {"shown_to": others[: self.rng.randrange(3)]}
        return {**fields, **secret}

    def near(self) -> set[str]:
        """Return the reader, and who belongs to it when it is a body."""
        bodies = self.data.get("bodies", ())
        found = [body for body in bodies if body["id"] == self.reader.who]
        return {self.reader.who, *(m for b in found for m in b.get("members", ()))}

    def decides_safety(self, section: str, thing: Data) -> bool:
        """Say whether what the children fear is decided by a thing."""
        if section in ("safety_objects", "rules", "child_tools"):
            return bool(self.data.get("safety_objects"))
        named: set[str] = set()
        for field in _SAFETY.get(section, ()):
            value = thing.get(field, [])
            named.update(value if isinstance(value, list) else [value])
        return bool(named & self.near())

    def decides_shelter(self, section: str, thing: Data) -> bool:
        """Say whether a thing decides whose name leads to somebody hidden."""
        if section == "sources":
            return thing.get("kind") == "confidential"
        return section in _AROUND and bool(self.data.get("protections"))

    def others(self) -> list[str]:
        """Return labels that do not name the reader."""
        people = [person["id"] for person in self.data.get("people", [])]
        bodies = [body["id"] for body in self.data.get("bodies", [])]
        found = [one for one in [*people, *bodies] if not self.me(one)]
        self.rng.shuffle(found)
        return found

    def add(self, section: str, thing: Data) -> bool:
        """Put a new hidden thing anywhere into its section."""
        thing = {"id": f"new{self.rng.randrange(10**6)}", **thing}
        things = self.data.setdefault(section, [])
        things.insert(self.rng.randint(0, len(things)), thing)
        return True


Edit = Callable[[Stage], bool]


def add_hidden_person(stage: Stage) -> bool:
    """Somebody nobody told of, with a telephone."""
    person = stage.unseen(name="Anna", phone="070", role="granne")
    return stage.add("people", person)


def give_a_hidden_person_a_visible_name(stage: Stage) -> bool:
    """Another Anna must not make the visible one `Anna (2)`."""
    _section, visible = stage.pick(stage.things(True, "people")) or (None, {})
    hidden = [thing for _s, thing in stage.things(False, "people")]
    if "name" not in visible:
        return False
    for person in hidden:
        person["name"] = visible["name"]
    return stage.add("people", stage.unseen(name=visible["name"]))


def delete_hidden_thing(stage: Stage) -> bool:
    """One hidden thing goes, with the hidden things that name it."""
    gone = {stage.pick(stage.ids(False))}
    if gone == {None}:
        return False
    growing = True
    while growing:
        growing = False
        for section, thing in stage.things(False):
            if thing["id"] not in gone and gone & _named(section, thing):
                gone.add(thing["id"])
                growing = True
    if any(
        gone & _decides(section, thing) for section, thing in stage.things(True)
    ) or gone.intersection(stage.data["case"].get("children", ())):
        return False  # it decides whom a visible thing is about
    if any(
        stage.decides_safety(section, thing)
        for section, thing in stage.things(False)
        if thing["id"] in gone
    ):
        return False
    if any(
        stage.decides_shelter(section, thing)
        for section, thing in stage.things(False)
        if thing["id"] in gone
    ):
        return False  # a protection hides from the reader; a home can be its limit
    if gone & {part for label in _labels(stage.data) for part in label.split(":")}:
        return False  # a label may not name what is not there
    consents = stage.data.get("consents", ())
    if gone & {one["by"] for one in consents} or any(
        set(one.get("about", ())) and gone.issuperset(one["about"]) for one in consents
    ):
        return False  # whose yes opens it for others; a yes to nothing is one to all
    if gone & {one["id"] for one in stage.data.get("custody", ())} and stage.outside():
        return False  # whose yes it takes
    decisions = stage.data.get("access", ())
    gone |= {one["id"] for one in decisions if _on_nothing(one, gone)}
    for section in list(stage.data):
        if section in SECTIONS:
            kept = [thing for thing in stage.data[section] if thing["id"] not in gone]
            stage.data[section] = kept
            for thing in kept:
                _unlink(section, thing, gone)
    answer = stage.data["case"].get("responsible", ())
    stage.data["case"]["responsible"] = [one for one in answer if one not in gone]
    return True


def _on_nothing(decision: Data, gone: set[str]) -> bool:
    """Say whether all that a decision is on is gone: else it would be on the case."""
    about = set(decision.get("of", ()))
    return (bool(about) and about <= gone) or decision.get("member") in gone


def _named(section: str, thing: Data) -> set[str]:
    found: set[str] = set()
    for edge in edges_of(section):
        value = thing.get(edge.name, [])
        items = value if isinstance(value, list) else [value]
        found.update(item.get(edge.inner) if edge.inner else item for item in items)
    return found - {None}


def _decides(section: str, thing: Data) -> set[str]:
    """Return what a visible thing cannot lose without changing for the reader."""
    fields = (*NEEDS_ALL.get(section, ()), *NEEDS_ONE.get(section, ()), "at")
    found: set[str] = set()
    for field in (*fields, *BUILDS_ON.get(section, ())):
        value = thing.get(field, [])
        for item in value if isinstance(value, list) else [value]:
            found.add(item if isinstance(item, str) else item.get(TIES[field], ""))
    return found


def _labels(value: Any) -> list[str]:
    if isinstance(value, list):
        return [label for item in value for label in _labels(item)]
    if not isinstance(value, dict):
        return []
    own = [*value.get("shown_to", ()), *value.get("hidden_from", ())]
    return own + [label for item in value.values() for label in _labels(item)]


def _unlink(section: str, thing: Data, gone: set[str]) -> None:
    for edge in edges_of(section):
        value = thing.get(edge.name)
        if value is None:
            continue
        if not edge.is_list:
            if value in gone:
                del thing[edge.name]
                if edge.name == "supersedes":  # what it was is told by why it changed
                    thing.pop("why_changed", None)
            continue
        inner = edge.inner
        kept = [i for i in value if (i.get(inner) if inner else i) not in gone]
        thing[edge.name] = kept
        if not kept:
            del thing[edge.name]


def edit_hidden_words(stage: Stage) -> bool:
    """Every word of every hidden thing is another."""
    return _write(stage, lambda: stage.rng.choice(("x", "Anna", "Ett helt annat ord")))


def long_hidden_text(stage: Stage) -> bool:
    """Ten thousand letters that nobody sees must not move anything."""
    return _write(stage, lambda: "lång " * 2000, most=1)


def hostile_hidden_text(stage: Stage) -> bool:
    """Texts that break writers must break nothing where they are not written."""
    return _write(stage, lambda: stage.rng.choice(HOSTILE_TEXTS))


def _write(stage: Stage, words: Callable[[], str], most: int = 999) -> bool:
    done = 0
    for _section, thing in stage.things(False):
        for words_of in (thing, *_objects(thing)):
            for field in WORDS & set(words_of) - {"ground", "note", "wordings"}:
                if done < most:
                    value = words_of[field]
                    words_of[field] = (
                        words()
                        if isinstance(value, str)
                        else {**value, "text": words()}
                    )
                    done += 1
            for wording in words_of.get("wordings", ()):
                wording["text"] = words() if done < most else wording["text"]
    return done > 0


def _objects(thing: Data) -> list[Data]:
    """Return the objects in the lists of a thing."""
    return [
        item
        for field in TIES
        for item in thing.get(field, ())
        if isinstance(item, dict)
    ]


def _worded(value: Any) -> Iterator[Data]:
    """Return everything that has wordings, however deep it stands."""
    if isinstance(value, list):
        for item in value:
            yield from _worded(item)
    elif isinstance(value, dict):
        if "wordings" in value:
            yield value
        for field, item in value.items():
            if field not in ("extensions", "wordings"):
                yield from _worded(item)


def edit_wordings_for_others(stage: Stage) -> bool:
    """What was written for other readers is another text, and in another language."""
    done = False
    mine = stage.audience()
    for thing in _worded([one for _section, one in things_of(stage.data)]):
        for one in thing["wordings"]:
            if one.get("reader") not in (None, mine):
                one |= {"text": "helt annat", "language": "fi", "made_by": "Åke"}
                done = True
        thing["wordings"] = _one_for_each(thing["wordings"], mine)
    return done


def _one_for_each(wordings: list[Data], mine: str) -> list[Data]:
    """Keep one wording of each kind for others: no language stands twice."""
    found: dict[Any, Data] = {}
    for number, one in enumerate(wordings):
        other = one.get("reader") not in (None, mine)
        found.setdefault(one["reader"] if other else number, one)
    return [*found.values()]


def edit_words_that_the_reader_gets_others_for(stage: Stage) -> bool:
    """Where words are made for a reader, the thing's own words do not matter."""
    done = False
    mine = stage.audience()
    for thing in _worded([one for _section, one in things_of(stage.data)]):
        if any(one.get("reader") == mine for one in thing["wordings"]):
            thing["quote" if "scale" in thing else "text"] = "helt andra ord"
            thing["language"] = "fi"
            thing["wordings"] = [one for one in thing["wordings"] if "reader" in one]
            done = True
    return done


def change_what_only_the_owner_sees(stage: Stage) -> bool:
    """What other programs keep, who made a wording and from what."""
    for _section, thing in things_of(stage.data):
        thing["extensions"] = {"annat": {"rad": stage.rng.randrange(99)}}
    for thing in _worded([one for _section, one in things_of(stage.data)]):
        for one in thing["wordings"]:
            one |= {"made_by": "Åke", "made_from": "0badcafe"}
    return True


#: Sections by which it is decided who may see what, or of which each is one at a time.
_NOT_ADDED = (
    *_DECIDE,
    "people",
    "bodies",
    "households",
    "custody",
    "protections",
    "partnerships",
)


def add_hidden_thing_of_any_kind(stage: Stage) -> bool:
    """One more of any section, pointing anywhere, that is not the reader's to see."""
    section = stage.rng.choice([one for one in SECTIONS if one not in _NOT_ADDED])
    rng = stage.rng
    draws = Draws(lambda limit: int(rng.random() * limit), 3)
    draws.children = list(stage.data["case"].get("children", ()))
    if not draws.children or not stage.data.get("people"):
        return False
    made = another(draws, stage.data, section)
    if made is None or stage.decides_shelter(section, made):
        return False
    for field in _SAFETY.get(section, ()):
        value = made.get(field)
        if isinstance(value, list):
            made[field] = [one for one in value if one not in stage.near()]
        elif value in stage.near():
            return False
    made.pop("shown_to", None)
    made.pop("hidden_from", None)
    if section == "safety_objects":
        made.pop("rule", None)  # what a child must not be betrayed by takes rules along
    # A draw may contradict the map: somebody his own brother, a circle of parents.
    tried = {"id": "tried", **{k: v for k, v in made.items() if k != "id"}}
    if broken({**stage.data, section: [*stage.data.get(section, ()), tried]}):
        return False
    return stage.add(section, {**made, **stage.unseen()})


def edit_hidden_fields_of_visible_things(stage: Stage) -> bool:
    """Telephone, address, number, date of birth, where the reader does not get them."""
    done = False
    for section, thing in stage.things(True, "people", "households"):
        fields = ("phone", "address", "identity_number", "born", "died")
        for field in fields if section == "people" else ("place",):
            # A field that was not there is left alone when it might be shown.
            if stage.fields.get((thing["id"], field)) is False:
                thing[field] = "2001-01-01" if field in ("born", "died") else "annat"
                done = True
    return done


def edit_hidden_fields_of_the_case(stage: Stage) -> bool:
    """Title, reference, office, next meeting, where the reader does not get them."""
    fields = ("title", "reference", "office", "next_meeting")
    hidden = [field for field in fields if stage.fields.get(("", field)) is False]
    for field in hidden:
        stage.data["case"][field] = "helt annat"
    return bool(hidden)


def change_notes_and_grounds(stage: Stage) -> bool:
    """They are the owner's alone, on visible things too."""
    stage.data["case"]["note"] = "ny"
    for _section, thing in things_of(stage.data):
        thing["note"] = "ny anteckning"
        thing["ground"] = "OSL 26:1"
    return True


def reorder_hidden_between_visible(stage: Stage) -> bool:
    """Hidden things move anywhere; visible ones keep their order."""
    for section in SECTIONS:
        things = stage.data.get(section, [])
        visible = [thing for thing in things if thing["id"] in stage.seen]
        for thing in things:
            if thing["id"] not in stage.seen:
                visible.insert(stage.rng.randint(0, len(visible)), thing)
        if things:
            stage.data[section] = visible
    return True


def renumber_all_ids(stage: Stage) -> bool:
    """Every id is another one; labels and the reader follow."""
    ids = [thing["id"] for _section, thing in things_of(stage.data)]
    numbers = list(range(len(ids)))
    stage.rng.shuffle(numbers)
    new = {
        identity: f"z{number}" for identity, number in zip(ids, numbers, strict=True)
    }
    _renamed(stage.data, new)
    reader = stage.reader
    stage.reader = Reader(
        reader.kind, new[reader.who], tuple(new[child] for child in reader.children)
    )
    stage.child = new[stage.child] if stage.child else None
    stage.seen = {new[identity] for identity in stage.seen}
    return True


def _renamed(value: Any, new: dict[str, str], section: str = "") -> None:
    places = [("case", value["case"])]
    places += [("labels", label) for label in value.get("labels", ())]
    places += list(things_of(value))
    for section, thing in places:
        _relabel(thing, new)
        if "id" in thing:
            thing["id"] = new[thing["id"]]
        for edge in edges_of(section) if section != "labels" else ():
            items = thing.get(edge.name)
            if items is None:
                continue
            if not edge.is_list:
                thing[edge.name] = new[items]
            elif not edge.inner:
                thing[edge.name] = [new[item] for item in items]
            else:
                for link in items:
                    if edge.inner in link:
                        link[edge.inner] = new[link[edge.inner]]
        for link in _objects(thing) if section != "labels" else ():
            _relabel(link, new)


def _relabel(thing: Data, new: dict[str, str]) -> None:
    for field in ("shown_to", "hidden_from"):
        if field in thing:
            split = [label.split(":") for label in thing[field]]
            thing[field] = [":".join(new.get(p, p) for p in parts) for parts in split]


def relabel_for_others(stage: Stage) -> bool:
    """Who else may read, or may not, is nobody's business."""
    places = [stage.data["case"], *stage.data.get("labels", ())]
    places += [thing for _section, thing in things_of(stage.data)]
    for thing in places:
        others = stage.others()
        if "shown_to" in thing:
            mine = [label for label in thing["shown_to"] if stage.me(label)]
            thing["shown_to"] = [*others[:2], *mine]
        if stage.rng.random() < 0.3:
            mine = [label for label in thing.get("hidden_from", ()) if stage.me(label)]
            thing["hidden_from"] = [*mine, *others[2:4]]
    return True


def add_hidden_worried_link(stage: Stage) -> bool:
    """That a visible person fears a visible danger, told in confidence."""
    _section, danger = stage.pick(stage.things(True, "dangers")) or (None, None)
    who = stage.pick(stage.ids(True, "people", "bodies"))
    if danger is None or who is None:
        return False
    links = danger.setdefault("worried", [])
    links.insert(stage.rng.randint(0, len(links)), stage.unseen(who=who))
    return True


def add_hidden_impact_link(stage: Stage) -> bool:
    """What it did to a child, between what it did to others."""
    things = [
        thing
        for _s, thing in stage.things(True, "harms", "dangers")
        if thing.get("children")
    ]
    thing = stage.pick(things)
    if thing is None:
        return False
    child = stage.rng.choice(thing["children"])["child"]
    link = stage.unseen(child=child, text="hemligt")
    thing["children"].insert(stage.rng.randint(0, len(thing["children"])), link)
    return True


def edit_hidden_links(stage: Stage) -> bool:
    """A hidden link of a visible danger names another, and is one more."""
    done = False
    plain = restated_of(stage)
    who = stage.pick(stage.ids(False, "people", "bodies"))
    for _section, danger in stage.things(True, "dangers"):
        for link in list(danger.get("worried", ())):
            if who and not plain.link("worried", link, stage.seen):
                link["who"] = who
                danger["worried"].append(dict(link))
                done = True
    return done


def name_a_hidden_thing_in_a_visible_one(stage: Stage) -> bool:
    """A hidden person, source or need more in a list of a visible thing."""
    done = False
    kids = stage.data["case"].get("children", ())
    hiding = bool(stage.data.get("protections"))
    for section, thing in stage.things(True, *LOOSE):
        if section == "households" and hiding:
            continue  # a home falls with one who hides in it
        for field, wanted in LOOSE[section].items():
            hidden = [one for one in stage.ids(False, wanted) if one not in kids]
            hidden = [one for one in hidden if one not in stage.near()]
            if stage.decides_shelter(section, thing):
                continue
            if wanted == "sources":  # who told in confidence is no longer named
                hidden = [one for one in hidden if one not in stage.confidential()]
            if section == "occasions" and stage.outside():
                continue  # a guardian in the room lets the reader have heard it
            if thing.get("kind") == "health":
                continue  # whose health it is decides who reads it
            # A hidden child in `about` or `said_by` decides whom the thing is about.
            if hidden and not (section == "bodies" and thing["id"] == stage.reader.who):
                items = thing.setdefault(field, [])
                items.insert(stage.rng.randint(0, len(items)), stage.pick(hidden))
                done = True
    return done


def add_hidden_household(stage: Stage) -> bool:
    """Visible people under a roof that is not to be known."""
    if stage.data.get("protections"):
        return False  # with whom somebody protected lives decides what is a locator
    people = [one for one in stage.ids(True, "people") if one != stage.reader.who]
    home = stage.unseen(members=people[:2], place="skyddat", since="2026-01")
    return stage.add("households", home)


def add_hidden_occasion(stage: Stage) -> bool:
    """A meeting with visible people that the reader was not told of."""
    present = stage.ids(True, "people")[:2]
    meeting = stage.unseen(date="2025-01-01", kind="private_talk", present=present)
    return stage.add("occasions", meeting)


def add_hidden_rating(stage: Stage) -> bool:
    """A number more on a visible scale, by a visible person."""
    scale = stage.pick(stage.ids(True, "scales"))
    meeting = stage.pick(stage.ids(True, "occasions"))
    if scale is None or meeting is None:
        return False
    by = stage.pick(stage.ids(True, "people"))
    rating = stage.unseen(
        scale=scale, at=meeting, value=0, **({"by": by} if by else {})
    )
    return stage.add("ratings", rating)


def add_hidden_stance(stage: Stage) -> bool:
    """That a visible person disagrees with a visible statement."""
    on = stage.pick(stage.ids(True, "harms", "dangers", "goals", "wall"))
    who = stage.pick(stage.ids(True, "people", "bodies"))
    if on is None or who is None:
        return False
    return stage.add("stances", stage.unseen(who=who, on=on, view="disagrees"))


def add_hidden_danger_and_what_builds_on_it(stage: Stage) -> bool:
    """A danger nobody told of, with goal, step and scale that would be shown."""
    label = {"shown_to": [stage.reader.who]}
    stage.add("dangers", {"id": "newdanger", **stage.unseen(text="hemlig fara")})
    goal = {"id": "newgoal", "text": "mål", "answers": "newdanger", **label}
    stage.add("goals", goal)
    stage.add("steps", {"text": "steg", "advances": ["newgoal"], **label})
    ends = {"zero": {"text": "0"}, "ten": {"text": "10"}}
    scale = {"id": "newscale", "kind": "pair", "goal": "newgoal", **ends, **label}
    return stage.add("scales", scale)


def add_hidden_ties(stage: Stage) -> bool:
    """Kinship, couple, network, custody between visible people, not to be known."""
    people = stage.ids(True, "people")
    if len(people) < 2 or stage.data.get("protections"):
        return False
    one, two = stage.rng.sample(people, 2)
    tie = stage.unseen(person=one, tie="relative", of=two)
    stage.add("kinships", tie)
    stage.add("partnerships", stage.unseen(partners=[one, two]))
    stage.add("network", stage.unseen(person=one, status="asked"))
    held = [(it["person"], it["child"]) for it in stage.data.get("custody", ())]
    outside = CELLS["harms", "*"][stage.reader.kind] == "consent"
    if (one, two) in held or outside:  # there, a guardian's yes or no decides
        return True
    return stage.add("custody", stage.unseen(person=one, child=two))


def decide_for_others(stage: Stage) -> bool:
    """Who else was let in or kept out, by whom and when, is nobody's business."""
    others = [label for label in stage.others() if not stage.me(label)][:2]
    every = [thing for _section, thing in things_of(stage.data)]
    about = [thing["id"] for thing in every if thing["id"] not in stage.ids(True)]
    if not others:
        return False
    for one in stage.data.get("access", ()):
        one["ground"] = "ändrat"
        if not any(
            map(stage.me, [*one.get("shown_to", ()), *one.get("hidden_from", ())])
        ):
            one |= {"hidden_from": others, "date": "2025-01-01"}
            one.pop("shown_to", None)
    for answer in ("yes", "no"):
        people = stage.ids(True, "people") + stage.ids(False, "people")
        strangers = [one for one in people if one not in stage.near()]
        consent = stage.unseen(by=people[0], to=strangers[:1], answer=answer)
        stage.add("consents", consent)
    of = [one for one in about if one in every][:1]
    return stage.add("access", {"of": of, "shown_to": others, "ground": "nytt"})


def add_hidden_source(stage: Stage) -> bool:
    """Who told, named in every visible statement."""
    stage.add("sources", stage.unseen(kind="document", id="newsource", text="anmälan"))
    for section, thing in stage.things(True):
        if any(edge.name == "sources" for edge in edges_of(section)):
            thing.setdefault("sources", []).insert(0, "newsource")
    return True


def add_protection_from_others(stage: Stage) -> bool:
    """That somebody is protected from somebody else is itself secret."""
    people = stage.ids(True, "people")
    against = [one for one in stage.others() if one in people]
    members = [
        one
        for _s, body in stage.things(True, "bodies")
        if body["id"] == stage.reader.who
        for one in body.get("members", ())
    ]
    against = [one for one in against if one not in members]
    if not against:
        return False
    protection = stage.unseen(
        person=stage.pick(people), level="shelter", against=against[:1]
    )
    return stage.add("protections", protection)


def duplicate_a_hidden_thing(stage: Stage) -> bool:
    """The same hidden thing once more."""
    section, thing = stage.pick(stage.things(False)) or ("", None)
    if thing is None or section in ("protections", "households", "custody", "panels"):
        return False
    twin = {**orjson.loads(orjson.dumps(thing)), "id": "newtwin"}
    twin.pop("supersedes", None)
    if section == "people":  # what hides her may be that she works at a school
        twin |= stage.unseen()
    return stage.add(section, twin)


def label_a_section_for_others(stage: Stage) -> bool:
    """A section label more, that hides from others and shows to nobody new."""
    used = {label["section"] for label in stage.data.get("labels", ())}
    free = [section for section in stage.data if section in SECTIONS]
    section = stage.pick([one for one in free if one not in used])
    if section is None:
        return False
    label = {"section": section, "hidden_from": stage.others()[:2]}
    stage.data.setdefault("labels", []).append(label)
    return True


def hide_everything_hidden_again(stage: Stage) -> bool:
    """What is hidden for one reason may be hidden for another, too."""
    hidden = stage.things(False)
    for section, thing in hidden:
        # What is said at a hidden meeting, and what builds on a person who is the
        # reader, may still be shown: only leaves are hidden again.
        if section not in ("occasions", "people", "bodies"):
            thing.update(stage.unseen())
    return bool(hidden)


EDITS: tuple[Edit, ...] = (
    add_hidden_danger_and_what_builds_on_it,
    add_hidden_household,
    add_hidden_impact_link,
    add_hidden_occasion,
    add_hidden_person,
    add_hidden_rating,
    add_hidden_source,
    add_hidden_thing_of_any_kind,
    change_what_only_the_owner_sees,
    edit_wordings_for_others,
    edit_words_that_the_reader_gets_others_for,
    add_hidden_stance,
    add_hidden_ties,
    add_hidden_worried_link,
    add_protection_from_others,
    change_notes_and_grounds,
    decide_for_others,
    delete_hidden_thing,
    duplicate_a_hidden_thing,
    edit_hidden_fields_of_the_case,
    edit_hidden_fields_of_visible_things,
    edit_hidden_links,
    edit_hidden_words,
    give_a_hidden_person_a_visible_name,
    hide_everything_hidden_again,
    hostile_hidden_text,
    label_a_section_for_others,
    long_hidden_text,
    name_a_hidden_thing_in_a_visible_one,
    relabel_for_others,
    renumber_all_ids,
    reorder_hidden_between_visible,
)


def agree(value: Any) -> None:
    """Let no label contradict itself after an edit; what is hidden stays hidden."""
    if isinstance(value, list):
        for item in value:
            agree(item)
    elif isinstance(value, dict):
        hidden = value.get("hidden_from", ())
        if hidden and value.get("shown_to"):
            kept = [label for label in value["shown_to"] if label not in hidden]
            value["shown_to"] = kept
        for item in value.values():
            agree(item)


def restated_of(stage: Stage) -> Restated:
    """Return the plain restatement for the map as it now stands."""
    reader = stage.reader
    return Restated(stage.data, reader.who, reader.kind, reader.children, stage.child)
