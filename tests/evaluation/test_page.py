"""Promises about the pages that people read: everything is there, side by side, and words stay words."""

from decimal import Decimal
from typing import Any

import pytest
from lxml import html

from summarizer.evaluation.annotations import Gold
from summarizer.evaluation.comparing import compare
from summarizer.evaluation.effort import Effort
from summarizer.evaluation.evaluations import evaluate
from summarizer.evaluation.gold import Case, Suite
from summarizer.evaluation.page.articles import PageRun, article_pages
from summarizer.evaluation.page.lines import cut_lines, marks_of
from summarizer.evaluation.page.rendering import comparison_page, report_page
from summarizer.evaluation.sections import Section, evaluation_sections
from summarizer.models.articles import Article
from summarizer.models.findings import Participant
from summarizer.models.spans import Span, slice_span
from summarizer.models.usage import Usage
from tests.evaluation.making import LETTERS, case, event, figure, gold, statement, suite

GOLD = gold(
    [figure("f1", 0, 5, unit="boat", place="Vell"), figure("f2", 20, 25, "6"), figure("f3", 30, 35, "7")],
    [event("e1", 40, 60, figures=("f1",))],
    [statement("s1", 100, 160)],
)
FOUND = gold(
    [figure("f7", 0, 5, unit="net"), figure("f8", 20, 25, "60"), figure("f9", 30, 35, "7")],
    [event("e7", 40, 60, figures=("f9",)), event("e8", 80, 90)],
    [statement("s7", 100, 160, speaker="Bo Lind")],
)


def run(predicted: Gold | None, of: Suite, name: str = "predicted", model: str = "rules") -> PageRun:
    """Return the prediction of the suite's only article, scored."""
    predictions = {of.cases[0].id: predicted}
    return PageRun(name, evaluate(of, predictions, model), predictions)


def report(predicted: Gold | None = FOUND, of: Suite | None = None) -> Any:
    """Return the parsed page of one run."""
    of = of or suite(case(GOLD))
    scored = run(predicted, of)
    return html.fromstring(report_page(of, scored, evaluation_sections(scored.evaluation)))


def items(page: Any, **data: str) -> list[Any]:
    """Return the items of the page with these data, a word of them each."""
    return [
        item
        for item in page.xpath("//details[contains(@class, 'item')]")
        if all(value in item.get(f"data-{name}").split() for name, value in data.items())
    ]


def said(element: Any) -> str:
    """Return the element's words on one line."""
    return " ".join(element.text_content().split())


def test_gold_and_prediction_stand_side_by_side_on_the_same_words() -> None:
    """Both columns hold the whole text; what is marked in one is what that side has, by kind and name."""
    page = report()
    texts = page.xpath("//table[@class='texts']")[0]
    columns = [texts.xpath(f".//td[{place}]") for place in (1, 2)]

    assert ["gold", "predicted"] == [said(header) for header in texts.xpath(".//th")]
    for column, names in zip(
        columns, (["f1", "f2", "f3", "e1", "s1"], ["f7", "f8", "f9", "e7", "e8", "s7"]), strict=True
    ):
        (cell,) = column
        assert names == [label.text for label in cell.xpath(".//a")]
        for label in cell.xpath(".//a"):
            label.text = ""
        assert LETTERS == cell.text_content()
        assert [LETTERS[0:5], LETTERS[20:25]] == [mark.text for mark in cell.xpath(".//span[@class='figures']")][:2]


def test_every_item_tells_how_it_fared_and_each_wrong_field_with_both_values() -> None:
    """Right, with a field wrong, missing and spurious; with codes, and what was near."""
    page = report()

    (strict,) = items(page, kind="figures", fates="strict")
    assert "f1 · f7 abcde strict field wrong unit unit boat → net place Vell → none" == said(strict.find("summary"))
    (missing,) = items(page, kind="figures", fates="missing")
    assert "f2 · – abcde missing near f8 scale value 6 → 60" == said(missing.find("summary"))
    assert ["f3 · f9"] == [said(each.find("summary"))[:7] for each in items(page, fates="right")]
    assert ["– · f8", "– · e8"] == [said(each.find("summary"))[:6] for each in items(page, fates="spurious")]
    (statement_,) = items(page, kind="statements")
    assert "speaker Ada Moll → Bo Lind" in said(statement_.find("summary"))
    assert ["speaker *", "Ada Moll", "Bo Lind"] == [said(cell) for cell in statement_.xpath(".//tbody/tr[1]/*")]


def test_an_events_figures_are_named_as_they_are_scored() -> None:
    """By the gold figure that the predicted one matches."""
    (wrong,) = items(report(), kind="events", fates="field")

    assert "figures f1 → f3 (there f9)" in said(wrong.find("summary"))


def test_accepted_readings_stand_beside_each_other() -> None:
    """A value that is right by another reading is not shown as wrong."""
    first = figure("f1", 0, 5, place="Vell")
    annotated = gold([first], alternates={"f1": (first.model_copy(update={"place": None}),)})
    (right,) = items(report(gold([figure("f7", 0, 5)]), suite(case(annotated))), fates="right")

    assert ["place", "Vell or none", ""] == [said(cell) for cell in right.xpath(".//tr[th='place']/*")]


def test_everything_that_can_be_picked_is_offered_with_its_number() -> None:
    """Kinds, outcomes, codes and wrong fields; the script filters by the attributes that the items bear."""
    page = report()
    offered = {option.get("value"): said(option) for option in page.xpath("//option")}
    ticks = {box.get("value"): said(box.getparent()) for box in page.xpath("//input")}

    assert ("unit (1)", "scale (1)", "speaker (1)") == (
        offered["code:unit"],
        offered["code:scale"],
        offered["field:speaker"],
    )
    assert ("figures 4", "right 1", "spurious 2") == (ticks["figures"], ticks["right"], ticks["spurious"])
    for key in offered.keys() - {""}:
        assert items(page, faults=key)


def test_an_article_without_output_says_so() -> None:
    """Its items are missing, its text stands there all the same."""
    page = report(None)

    assert "No output: counted as empty." in page.text_content()
    assert {"missing"} == {item.get("data-fates") for item in items(page)}


def test_two_runs_stand_beside_the_gold_with_what_was_won_and_lost() -> None:
    """One column each; every item with its outcome in both, and whether it was won."""
    of = suite(case(GOLD))
    old, new = run(FOUND, of, "A", "parrot"), run(GOLD, of, "B", "owl")
    page = html.fromstring(comparison_page(of, (old, new), compare(old.evaluation, new.evaluation)))

    assert ["gold", "A", "B"] == [said(header) for header in page.xpath("//table[@class='texts']//th")]
    (won,) = items(page, kind="figures", fates="missing", change="won")
    assert "f2 · – · f2 abcde won A missing near f8 scale value 6 → 60 B right" == said(won.find("summary"))
    assert ["spurious absent"] * 2 == [item.get("data-fates") for item in items(page, fates="absent", change="won")]
    assert not items(page, change="lost")
    assert "parrot and owl on harbour" == said(page.xpath("//h1")[0])


def test_what_a_run_took_stands_beside_its_scores() -> None:
    """Requests, cost, the answers' length and seconds, in all and by article; what is not known is a dash."""
    of = suite(case(GOLD))
    scored = run(GOLD, of)
    usage = Usage(requests=2, prompt_tokens=900, completion_tokens=60, answered_characters=900)
    took = Effort(characters=600, usage=usage, cost=Decimal("0.0125"), seconds=3.25)
    evaluation = scored.evaluation.model_copy(update={"effort": {"boats": took}})
    page = html.fromstring(report_page(of, scored._replace(evaluation=evaluation), evaluation_sections(evaluation)))

    (row,) = page.xpath("//section[@aria-labelledby='articles']//tbody/tr")
    assert ["600", "2", "0.0125", "1.50", "3.2"] == [said(cell) for cell in row][-5:]
    assert ["0.0125"] * 3 == [said(cell) for cell in page.xpath("//tr[th='cost, USD']/td")]
    assert "answers / article" not in said(report())


PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</style></title></textarea><iframe src=javascript:alert(1)>",
    "]]><!--<a href=javascript:alert(1)>",
    "{{ 7*6 }}{% raw %}\u202e\x00",
)


def hostile(payload: str) -> tuple[Suite, Gold, Gold]:
    """Return a suite whose text, names and metadata hold the payload, its gold, and a prediction that does too."""
    text = f"{payload} 5 {payload} said {payload}\n\n{payload}"

    def span(start: int, length: int) -> Span:
        return slice_span(text, start, start + length)

    size = len(payload)
    number, whole, words = span(size + 1, 1), span(0, size + 2), span(size + 3, size)
    cue = span(2 * size + 4, 4)

    def findings(mark: str) -> Gold:
        named = payload + mark
        told: dict[str, Any] = {"time": None, "place": named, "attribution": (named, named)}
        return gold(
            [figure("f1", 0, 1, number=number, evidence=(whole,), unit=named, per=named, measure=named, **told)],
            [
                event(
                    "e1", 0, 5, trigger=None, evidence=(whole,), description=named,
                    participants=(Participant(name=named, role="agent"),), **told,
                ).model_copy(update={"trigger": number})
            ],
            [statement("s1", 0, 1, content=(words,), cue=cue, speaker=named, speaker_role=named, via=(named,))],
        )  # fmt: skip

    annotated, found = findings(""), findings("!")
    article = Article(id=payload, text=text, title=payload, publisher=payload)
    return Suite(payload, payload, (Case(article, annotated, f"story of {payload}", None),)), annotated, found


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_words_become_markup(payload: str) -> None:
    """The page of a hostile article has the elements and attributes of that of a harmless one, and shows the words."""

    def shape(with_payload: str) -> list[tuple[str, list[str]]]:
        of, annotated, found = hostile(with_payload)
        runs = (run(found, of, "A", with_payload), run(annotated, of, "B", with_payload))
        notes = Section(with_payload, (with_payload,), ((with_payload,),), (with_payload,))
        pages = (
            report_page(of, runs[0], [*evaluation_sections(runs[0].evaluation), notes]),
            comparison_page(of, runs, compare(runs[0].evaluation, runs[1].evaluation)),
        )
        parsed = [html.fromstring(page) for page in pages]
        assert all(any(text in page.text_content() for page in parsed) for text in [with_payload[:8]])
        return [(str(each.tag), sorted(each.keys())) for page in parsed for each in page.iter()]

    found = shape(payload)
    assert shape("x" * len(payload)) == found
    assert not [name for _, names in found for name in names if name.startswith("on")]


def test_the_page_loads_nothing_and_leads_nowhere() -> None:
    """One style and one script, both named by the policy; every link leads to a place on the page."""
    page = report()
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    ids = set(page.xpath("//@id"))

    assert policy.startswith("default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert [] == page.xpath("//@src | //link | //img | //iframe | //object | //form | //@style")
    assert {"#"} == {link[0] for link in page.xpath("//@href")}
    assert {link[1:] for link in page.xpath("//@href")} <= ids
    assert (1, 1) == (len(page.xpath("//script")), len(page.xpath("//style")))


def test_fifty_articles_make_a_page_of_a_few_megabytes() -> None:
    """Of 150 findings that are each wrong in some field; more than news has."""
    many = gold([figure(f"f{n}", 6 * n, 6 * n + 4, str(n)) for n in range(1, 51)])
    worse = gold([figure(f"f{n}", 6 * n, 6 * n + 4, str(n), unit="net") for n in range(1, 51)])
    of = suite(*(case(many, f"boats-{n}") for n in range(50)))
    predictions = {each.id: worse for each in of.cases}
    page = report_page(of, PageRun("predicted", evaluate(of, predictions, "rules"), predictions), [])

    assert 2500 == page.count('<details class="item"')
    assert len(page) < 4_000_000


def test_marks_that_overlap_cut_the_text_and_lose_none_of_it() -> None:
    """Each piece says what it belongs to, the outermost kind first; a mark goes on over line ends."""
    text = "abc def\n\nghi jkl\n"
    marks = [*marks_of([slice_span(text, 4, 12)], "statements", 0), *marks_of([slice_span(text, 6, 7)], "figures", 1)]

    first, second = cut_lines(text, marks)

    assert ["abc ", "de", "f"] == [piece.text for piece in first]
    assert [[], ["statements"], ["statements", "figures"]] == [[each.kind for each in piece.within] for piece in first]
    assert [(), (), (1,)] == [piece.named for piece in first]
    assert [("ghi", (0,)), (" jkl", ())] == [(piece.text, piece.named) for piece in second]


def test_every_article_of_the_suite_is_there_in_its_order() -> None:
    """With its F1 of every kind, plain and strict."""
    of = suite(case(GOLD, "one"), case(GOLD, "two", cluster="story of one"))
    predictions = {"one": GOLD, "two": None}
    one, two = article_pages(of, [PageRun("predicted", evaluate(of, predictions, "rules"), predictions)])

    assert (("one", ""), ("two", "story of one")) == ((one.name, one.story), (two.name, two.story))
    assert ((1.0,),) * 6 == one.scores
    assert ((0.0,),) * 6 == two.scores
    assert ((), ("predicted",)) == (one.failed, two.failed)
