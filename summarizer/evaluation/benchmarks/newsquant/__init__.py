"""NewsQuant: quantities in news sentences with value, unit and change (Almasian et al., EMNLP 2023)."""
