"""Every row of the date grammar's tables does what its own examples say."""

import pytest

from summarizer.mentions.dates import absolute, counted_days, decades, numeric_dates, relative, spelled_dates, stretches
from summarizer.mentions.dates.finding import FORMS
from summarizer.mentions.dates.forms import Example
from summarizer.mentions.dates.ranges import JOINED
from summarizer.mentions.dates.relations import RELATION_WORDS, RelationWords
from summarizer.mentions.dates.tense import EXAMPLES, TenseExample
from tests.mentions.dates_in import dates_in

EXAMPLES_OF_FORMS = [example for form in FORMS for example in form.examples]


@pytest.mark.parametrize("example", [*EXAMPLES_OF_FORMS, *JOINED], ids=lambda example: example.text)
def test_example_holds_one_date_and_it_is_read_so(example: Example) -> None:
    """The example yields exactly the expression, reading, relation and reason that its row states."""
    found = [
        (mention.span.text, mention.edtf, mention.relation, mention.unresolved)
        for mention in dates_in(example.text, example.published)
    ]
    assert [(example.span, example.edtf, example.relation, example.unresolved)] == found


def test_every_form_has_an_example() -> None:
    """No row of the table of forms goes untested."""
    assert [] == [form.pattern for form in FORMS if not form.examples]


@pytest.mark.parametrize(
    "text",
    [
        *absolute.NO_DATES,
        *counted_days.NO_DATES,
        *decades.NO_DATES,
        *numeric_dates.NO_DATES,
        *relative.NO_DATES,
        *spelled_dates.NO_DATES,
        *stretches.NO_DATES,
    ],
)
def test_like_words_are_no_date(text: str) -> None:
    """Verbs, names, counts and ordinals that look like dates yield none."""
    assert () == dates_in(text, "2022-09-28")


@pytest.mark.parametrize("row", RELATION_WORDS, ids=lambda row: row.example)
def test_words_in_front_state_the_relation(row: RelationWords) -> None:
    """Each row's example has the row's relation."""
    (found,) = dates_in(row.example, "2022-09-28")
    assert row.relation == found.relation


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.text)
def test_tense_chooses_the_friday(example: TenseExample) -> None:
    """From a Wednesday, Friday is in two days where the words look ahead, else five days ago."""
    (found,) = dates_in(example.text, "2022-09-28")
    assert ("2022-09-30" if example.ahead else "2022-09-23") == found.edtf
