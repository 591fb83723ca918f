"""SQLite files that many tasks write to at once; what a write has returned from is on the disk."""
