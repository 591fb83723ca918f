"""Words that a page hides from its readers never reach the article, however they are hidden."""

import pytest

from summarizer.reading.html import read_page
from summarizer.reading.text import NoText

FIRST = "The ferry to Oxholm runs again since Tuesday, after a pause of 5 weeks, the operator said in the evening."
LAST = "Some 2,300 people live on the island all year, and many of them work in the yards on the mainland side."
LURE = "The operator also lost 666 million kronor in the year before."


def _text(inside: str, head: str = "", body: str = "") -> str:
    return read_page(
        f"<!doctype html><html><head><title>Ferry</title>{head}</head><body {body}><article><h1>Ferry runs again</h1>"
        f"<p>{FIRST}</p>{inside}<p>{LAST}</p></article></body></html>"
    ).text


def _is_read(inside: str, head: str = "", body: str = "") -> bool:
    text = _text(inside, head, body)
    assert "2,300" in text
    return "666" in text


@pytest.mark.parametrize(
    "rule",
    [
        ".a{display:none}",
        "#b { DISPLAY : None }",
        "article p.a{display:none !important}",
        "p.a{visibility:hidden}",
        ".x,.a{opacity:0}",
        "article .a{opacity:0.01}",
        "article>p#b{font-size:0}",
        "h1~.a{font-size:.5px}",
        "p+p.a{font:0/0 serif}",
        "[data-k]{height:0;overflow:hidden}",
        "[data-k=v1-x]{width:1px;height:1px;overflow:hidden}",
        "[class^='a']{clip:rect(0 0 0 0)}",
        "[class~=c]{clip:rect(1px,1px,1px,1px)}",
        "p[id$=b]{clip-path:inset(50%)}",
        "p[data-k|=v1]{clip-path:circle(0)}",
        "p[data-k*=v]{position:absolute;left:-9999px}",
        ".a{position:fixed;top:-200vh}",
        ".a{text-indent:-99em}",
        ".a{margin-left:-1000px}",
        ".a{inset:0 auto auto -5000px}",
        ".a{transform:translateX(-9999px)}",
        ".a{transform:scale(0)}",
        ".a{color:transparent}",
        ".a{color:rgba(0,0,0,0)}",
        ".a{-webkit-text-fill-color:transparent}",
        ".a{color:#FFF;background:white}",
        ".a{color:#fefefe;background-color:rgb(255, 255, 255)}",
        ".a{color:hsl(0,0%,100%);background:#ffffff none}",
        ".a{content-visibility:hidden}",
        ".a{filter:opacity(0%)}",
        ".a{max-height:0;overflow-y:hidden}",
        "p:nth-child(3){display:none}",
        "p:nth-of-type(2){display:none}",
        "p:not(:first-child):not(:last-child):not(:nth-child(2)){display:none}",
        ":is(.a,.z){display:none}",
        "*.a{display:none}",
        "/* a */ .a /* b */ { display /**/: /* c */ none }",
        r".a{d\69splay:none}",
        r".\61 {display:none}",
        "<!-- .a{display:none} -->",
        "@charset 'utf-8'; @import url(x.css); .a{display:none}",
        "@media screen{.a{display:none}}",
        "@media (min-width: 600px) and (max-width:2000px){.a{display:none}}",
        "@media not print{.a{display:none}}",
        "@supports (display:grid){@layer x{.a{display:none}}}",
        "article{p{color:red;&.a{display:none}}}",
        ".y{content:'}'} .a{display:none}",
        ".a{display:none",
        ".a{display:block} .a{display:none}",
        "#b{display:none} .a{display:block}",
        ".a{display:none!important} #b{display:block}",
        ":root .a{display:none}",
    ],
)
def test_a_style_sheet_of_the_page_hides(rule: str) -> None:
    """A rule hides what it is about, whichever selector and property it uses."""
    assert not _is_read(f"<p class='a c' id=b data-k='v1-x'>{LURE}</p>", f"<style>{rule}</style>")


@pytest.mark.parametrize(
    "rule",
    [
        ".other{display:none}",
        "p .a{display:none}",
        ".a:hover{display:none}",
        ".a::before{display:none}",
        ".a .a{display:none}",
        "p:nth-child(7){display:none}",
        "@media print{.a{display:none}}",
        "@media (max-width:600px){.a{display:none}}",
        "@keyframes a{from{opacity:0}}",
        ".a{display:none} .a{display:block}",
        ".a{display:none} #b{display:block}",
        ".a{display:block!important} #b{display:none}",
        "article{visibility:hidden} .a{visibility:visible} p{visibility:visible}",
        "article{font-size:0} p{font-size:16px}",
        ".a{height:0}",
        ".a{width:100%;overflow:hidden}",
        ".a{color:white;background:url(dark.png)}",
        ".a{color:white;background:#003}",
        ".a{opacity:.8;font-size:.9em;margin-left:-20px;clip:auto;transform:translateX(-50%)}",
        ".a{clip:rect(0px,300px,200px,0px)}",
        "body{opacity:0}",
        "}{ .a{",
    ],
)
def test_a_style_sheet_that_does_not_hide_changes_nothing(rule: str) -> None:
    """What a reader sees stays: other elements, other states, other media, and rules that later ones take back."""
    assert _is_read(f"<p class='a' id=b>{LURE}</p>", f"<style>{rule}</style>")


@pytest.mark.parametrize(
    "inside",
    [
        f"<p style='display:none!important'>{LURE}</p>",
        f"<P STYLE='DISPLAY:NONE'>{LURE}</P>",
        f"<p style='display:/**/none'>{LURE}</p>",
        f"<p style='color:#fff'>{LURE}</p>",
        f"<p><font color=white>{LURE}</font></p>",
        f"<div bgcolor='#000000'><p style='color:black'>{LURE}</p></div>",
        f"<div style='background:navy'><p style='color:#000080'>{LURE}</p></div>",
        f"<div style='color:beige;background:beige'><p>{LURE}</p></div>",
        f"<div style='display:none'><p style='display:block'>{LURE}</p></div>",
        f"<div style='opacity:0'><p style='opacity:1'>{LURE}</p></div>",
        f"<div style='font-size:0'><p style='font-size:2em'>{LURE}</p></div>",
        f"<div style='visibility:hidden'><div><p>{LURE}</p></div></div>",
        f"<p hidden=until-found>{LURE}</p>",
        f"<p hidden='false'>{LURE}</p>",
        f"<div popover><p>{LURE}</p></div>",
        f"<!--[if lt IE 9]><p>{LURE}</p><![endif]-->",
        f"<!-- > <p>{LURE}</p> -->",
        f"<![CDATA[ {LURE} ]]>",
        f"<?php {LURE} ?>",
        f"<template><div><p>{LURE}</p></div></template>",
        f"<noscript><p>{LURE}</p></noscript>",
        f"<video controls><p>{LURE}</p></video>",
        f"<p>Pier <img src=a.png alt='{LURE}' title='{LURE}'></p>",
        f"<p title='{LURE}' aria-label='{LURE}' data-text='{LURE}'>The pier.</p>",
        f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","articleBody":"{LURE}"}}</script>',
        f"<input type=hidden value='{LURE}'><textarea>{LURE}</textarea>",
        f"<table><tr><td>North</td><td style='display:none'>{LURE}</td></tr></table>",
        f"<ul><li>The pier</li><li hidden>{LURE}</li></ul>",
    ],
)
def test_markup_and_inline_styles_hide(inside: str) -> None:
    """Attributes, comments, stand-ins and descriptions are not words of the story."""
    assert not _is_read(inside)


@pytest.mark.parametrize(
    "inside",
    [
        f"<p aria-hidden=true>{LURE}</p>",
        f"<details open><summary>More</summary><p>{LURE}</p></details>",
        f"<details><summary>More</summary><p>{LURE}</p></details>",
        f"<div style='visibility:hidden'>x<p style='visibility:visible'>{LURE}</p></div>",
        f"<p style='color:white;background:black'>{LURE}</p>",
        f"<p style='color:#333;background:inherit'>{LURE}</p>",
        f"<p><span hidden>Well,</span> {LURE}</p>",
    ],
)
def test_what_readers_see_or_can_open_stays(inside: str) -> None:
    """Hidden from screen readers alone, folded up, shown again within something hidden, light on dark."""
    assert _is_read(inside)


def test_white_words_stay_where_a_linked_sheet_may_paint_behind_them() -> None:
    """Without a linked sheet the page is white; with one nobody can tell from the page alone."""
    link = "<link rel=stylesheet href=site.css>"

    assert _is_read(f"<p style='color:white'>{LURE}</p>", link)
    assert not _is_read(f"<p style='color:white;background:white'>{LURE}</p>", link)


def test_hidden_words_are_no_headline() -> None:
    """A hidden h1 names nothing: the page's title stands in."""
    page = read_page(
        f"<html><head><style>.k{{display:none}}</style></head><body><article><h1 class=k>{LURE}</h1><h1>Ferry runs again</h1>"
        f"<p>{FIRST}</p><p>{LAST}</p></article></body></html>"
    )

    assert page.stated.title == "Ferry runs again"
    assert "666" not in page.text


@pytest.mark.parametrize(
    "head",
    [
        f"<title>Ferry runs again | Oxholm Post</title><meta property=og:title content='{LURE}'>",
        f"<meta name=title content='{LURE}'>",
        f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","headline":"{LURE}"}}</script>',
    ],
)
def test_a_title_that_the_page_does_not_show_is_none(head: str) -> None:
    """Metadata are words for machines; without a heading they would open the text."""
    page = read_page(f"<html><head>{head}</head><body><article><p>{FIRST}</p><p>{LAST}</p></article></body></html>")

    assert "666" not in f"{page.text} {page.stated.title}"


def test_a_title_that_only_the_browser_shows_is_the_title() -> None:
    """The name of a page is seen; the metadata only say which part of it is the headline."""
    head = "<title>Ferry runs again | Oxholm Post</title><meta property=og:title content='Ferry runs again'>"
    page = read_page(f"<html><head>{head}</head><body><article><p>{FIRST}</p><p>{LAST}</p></article></body></html>")

    assert page.stated.title == "Ferry runs again"
    assert page.text.startswith("Ferry runs again\n\n")


def test_a_story_in_metadata_alone_is_no_story() -> None:
    """Nobody sees it."""
    body = f"{FIRST} {LURE} {LAST}"
    head = f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","articleBody":"{body}"}}</script>'

    with pytest.raises(NoText):
        read_page(
            f"<html><head>{head}<meta name=description content='{body}'></head><body><div id=app></div></body></html>"
        )


def test_styles_cost_no_more_than_a_page_is_worth() -> None:
    """Thousands of rules on thousands of elements end in a reason, not in hours."""
    sheet = "".join(f"*:not(.c{n}){{color:red}}" for n in range(500))

    with pytest.raises(NoText, match="style rules"):
        _text("<p>x</p>" * 1000, f"<style>{sheet}</style>")
