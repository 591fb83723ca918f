"""Gold, suites, baselines and benchmarks. The engine that scores is `summarizer.evaluation`."""
