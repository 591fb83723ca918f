"""What models answer: asked of a provider, recorded, replayed. The only package that knows openai, instructor, tenacity."""
