"""Immutable records of the domain; no behaviour beyond small properties. Imports only `citecheck.text`."""
