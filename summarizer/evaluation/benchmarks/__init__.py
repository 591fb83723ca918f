"""Benchmarks that others made: thin adapters which read their files and put our mentions into their terms."""
