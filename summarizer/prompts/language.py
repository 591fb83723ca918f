"""The language of templates: the part of Jinja that shows data; whatever else Jinja has is refused while loading.

A template may come from a stranger. So it neither calls nor computes: without calls, arithmetic, macros, captured output
and structures of its own it cannot make much of little but by loops, includes and joined text, and those are metered.
"""

from collections.abc import Callable, Iterable

from jinja2 import TemplateAssertionError, nodes

from summarizer.prompts.filters import COUNTED, FILTERS, JOINED, MEASURED, TESTS

_ALLOWED = frozenset(
    {
        *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign, nodes.Include),
        *(nodes.Name, nodes.Const, nodes.List, nodes.Tuple, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Neg),
        *(nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr, nodes.Concat),
        *(nodes.Filter, nodes.Test, nodes.Keyword),
        nodes.Scope,  # around {% autoescape %}, which is refused and, unlike this, knows its line
    }
)
_WORDS: dict[type[nodes.Node], str] = {
    nodes.AssignBlock: "{% set %} around a block",
    nodes.Block: "{% block %}",
    nodes.Call: "calls",
    nodes.CallBlock: "{% call %}",
    nodes.Dict: "dictionaries",
    nodes.Extends: "{% extends %}",
    nodes.FilterBlock: "{% filter %}",
    nodes.FromImport: "{% from %}",
    nodes.Import: "{% import %}",
    nodes.Macro: "{% macro %}",
    nodes.NSRef: "namespaces",
    nodes.ScopedEvalContextModifier: "{% autoescape %}",
    nodes.With: "{% with %}",
    **dict.fromkeys(
        (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Pos), "arithmetic"
    ),
}
_MOST_DEPTH = 40  # of what stands inside one another; Python's compiler takes a few times as much
_LOOP_DEPTH = 3  # of loops Python takes but 20
_LOOP_STEPS = 5  # of setting one up, and of each round beside what stands in it


def check_language(tree: nodes.Template) -> None:
    """Raise TemplateAssertionError, naming the line, for anything that a template may not use."""
    waiting: list[tuple[nodes.Node, int]] = [(tree, 0)]
    while waiting:
        node, depth = waiting.pop()
        fault = "nested too deeply" if depth > _MOST_DEPTH else _fault(node)
        if fault is not None:
            raise TemplateAssertionError(fault, node.lineno)
        inner = depth + (_LOOP_DEPTH if isinstance(node, nodes.For) else 1)
        waiting += [(child, inner) for child in reversed(list(node.iter_child_nodes()))]


def metered(tree: nodes.Template, cost: Callable[[Iterable[nodes.Node]], int]) -> nodes.Template:
    """Return the checked tree, changed so that all that takes time in proportion to data is paid for as it runs.

    `cost` says what running these nodes once takes, in steps.
    """
    for node in tree.find_all((nodes.For, nodes.Operand, nodes.Getitem, nodes.Concat)):
        if isinstance(node, nodes.For):
            once = cost([*node.body, *node.else_, *([node.test] if node.test is not None else [])])
            node.iter = _filtered(node.iter, COUNTED, nodes.Const(_LOOP_STEPS + once))
        elif isinstance(node, nodes.Operand):
            node.expr = _filtered(node.expr, MEASURED)
        elif isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Slice):
            node.node = _filtered(node.node, MEASURED)
        elif isinstance(node, nodes.Concat):
            node.nodes = [_filtered(nodes.List(node.nodes), JOINED)]
    return tree


def _filtered(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Expr:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)


def _fault(node: nodes.Node) -> str | None:
    """Say why a template may not use this node, apart from what stands in it; None if it may."""
    if type(node) not in _ALLOWED:
        return f"a template has no {_WORDS.get(type(node), type(node).__name__)}"
    match node:
        case nodes.For(recursive=True):
            return "a template has no recursive loops"
        case nodes.If() if len(node.elif_) > _MOST_DEPTH:  # each stands in the one before, to Python
            return "nested too deeply"
        case nodes.Include(template=nodes.Const(value=str()), with_context=True):
            return None
        case nodes.Include():
            return "{% include %} takes one name in quotation marks, and nothing else but 'ignore missing'"
        case nodes.List() | nodes.Tuple(ctx="load") if not all(isinstance(item, nodes.Const) for item in node.items):
            return "a list in a template holds constants only"
        case nodes.Filter() | nodes.Test():
            return _named_fault(node)
        case nodes.Const(value=str()):
            return _text_fault(node.value)
        case nodes.Const(value=float()):
            return "a template has no decimal fractions; write them in quotation marks"
    return None


def _named_fault(node: nodes.Filter | nodes.Test) -> str | None:
    kind, known = ("filter", FILTERS) if isinstance(node, nodes.Filter) else ("test", TESTS)
    if node.name not in known:
        return f"no {kind} named {node.name!r}; there are: {', '.join(sorted(known))}"
    if node.dyn_args is not None or node.dyn_kwargs is not None:
        return f"a {kind} takes no starred arguments"
    return None


def _text_fault(text: str) -> str | None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return "half of a surrogate pair"
    return None
