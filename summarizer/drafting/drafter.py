"""Drafter: the one interface of everybody who drafts."""

from typing import NamedTuple, Protocol

from summarizer.errors import FaultKind
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter


class Drafted(NamedTuple):
    """A draft, and what of the article it does not cover."""

    draft: Draft
    missing: str | None = None
    """Which parts of the article got no draft and why, in one line; None where it is whole."""
    fault: FaultKind | None = None
    """The last fault among those."""


class Drafter(Protocol):
    """Reads an article and answers with a draft; what is true in it, grounding decides."""

    @property
    def name(self) -> str:
        """Who drafts, as a Summary records it: `rules`, or the model's name."""
        ...

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Return the draft of the article; every handle and word it points to is of these mentions.

        What it took is added to the meter. Raises ModelFault where there is no draft, ModelUnusable where no article
        will get one.
        """
        ...

    async def reconsider(self, article: Article, mentions: Mentions, summary: Summary, meter: Meter) -> Draft | None:
        """Return what is to be added to the draft, having seen what of it was proven; None for nothing.

        Raises as `draft` does; the draft stays good then.
        """
        ...

    async def close(self) -> None:
        """Let go of what it holds, such as connections; in the event loop that drafted."""
        ...
