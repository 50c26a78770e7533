"""Readers: the bytes of a file to a Document. One module per format."""

from citecheck.readers.reader import read

__all__ = ["read"]
