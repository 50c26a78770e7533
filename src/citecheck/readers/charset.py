"""The encoding that a page says it is in (HTML Living Standard, 13.2.3.2; XML 1.0, 4.3.3)."""

import re

_HEAD = 4096
"""Bytes. The standard looks at 1024, but many a page has scripts before it says so."""

_SAYS = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_KNOWN = frozenset(
    {"big5", "euc-jp", "euc-kr", "gb18030", "ibm866", "iso-2022-jp", "koi8-r", "koi8-u", "shift_jis"}
    | {f"iso-8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
    | {f"windows-{page}" for page in (874, *range(1250, 1259))}
)
_MEANT = {
    "ascii": "windows-1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "windows-1252",
    "iso-8859-9": "windows-1254",
    "latin1": "windows-1252",
    "macintosh": "mac_roman",
    "us-ascii": "windows-1252",
}
"""What browsers take these names for (Encoding Standard, 4.2)."""


def declared(data: bytes) -> str:
    """The encoding that the head of a page names, if it is one of text that is not UTF-8; else ""."""
    found = _SAYS.search(data, 0, _HEAD)
    name = (found[1] or found[2]).decode("ascii", "replace").lower() if found else ""
    name = _MEANT.get(name, name)
    return name if name in _KNOWN or name in _MEANT.values() else ""
