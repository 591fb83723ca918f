"""Parts: a long article in stretches of whole sentences, and the drafts of these made one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from summarizer.models.drafts import Draft, SentenceDraft
from summarizer.models.mentions import Sentence

_BYTES_A_TOKEN = 4
"""An estimate for English; scripts with longer code points come out at about a token a letter, as models count them."""

_MOST_SENTENCES = 5
"""A summary has three to five sentences, however long its article."""


def estimated_tokens(text: str) -> int:
    """Return about how many tokens a model counts in the text."""
    return -(-len(text.encode(errors="replace")) // _BYTES_A_TOKEN)


def parts_of(sentences: Sequence[Sentence], most_tokens: int) -> list[list[Sentence]]:
    """Return the sentences in as few stretches of about equal length as fit, each of at most so many tokens.

    A stretch ends with a sentence; one that is too long by itself is a stretch of its own.
    """
    lengths = [estimated_tokens(sentence.span.text) for sentence in sentences]
    total = sum(lengths)
    aim = total / max(1, -(-total // most_tokens))
    parts: list[list[Sentence]] = [[]]
    filled = 0
    for sentence, length in zip(sentences, lengths, strict=True):
        if parts[-1] and (filled + length > most_tokens or filled >= aim):
            parts.append([])
            filled = 0
        parts[-1].append(sentence)
        filled += length
    return parts


def joined(drafts: Sequence[Draft]) -> Draft:
    """Return the drafts as one: their items in order, the first headline, and the first sentences of each in turn."""
    if len(drafts) == 1:
        return drafts[0]
    offsets = {"figure": 0, "event": 0, "statement": 0}
    headlines: list[SentenceDraft] = []
    sentences: list[list[SentenceDraft]] = []
    for draft in drafts:
        headlines += [_moved(draft.headline, offsets)] if draft.headline else []
        sentences.append([_moved(sentence, offsets) for sentence in draft.sentences])
        offsets = {
            "figure": offsets["figure"] + len(draft.figures),
            "event": offsets["event"] + len(draft.events),
            "statement": offsets["statement"] + len(draft.statements),
        }
    return Draft(
        figures=tuple(chain.from_iterable(draft.figures for draft in drafts)),
        events=tuple(chain.from_iterable(draft.events for draft in drafts)),
        statements=tuple(chain.from_iterable(draft.statements for draft in drafts)),
        dismissals=tuple(chain.from_iterable(draft.dismissals for draft in drafts)),
        headline=headlines[0] if headlines else None,
        sentences=tuple(_in_turn(sentences)),
    )


def _moved(sentence: SentenceDraft, offsets: dict[str, int]) -> SentenceDraft:
    cites = tuple(cite.model_copy(update={"position": cite.position + offsets[cite.kind]}) for cite in sentence.cites)
    return sentence.model_copy(update={"cites": cites})


def _in_turn(sentences: Iterable[list[SentenceDraft]]) -> Iterator[SentenceDraft]:
    """Yield as many sentences as a summary has, in text order, so that every part has its share of them."""
    lists = list(sentences)
    ranked = sorted((rank, part) for part, listed in enumerate(lists) for rank in range(len(listed)))[:_MOST_SENTENCES]
    for rank, part in sorted(ranked, key=lambda each: (each[1], each[0])):
        yield lists[part][rank]
