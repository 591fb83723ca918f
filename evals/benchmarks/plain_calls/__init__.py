"""What a user without this product would do: one plain structured call an article, or langextract, scored like ours."""
