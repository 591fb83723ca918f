"""Scores of what a drafter found against gold, and whether one version is better than another."""
