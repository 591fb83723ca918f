"""Coverage: the account of every number mention of an article."""

from collections.abc import Mapping

from summarizer.models.drafts import Draft, UnlistedNumber
from summarizer.models.mentions import Mentions, NumberMention
from summarizer.models.summaries import Coverage, NumberAccount, WhyNoFigure


def account(mentions: Mentions, draft: Draft, figures: Mapping[str, str]) -> Coverage:
    """Return which figure has each number mention, or why none does.

    `figures` are the ids of the accepted figures under the handles of the numbers that state them.
    """
    dismissed = {dismissal.number: dismissal.reason for dismissal in draft.dismissals}
    drafted = {
        handle
        for figure in draft.figures
        for handle in (figure.number, *figure.repeats)
        if not isinstance(handle, UnlistedNumber)
    }

    def reason(mention: NumberMention) -> WhyNoFigure:
        if mention.id in drafted and mention.id not in dismissed:
            return "rejected"
        return mention.reason or dismissed.get(mention.id) or "not_drafted"  # what code knows comes first

    accounts = [
        NumberAccount.trusted(
            id=mention.id,
            number=mention.number,
            low=mention.low,
            high=mention.high,
            figure=figures.get(mention.id),
            reason=None if mention.id in figures else reason(mention),
        )
        for mention in mentions.numbers
    ]
    return Coverage.trusted(numbers=tuple(accounts))
