"""Prompts: every word that a model is told, as templates under `prompts/` over which a user may lay others."""
