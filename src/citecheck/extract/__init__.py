"""Documents to quotations, attributions, claims, citations and references."""
