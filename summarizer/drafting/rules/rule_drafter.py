"""RuleDrafter: the drafter that needs no model."""

from summarizer.drafting.drafter import Drafted
from summarizer.drafting.rules.cast import Cast
from summarizer.drafting.rules.events import Events
from summarizer.drafting.rules.figures import Figures
from summarizer.drafting.rules.page import Page
from summarizer.drafting.rules.statements import Statements
from summarizer.drafting.rules.summary import Findings, summary
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft
from summarizer.models.mentions import Mentions
from summarizer.models.summaries import Summary
from summarizer.models.usage import Meter


class RuleDrafter:
    """Drafts by rules of the English language: deterministic, offline, a baseline that says less rather than wrong."""

    name = "rules"

    async def draft(self, article: Article, mentions: Mentions, meter: Meter) -> Drafted:
        """Return the draft of the article; every handle and word it points to is of these mentions."""
        del meter  # rules ask nobody
        return Drafted(draft_by_rules(article, mentions))

    async def reconsider(self, article: Article, mentions: Mentions, summary: Summary, meter: Meter) -> Draft | None:
        """Return None: the same rules would find the same again."""
        del article, mentions, summary, meter
        return None

    async def close(self) -> None:
        """Hold on to nothing."""


def draft_by_rules(article: Article, mentions: Mentions) -> Draft:
    """Return what the rules find in one article."""
    page = Page(article, mentions)
    cast = Cast(page.lines)
    statements = Statements(page, cast)
    events = Events(page, cast, statements)
    figures = Figures(page, statements).drafts()
    headline, sentences = summary(page, Findings(figures, events.happenings, statements.utterances))
    return Draft(
        figures=figures,
        events=events.drafts(),
        statements=statements.drafts(),
        headline=headline,
        sentences=sentences,
    )
