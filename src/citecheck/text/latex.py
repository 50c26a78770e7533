r"""
LaTeX in the values of fields to plain Unicode.

What bibliographies are full of (braces, accents, `\&`, dashes, `\emph`) is decoded here, by one regular expression; a value with
any other command or with mathematics goes to pylatexenc, which knows them all but takes a hundred times as long.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_SPECIAL = re.compile(r"[\\{}$~`\t\n\r\f\v]|--|''|  ")
# Compiled when first needed. In an accent the brace that may close it is left to the rule for braces.
_MARKUP = (
    r"\\(?P<accent>[\"'`^~=.]|[uvHcdbkr](?=[\s{\\]))\s*+\{?\s*+(?P<letter>\\[ij](?![A-Za-z])\s*+|[^\W\d_])"
    r"|\\t\s*+\{(?P<tied>[^\W\d_]{2})\}"
    r"|\\(?:noopsort|SortNoop|href)\s*+\{[^{}]*+\}"
    r"|\\(?:url|path|nolinkurl)\s*+\{(?P<verbatim>[^{}]*+)\}"
    r"|\\(?P<word>[A-Za-z]++)\*?+\s*+"
    r"|\\(?P<sign>[^A-Za-z])"
    r"|(?P<math>\$(?>(?:[^$\\]|\\.)*)\$)"
    r"|(?P<other>---?|''|[!?]?``?|[{}~\\$])"
)
_LETTER = (
    r"(\{)?\\(?:([\"'`^~=.]|[uvHcdbkr](?=[\s{\\]))\s*+(?:\{(\\?[ij]|[^\W\d_])\}|(\\[ij](?![A-Za-z])|[^\W\d_]))"
    r"|(ss|ae|AE|oe|OE|aa|AA|o|O|l|L)(?=\}))(?(1)\})"
)
_MONEY = r"(?<!\\)\$(?=\d)"
_PARENTHESES = r"(?<!\\)\\[()]"
_ONLY_DOLLAR = r"(?<!\\)\$"
_PERCENT = r"(?<!\\)%"
_ESCAPE = r"\{?\\([_%&#~])\}?"

# fmt: off
_ACCENTS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307", "u": "\u0306",
    "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "k": "\u0328", "r": "\u030a",
}
_WORDS = {
    "AA": "Å", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2ε", "AE": "Æ", "DH": "Ð", "DJ": "Đ", "L": "Ł", "LaTeX": "LaTeX", "NG": "Ŋ", "O": "Ø", "OE": "Œ", "P": "¶", "S": "§",
    "TH": "Þ", "TeX": "TeX", "aa": "å", "ae": "æ", "dh": "ð", "dj": "đ", "dots": "…", "euro": "€", "flqq": "«", "frqq": "»", "hyphen": "-", "glqq": "„", "grqq": "“",
    "guillemotleft": "«", "guillemotright": "»", "i": "ı", "j": "ȷ", "l": "ł",
    "ldots": "…", "ng": "ŋ", "o": "ø", "oe": "œ", "pounds": "£", "quotedblbase": "„", "quotesinglbase": "‚", "slash": "/", "ss": "ß", "textasciicircum": "^", "textasciigrave": "`", "textasciitilde": "~", "textbackslash": "\\",
    "textellipsis": "…", "textemdash": "—", "textendash": "–", "texteuro": "€", "textquotedblleft": "“", "textquotedblright": "”",
    "textquoteleft": "‘", "textquoteright": "’", "textunderscore": "_", "th": "þ",
    "SS": "ẞ", "copyright": "©", "dag": "†", "ddag": "‡", "dq": '"', "enspace": " ", "flq": "‹", "frq": "›", "glq": "‚", "grq": "‘", "linebreak": " ",
    "lq": "‘", "newline": " ", "nobreakspace": " ", "par": " ", "quad": " ", "rq": "’", "space": " ", "textbar": "|", "textbraceleft": "{",
    "textbraceright": "}", "textgreater": ">", "textless": "<", "textperiodcentered": "·", "thinspace": " ",
    # Commands that only say how their argument looks.
    "bf": "", "bfseries": "", "em": "", "emph": "", "it": "", "itshape": "", "mbox": "", "mkbibemph": "", "mkbibitalic": "",
    "normalfont": "", "protect": "", "relax": "", "rm": "", "sc": "", "scshape": "", "sl": "", "text": "", "textbf": "", "textit": "",
    "textmd": "", "textnormal": "", "textrm": "", "textsc": "", "textsf": "", "textsl": "", "texttt": "", "textup": "", "tt": "",
    "textsubscript": "", "textsuperscript": "", "underline": "", "uppercase": "",
}
_SIGNS = {"^": "^", "~": "~", "-": "", "/": "", "@": "", "\\": " ", ",": " ", ";": " ", ":": " ", "!": ""}
_OTHERS = {
    "---": "—", "--": "–", "''": "”", "``": "“", "`": "‘", "!`": "¡", "?`": "¿", "!``": "!“", "?``": "?“", "~": " ", "{": "", "}": "",
}
# fmt: on
# What there is to decode where there are no commands.
_PLAIN_MARKS = tuple((mark, text) for mark, text in _OTHERS.items() if "`" not in mark)
# Stands for what is not decoded here; nothing that a bibliography contains.
_UNKNOWN = "\0"
# A longer value is no title and no name, and pylatexenc would take seconds.
_LONGEST = 5_000


def decode(value: str) -> str:
    """The plain text of a value: commands and braces gone, accents composed (NFC), white space single. Never raises."""
    if not _SPECIAL.search(value) and value.isascii():
        return value.strip()
    if "\\" not in value and "$" not in value and "`" not in value:
        for mark, text in _PLAIN_MARKS:
            value = value.replace(mark, text)
        return _normal(value)
    text = _decode_markup(value)
    if _UNKNOWN in text:
        full = _decode_fully(value)
        text = text.replace(_UNKNOWN, "") if full is None else full
    return _normal(text)


def decode_roughly(value: str) -> str:
    """Like `decode`, but without what takes time: for abstracts and other text that nothing is compared with."""
    if not _SPECIAL.search(value) or len(value) > _LONGEST:
        return _normal(value)
    return _normal(_decode_markup(value.replace("$", "")).replace(_UNKNOWN, ""))


def decode_verbatim(value: str) -> str:
    r"""The text of a value that LaTeX reads verbatim, such as a URL: only `\_`, `\%`, `\&`, `\#` and `\~` lose their backslash."""
    if "\\" in value:
        value = value.strip().removeprefix("\\url{").removesuffix("}") if value.lstrip().startswith("\\url{") else value
        value = re.sub(_ESCAPE, r"\1", value)
    return " ".join(value.split())


def decode_letters(value: str) -> str:
    """A value in which letters with accents and other single letters are decoded, with the braces around each, and nothing else."""
    return re.sub(_LETTER, _replace_letter, value)


def _replace_letter(match: re.Match[str]) -> str:
    letter = match[3] or match[4]
    return unicodedata.normalize("NFC", letter.lstrip("\\") + _ACCENTS[match[2]]) if letter else _WORDS[match[5]]


def _normal(text: str) -> str:
    """White space made single, accents composed."""
    text = " ".join(text.split())
    return text if text.isascii() else unicodedata.normalize("NFC", text)


@cache  # the same publishers, journals and places come again and again
def _decode_markup(value: str) -> str:
    """Decode all markup that is known here, and put `_UNKNOWN` in the place of any other."""
    value = re.sub(_PARENTHESES, "$", value) if "\\(" in value else value
    dollars = value.count("$")
    if dollars and (dollars == 1 or not any(sign in value for sign in "\\^_")):
        value = re.sub(_ONLY_DOLLAR if dollars == 1 else _MONEY, r"\\$", value)
    return re.sub(_MARKUP, _replace, value)


def _replace(match: re.Match[str]) -> str:
    """What one piece of markup stands for."""
    kind = match.lastgroup
    if kind == "letter":
        return match["letter"].strip().lstrip("\\") + _ACCENTS[match["accent"]]
    if kind == "tied":
        return "\u0361".join(match["tied"])
    if kind == "word":
        return _WORDS.get(match["word"], _UNKNOWN)
    if kind == "math":
        return _decode_fully(match["math"]) or match["math"].strip("$")
    if kind == "sign":
        sign = match["sign"]
        return _SIGNS.get(sign, sign if sign in "&%_#$ {}" else " " if sign.isspace() else _UNKNOWN)
    if kind == "other":
        return _OTHERS.get(match["other"], _UNKNOWN)
    return decode_verbatim(match["verbatim"]) if kind == "verbatim" else ""


@lru_cache(maxsize=1000)
def _decode_fully(value: str) -> str | None:
    """Decode by pylatexenc; None if it fails or would take seconds."""
    if len(value) > _LONGEST:
        return None
    escaped = re.sub(_PERCENT, r"\\%", value)
    try:
        return _latex_decoder()(escaped)
    except Exception:  # noqa: BLE001 - it meets any text at all, and the worst outcome is a text that is less well decoded
        return None


@cache
def _latex_decoder() -> Callable[[str], str]:
    """The decoder of pylatexenc, with the quotation commands of csquotes and biblatex added."""
    from pylatexenc import latex2text, latexwalker
    from pylatexenc.macrospec import MacroSpec

    quotes = ("enquote", "mkbibquote", "textquote")
    specs = latexwalker.get_default_latex_context_db()
    specs.add_context_category("quotations", macros=[MacroSpec(name, "{") for name in quotes], prepend=True)
    texts = latex2text.get_default_latex_context_db()
    known = [latex2text.MacroTextSpec(word, text) for word, text in _WORDS.items() if text]
    macros = [*known, *(latex2text.MacroTextSpec(name, "“%s”") for name in quotes)]
    texts.add_context_category("quotations", macros=macros, prepend=True)
    decoder = latex2text.LatexNodes2Text(latex_context=texts)

    def decode_value(value: str) -> str:
        nodes, _, _ = latexwalker.LatexWalker(value, latex_context=specs).get_latex_nodes()
        return str(decoder.nodelist_to_text(nodes))

    return decode_value
