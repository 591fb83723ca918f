"""The number grammar: what every number of a text says, what it counts, or why it measures nothing."""
