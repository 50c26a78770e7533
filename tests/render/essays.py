"""Essays for the tests of `render`, analysed with their bibliographies."""

from __future__ import annotations

from citecheck.bib.reader import read as read_bibliography
from citecheck.lint.analyse import analyse
from citecheck.model.document import Document
from citecheck.model.entry import Bibliography
from citecheck.model.essay import Essay
from citecheck.readers import read

BIBLIOGRAPHY = """
@string{press = {Northern Press}}
@book{lee, author = {Lee, Ann}, title = {Rivers of the North}, publisher = press # { Ltd}, date = 1999, keywords = {primary, rivers}}
@book{kant, author = {Kant, Immanuel}, title = {Kritik der reinen Vernunft}, date = 1781, keywords = {primary}, readstatus = {read}}
@article{fox, author = {Fox, Bo}, title = {Fast Water}, journaltitle = {Water}, volume = 2, date = 2001, keywords = {Secondary; rivers}}
@xdata{shared, publisher = {Press}}
@online{web, author = {Webb, Cy}, title = {A Site}, url = {https://example.org}, date = 2003, xdata = {shared}}
"""


def bibliography(source: str = BIBLIOGRAPHY) -> Bibliography:
    return read_bibliography(source.encode(), "test.bib")


def document(text: str, name: str = "essay.md") -> Document:
    return read(text.encode(), name)


def essay(text: str, name: str = "essay.md", source: str = BIBLIOGRAPHY) -> Essay:
    return analyse(document(text, name), [bibliography(source)])
