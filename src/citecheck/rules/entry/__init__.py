"""REF: the bibliography itself."""
