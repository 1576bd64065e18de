"""The one typst template: fixed markup, to which a drawing is only data.

Every structure element stands at the page's upper left corner and takes no room;
its lines are then placed at their own coordinates inside it. So the tags are those
that typst gives to headings, paragraphs, lists and tables, and the places are ours.
Text arrives as strings and is never read as markup.
"""

from __future__ import annotations

__all__ = ["TEMPLATE"]

TEMPLATE = rb"""
#let d = json(bytes(sys.inputs.drawing))
#let u = 0.1mm
#let from-right = rtl
// Wider than any line, so that typst never breaks one.
#let wide = 60000 * u
#set document(
  title: d.title,
  date: datetime(year: d.date.at(0), month: d.date.at(1), day: d.date.at(2)),
)
#set text(
  lang: d.lang.at(0), region: d.lang.at(1), fallback: false, hyphenate: false,
  ligatures: false, overhang: false, cjk-latin-spacing: none,
  top-edge: "baseline", bottom-edge: "baseline", size: 1pt,
  // Coordinates count from the left whatever the language; lines say their own.
  dir: ltr,
)
#set par(leading: 0pt, spacing: 0pt, justify: false)
#set block(above: 0pt, below: 0pt, spacing: 0pt)
#show heading: set block(above: 0pt, below: 0pt)
#set list(marker: none, indent: 0pt, body-indent: 0pt, spacing: 0pt)
#set table(inset: 0pt, stroke: none, gutter: 0pt)

#let paint(c) = if c == none { none } else { rgb(c) }
#let pen(c, w, dash: 0) = if c == none { none } else {
  stroke(
    paint: rgb(c), thickness: w * u, join: "round",
    dash: if dash == 0 { none } else { (dash * u, dash * u) },
  )
}
#let draw(s) = {
  let k = s.at(0)
  if k == "r" {
    let (_, x, y, w, h, r, f, c, t) = s
    place(top + left, dx: x * u, dy: y * u, rect(
      width: w * u, height: h * u, radius: r * u, fill: paint(f), stroke: pen(c, t),
    ))
  } else if k == "l" {
    let (_, x1, y1, x2, y2, c, t, dash) = s
    place(top + left, line(
      start: (x1 * u, y1 * u), end: (x2 * u, y2 * u), stroke: pen(c, t, dash: dash),
    ))
  } else if k == "c" {
    let (_, x, y, r, f, c, t, dash) = s
    place(top + left, dx: (x - r) * u, dy: (y - r) * u, circle(
      radius: r * u, fill: paint(f), stroke: pen(c, t, dash: dash),
    ))
  } else {
    let (_, points, f, c, t, closed) = s
    let (first, ..rest) = points.map(p => (p.at(0) * u, p.at(1) * u))
    place(top + left, curve(
      fill: paint(f), stroke: pen(c, t),
      curve.move(first), ..rest.map(p => curve.line(p)),
      ..if closed { (curve.close(mode: "straight"),) },
    ))
  }
}

#let sides = (start: left, middle: center, end: right)
#let shift = (start: 0, middle: 0.5, end: 1)
#let write(l) = {
  let (x, y, anchor, size, weight, colour, stack, lang, rtl, two-ways, words) = l
  box(width: 0pt, height: 0pt, place(
    top + left,
    dx: x * u - shift.at(anchor) * wide, dy: y * u,
    box(width: wide, align(sides.at(anchor), text(
      font: d.stacks.at(stack), size: size * u, weight: weight, fill: rgb(colour),
      lang: lang.at(0), region: lang.at(1), dir: if rtl { from-right } else { ltr },
      // An element of its own, found by its tag (see reading_order.py).
      if two-ways { strong(delta: 0, words) } else { words },
    ))),
  ))
}
#let lines(leaf) = for l in leaf { write(l) }
#let bullets(items) = list(..items.map(((leaf, inner)) => {
  lines(leaf)
  for i in inner { bullets(i) }
}))
#let cells(row) = row.map(((span, leaf)) => table.cell(colspan: span, lines(leaf)))
#let node(n) = {
  let k = n.at(0)
  if k == "h" { heading(level: n.at(1), lines(n.at(2))) }
  else if k == "p" { par(lines(n.at(1))) }
  else if k == "l" { bullets(n.at(1)) }
  else {
    let (_, columns, header, rows) = n
    table(
      columns: (0pt,) * columns,
      table.header(..header.map(cells).flatten()),
      ..rows.map(cells).flatten(),
    )
  }
}
#for p in d.pages {
  page(width: p.w * u, height: p.h * u, margin: 0pt, {
    pdf.artifact({ for s in p.shapes { draw(s) } })
    for n in p.tree { node(n) }
  })
}
"""
