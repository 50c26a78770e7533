"""Diagnostics and evidence as text for people or programs: one file for each format."""
