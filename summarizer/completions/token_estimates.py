"""How many tokens a request will take, before anybody has counted them: learned from those that were counted."""

from typing import NamedTuple

from summarizer.models.usage import Usage

_CHARACTERS_A_TOKEN = 4.0
"""Of English, as OpenAI's guide to its tokenizer counts it; only until the first answer, since other languages take more."""
_FIRST_ANSWER = 1_500.0
"""Tokens of an answer before the first: what a strong model wrote for a news article of 1,000 tokens."""
_WEIGHT = 0.125
"""Of the latest request in the moving averages: that of the smoothed round-trip time in RFC 6298."""


class Tokens(NamedTuple):
    """What a request takes, or is thought to."""

    prompt: float
    answer: float

    @property
    def total(self) -> float:
        """Read and written."""
        return self.prompt + self.answer


class TokenEstimates:
    """The moving averages of tokens for each character of a prompt, and of tokens of an answer."""

    def __init__(self) -> None:
        self._per_character = 1 / _CHARACTERS_A_TOKEN
        self._answer = _FIRST_ANSWER

    def of(self, characters: int) -> Tokens:
        """Return what a request with messages of so many characters is expected to take."""
        return Tokens(characters * self._per_character, self._answer)

    def learn(self, characters: int, usage: Usage) -> None:
        """Take in what was counted for such a request; a count of nothing teaches nothing."""
        if not (characters and usage.prompt_tokens and usage.completion_tokens):
            return
        self._per_character += _WEIGHT * (usage.prompt_tokens / characters - self._per_character)
        self._answer += _WEIGHT * (usage.completion_tokens - self._answer)
