"""The only door from drafts to findings: every item is proven against the article or rejected with its reason."""
