"""Who drafts: from an article and its mentions to a Draft that points into the text."""
