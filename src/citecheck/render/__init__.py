"""Entries to formatted references: our CSL-JSON, pandoc's citation processor, and the styles there are."""
