"""What extraction knows of a language: its word lists, its tokens, and which capitals make names in it."""
