"""CLM: what is claimed without saying where it comes from."""
