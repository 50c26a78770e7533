"""CIT: what links an essay's words to its bibliography."""
