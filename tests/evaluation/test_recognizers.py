"""Promises about Recognizers-Text: what counts, our mentions in its terms, and faults by kind. All cases are invented."""

import json
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import InputError, InvalidData
from summarizer.evaluation.benchmarks.recognizers.cases import Resolved, read_specs
from summarizer.evaluation.benchmarks.recognizers.kinds import KINDS
from summarizer.evaluation.benchmarks.recognizers.meanings import Expression
from summarizer.evaluation.benchmarks.recognizers.scoring import score
from summarizer.models.mentions import DateMention, NumberMention
from tests.evaluation.mentioned import date, mentions, number

BY_NAME = {kind.name: kind for kind in KINDS}


def case(text: str, *results: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a case as the specs have it."""
    return {"Input": text, "Results": list(results), **more}


def age(text: str, words: str, value: str) -> dict[str, Any]:
    """Return the result of an age in years."""
    start = text.index(words)
    resolution = {"value": value, "unit": "Year"}
    return {"Text": words, "TypeName": "age", "Resolution": resolution, "Start": start, "End": start + len(words) - 1}


def write(folder: Path, name: str, *cases: dict[str, Any]) -> Path:
    """Write the cases as the specs' file of that name; return the folder."""
    (folder / f"{name}.json").write_text("\ufeff" + json.dumps(cases), encoding="utf-8")
    return folder


def accepted(kind: str, type_: str = "", **resolution: Any) -> tuple[str, ...]:
    """Return the meanings that are accepted for a resolution."""
    return BY_NAME[kind].meanings(Resolved(0, 1, "x", type_, resolution))


def found(kind: str, mention: NumberMention | DateMention) -> list[Expression]:
    """Return what the mention is of this kind."""
    return list(BY_NAME[kind].found(mentions(mention)))


def is_right(kind: str, mention: NumberMention | DateMention, **resolution: Any) -> bool:
    """Whether one expression that the mention amounts to has an accepted meaning."""
    gold = Expression(0, 1, "x", accepted(kind, **resolution))
    return any(each.agrees(gold) for each in found(kind, mention))


@pytest.mark.parametrize(("kind", "words", "low", "fields", "resolution"), [
    ("number", "1,200", "1200", {}, {"value": "1200"}),
    ("number", "May 7", "7", {"reason": "date"}, {"value": "7"}),
    ("number", "two thirds", "66.67", {"kind": "fraction", "unit": "%"}, {"value": "0.666666666666667"}),
    ("number", "one in 250", "0.4", {"kind": "fraction", "unit": "%"}, {"value": "0.004"}),
    ("number", "two and a third", "2.33", {}, {"value": "2.33333333333333"}),
    ("number", "3 to 5", "3", {"high": "5"}, {"value": "5"}),
    ("percent", "7 %", "7", {"kind": "percent", "unit": "%"}, {"value": "7%"}),
    ("currency", "$7", "7", {"kind": "money", "unit": "USD"}, {"value": "7", "unit": "Dollar"}),
    ("currency", "£7", "7", {"kind": "money", "unit": "GBP"}, {"value": "7", "unit": "Pound"}),
    ("currency", "7 GEL", "7", {"kind": "money", "unit": "GEL"}, {"value": "7", "unit": "x", "isoCurrency": "GEL"}),
    ("dimension", "7 sq m", "7", {"kind": "measure", "unit": "m2"}, {"value": "7", "unit": "Square meter"}),
    ("dimension", "7 mph", "7", {"kind": "measure", "unit": "mile", "per": "hour"},
     {"value": "7", "unit": "Mile per hour"}),
    ("dimension", "7 pints", "7", {"kind": "measure", "unit": "pint"}, {"value": "7", "unit": "Pint"}),
    ("age", "7 years old", "7", {"kind": "age", "unit": "year"}, {"value": "7", "unit": "Year"}),
    ("temperature", "-7 °C", "-7", {"kind": "measure", "unit": "°C"}, {"value": "-7", "unit": "C"}),
    ("ordinal", "7th", "7", {"kind": "ordinal"}, {"value": "7"}),
    ("range", "more than 7", "7", {"qualifier": "more_than"}, {"value": "(7,)"}),
], ids=str)  # fmt: skip
def test_a_number_means_what_its_gold_resolves_to(
    kind: str, words: str, low: str, fields: dict[str, Any], resolution: dict[str, Any]
) -> None:
    """Value and unit by the adapter's table; another value is another meaning."""
    assert is_right(kind, number(words, words, low, **fields), **resolution)
    assert not is_right(kind, number(words, words, "11", **{**fields, "high": "13"}), **resolution)


def test_hundredths_of_a_currency_are_right_in_both_ways() -> None:
    """7 cents are 7 cents and 0.07 dollars, and not 0.07 cents."""
    cents = number("7 cents", "7", "0.07", "7 cents", kind="money", unit="USD")
    pence = number("7p", "7", "0.07", "7p", kind="money", unit="GBP")

    assert is_right("currency", cents, value="7", unit="Cent")
    assert is_right("currency", cents, value="0.07", unit="Dollar")
    assert not is_right("currency", cents, value="0.07", unit="Cent")
    assert is_right("currency", pence, value="7", unit="Pence")
    assert is_right("number", pence, value="7")


@pytest.mark.parametrize(("edtf", "relation", "resolution"), [
    ("2031-05-04", "at", {"PastResolution": {"date": "2030-05-04"}, "FutureResolution": {"date": "2031-05-04"}}),
    ("2031-05-04~", "at", {"PastResolution": {"date": "2031-05-04"}}),
], ids=str)  # fmt: skip
def test_a_day_is_right_in_the_past_or_in_the_future(edtf: str, relation: str, resolution: dict[str, Any]) -> None:
    """Either resolution is accepted, and no other day; a mark changes no day."""
    assert is_right("date", date("then", "then", edtf, relation), **resolution)
    assert not is_right("date", date("then", "then", "2031-05-05", relation), **resolution)


@pytest.mark.parametrize(("edtf", "relation", "timex", "days", "right"), [
    ("2031-05", "at", "2031-05", "2031-05-01/2031-06-01", True),
    ("2031-05-04/2031-05-10", "at", "2031-W18", "2031-05-04/2031-05-11", True),
    ("2031-05-04/2031-05-10", "at", "2031-W18", "2031-05-04/2031-05-10", False),
    ("2031-05-04/2031-05-10", "at", "(2031-05-04,2031-05-10,P6D)", "2031-05-04/2031-05-10", True),
    ("2031-05-04/2031-05-10", "at", "(2031-05-04,2031-05-11,P7D)", "2031-05-04/2031-05-11", True),
    ("2031/2035", "at", "(2031-01-01,2035-01-01,P4Y)", "2031-01-01/2035-01-01", True),
    ("2031-05-04", "since", "2031-05-04", "2031-05-04/", True),
    ("2031-05-04/..", "at", "2031-05-04", "2031-05-04/", True),
    ("2031-05-04", "before", "2031-05-04", "/2031-05-04", True),
    ("2031-05-10/2031-05-10", "at", "(2031-05-10,2031-05-10,P0D)", "2031-05-10/2031-05-10", True),
    ("203X", "at", "2031", "2031-01-01/2032-01-01", False),
], ids=str)  # fmt: skip
def test_a_period_ends_where_the_specs_let_it_end(edtf: str, relation: str, timex: str, days: str, right: bool) -> None:
    """The day after the last, or the first day of what is named last where the TIMEX names both ends."""
    resolution = {name: day for name, day in zip(("startDate", "endDate"), days.split("/"), strict=True) if day}

    assert right == is_right("period", date("then", "then", edtf, relation), Timex=timex, PastResolution=resolution)


@pytest.mark.parametrize(("words", "edtf", "days"), [
    ("the next six days", "2031-05-04/2031-05-10", "2031-05-05/2031-05-11"),
    ("More than six days after Sunday", "2031-05-11/..", "2031-05-10/"),
    ("the 18th century", "1701/1800", "1700-01-01/1800-01-01"),
], ids=str)  # fmt: skip
def test_a_period_begins_where_the_specs_let_it_begin(words: str, edtf: str, days: str) -> None:
    """The day that something is counted from is left out, or taken in, and centuries begin with their hundred."""
    resolution = {name: day for name, day in zip(("startDate", "endDate"), days.split("/"), strict=True) if day}

    assert is_right("period", date(words, words, edtf), Timex="x", PastResolution=resolution)
    assert not is_right("period", date("then", "then", edtf), Timex="x", PastResolution=resolution)


def test_what_resolves_to_nothing_does_not_count() -> None:
    """A unit without a number, a season, a day that no calendar has, and `next`, which is no ordinal number."""
    assert () == accepted("temperature", value=None, unit="F")
    assert () == accepted("percent", value="null")
    assert () == accepted("period", Timex="SU", PastResolution={}, FutureResolution={})
    assert () == accepted("date", PastResolution={"date": "0001-01-01"}, FutureResolution={"date": "0001-01-01"})
    assert () == accepted("ordinal", value="current+1")


def test_cases_count_for_the_platform_of_the_specs(tmp_path: Path) -> None:
    """What it does not support by design is left out; what others do not support, or nobody yet, counts."""
    cases = [
        case("a", NotSupportedByDesign="dotnet, java"),
        case("b", NotSupportedByDesign="java"),
        case("c", NotSupported="dotnet"),
    ]

    assert ["b", "c"] == [each.text for each in read_specs(write(tmp_path, "AgeModel", *cases), "AgeModel")]


def test_recall_has_precision_beside_it_and_faults_have_a_kind(tmp_path: Path) -> None:
    """Values are paired one to one in their case; each that is not is listed with what stands there instead."""
    text, other, third = "She is 40 years old.", "He is 50 years old.", "It has 60 piers."
    cases = [case(text, age(text, "40 years old", "40")), case(other, age(other, "50 years old", "51")),
             case(third, age(third, "60 piers", "60")), case("He is 70 years old.")]  # fmt: skip

    result = score(write(tmp_path, "AgeModel", *cases), ["age"])

    assert [(4, 3, 3, 1)] == [(each.cases, each.gold, each.found, each.hits) for each in result.scores]
    assert ["another value", "found as another kind", "spurious"] == [fault.kind for fault in result.faults]
    assert ("60 piers = 60 year", "60 = 60 pier (count)") == (result.faults[1].gold, result.faults[1].found)


def test_dates_are_read_on_the_day_of_the_case(tmp_path: Path) -> None:
    """`Context.ReferenceDateTime` is the article's date, whatever its time of day."""
    resolution = {"Timex": "2031-05-03", "PastResolution": {"date": "2031-05-03"}, "FutureResolution": {}}
    result = {"Text": "yesterday", "Type": "date", "Value": resolution, "Start": 9, "Length": 9}
    spec = case("She left yesterday.", result, Context={"ReferenceDateTime": "2031-05-04T23:30:00"})

    assert 1 == score(write(tmp_path, "DateParser", spec), ["date"]).scores[0].hits


def test_dates_and_periods_have_a_score_in_common(tmp_path: Path) -> None:
    """It stands beside their own where both are asked for."""
    write(tmp_path, "DateParser", case("She left."))
    write(tmp_path, "DatePeriodParser", case("She left."), case("He left."))

    scores = score(tmp_path, ["date", "period"]).scores

    assert [("date", 1), ("period", 2), ("date and period", 3)] == [(each.name, each.cases) for each in scores]


@pytest.mark.parametrize(("content", "words"), [
    ("{}", "a list of cases is needed"),
    ('[{"Input": "x"}]', "case 1: Results: a list is needed"),
    ('[{"Input": "x", "Results": [{"Start": 1}]}]', "case 1: End: a number is needed"),
    ('[{"Input": "x", "Results": [{"Text": "x", "Start": 0, "End": 0, "Type": "age"}]}]', "Resolution or Value"),
], ids=str)  # fmt: skip
def test_specs_that_do_not_fit_are_named_by_case(tmp_path: Path, content: str, words: str) -> None:
    """Whoever points to other data learns what is wrong with it."""
    (tmp_path / "AgeModel.json").write_text(content, encoding="utf-8")

    with pytest.raises(InvalidData, match=words):
        score(tmp_path, ["age"])


def test_kinds_are_known_by_name(tmp_path: Path) -> None:
    """A name that is none is answered with those that are."""
    with pytest.raises(InputError, match="weight: no such kind; there are number, percent"):
        score(tmp_path, ["weight"])
