"""Recognizers-Text: the English specs of Microsoft's recognizers of numbers, units and dates."""
