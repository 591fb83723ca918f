"""The built-in drafter: rules of the English language, the same draft for the same article, no network."""
