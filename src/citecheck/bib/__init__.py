"""Bibliography files: bytes to entries with exact spans, losslessly."""
