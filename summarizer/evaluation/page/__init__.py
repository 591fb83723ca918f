"""Pages: an evaluation or a comparison as one HTML file, each article with gold and predictions side by side."""
