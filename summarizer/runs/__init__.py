"""Many articles: summarised as they come, kept in a folder, accounted for."""
