"""Names in running text, the fullest form of each, and whom a document is about."""
