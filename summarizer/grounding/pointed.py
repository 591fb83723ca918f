"""Which sentence a draft item points to, as far as it can be told: for the account of what was rejected."""

from summarizer.models.drafts import (
    Dismissal,
    DraftItem,
    EventDraft,
    FigureDraft,
    SentenceDraft,
    StatementDraft,
    UnlistedNumber,
    Words,
)
from summarizer.models.mentions import Mentions


def pointed_sentence(mentions: Mentions, item: DraftItem) -> int | None:
    """Return the number of the sentence the item points to first; None where it points nowhere."""
    match item:
        case FigureDraft(number=UnlistedNumber(sentence=sentence)):
            return sentence
        case FigureDraft(number=str(handle)) | Dismissal(number=handle):
            mention = mentions.number_by_id.get(handle)
            return mention.sentence if mention else None
        case EventDraft(trigger=Words(sentence=sentence)):
            return sentence
        case StatementDraft(content=(Words(sentence=sentence), *_)):
            return sentence
        case StatementDraft(content=(str(handle), *_)):
            quotation = mentions.quotation_by_id.get(handle)
            return quotation.sentence if quotation else None
        case SentenceDraft() | _:
            return None
