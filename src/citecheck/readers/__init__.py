"""Files to documents and back: one reader for each format."""
