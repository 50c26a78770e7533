"""Geometry of text: spans, lines, maps between texts, edits. Imports nothing of ours."""
