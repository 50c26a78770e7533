"""
All rules, as they declare themselves: written by tools/docs.py, so that none has to be imported before it is applied.

The rows are those of `registry.Rule`.
"""

from typing import Any

# fmt: off
RULES: tuple[tuple[Any, ...], ...] = (
    ("CIT001", "undefined-key", "citecheck.rules.citation.undefined_key", "essay", "error", ("bibliography",), False, "0.1", (), ()),
    ("CIT002", "missing-entry", "citecheck.rules.citation.missing_entry", "essay", "warning", ("bibliography",), False, "0.1", (), ()),
    ("CIT003", "missing-citation", "citecheck.rules.citation.missing_citation", "essay", "warning", ("bibliography",), False, "0.1", (), ()),
    ("CIT004", "missing-locator", "citecheck.rules.citation.missing_locator", "essay", "warning", ("bibliography",), False, "0.1", (), ()),
    ("CIT005", "misspelt-author", "citecheck.rules.citation.misspelt_author", "essay", "error", ("bibliography",), False, "0.1", (), ()),
    ("CIT006", "year-mismatch", "citecheck.rules.citation.year_mismatch", "essay", "warning", ("bibliography",), False, "0.1", (), ()),
    ("CIT007", "ambiguous-citation", "citecheck.rules.citation.ambiguous_citation", "essay", "warning", ("bibliography",), False, "0.1", (), ()),
    ("CIT008", "locator-out-of-range", "citecheck.rules.citation.locator_out_of_range", "essay", "error", ("bibliography",), False, "0.1", (), ()),
    ("CIT009", "incomplete-reference", "citecheck.rules.citation.incomplete_reference", "essay", "warning", (), False, "0.1", (), ()),
    ("CLM001", "weasel-source", "citecheck.rules.claim.weasel_source", "essay", "warning", (), False, "0.1", (), ()),
    ("CLM002", "unsourced-statistic", "citecheck.rules.claim.unsourced_statistic", "essay", "warning", (), False, "0.1", (), ()),
    ("FIL001", "unreadable-file", "citecheck.rules.file.unreadable_file", "essay", "error", (), False, "0.1", (), ()),
    ("QUO001", "unclosed-quotation", "citecheck.rules.quotation.unclosed_quotation", "essay", "error", (), False, "0.1", (), ()),
    ("QUO002", "nested-same-marks", "citecheck.rules.quotation.nested_same_marks", "essay", "warning", (), False, "0.1", (), ()),
    ("QUO101", "unattributed-quotation", "citecheck.rules.quotation.unattributed_quotation", "essay", "warning", (), False, "0.1", (), ()),
    ("QUO102", "inconsistent-quotation", "citecheck.rules.quotation.inconsistent_quotation", "essay", "warning", (), False, "0.1", (), ()),
    ("REF001", "unparsable-entry", "citecheck.rules.entry.unparsable_entry", "bibliography", "error", (), False, "0.1", (), ()),
    ("REF002", "duplicate-entry", "citecheck.rules.entry.duplicate_entry", "bibliography", "error", (), False, "0.1", (), ()),
    ("REF003", "missing-field", "citecheck.rules.entry.missing_field", "bibliography", "warning", (), False, "0.1", (), ()),
    ("REF004", "unused-entry", "citecheck.rules.entry.unused_entry", "run", "warning", ("essay",), False, "0.1", (), ()),
    ("REF005", "misread-value", "citecheck.rules.entry.misread_value", "bibliography", "warning", (), False, "0.1", (), ()),
    ("SUP001", "unused-ignore", "citecheck.rules.file.unused_ignore", "directives", "warning", (), False, "0.1", (), ()),
)
# fmt: on
