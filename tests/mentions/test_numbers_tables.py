"""The tables of the number grammar: each row reads its own examples."""

from decimal import Decimal

import pytest

from summarizer.mentions.numbers import (
    ages,
    changes,
    currencies,
    forecasts,
    metres,
    no_figures,
    qualifiers,
    restated,
    scores,
    units,
    words,
)
from summarizer.mentions.numbers.beginnings import read_at
from summarizer.mentions.numbers.forms import FORMS, Example, Form
from tests.mentions.numbers_in import line_of, number_in, numbers_in


def _name(row: object) -> str:
    """Return a short name for a row of a table in a test's id."""
    return str(
        next((getattr(row, field) for field in ("example", "text", "name", "reason") if hasattr(row, field)), row)
    )


QUALIFIER_ROWS = [*qualifiers.BEFORE, *qualifiers.AFTER]
CURRENCIES = [*currencies.SIGNS, *currencies.NAMES]


@pytest.mark.parametrize(
    ("form", "example"), [(form, example) for form in FORMS for example in form.examples], ids=_name
)
def test_every_form_reads_its_examples(form: Form, example: Example) -> None:
    """Each form of number reads the words and the bounds of its own examples, before any other form takes them."""
    line = line_of(example.text)
    read = next(expression for at in range(line.size) if (expression := read_at(line, at)))
    by_form = {form.read(line, at) for at in range(line.size)}
    assert example.number == example.text[line.start(read.first) : line.end(read.end - 1)]
    assert (Decimal(example.low), Decimal(example.high or example.low)) == (read.low, read.high)
    assert read in by_form


@pytest.mark.parametrize("row", QUALIFIER_ROWS, ids=_name)
def test_every_qualifier_is_read_in_its_example(row: qualifiers.QualifierWords) -> None:
    """Each row of the qualifier tables qualifies the number of its example and is part of its phrase."""
    mention = number_in(row.example)
    assert (row.qualifier, row.example) == (mention.qualifier, mention.phrase.text)


@pytest.mark.parametrize("row", qualifiers.BEFORE, ids=_name)
def test_every_wording_in_front_of_a_number_qualifies_it(row: qualifiers.QualifierWords) -> None:
    """All words of a row say the same of the number behind them."""
    found = {form: number_in(f"{form} 300 sheep").qualifier for form in row.words.split("|")}
    assert dict.fromkeys(found, row.qualifier) == found


@pytest.mark.parametrize("currency", CURRENCIES, ids=_name)
def test_every_currency_is_read_in_its_example(currency: currencies.Currency) -> None:
    """Each currency gives its ISO 4217 code, in the major unit."""
    mention = number_in(currency.example)
    assert ("money", currency.code) == (mention.kind, mention.unit)
    if currency.factor != 1:
        assert Decimal("0.4") == mention.low


@pytest.mark.parametrize("unit", units.UNITS, ids=_name)
def test_every_unit_is_read_in_its_example(unit: units.Unit) -> None:
    """Each unit of measure gives its symbol and kind."""
    mention = number_in(unit.example)
    assert (unit.symbol, unit.kind) == (mention.unit, mention.kind)
    assert unit.per in (None, mention.per)


@pytest.mark.parametrize(("short", "abbreviation"), words.ABBREVIATIONS.items(), ids=_name)
def test_every_abbreviated_scale_word_multiplies(short: str, abbreviation: words.Abbreviation) -> None:
    """Each abbreviation multiplies the numeral in front of it and is part of the number."""
    for mention in numbers_in(abbreviation.example):
        digits = mention.number.text.removesuffix(short).strip()
        assert Decimal(digits) * abbreviation.value == mention.low


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule in no_figures.RULES for example in rule.examples], ids=_name
)
def test_every_rule_explains_the_number_of_its_examples(rule: no_figures.NoFigureRule, example: str) -> None:
    """Each rule for numbers that measure nothing gives its reason for a number of its examples, and no number is open."""
    reasons = {mention.reason for mention in numbers_in(example)}
    assert rule.reason in reasons
    assert None not in reasons


@pytest.mark.parametrize(
    ("rule", "example"), [(rule, example) for rule in no_figures.RULES for example in rule.open_examples], ids=_name
)
def test_every_rule_leaves_what_only_looks_alike(rule: no_figures.NoFigureRule, example: str) -> None:
    """A number that only looks like one that a rule explains may be a figure."""
    assert [None] == [mention.reason for mention in numbers_in(example)], rule.reason


@pytest.mark.parametrize("text", qualifiers.NO_BOUND)
def test_number_known_from_elsewhere_is_exact(text: str) -> None:
    """A comparison with a number that an article or a possessive makes a known one says nothing of its value."""
    assert "exact" == number_in(text).qualifier


@pytest.mark.parametrize("text", forecasts.EXAMPLES)
def test_those_who_foresaw_a_number_are_not_counted(text: str) -> None:
    """The noun of a clause without its pronoun is not what the number in front of it counts."""
    assert (None, "exact") == (number_in(text).unit, number_in(text).qualifier)


@pytest.mark.parametrize("text", forecasts.COUNTED)
def test_those_who_foresee_may_be_counted(text: str) -> None:
    """Where no clause begins behind the number, those who foresee are persons like others."""
    assert "person" == number_in(text).unit


@pytest.mark.parametrize("example", ages.EXAMPLES, ids=_name)
def test_every_age_is_read_in_its_example(example: ages.AgeExample) -> None:
    """An age is in years, with the limit that the words set; it may be a figure."""
    mention = number_in(example.text)
    assert ("age", "year", None) == (mention.kind, mention.unit, mention.reason)
    assert Decimal(example.age) == mention.low
    assert (example.qualifier, example.phrase) == (mention.qualifier, mention.phrase.text)


@pytest.mark.parametrize("text", ages.COUNTS)
def test_limit_without_people_is_no_age(text: str) -> None:
    """Under and over limit an age only behind people, and only where nothing countable follows."""
    assert "count" == number_in(text).kind


@pytest.mark.parametrize("text", [text for cue in metres.CUES for text in cue.examples])
def test_glued_m_is_metres_beside_words_of_length(text: str) -> None:
    """Each cue makes metres of the m in its examples."""
    assert "m" == number_in(text).unit


@pytest.mark.parametrize("text", metres.MILLIONS)
def test_glued_m_is_million_elsewhere(text: str) -> None:
    """Without a word of length the m multiplies by a million."""
    mention = number_in(text)
    assert mention.number.text.endswith("m")
    assert mention.low >= 10**6


@pytest.mark.parametrize("example", scores.EXAMPLES, ids=_name)
def test_every_score_is_read_in_its_example(example: scores.ScoreExample) -> None:
    """Both sides of a score are numbers of their own, with what they count as far as the words say."""
    found = numbers_in(example.text)
    assert list(example.sides) == [mention.low for mention in found]
    assert {("score", example.unit, None)} == {(mention.kind, mention.unit, mention.reason) for mention in found}


CHANGES = [*changes.MOVING, *changes.TRADING, *changes.NAMED, *changes.COMPARED]


@pytest.mark.parametrize(("row", "text"), [(row, text) for row in CHANGES for text in row.examples], ids=_name)
def test_every_change_is_read_in_its_examples(row: changes.ChangeWords, text: str) -> None:
    """Each row of words tells which way the quantity of its examples went."""
    assert row.change == number_in(text).change


@pytest.mark.parametrize("text", changes.UNCHANGED)
def test_number_without_change_tells_of_none(text: str) -> None:
    """Where a change began or led, a limit, and people or millions won or lost are no amount of change."""
    assert number_in(text).change is None


@pytest.mark.parametrize(("text", "qualifier"), restated.CONVERSIONS)
def test_conversion_has_the_qualifier_of_what_it_converts(text: str, qualifier: str) -> None:
    """The same quantity in another unit, in brackets, is qualified alike."""
    assert {qualifier} == {mention.qualifier for mention in numbers_in(text)}


@pytest.mark.parametrize(("text", "change"), restated.GOING_ON)
def test_change_goes_on_without_its_verb(text: str, change: str) -> None:
    """A later "by" in the sentence tells of the change that the verb before told of."""
    assert {change} == {mention.change for mention in numbers_in(text)}
