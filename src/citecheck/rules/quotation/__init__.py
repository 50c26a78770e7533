"""QUO: the words between quotation marks."""
