"""What a person or a spreadsheet reads: tables and pages made of summaries."""
