"""What code reads of dates and periods: a table of forms, resolved against the article's own date."""
