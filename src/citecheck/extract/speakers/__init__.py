"""Whose words they are: reports, pronouns and what stands around, resolved to people and works."""
