"""The words the rules know: tables, each row with invented examples where its use is not plain."""
