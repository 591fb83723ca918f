"""Promises about templates of strangers: they reach nothing but data, and come to an end soon."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import InputError
from summarizer.models.articles import Article
from summarizer.prompts.filters import FILTERS, MOST_CHARACTERS
from tests.prompts.laid_over import laid_over

TEXT = "kelp"
LONG = "a" * 100_000
MANY = ["a"] * 10_000
DATA: Mapping[str, Any] = {
    "text": TEXT,
    "article": Article(id="kelp", text=TEXT),
    "numbers": [1, 2],
    "long": LONG,
    "other": LONG[:-1] + "b",
    "many": MANY,
    "others": [*MANY[:-1], "b"],
    "pairs": dict.fromkeys(range(10_000), "a"),
    "rounds": range(250),
}
STEPS = "this takes more than 1,000,000 steps"
LENGTH = "this makes a text of more than 2,000,000 characters"


def fault(folder: Path, template: str, others: Mapping[str, str] | None = None, **data: object) -> str:
    """Return what is wrong with rendering the template, without the folder."""
    with pytest.raises(InputError) as caught:
        laid_over(folder, template, others).render("article", **{**DATA, **data})
    return str(caught.value).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ text.upper() }}", "calls"),
        ("{{ range(3) }}", "calls"),
        ("{{ loop() }}", "calls"),
        *((f"{{{{ 2 {sign} 3 }}}}", "arithmetic") for sign in ("+", "-", "*", "/", "//", "%", "**")),
        ("{{ 'kelp' * 300000000 }}", "arithmetic"),
        ("{{ 'a%300000000s' % 1 }}", "arithmetic"),
        ("{{ +3 }}", "arithmetic"),
        ("{{ {'a': 1} }}", "dictionaries"),
        ("{{ [text, text] }}", "a list in a template holds constants only"),
        ("{{ (text, [1]) }}", "a list in a template holds constants only"),
        ("{% macro m() %}{% endmacro %}", "{% macro %}"),
        ("{% call m() %}{% endcall %}", "{% call %}"),
        ("{% set a %}kelp{% endset %}", "{% set %} around a block"),
        ("{% set a.b = 1 %}", "namespaces"),
        ("{% filter upper %}{% endfilter %}", "{% filter %}"),
        ("{% block b %}{% endblock %}", "{% block %}"),
        ("{% extends 'article.j2' %}", "{% extends %}"),
        ("{% import 'article.j2' as a %}", "{% import %}"),
        ("{% from 'article.j2' import a %}", "{% from %}"),
        ("{% with a = 1 %}{% endwith %}", "{% with %}"),
        ("{% autoescape true %}{% endautoescape %}", "{% autoescape %}"),
        ("{% for a in numbers recursive %}{% endfor %}", "recursive loops"),
        ("{% include text %}", "one name in quotation marks"),
        ("{% include ['a.j2', 'b.j2'] %}", "one name in quotation marks"),
        ("{% include 'article.j2' without context %}", "one name in quotation marks"),
        ("{{ text|center(300000000) }}", "no filter named 'center'; there are: "),
        ("{{ 'x' if text is sameas text }}", "no test named 'sameas'; there are: "),
        ("{{ text|join(*numbers) }}", "starred"),
        ("{{ text|join(**article) }}", "starred"),
        ("{{ '\\ud800' }}", "half of a surrogate pair"),
        ("{{ 1e999 }}", "no decimal fractions"),
        ("{% do text %}", "unknown tag 'do'"),
        (f"{{{{ text{'.a' * 2_000} }}}}", "nested too deeply"),
        ("{% for a in numbers %}" * 14 + "{% endfor %}" * 14, "nested too deeply"),
        ("{% if text %}" * 41 + "{% endif %}" * 41, "nested too deeply"),
        ("{% if text %}" + "{% elif text %}" * 6_000 + "{% endif %}", "nested too deeply"),
    ],
)
def test_what_makes_much_of_little_is_refused_while_loading(tmp_path: Path, template: str, words: str) -> None:
    """Templates show data; they do not call, compute or capture. File and line say where."""
    with pytest.raises(InputError) as caught:
        laid_over(tmp_path, f"\n\n{template}")

    assert str(caught.value).startswith(f"{tmp_path / 'article.j2'}, line 3: ")
    assert words in str(caught.value)


@pytest.mark.parametrize("template", ["{{ " + "(" * 5_000 + "1" + ")" * 5_000 + " }}", f"{{{{ {'9' * 5_000} }}}}"])
def test_what_python_itself_cannot_read_is_refused_while_loading(tmp_path: Path, template: str) -> None:
    """Brackets without end, and a number of thousands of digits."""
    with pytest.raises(InputError, match=r"article\.j2: "):
        laid_over(tmp_path, template)


def test_what_is_nested_as_deeply_as_allowed_is_rendered(tmp_path: Path) -> None:
    """The bounds keep clear of what Python can compile."""
    loops, tests = 12, 30
    looped = (
        "{% for a in numbers[:1] %}" * loops + "{% include 'b.j2' ignore missing %}{{ a }}" + "{% endfor %}" * loops
    )

    assert "1" == laid_over(tmp_path, looped).render("article", numbers=[1])
    assert "a" == laid_over(tmp_path, "{% if 1 %}" * tests + "a" + "{% endif %}" * tests).render("article")


@pytest.mark.parametrize("name", ["range", "lipsum", "dict", "cycler", "joiner", "namespace"])
def test_jinja_hands_over_nothing_of_its_own(tmp_path: Path, name: str) -> None:
    """Its globals are not there."""
    assert f"article.j2, line 1: {name!r} is undefined" == fault(tmp_path, f"{{{{ {name} }}}}")


@pytest.mark.parametrize(
    "expression",
    [
        "text.__class__",
        "text['__class__']",
        "text['__cl' ~ 'ass__']",
        "text.__doc__",
        "article.__doc__",
        "article.__module__",
        "text.upper",
        "text['upper']",
        "numbers.append",
        "pairs.keys",
        "article.model_dump_json",
        "article._abc_impl",
        "loop.cycle",
        "loop._iterator",
        "self._TemplateReference__context",
    ],
)
def test_templates_reach_data_only(tmp_path: Path, expression: str) -> None:
    """No method, nothing private, of no value, by no way of writing it; not even to test or to loop over it."""
    for use in ("{{ %s }}", "{{ 1 if %s }}", "{{ %s|tojson }}", "{%% for a in %s %%}{%% endfor %%}"):
        message = fault(tmp_path, "{% for a in numbers %}" + use % expression + "{% endfor %}")

        assert re.fullmatch(r"article\.j2, line 1: '\w+' of '\w+' is no data", message)


@pytest.mark.parametrize("value", [None, [1], {"a": 1}, {1}, object(), b"kelp", iter("kelp"), str.upper])
def test_what_has_no_plain_text_is_not_shown(tmp_path: Path, value: object) -> None:
    """None and lists get into a prompt by mistake; sets and addresses in memory would differ from run to run."""
    for template in ("\n{{ value }}", "\n{{ value ~ 'a' }}", "\n{{ value|upper }}"):
        message = f"article.j2, line 2: a value of type {type(value).__name__} cannot be shown as text"
        assert message == fault(tmp_path, template, value=value)


@pytest.mark.parametrize("value", [5, {1}, iter("kelp"), None])
def test_loops_go_through_what_has_an_order_and_an_end(tmp_path: Path, value: object) -> None:
    """Lists, texts and mappings."""
    message = f"article.j2, line 1: a value of type {type(value).__name__} is no list to go through"

    assert message == fault(tmp_path, "{% for a in value %}{% endfor %}", value=value)
    assert message == fault(tmp_path, "{{ value|join }}", value=value)


def test_loops_in_loops_end(tmp_path: Path) -> None:
    """Also where they show nothing; an inline condition makes no round cheaper."""
    inner = "{% for a in rounds %}{% for b in rounds %}{% for c in few %}{% endfor %}{% endfor %}{% endfor %}"
    assert "" == laid_over(tmp_path, inner).render("article", rounds=range(90), few=range(5))
    assert f"article.j2, line 1: {STEPS}" == fault(tmp_path, inner, few=range(5))

    chosen = inner.replace("in rounds", "in rounds if not text")
    assert "" == laid_over(tmp_path, chosen).render("article", **DATA, few=MANY)
    wide = (
        f"{{% for a in rounds %}}{{% for b in rounds if not text {'or not text ' * 9} %}}{{% endfor %}}{{% endfor %}}"
    )
    assert f"article.j2, line 1: {STEPS}" == fault(tmp_path, wide)


def test_a_round_costs_what_stands_in_it(tmp_path: Path) -> None:
    """Many expressions in few rounds, and an included template in a round, are counted all the same."""
    body = "{% if text %}{% endif %}" * 500
    for template, others in (
        (f"{{% for a in rounds %}}{body}{{% endfor %}}", {}),
        ("{% for a in rounds %}{% include 'part.j2' %}{% endfor %}", {"part.j2": body}),
    ):
        assert f"article.j2, line 1: {STEPS}" == fault(tmp_path, template, others, rounds=range(1_000))


def test_data_without_a_bottom_is_an_error(tmp_path: Path) -> None:
    """Lists in lists beyond what Python can follow."""
    deep: list[Any] = []
    for _ in range(5_000):
        deep = [deep]

    assert fault(tmp_path, "\n{{ deep|tojson }}", deep=deep).startswith("article.j2, line 2: maximum recursion")


def test_includes_that_multiply_are_refused_while_loading(tmp_path: Path) -> None:
    """Each includes the next one many times."""
    others = {f"{n}.j2": f"{{% include '{n + 1}.j2' %}}" * 40 for n in range(4)}
    with pytest.raises(InputError, match=rf"\d\.j2, line 1: {STEPS}"):
        laid_over(tmp_path, "{% include '0.j2' %}", {**others, "4.j2": ""})


def test_includes_that_lead_back_are_refused_while_loading(tmp_path: Path) -> None:
    """However many are between, and where no data would make them run."""
    loop = {"a.j2": "{% include 'b.j2' %}", "b.j2": "\n{% if no %}{% include 'a.j2' %}{% endif %}"}
    with pytest.raises(InputError, match=r"b\.j2, line 2: the template includes itself: .*a\.j2 > b\.j2 > a\.j2"):
        laid_over(tmp_path, "{% include 'a.j2' %}", loop)


@pytest.mark.parametrize("order", [1, -1])
def test_includes_in_one_another_are_few(tmp_path: Path, order: int) -> None:
    """Whichever of them is read first."""
    names = [f"a{n:02}.j2" for n in range(20)][::order]
    others = {a: f"{{% include '{b}' %}}" for a, b in pairwise(names)}
    with pytest.raises(InputError, match="more than 16 includes in one another"):
        laid_over(tmp_path, f"{{% include '{names[0]}' %}}", {**others, names[-1]: ""})
    tail = {name: text for name, text in others.items() if name in names[6:]}
    assert "end" == laid_over(tmp_path / "few", f"{{% include '{names[6]}' %}}", {**tail, names[-1]: "end"}).render(
        "article"
    )


@pytest.mark.parametrize(
    "expression",
    [
        *(f"long|{name}" for name in ("capitalize", "lower", "trim", "upper", "tojson")),
        *("long ~ 'a'", "many|join", "many|tojson", "pairs|items", "long[1:]", "many[1:]"),
        *("'b' in long", "'b' in many", "'b' not in many", "long == other", "many == others", "long < other"),
    ],
)
def test_work_on_long_data_is_counted(tmp_path: Path, expression: str) -> None:
    """Few rounds with an expression that reads or writes much."""
    template = f"{{% for a in rounds %}}{{% set b = {expression} %}}{{% endfor %}}"

    assert f"article.j2, line 1: {STEPS}" == fault(tmp_path, template)


def test_every_filter_is_counted_or_takes_no_time(tmp_path: Path) -> None:
    """A filter added later is thought of here."""
    for name in FILTERS:
        expression = f"{'pairs' if name == 'items' else 'long'}|{name}"
        template = f"{{% for a in rounds %}}{{% set b = {expression} %}}{{% endfor %}}"
        if name in {"d", "default", "first", "last", "length"}:
            assert "" == laid_over(tmp_path, template).render("article", **DATA)
        else:
            assert fault(tmp_path, template).endswith(STEPS)


@pytest.mark.parametrize(
    ("template", "others"),
    [
        ("\n{% for a in thousands %}{{ thousand }}{% endfor %}", {}),
        ("\n{% for a in thousands %}" + "a" * 1_000 + "{% endfor %}", {}),
        ("\n{% for a in thousands %}{% include 'part.j2' %}{% endfor %}", {"part.j2": "a" * 1_000}),
        ("\n{{ thousands|join(thousand) }}", {}),
        ("\n{% set a = lot|tojson %}", {}),
        ("\n{{ lot ~ thousand }}", {}),
        ("\n{% set a = thousand ~ thousand %}" + "{% set a = a ~ a %}" * 11, {}),
    ],
)
def test_the_text_that_a_template_makes_is_bounded(tmp_path: Path, template: str, others: Mapping[str, str]) -> None:
    """Shown or on the way; nothing of it is made beyond the bound."""
    data = {"thousands": range(2_001), "thousand": "a" * 1_000, "lot": "a" * (MOST_CHARACTERS - 1)}

    assert f"article.j2, line 2: {LENGTH}" == fault(tmp_path, template, others, **data)


def test_a_text_as_long_as_allowed_is_given(tmp_path: Path) -> None:
    """The bound itself is within."""
    shown = laid_over(tmp_path, "{% for a in rounds %}{{ text }}{% endfor %}").render(
        "article", rounds=range(2_000), text="a" * 1_000
    )

    assert MOST_CHARACTERS == len(shown)


def test_each_rendering_has_a_budget_of_its_own(tmp_path: Path) -> None:
    """A thousand articles cost no more than one; what one spent the next has."""
    prompts = laid_over(tmp_path, "{% for a in numbers %}{% endfor %}")

    assert ["", ""] == [prompts.render("article", numbers=range(150_000)) for _ in range(2)]


def test_templates_can_show_what_prompts_need(tmp_path: Path) -> None:
    """What the language does have: loops, conditions, defaults, JSON as a model writes it, cuts and joins."""
    template = (
        "{% for key, value in table|items if value %}"
        "{{ loop.index }}/{{ loop.length }} {{ key|upper }}={{ value }}{{ ', ' if not loop.last }}"
        "{% else %}none{% endfor %}\n"
        "{% if 'a' in table and table.a is number %}{{ table['a'] }}{% elif none %}x{% else %}y{% endif %}\n"
        "{{ words[-1] }} {{ words[:1]|join }} {{ words|join('; ') }} {{ missing|default('-') }} {{ words|length }}\n"
        "{{ answer|tojson }}{# not shown #}{{ words|first|capitalize }}{{ '' if text is string else 'z' }}\n"
        "  {% if text %}\n"
        "{% raw %}{{ as it is }}{% endraw %} {{ text.real.a }}\n"
        "  {% endif %}\n"
    )
    answer = {"b": [1, "é <'>"], "a": None}

    shown = laid_over(tmp_path, template).render(
        "article", table={"a": 1, "b": 0, "c": 3}, words=["sea", "end"], answer=answer, text={"real": {"a": 7}}
    )

    expected = (
        "1/2 A=1, 2/2 C=31end sea sea; end - 2\n"  # a line's end behind a block belongs to the block, and what stands before one on its line
        '{"b":[1,"é <\'>"],"a":null}Seaz\n'
        "{{ as it is }} 7\n"
    )
    assert expected == shown
