"""Does grounding let a wrong value through? Every true figure, with one digit changed in what a draft proposes.

Three ways to propose it: the number as text, the evidence as words, the measure's own wording. Beside it: how many true
proposals pass unaltered (a grounding that rejects everything proves nothing), and how often two handles swapped between
figures of one sentence are noticed.
"""

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from evals.benchmarks.shared import OPEN_GOLD, shared_cases
from summarizer.evaluation.gold import Case, load_suite
from summarizer.grounding.folding import folded, holds
from summarizer.grounding.grounder import ground
from summarizer.mentions.finder import find_mentions
from summarizer.models.articles import Article
from summarizer.models.drafts import Draft, FigureDraft, UnlistedNumber, Words
from summarizer.models.findings import Figure
from summarizer.models.mentions import Mentions, NumberMention
from summarizer.models.summaries import Summary

SEED = 1
NAME = re.compile(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


class TrueFigure(NamedTuple):
    """A gold figure, the mention that code has for it, and where both stand."""

    article: Article
    mentions: Mentions
    figure: Figure
    mention: NumberMention

    def draft(self, **changes: object) -> FigureDraft:
        """Return the draft that a perfect reader would give, with some fields changed."""
        fields: dict[str, object] = {
            "number": self.mention.id,
            "measure": self.figure.measure,
            "unit": self.figure.unit,
            "per": self.figure.per,
            "time": self.figure.time,
            "place": self.figure.place,
            "attribution": self.figure.attribution,
            "status": self.figure.status,
            "names": tuple(
                name for name in NAME.findall(self.figure.measure) if holds(folded(self.article.text), folded(name))
            ),
        }
        return FigureDraft.model_validate({**fields, **changes})

    def ground(self, *figures: FigureDraft) -> Summary:
        """Return what grounding makes of the drafts."""
        return ground(self.article, self.mentions, Draft(figures=figures), "altered")


def true_figures(cases: list[Case]) -> Iterator[TrueFigure]:
    """Yield each gold figure that code has a mention for, bounds equal."""
    for case in cases:
        mentions = find_mentions(case.article)
        for figure in case.gold.figures:
            for mention in mentions.numbers:
                if mention.number.overlaps(figure.number) and (mention.low, mention.high) == (figure.low, figure.high):
                    yield TrueFigure(case.article, mentions, figure, mention)
                    break


def altered(text: str, chance: random.Random) -> Iterator[str]:
    """Yield the text once for each of its digits, with that digit changed to another one."""
    for at, character in enumerate(text):
        if character.isdigit():
            yield text[:at] + chance.choice([d for d in "0123456789" if d != character]) + text[at + 1 :]


def proposals(true: TrueFigure, chance: random.Random) -> Iterator[tuple[str, FigureDraft]]:
    """Yield drafts of the figure with one digit changed, under the way they propose it."""
    sentence = true.mention.sentence
    for wrong in altered(true.figure.number.text, chance):
        yield "number as text", true.draft(number=UnlistedNumber(sentence=sentence, text=wrong))
        yield "measure", true.draft(measure=f"{wrong} {true.figure.unit} {true.figure.measure}")
    for wrong in altered(true.figure.evidence[0].text, chance):
        yield "evidence words", true.draft(evidence=Words(sentence=sentence, first=wrong, last=wrong))


def swaps(trues: list[TrueFigure]) -> Iterator[Summary]:
    """Yield what grounding makes of two figures of one sentence whose handles were exchanged."""
    for one, other in itertools.pairwise(trues):
        same = one.article.id == other.article.id and one.mention.sentence == other.mention.sentence
        if same and one.mention.id != other.mention.id and one.mention.low != other.mention.low:
            yield one.ground(one.draft(number=other.mention.id), other.draft(number=one.mention.id))


def main() -> None:
    """Print the three tables."""
    chance = random.Random(SEED)
    trues = list(true_figures([*shared_cases(), *load_suite(OPEN_GOLD).cases]))
    accepted = Counter[str](
        true.ground(true.draft()).rejections[0].reason if true.ground(true.draft()).rejections else "accepted"
        for true in trues
    )
    print(f"{len(trues)} true figures, unaltered: " + ", ".join(f"{n} {what}" for what, n in accepted.most_common()))

    tried, wrong, kept = Counter[str](), Counter[str](), Counter[str]()
    for true in trues:
        for way, draft in proposals(true, chance):
            figures = true.ground(draft).figures
            tried[way] += 1
            kept[way] += bool(figures)
            wrong[way] += any((f.low, f.high) != (true.figure.low, true.figure.high) for f in figures) or any(
                way == "measure" and f.measure == draft.measure for f in figures
            )
    for way, n in tried.items():
        print(
            f"one digit changed, {way:15} {n:5} tried, {wrong[way]:3} accepted with a wrong value, {kept[way]:3} accepted at all"
        )
    print(f"together {tried.total()} tried (at least 500), {wrong.total()} accepted with a wrong value (0)")

    outcomes = [len(summary.rejections) for summary in swaps(trues)]
    caught = sum(rejections > 0 for rejections in outcomes)
    print(
        f"handles swapped within a sentence: {caught} of {len(outcomes)} pairs noticed ({100 * caught / max(1, len(outcomes)):.0f} %)"
    )


if __name__ == "__main__":
    main()
