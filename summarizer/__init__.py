"""Events, figures and statements out of news articles, each proven against the words it came from."""
