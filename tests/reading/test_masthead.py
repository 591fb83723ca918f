"""What a text says about itself is read where it stands, and nothing is made up."""

import json

import pytest

from summarizer.errors import InvalidData, UnreadableInput
from summarizer.reading.text import read_text
from tests.shared_gold import shared_gold_files

BODY = (
    "The bridge at Lindal was closed on Monday after inspectors found 14 cracks in its northern pier.\n\n"
    "About 9,000 cars cross it every day, and most of them will have to drive 30 kilometres more, the county said."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Bridge closed for six weeks\n\n{BODY}", "Bridge closed for six weeks"),
        (f"Bridge closed for six weeks\nBy Ana Ek\n{BODY}", "Bridge closed for six weeks"),
        (f"Bridge closed for six weeks\n{BODY}", "Bridge closed for six weeks"),
        (f"# Bridge closed for six weeks\n\n{BODY}", "Bridge closed for six weeks"),
        (f"Bridge closed for six weeks\n=====\n{BODY}", "Bridge closed for six weeks"),
        (
            f"Support Us\n\nWill the bridge ever be open to cars again?\n\n{BODY}",
            "Will the bridge ever be open to cars again?",
        ),
        (f"Mayor flies to the U.S.\n\n{BODY}", "Mayor flies to the U.S."),
        (f"THE LINDAL COURIER\n3 May 2021\n\nBridge closed\nBy Ana Ek\n\n{BODY}", "Bridge closed"),
        (f"WORLD\n\nBridge closed for six weeks\n\n{BODY}", "Bridge closed for six weeks"),
        (f"BRIDGE CLOSED\nSix weeks of repairs ahead\n\n{BODY}", "BRIDGE CLOSED"),
        (f"BRIDGE CLOSED\n\n{BODY}", "BRIDGE CLOSED"),
        (f"From Lindal With Love\n\n{BODY}", "From Lindal With Love"),
        (BODY, None),
        (f"He left.\n\n{BODY}", None),
        (f"[Photo: the bridge in spring]\n\n{BODY}", None),
        (
            "The bridge at Lindal was closed on Monday after inspectors\nfound 14 cracks in its northern pier, all of them new.",
            None,
        ),
    ],
)
def test_the_headline_is_the_one_printed(text: str, title: str | None) -> None:
    """A first paragraph, a caption or a hard-wrapped line is no headline."""
    assert title == read_text(text).title


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"{BODY}\nSource: Västra Posten", "Västra Posten"),
        (f"Bridge closed\n3 May 2021\nSource: Lindal Valley Herald\n\n{BODY}", "Lindal Valley Herald"),
        (f"Bridge closed\n\nLINDAL, Sweden (Nordpress) - {BODY}", "Nordpress"),
        (f"LINDAL, May 3, 2021 (Nordpress) — {BODY}", "Nordpress"),
        (f"(Nordpress) - {BODY}", "Nordpress"),
        (f"May 3 (Nordpress) - {BODY}", "Nordpress"),
        (f"THE LINDAL COURIER\n\nBridge closed\n\n{BODY}", "THE LINDAL COURIER"),
        (f"{BODY}\n\n© 2021 Lindal Media", "Lindal Media"),
        (f"{BODY}\n\nCopyright 2019-2021 by Lindal Media. All rights reserved.", "Lindal Media"),
        (f"{BODY}\n\nThis article was originally published by The Lindal Post.", "The Lindal Post"),
        (f"{BODY}\n\nSVK’s Ana Ek and Bo Lind contributed to this report.", "SVK"),
        (f"{BODY}\n\nWe need readers. Support The Lindal Post or become our patron!", "The Lindal Post"),
        (f"LINDAL (Nordpress) - {BODY}\n\n© 2021 Lindal Media\nSource: Svekanalen", "Svekanalen"),
        (f"{BODY}\n\nSource: a survey by the county of Lindal", None),
        (f"{BODY}\n\nSource link", None),
        (f"World News\n\n{BODY}", None),
        (BODY, None),
    ],
)
def test_the_publisher_is_the_one_credited(text: str, publisher: str | None) -> None:
    """A credit line comes before a dateline, and that before the page's own name."""
    assert publisher == read_text(text).publisher


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (f"Bridge closed\n2021-05-03\n\n{BODY}", "2021-05-03"),
        (f"Bridge closed\n\nUpdated: 4 May 2021\nPublished: 3 May 2021\n\n{BODY}", "2021-05-03"),
        (f"Bridge closed\n\nUpdated: 4 May 2021\n\n{BODY}", "2021-05-04"),
        (f"Bridge closed\nBy Ana Ek | 3 May 2021\n\n{BODY}", "2021-05-03"),
        (f"Bridge closed\n\nANA EK — MONDAY, 3 MAY 2021, 10:23\n\n{BODY}", "2021-05-03"),
        (f"Bridge closed\n\nAna Ek | Lindal Post | May 3, 2021\n\n{BODY}", "2021-05-03"),
        (f"LINDAL, May 3 (Nordpress) - {BODY}", "XXXX-05-03"),
        (f"Bridge closed\n\n{BODY}\n\nPosted on 3 May 2021", "2021-05-03"),
        (f"Bridge closed\n\nIt was closed on 3 May 2021, the county of Lindal said.\n\n{BODY}", None),
        (f"{BODY}\n\nDate: 7 June 2021, 19:30\n\n{BODY}", None),
        (f"Bridge closed\n\n{BODY}\n\n3 May 2021\n\n{BODY}", None),
        (f"Bridge closed\n\nThe county of Lindal has shut a bridge.\n3 May 2021, 10:23\n\n{BODY}", "2021-05-03"),
        (f"Bridge closed\n05/06/2021\n\n{BODY}", None),
    ],
)
def test_the_date_is_the_one_that_dates_the_article(text: str, published: str | None) -> None:
    """A date in a running sentence is when something happened; an ambiguous one is no date."""
    assert published == read_text(text).published


def test_the_caller_knows_better() -> None:
    """A date given wins over the one in the text."""
    assert read_text(f"Bridge closed\n2021-05-03\n\n{BODY}", published="2021-06").published == "2021-06"


def test_a_faulty_date_or_an_empty_text_is_refused() -> None:
    """Each is named."""
    with pytest.raises(InvalidData, match="published: '3 May' is no date"):
        read_text(BODY, published="3 May")
    with pytest.raises(UnreadableInput, match="text: holds no text"):
        read_text(" \n--\n")


def test_the_shared_gold_is_read_and_loses_no_figure() -> None:
    """Nine in ten mastheads are read as annotated, and no figure or its evidence lies in furniture."""
    stated = right = 0
    for path in shared_gold_files():
        gold = json.loads(path.read_text(encoding="utf-8"))
        article = read_text(path.with_suffix(".txt").read_text(encoding="utf-8"), path.stem)
        expected = [gold[name] for name in ("title", "publisher", "published")]
        stated += len(expected)
        right += sum(
            a == b for a, b in zip(expected, (article.title, article.publisher, article.published), strict=True)
        )
        for figure in gold["figures"]:
            for span in (figure["number"], *figure["evidence"]):
                assert not any(f.span.start < span["end"] and span["start"] < f.span.end for f in article.furniture)

    assert right >= 0.9 * stated
