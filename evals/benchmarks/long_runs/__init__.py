"""Runs over thousands of articles: killed, met by faults, and long; each against a model server in another process."""
