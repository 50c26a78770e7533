"""Sentences that credit a statement to somebody other than the author."""
