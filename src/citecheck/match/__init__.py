"""Which entry is meant: quotations, claims and citations to entries, with scores and reasons."""
