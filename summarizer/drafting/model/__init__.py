"""Drafting by a language model: it points, code reads."""
