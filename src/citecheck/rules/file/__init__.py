"""FIL, SUP: files that cannot be read, and instructions to citecheck inside them."""
