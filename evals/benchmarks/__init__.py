"""Every figure that the README and evals/README.md quote, each measured by one command."""
