"""Citations, footnotes and reference lists."""
