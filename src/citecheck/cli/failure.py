"""What the user has to mend before a command can do its work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from click import ClickException, echo


class Failure(ClickException):
    """One line on standard error and exit status 2; the message says what to do."""

    exit_code = 2

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the line."""
        complain(self.message)


def complain(message: str) -> None:
    """Print one line on standard error, with the program's name as is the custom."""
    echo(f"citecheck: {message}", err=True)


def reason(error: OSError) -> str:
    """Why the system refused: "Permission denied"."""
    return error.strerror or str(error)


def misuse(message: str) -> str:
    """What click says of options and arguments, in our voice: one line, no capital, no full stop, quotation marks as everywhere."""
    import re  # noqa: PLC0415 - few messages are click's

    text = " ".join(message.split()).removesuffix(".")
    text = re.sub(r"\(Did you mean one of: (.*\?)\)", r"Did you mean \1", text)
    text = text.replace(". Choose from: ", ", which is one of: ").replace(" Did you mean", "; did you mean").replace(".;", ";")
    text = (
        re.sub(r"(\d+)<=x<=(\d+)", r"\1 to \2", text)
        .replace("range x>=", "range from ")
        .replace("a valid integer range", "a whole number")
    )
    text = re.sub(r"'([^']*)'", r"“\1”", text)
    return text[:1].lower() + text[1:]


def unknown(what: str, name: str, known: Iterable[str]) -> NoReturn:
    """Raise Failure for a name that is not known, with the nearest known one."""
    message = f"there is no {what} “{name}”{nearest(name, known)}"
    raise Failure(message)


def nearest(name: str, known: Iterable[str], *, likeness: float = 0.6) -> str:
    """A question that ends a message, about the known name that may be meant; empty when none is as like as this, of 1."""
    from difflib import get_close_matches

    near = get_close_matches(name, list(known), n=1, cutoff=likeness)
    return f"; did you mean “{near[0]}”?" if near else ""
