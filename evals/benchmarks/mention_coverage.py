"""Does code find and read the numbers that annotators marked? Over the shared gold and the open half of our own.

For each gold figure: is there a number mention at its `number` span with equal bounds, and has it the same qualifier and unit?
Beside it how many mentions without a reason there are for each gold number, which is what a drafter must sort out.
"""

from collections import Counter
from collections.abc import Iterable

from evals.benchmarks.shared import OPEN_GOLD, shared_cases
from summarizer.evaluation.comparators import same_unit
from summarizer.evaluation.gold import Case, load_suite
from summarizer.mentions.finder import find_mentions
from summarizer.models.findings import Figure
from summarizer.models.mentions import NumberMention
from summarizer.reading.text import read_text


def matching(figure: Figure, numbers: Iterable[NumberMention]) -> NumberMention | None:
    """Return the mention that overlaps the gold number with equal bounds, if there is one."""
    for mention in numbers:
        if mention.number.overlaps(figure.number) and (mention.low, mention.high) == (figure.low, figure.high):
            return mention
    return None


def measure(cases: Iterable[Case]) -> tuple[Counter[str], list[str]]:
    """Return the counts over all cases, and a line for each gold number that was not found."""
    counts, missed = Counter[str](), list[str]()
    for case in cases:
        mentions = find_mentions(read_text(case.text, article_id=case.id))
        counts["possible"] += sum(mention.reason is None for mention in mentions.numbers)
        counts["mentions"] += len(mentions.numbers)
        for figure in case.gold.figures:
            counts["gold"] += 1
            found = matching(figure, mentions.numbers)
            if found is None:
                missed.append(f"    missed: {case.id} {figure.id} {figure.evidence[0].text!r}")
                continue
            counts["found"] += 1
            counts["qualifier"] += found.qualifier == figure.qualifier
            counts["unit"] += found.unit is not None and same_unit(found.unit, figure.unit)
            counts["dismissed"] += found.reason is not None
    return counts, missed


def report(name: str, cases: Iterable[Case]) -> None:
    """Print what was measured on one set."""
    counts, missed = measure(cases)
    gold, found = counts["gold"], counts["found"]
    print(f"{name}: {gold} gold numbers, {counts['mentions']} number mentions")
    print(f"  found with equal bounds   {found:4}  {100 * found / gold:5.1f} %")
    for field in ("qualifier", "unit"):
        print(f"  of these, {field:9} equal {counts[field]:4}  {100 * counts[field] / found:5.1f} %")
    print(f"  of these, dismissed by a rule {counts['dismissed']}")
    print(f"  mentions without a reason for each gold number {counts['possible'] / gold:.2f}")
    print("\n".join(missed))


def main() -> None:
    """Print both sets apart: rules were written with the first in view."""
    report("shared gold (at least 99 %, qualifier 95 %, at most 1.30)", shared_cases())
    report("evals/gold/open (written later, annotated blind)", load_suite(OPEN_GOLD).cases)


if __name__ == "__main__":
    main()
