"""Score plain calls and langextract on gold, with the model that a server offers or with what it answered before.

    python -m evals.benchmarks.plain_calls NAME SUITE... --base-url URL --model MODEL --record DIR
    python -m evals.benchmarks.plain_calls NAME SUITE... --replay DIR [--against EVALUATION]

NAME is plain, plain_with_rules, langextract, or all. Each answer is kept as DIR/NAME/ARTICLE.json, the evaluation is
written to DIR/NAME.evaluation.json. Several suites are scored as one, which a .toml file that names the same folders
equals: `summarizer eval compare` then takes both evaluations. All articles are asked at once; the key is
OPENAI_API_KEY, if the server wants one.
"""

import os
import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from itertools import pairwise
from pathlib import Path

from evals.benchmarks.plain_calls.asking import Server
from evals.benchmarks.plain_calls.drafters import drafts, recorded
from evals.benchmarks.plain_calls.questions import DRAFTERS
from evals.benchmarks.plain_calls.recordings import replayed
from evals.benchmarks.plain_calls.table import Result, table
from summarizer.errors import InputError, SummarizerError
from summarizer.evaluation.evaluations import Evaluation, evaluate, read_evaluation
from summarizer.evaluation.gold import Suite, load_suite

ALL = "all"


def main(arguments: list[str]) -> int:
    """Print the table, and write the evaluations; return 1 if an article has no answer, 2 for what cannot be used."""
    options = _parser().parse_args(arguments)
    if options.record and not (options.base_url and options.model):
        _parser().error("--record needs --base-url and --model")
    try:
        other = read_evaluation(options.against) if options.against else None
        suite = joined([load_suite(path) for path in options.suites])
        results = [_result(drafter, suite, options) for drafter in _drafters(options)]
        for each in results:
            _write(each.evaluation, (options.record or options.replay) / f"{each.drafter}.evaluation.json")
        print(table(results, other), end="")
    except (SummarizerError, OSError) as error:
        print(error, file=sys.stderr)
        return 2
    return int(any(each.evaluation.score.failed for each in results))


def joined(suites: list[Suite]) -> Suite:
    """Return the suites as one; raises InputError where two have an article of one name."""
    cases = sorted((case for suite in suites for case in suite.cases), key=lambda case: case.id)
    for one, other in pairwise(cases):
        if one.id == other.id:
            raise InputError(f"two suites have an article {one.id!r}")
    return Suite("+".join(each.name for each in suites), " ".join(each.source for each in suites), tuple(cases))


def _parser() -> ArgumentParser:
    parser = ArgumentParser("plain_calls", description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("name", metavar="NAME", choices=(*DRAFTERS, ALL))
    parser.add_argument("suites", metavar="SUITE", nargs="+", type=Path)
    parser.add_argument("--base-url", metavar="URL")
    parser.add_argument("--model", metavar="MODEL")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--record", metavar="DIR", type=Path)
    where.add_argument("--replay", metavar="DIR", type=Path)
    parser.add_argument("--against", metavar="EVALUATION", type=Path, help="an evaluation.json to print differences to")
    return parser


def _drafters(options: Namespace) -> list[str]:
    """Return the drafters that are asked for; of all that are to be replayed, those with any recording."""
    if options.name != ALL:
        return [options.name]
    found = [drafter for drafter in DRAFTERS if options.record or (options.replay / drafter).is_dir()]
    absent = [drafter for drafter in DRAFTERS if drafter not in found]
    if absent:
        print(f"never recorded in {options.replay}: {', '.join(absent)}", file=sys.stderr)
    return found


def _result(drafter: str, suite: Suite, options: Namespace) -> Result:
    if options.replay:
        recordings = replayed(options.replay, drafter, suite.cases)
    else:
        server = Server(options.base_url, options.model, os.environ.get("OPENAI_API_KEY") or "none")
        recordings, faults = recorded(drafter, suite.cases, server, options.record)
        for article, fault in faults.items():
            print(f"{drafter}: {article}: {fault}", file=sys.stderr)
    models = ", ".join(sorted({each.model for each in recordings.values()})) or options.model
    found = drafts(suite.cases, recordings)
    for article in (name for name, draft in found.items() if draft is None and name in recordings):
        print(f"{drafter}: {article}: the answer does not fit the schema, and counts as empty", file=sys.stderr)
    return Result(drafter, evaluate(suite, found, f"{drafter}: {models}"), suite.cases, recordings, found)


def _write(evaluation: Evaluation, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(evaluation.model_dump_json(indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
