"""What asking a model costs the client: CPU time for each call, and how near to the ideal rate it comes, beside others."""
