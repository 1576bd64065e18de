"""What a notebook shows of a view and of a paper."""

from __future__ import annotations

from sos_map import Artifact, File, loads, view

MAP = """
sos_map: 1
case: {language: sv, children: [p1], shown_to: [p2]}
people:
  - {id: p1, name: Ebba, shown_to: [p2]}
  - {id: p2, name: Sara, shown_to: [p2]}
custody: [{id: c1, person: p2, child: p1}]
strengths:
  - {id: s1, text: Sara läser varje kväll., shown_to: [p2]}
  - {id: s2, text: KANARIE-hidden, shown_to: []}
"""


def test_a_view_shows_how_much_there_is_of_what_and_no_word_of_it():
    shown = view(loads(MAP), "p2:guardian:p1", "2026-01-16")._repr_html_()
    assert "<td>people</td><td>2</td>" in shown
    assert "<td>strengths</td><td>1</td>" in shown  # the other one is not there
    assert "dangers" not in shown
    assert not any(word in shown for word in ("Sara", "Ebba", "läser", "KANARIE"))


def test_a_paper_shows_every_page_of_it():
    pages = [f"<svg><title>{n}</title></svg>" for n in "123"]
    files = [
        File.text(f"sida-{n}.svg", "image/svg+xml", page)
        for n, page in enumerate(pages, start=1)
    ]
    pdf = File(name="allt.pdf", media_type="application/pdf", data=b"%PDF-1.7")
    shown = Artifact(files=(*files, pdf))._repr_html_()
    assert [shown.count(page) for page in pages] == [1, 1, 1]
    assert shown.index(pages[0]) < shown.index(pages[1]) < shown.index(pages[2])
    assert "PDF" not in shown


def test_a_paper_without_pictures_shows_its_names():
    pdf = File(name="allt.pdf", media_type="application/pdf", data=b"%PDF-1.7")
    assert Artifact(files=(pdf,))._repr_html_() == "allt.pdf"
