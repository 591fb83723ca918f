"""An HTML page gives the story that a reader sees, and what the page states about it."""

import subprocess
import sys

import pytest

from summarizer.reading.html import read_page
from summarizer.reading.text import NoText

FIRST = (
    "The bridge at Lindal was closed on Monday after inspectors found 14 cracks in its northern pier, the county said."
)
SECOND = "About 9,000 cars cross it every day, and most of them will have to drive 30 kilometres more until the summer."
THIRD = "The mayor, Ib Moe, said that the repair would take at least six weeks and cost 4 million kronor in all."


def _page(head: str = "", inside: str = "", around: str = "", language: str = "") -> str:
    return (
        f"<!doctype html><html{language}><head>{head}</head><body>{around}<article><h1>Bridge closed for six weeks</h1>"
        f"<p>{FIRST}</p><p>{SECOND}</p>{inside}<p>{THIRD}</p></article></body></html>"
    )


def test_the_story_is_its_headline_and_its_paragraphs() -> None:
    """Headlines hold figures too, so the headline stands in the text, once, with an empty line below."""
    page = read_page(_page())

    assert f"Bridge closed for six weeks\n\n{FIRST}\n{SECOND}\n{THIRD}" == page.text
    assert page.stated.title == "Bridge closed for six weeks"


def test_menus_and_footers_are_left_out() -> None:
    """Precision comes first: numbers outside the story are worse than a lost aside."""
    around = (
        "<nav><a href='/'>Home</a></nav><aside>Join 84,000 readers</aside><footer>© 2021 Lindal Post, 77 staff</footer>"
    )

    assert read_page(_page()).text == read_page(_page(around=around)).text


@pytest.mark.parametrize(
    "unseen",
    [
        "<p hidden>Some 666 people died.</p>",
        "<p style='display: none'>Some 666 people died.</p>",
        "<p style='color:red;VISIBILITY:hidden'>Some 666 people died.</p>",
        "<p style='font-size:0px'>Some 666 people died.</p>",
        "<p style='opacity:0'>Some 666 people died.</p>",
        "<div style='height:0;overflow:hidden'><p>Some 666 people died.</p></div>",
        "<p style='position:absolute; left:-9999px'>Some 666 people died.</p>",
        "<template><p>Some 666 people died.</p></template>",
        "<noscript><p>Some 666 people died.</p></noscript>",
        "<dialog><p>Some 666 people died.</p></dialog>",
        "<script>document.write('Some 666 people died.')</script>",
        "<!-- Some 666 people died. -->",
    ],
)
def test_what_a_browser_hides_is_not_read(unseen: str) -> None:
    """Hidden words would be findings that no reader can check."""
    assert "666" not in read_page(_page(inside=unseen)).text


def test_words_beside_a_hidden_element_stay() -> None:
    """Only the element goes, not what follows it."""
    text = read_page(
        _page(inside="<p>Some <span hidden>666</span> 300 people live on the island beyond the bridge.</p>")
    ).text

    assert "300 people live on the island" in text


@pytest.mark.parametrize(
    "style", ["opacity:0.9", "font-size:0.9em", "max-width:100%", "margin-left:-10px", "height:05px", "opacity:"]
)
def test_styles_that_hide_nothing_change_nothing(style: str) -> None:
    """Small is not zero."""
    assert (
        "Some 300 people" in read_page(_page(inside=f"<p style='{style}'>Some 300 people live on the island.</p>")).text
    )


def test_numbers_in_tables_are_read() -> None:
    """A table of the article holds figures."""
    table = "<table><tr><th>Pier</th><th>Cracks</th></tr><tr><td>North</td><td>14</td></tr></table>"

    assert "| North | 14 |" in read_page(_page(inside=table)).text


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            (
                '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],'
                '"datePublished": "2021-05-03T10:00:00+02:00", "dateModified": "2021-05-09"}]}</script>'
            ),
            "2021-05-03",
        ),
        ('<meta property="article:published_time" content="2021-05-03T06:00:00Z">', "2021-05-03"),
        ('<meta property="article:modified_time" content="2021-05-09T06:00:00Z">', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "dateModified": "2021-05-09"}</script>', None),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "soon"}</script>', None),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<script type="application/ld+json">' + "[" * 50_000 + "</script>", None),
        ("", None),
    ],
)
def test_the_date_is_that_of_publication(head: str, published: str | None) -> None:
    """A later change is not the publication, and faulty metadata is no reason to give up the story."""
    assert published == read_page(_page(head)).stated.published


def test_site_address_and_language_are_read() -> None:
    """What the page states about itself, JSON-LD before meta elements."""
    head = (
        '<meta property="og:site_name" content="Lindal Online"><link rel="canonical" href="https://lindal.example/bridge">'
        '<script type="application/ld+json">{"@type": "Article", "publisher": {"name": "The Lindal Post"}}</script>'
    )
    stated = read_page(_page(head, language=' lang="en-GB"')).stated

    assert ("The Lindal Post", "https://lindal.example/bridge", "en") == (stated.site, stated.url, stated.language)


@pytest.mark.parametrize(
    "markup", ["", "<!--", "<html></html>", "<body hidden><p>Some 300 people.</p>", "<frameset></frameset>"]
)
def test_a_page_without_a_story_says_so(markup: str) -> None:
    """Nothing to read is a reason, not an empty article."""
    with pytest.raises(NoText):
        read_page(markup)


@pytest.mark.parametrize("tag", ["div", "b", "table", "a"])
def test_deep_nesting_ends_in_a_page_or_a_reason(tag: str) -> None:
    """A hundred thousand nested elements take down nothing."""
    try:
        page = read_page(_page(inside=f"<{tag}>" * 100_000))
    except NoText:
        return
    assert page.text


def test_reading_a_page_prints_nothing() -> None:
    """The page readers log their troubles; without a handler those would land on standard error."""
    code = (
        "from summarizer.reading.html import read_page\n"
        "from summarizer.reading.text import NoText\n"
        "try:\n    read_page('<html><body></body></html>')\n"
        "except NoText:\n    print('no story')\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert ("no story\n", "") == (done.stdout, done.stderr)
