"""Rendering: the page as one HTML file that loads nothing, runs its own script alone, and shows words as words.

Everything that comes from articles, gold or models passes through the template's escaping; the script reads no data but the
attributes of elements. The content security policy names style and script by their SHA-256, so that markup which slipped
in nevertheless could neither run nor load anything.
"""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from summarizer.evaluation.comparing import RunComparison
from summarizer.evaluation.effort import EFFORT_COLUMNS
from summarizer.evaluation.evaluations import Evaluation
from summarizer.evaluation.gold import Suite
from summarizer.evaluation.kinds import KINDS
from summarizer.evaluation.page.articles import ArticlePage, PageRun, article_pages
from summarizer.evaluation.page.items import Fate
from summarizer.evaluation.sections import Section, comparison_sections, effort_section, number
from summarizer.reports.visible import one_line, without_controls

_HERE = Path(__file__).parent
_FATES: Mapping[Fate, str] = {
    "right": "right",
    "field": "field wrong",
    "strict": "strict field wrong",
    "missing": "missing",
    "spurious": "spurious",
    "absent": "absent",
}
"""How a page calls them. Right and `field wrong` together are what the tables count as correct."""


def report_page(suite: Suite, run: PageRun, sections: Sequence[Section]) -> str:
    """Return the page of one run: its tables, then every article with gold and prediction side by side."""
    evaluation = run.evaluation
    return _page(f"{evaluation.model} on {evaluation.suite}", suite, [run], sections)


def comparison_page(suite: Suite, runs: tuple[PageRun, PageRun], comparison: RunComparison) -> str:
    """Return the page of two runs: what the second won and lost, then every article with gold and both predictions."""
    metrics, changes = comparison_sections(comparison)
    counted = metrics._replace(notes=(*metrics.notes, changes.title))
    efforts = (_titled(run.name, run.evaluation) for run in runs)
    title = f"{comparison.before} and {comparison.after} on {comparison.suite}"
    return _page(title, suite, runs, [counted, *efforts])


def _titled(name: str, evaluation: Evaluation) -> Section:
    section = effort_section(evaluation)
    return section._replace(title=f"{name}: {section.title}")


def _page(title: str, suite: Suite, runs: Sequence[PageRun], sections: Sequence[Section]) -> str:
    articles = article_pages(suite, runs)
    style, script = (_asset(name) for name in ("page.css", "page.js"))
    return _template().render(
        title=title,
        policy=(
            "default-src 'none'; base-uri 'none'; form-action 'none'; "
            f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
        ),
        style=Markup(style),  # noqa: S704  # our own file
        script=Markup(script),  # noqa: S704  # our own file
        runs=runs,
        sections=[section for section in sections if section.rows or section.notes],
        articles=articles,
        effort_columns=EFFORT_COLUMNS if any(run.evaluation.effort for run in runs) else (),
        kinds=[kind.name for kind in KINDS],
        fates=_FATES,
        fate_counts=_counted(article.fates for article in articles),
        kind_counts=Counter(item.kind for article in articles for item in article.items),
        change_counts=Counter(item.change or "same" for article in articles for item in article.items),
        faults=_faults(articles),
    )


def _faults(articles: Iterable[ArticlePage]) -> Mapping[str, list[tuple[str, str, int]]]:
    """Return, by what sort of fault it is, each fault's key, name and number of items, the most frequent first."""
    counts = Counter(fault for article in articles for item in article.items for fault in item.faults)
    groups: dict[str, list[tuple[str, str, int]]] = {"code": [], "field": [], "unproven": []}
    for key, count in counts.most_common():
        sort, _, name = key.partition(":")
        groups[sort].append((key, name, count))
    return {sort: found for sort, found in groups.items() if found}


def _counted(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = number
    environment.filters["shown"] = without_controls
    environment.filters["one_line"] = one_line
    return environment.get_template("page.html.j2")


def _asset(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    """Return the source expression that allows this text alone (Content Security Policy Level 3, section 2.3.1)."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
