"""Bytes that should be UTF-8 (RFC 3629), and what is to be said of those that are not."""

from citecheck.text.span import Span

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def decode(data: bytes) -> tuple[str, Span, str]:
    """
    The text of a file, and, where some of its bytes are no UTF-8, the place of the first in code points and what to do; else no message.

    Each stretch that is none becomes one U+FFFD. However many there are, they have one cause, and are told once.
    """
    try:
        return data.decode(), Span(0, 0), ""
    except UnicodeDecodeError as error:
        text = data.decode(errors="replace")
        start = len(data[: error.start].decode())
        more = text.count(_REPLACEMENT) - data.count(_REPLACEMENT.encode()) - 1
        others = f", nor in {more} more places" if more > 1 else ", nor in one more place" if more else ""
        message = f"the file is not UTF-8 here (byte 0x{data[error.start]:02X}){others}; {_remedy(text)}"
        return text, Span(start, start + 1), message


def _remedy(text: str) -> str:
    """What to do: a text of which nothing beyond ASCII is UTF-8 was written in another encoding, any other was damaged."""
    if text.replace(_REPLACEMENT, "").isascii():
        return "it is in an older encoding, such as Windows-1252: save it with the encoding UTF-8"
    return "some signs were lost there: put them right, and save it with the encoding UTF-8"
