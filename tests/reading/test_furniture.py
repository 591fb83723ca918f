"""Page furniture is found, whole, and the story around it is left alone."""

from itertools import pairwise

import pytest

from summarizer.models.articles import FurnitureKind
from summarizer.reading.furniture import matching_pattern, matching_tail
from summarizer.reading.furniture_patterns import PATTERNS, FurniturePattern
from summarizer.reading.text import read_text

STORY = (
    "The bridge at Lindal was closed on Monday after inspectors found 14 cracks in its northern pier.\n\n"
    "About 9,000 cars cross it every day, and most of them will have to drive 30 kilometres more, the county said.\n\n"
    "The mayor, Ib Moe, said that the repair would take at least six weeks and cost 4 million kronor in all.\n\n"
    "He promised that a ferry for 40 people would leave every half hour from the old quay until the work is done."
)
EXAMPLES = [(row, words) for row in PATTERNS for words in row.examples]
UNLIKE = [(row, words) for row in PATTERNS for words in row.unlike]


@pytest.mark.parametrize(("row", "words"), EXAMPLES, ids=[words for _, words in EXAMPLES])
def test_every_row_knows_its_examples(row: FurniturePattern, words: str) -> None:
    """The first row that fits a line is the one that lists it."""
    if row.extent == "tail":
        found = matching_tail(words)
        assert found is not None
        assert row.kind == found[0]
    else:
        assert row == matching_pattern(words)


@pytest.mark.parametrize(("row", "words"), UNLIKE, ids=[words for _, words in UNLIKE])
def test_no_row_takes_a_line_of_a_story(row: FurniturePattern, words: str) -> None:
    """Lines that come close to a row fit none: false furniture would lose figures."""
    assert row.unlike
    assert matching_pattern(words) is None
    assert matching_tail(words) is None


def _furniture(text: str) -> list[tuple[FurnitureKind, str]]:
    article = read_text(text)
    for item in article.furniture:
        assert item.span.text == article.text[item.span.start : item.span.end]
    ends = [(item.span.start, item.span.end) for item in article.furniture]
    assert ends == sorted(ends)
    assert all(before[1] <= after[0] for before, after in pairwise(ends))
    return [(item.kind, item.span.text) for item in article.furniture]


def test_a_story_without_furniture_has_none() -> None:
    """Paragraphs with numbers are never marked."""
    assert _furniture(STORY) == []


def test_links_under_a_heading_go_with_it() -> None:
    """Linked headlines hold numbers of other stories."""
    links = "Related articles\n• Ferry sinks with 300 aboard\n• Ten bridges to see"

    assert [("related", links)] == _furniture(f"{STORY}\n\n{links}\n\n{STORY}")


def test_a_subheading_after_an_empty_box_stays() -> None:
    """A single line after the heading and a gap may belong to the story, figures and all."""
    assert [("related", "Read also")] == _furniture(
        f"{STORY}\n\nRead also\n\n25 million kronor, and counting\n\n{STORY}"
    )


def test_links_at_the_end_go_though_gaps_part_them() -> None:
    """Where no story follows, every short line under the heading is a link."""
    links = "You may also like\n\nFerry sinks with 300 aboard\n\nTen bridges to see"

    assert [("related", links)] == _furniture(f"{STORY}\n\n{links}")


def test_a_sign_up_box_ends_at_its_gap() -> None:
    """Its lines are sentences, so only the gap tells where the story goes on."""
    box = "NEWSLETTER\nThe news in your inbox. One e-mail, 6 AM, no spam.\n[ Subscribe ]"

    assert [("newsletter", box)] == _furniture(f"{STORY}\n\n{box}\n\n{STORY}")


def test_a_sign_up_line_without_gaps_takes_no_paragraph() -> None:
    """In a text without empty lines the story goes on right below."""
    assert [("newsletter", "Sign up for our newsletter")] == _furniture(
        STORY.replace("\n\n", "\nSign up for our newsletter\n", 1).replace("\n\n", "\n")
    )


def test_comments_take_the_rest() -> None:
    """What readers write below a story is not the story, sentences and figures included."""
    rest = "Leave a Reply\n\nI crossed it 300 times and never saw a single crack in that pier.\n\nMe too."

    assert [("comments", rest)] == _furniture(f"{STORY}\n\n{rest}")


def test_a_comment_count_above_the_story_takes_only_its_line() -> None:
    """The story is not over before it has begun."""
    assert [("comments", "Comments (37)")] == _furniture(f"Bridge closed\n\nComments (37)\n\n{STORY}")


def test_a_source_within_the_story_stays() -> None:
    """A source line between paragraphs says whom the story rests on; at the end it credits the publisher."""
    assert [("credit", "Source: Nordpress")] == _furniture(
        f"{STORY}\n\nSource: Svekanalen\n\n{STORY}\n\nSource: Nordpress"
    )


def test_a_caption_stays_without_its_credit() -> None:
    """Captions of the article's own pictures count as its text."""
    assert [("caption", "(Photo: Bo Lind)")] == _furniture(f"Some 300 people at the quay. (Photo: Bo Lind)\n\n{STORY}")


def test_a_date_heads_an_article_or_stays() -> None:
    """An unlabelled date further down heads a part of the story; a labelled one dates the page."""
    text = f"Bridge closed\n3 May 2021\n\n{STORY}\n\n7 May 2021\n\n{STORY}\n\nUpdated: 9 May 2021"

    assert [("date_line", "3 May 2021"), ("date_line", "Updated: 9 May 2021")] == _furniture(text)


def test_figures_of_a_whole_page_survive() -> None:
    """Only the numbers outside the story are within furniture."""
    page = (
        "Home > Lindal > Traffic\n\nBridge closed for six weeks\n3 May 2021\nBy Ana Ek, Lindal | 4 min read\n"
        f"Share 152   Tweet   Comments (37)\n\n{STORY}\n\nRead also: 12 ways to cross a river\n\n"
        "Reporting by I. Moe; tel. 555 0199\n© 2021 Lindal Post"
    )
    article = read_text(page)
    marked = "".join(item.span.text for item in article.furniture)

    for figure in ("14 cracks", "9,000", "six weeks", "4 million", "half hour"):
        assert figure not in marked
    for number in ("152", "37", "4 min", "12 ways", "555 0199", "2021"):
        assert number in marked
