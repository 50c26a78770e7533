"""Noun phrases, read forwards and backwards without a parser, and what they can stand for."""
