"""Promises about NewsQuant: our mentions in its terms, its own scores, and faults by kind. All sentences are invented."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import InputError, InvalidData
from summarizer.evaluation.benchmarks.newsquant.predicting import quantities_of
from summarizer.evaluation.benchmarks.newsquant.quantities import (
    Quantity,
    Sentence,
    folded_unit,
    read_sentences,
    written,
)
from summarizer.evaluation.benchmarks.newsquant.scoring import predict, score
from summarizer.models.mentions import NumberMention
from tests.evaluation.mentioned import number
from tests.shared_gold import SHARED

SCRIPT = SHARED / "benchmarks" / "newsquant" / "score.py"
MEASURE: dict[str, Any] = {"kind": "measure", "unit": "m"}
PENCE: dict[str, Any] = {"kind": "money", "unit": "GBP"}
SIDE: dict[str, Any] = {"kind": "score"}


def told(text: str, *found: NumberMention) -> list[str]:
    """Return the quantities of the sentence in words."""
    return [each.in_words for each in quantities_of(text, found)]


@pytest.mark.parametrize(("phrase", "words", "low", "fields", "expected"), [
    ("300 metres", "300", "300", MEASURE, "= 300 metre"),
    ("more than 300 metres", "300", "300", {**MEASURE, "qualifier": "more_than"}, "> 300 metre"),
    ("nearly 300 metres", "300", "300", {**MEASURE, "qualifier": "almost"}, "~ 300 metre"),
    ("nearly 300 metres", "300", "300", {**MEASURE, "qualifier": "almost", "change": "up"}, "up 300 metre"),
    ("3 to 4 metres", "3 to 4", "3", {**MEASURE, "high": "4", "qualifier": "between"}, "= 3 to 4 metre"),
    ("300 metres a day", "300", "300", {**MEASURE, "per": "day"}, "= 300 metre per day"),
    ("$300 a share", "300", "300", {"kind": "money", "unit": "USD", "per": "share"}, "= 300 dollar per share"),
    ("40 cents", "40", "0.4", {"kind": "money", "unit": "USD"}, "= 40 cent"),
    ("118.5p", "118.5", "1.185", PENCE, "= 118.5 point"),
    ("40 different old piers", "40", "40", {"unit": "pier"}, "= 40 different old pier"),
    ("40 piers a day", "40", "40", {"unit": "pier", "per": "day"}, "= 40 pier per day"),
    ("40 people", "40", "40", {"unit": "person"}, "= 40 people"),
    ("40", "40", "40", {"unit": "person"}, "= 40 people"),
    ("40 years old", "40", "40", {"kind": "age", "unit": "year"}, "= 40 year of age"),
    ("a third of voters", "a third", "33.33", {"kind": "fraction", "unit": "%"}, "= 0.333333333333 % voter"),
    ("hundreds", "hundreds", "100", {"qualifier": "magnitude"}, "= 100 to 1000 -"),
    ("6 times", "6", "6", {"kind": "multiplier", "unit": "times"}, "= 6 count"),
    ("two years", "two", "2", {"kind": "duration", "unit": "year", "reason": "places_in_time"}, "= 2 year"),
    ("One of the piers", "One", "1", {"unit": "pier", "reason": "pronoun"}, "= 1 pier"),
], ids=str)  # fmt: skip
def test_a_mention_is_put_into_the_terms_of_the_benchmark(
    phrase: str, words: str, low: str, fields: dict[str, Any], expected: str
) -> None:
    """The value as it is worded, its name of the unit, its sign of change; a direction outdoes a qualifier."""
    assert [expected] == told(phrase, number(phrase, words, low, phrase, **fields))


@pytest.mark.parametrize(("words", "fields"), [
    ("a", {"kind": "duration", "unit": "year"}),
    ("several hundred", {"qualifier": "magnitude"}),
    ("twice", {"kind": "multiplier", "unit": "times"}),
    ("one", {"reason": "pronoun"}),
    ("2031", {"reason": "date"}),
    ("second", {"kind": "ordinal", "reason": "ordinal"}),
    ("7", {"reason": "name"}),
], ids=str)  # fmt: skip
def test_what_names_no_quantity_is_left_out(words: str, fields: dict[str, Any]) -> None:
    """Dates, ordinals, names, pronouns, and words that hold no number."""
    assert [] == told(words, number(words, words, "1", **fields))


def test_two_mentions_are_one_quantity_where_the_benchmark_has_one() -> None:
    """The ends of a movement, with the unit of either, and the sides of a score; no third thing between."""
    moved, listed, won = "from 240 in May to 190 metres", "from 240, and down to 190 metres", "won 3-1"

    assert ["= 240 to 190 metre"] == told(moved, number(moved, "240", "240"), number(moved, "190", "190", **MEASURE))
    assert ["= 240 -", "= 190 metre"] == told(
        listed, number(listed, "240", "240"), number(listed, "190", "190", **MEASURE)
    )
    assert ["= 3 to 1 -"] == told(won, number(won, "3", "3", **SIDE), number(won, "1", "1", **SIDE))


@pytest.mark.parametrize(("name", "folded"), [
    ("Ferries", "ferry"), ("US Dollars", "dollar"), ("old men", "old man"), ("km/h", "kilometre per hour"), ("", "-"),
    ("per cent", "percentage"), ("year-old", "year of age"), ("mass", "mass"),
])  # fmt: skip
def test_names_of_units_are_folded(name: str, folded: str) -> None:
    """Case, plural and alias do not part units."""
    assert folded == folded_unit(name)


def test_pairs_are_formed_by_value_and_faults_have_a_kind() -> None:
    """Units that agree go first; each thing that is wrong lowers one score and is listed with both sides."""
    gold = (Quantity((3.0,), "pier", "="), Quantity((3.0,), "boat", "up"), Quantity((5.0, 7.0), "metre", "="),
            Quantity((9.0,), "-", "="), Quantity((1.0,), "crew", "="))  # fmt: skip
    found = [Quantity((3.0,), "boat", "="), Quantity((3.0,), "-", "="), Quantity((5.0,), "metre", "="),
             Quantity((4.0,), "-", "=")]  # fmt: skip
    result = score([Sentence("v-1", "…", gold)], [found], Path("invented"))

    assert [2, 1, 1] == [each.hits for each in result.scores]
    assert {
        ("value", "range ends"), ("value", "missed"), ("value", "missed, one"), ("value", "spurious"),
        ("value+unit", "no unit"), ("value+change", "= for up"),
    } == {(fault.score, fault.kind) for fault in result.faults}  # fmt: skip
    assert ("up 3 boat", "= 3 boat") in [(fault.gold, fault.found) for fault in result.faults]


def test_a_range_needs_both_ends_in_either_order() -> None:
    """5 to 7 is 7 to 5, and neither is 5."""
    assert Quantity((5.0, 7.0), "-", "=").same_value(Quantity((7.0, 5.000001), "-", "="))
    assert not Quantity((5.0, 7.0), "-", "=").same_value(Quantity((5.0,), "-", "="))


@pytest.mark.parametrize(("content", "words"), [
    ("", "no sentence in it"),
    ("{}\n", "dev.jsonl:1: id: text is needed"),
    ('{"id": "v-1", "text": "x", "quantities": [{"value": "some", "normalized_unit": "-"}]}\n', "value: a number or"),
    ("[1]\n", "dev.jsonl:1: an object is needed"),
    ("{\n", "dev.jsonl:1: not valid JSON"),
], ids=str)  # fmt: skip
def test_a_file_that_does_not_fit_is_named_by_line(tmp_path: Path, content: str, words: str) -> None:
    """Whoever points to other data learns what is wrong with it."""
    file = tmp_path / "dev.jsonl"
    file.write_text(content, encoding="utf-8")

    with pytest.raises((InputError, InvalidData), match=re.escape(words)):
        read_sentences(file)


def test_the_scores_are_those_of_the_benchmarks_own_script(tmp_path: Path) -> None:
    """Precision, recall and F1 of all three scores, on its own sentences, by its own program."""
    if not SCRIPT.exists():
        pytest.skip(f"no NewsQuant at {SCRIPT.parent}: set SUMMARIZER_SHARED to the folder that holds benchmarks/")
    sentences = read_sentences(SCRIPT.with_name("dev.jsonl"))
    predicted = predict(sentences)
    ours = score(sentences, predicted, SCRIPT)
    rows = [{"id": each.id, "quantities": written(found)} for each, found in zip(sentences, predicted, strict=True)]
    file = tmp_path / "predictions.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    theirs = subprocess.run([sys.executable, SCRIPT, file], capture_output=True, text=True, check=True).stdout

    for each, line in zip(ours.scores, theirs.splitlines(), strict=False):
        rates = (each.precision.value or 0.0, each.recall.value or 0.0, each.f1.value or 0.0)
        assert [each.name, *(f"{100 * rate:.1f}" for rate in rates)] == re.sub(r" (P|R|F1) ", " ", line).split()
    assert f"{ours.scores[0].gold} gold, {ours.scores[0].found} predicted" == theirs.splitlines()[-1]
