"""From the bytes of a file to a document, whatever its format."""

from __future__ import annotations

from citecheck.model.document import HTML, MARKDOWN, Document
from citecheck.readers.decode import decode


def read(data: bytes, name: str) -> Document:
    """
    Read a file; never raises for what is in it.

    name: the path as the user gave it; its suffix chooses the format: Markdown, HTML or, for anything else, plain text.
    """
    _, dot, suffix = name.rpartition(".")
    suffix = suffix.lower() if dot else ""
    if suffix in HTML:
        from citecheck.readers.charset import declared  # noqa: PLC0415 - for HTML only
        from citecheck.readers.html import read_html  # noqa: PLC0415 - the same

        source, problems = decode(data, declared(data))
        document = read_html(source, name)
        return document._replace(problems=(*problems, *document.problems))
    source, problems = decode(data)
    if suffix in MARKDOWN:
        from citecheck.readers.markdown import read_markdown  # noqa: PLC0415 - brings in a parser that plain text can do without

        document = read_markdown(source, name)
    else:
        from citecheck.readers.plain import read_plain  # noqa: PLC0415 - the same the other way round

        document = read_plain(source, name)
    return document._replace(problems=(*problems, *document.problems))
