"""Finds what the package says to readers: the arguments of `words(…)` and `words.plural(…)` in code and templates."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, nodes

import mkdocs_journeys

PACKAGE = Path(mkdocs_journeys.__file__).parent
SPEAKERS = frozenset({"words", "drawing_words", "_"})


@dataclass(frozen=True)
class Message:
    """A message with its place; with a plural if it depends on a number."""

    place: str
    singular: str
    plural: str | None = None


@dataclass(frozen=True)
class Indirect:
    """A call whose message is known only when it runs: its place and the expression that it is given."""

    place: str
    expression: str


def found() -> Iterator[Message | Indirect]:
    """Everything that the package says, in the order of its files."""
    modules = {
        file.relative_to(PACKAGE).as_posix(): ast.parse(file.read_text(encoding="utf-8"))
        for file in sorted(PACKAGE.rglob("*.py"))
    }
    tables = dict(entry for module in modules.values() for entry in tables_in(module))
    for name, module in modules.items():
        yield from in_python(name, module, tables)
    for folder in ("templates", "theme"):
        for file in sorted((PACKAGE / folder).rglob("*.html")):
            yield from in_template(file.relative_to(PACKAGE).as_posix(), file.read_text(encoding="utf-8"))


def tables_in(module: ast.Module) -> Iterator[tuple[str, list[str]]]:
    """The constants of a module that map something to texts, by their names, which are unique in the package."""
    for statement in module.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict(values=values))
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict(values=values))
            ):
                texts = [value.value for value in values if isinstance(value, ast.Constant)]
                if len(texts) == len(values) and all(isinstance(text, str) for text in texts):
                    yield name, texts


def texts_of_loops(module: ast.Module) -> dict[str, list[str]]:
    """Variables of loops over texts in the same file: `for name, used in (("positive", …), …)`."""
    texts: dict[str, list[str]] = {}

    def bind(target: ast.expr, value: ast.expr) -> None:
        match target, value:
            case ast.Name(id=name), ast.Constant(value=str(text)):
                texts.setdefault(name, []).append(text)
            case ast.Tuple(elts=targets), ast.Tuple(elts=values):
                for pair in zip(targets, values, strict=False):
                    bind(*pair)

    named = {
        statement.targets[0].id: statement.value
        for statement in ast.walk(module)
        if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name)
    }
    for loop in (node for node in ast.walk(module) if isinstance(node, ast.For | ast.comprehension)):
        looped = named.get(loop.iter.id, loop.iter) if isinstance(loop.iter, ast.Name) else loop.iter
        match loop.target, looped:
            case ast.Tuple(elts=[_, target]), ast.Call(func=ast.Name(id="enumerate"), args=[ast.Tuple(elts=values)]):
                pass
            case target, ast.Tuple(elts=values) | ast.List(elts=values):
                pass
            case _:
                continue
        for value in values:
            bind(target, value)
    return texts


def in_python(name: str, module: ast.Module, tables: dict[str, list[str]]) -> Iterator[Message | Indirect]:
    tables = tables | texts_of_loops(module)
    for call in (node for node in ast.walk(module) if isinstance(node, ast.Call)):
        place = f"{name}:{call.lineno}"
        match call.func:
            case ast.Name(id=speaker) | ast.Attribute(attr=speaker) if speaker in SPEAKERS and call.args:
                yield from of_expression(place, call.args[0], tables)
            case ast.Attribute(attr="plural", value=ast.Name(id=speaker) | ast.Attribute(attr=speaker)) if (
                speaker in SPEAKERS
            ):
                yield of_plural(place, [getattr(argument, "value", None) for argument in call.args[:2]])


def of_expression(place: str, expression: ast.expr, tables: dict[str, list[str]]) -> Iterator[Message | Indirect]:
    """The messages that an expression can be: a text, one of two, an entry of a table, a loop's variable."""
    match expression:
        case ast.Constant(value=str(text)):
            yield Message(place, text)
        case ast.IfExp(body=one, orelse=other):
            yield from of_expression(place, one, tables)
            yield from of_expression(place, other, tables)
        case (
            ast.Subscript(value=ast.Name(id=table)) | ast.Call(func=ast.Attribute(attr="get", value=ast.Name(id=table)))
        ) | ast.Name(id=table) if table in tables:
            yield from (Message(f"{place}, {table}", text) for text in tables[table])
        case _:
            yield Indirect(place, ast.unparse(expression))


def of_plural(place: str, arguments: list[object]) -> Message | Indirect:
    match arguments:
        case [str(singular), str(plural)]:
            return Message(place, singular, plural)
    return Indirect(place, "plural of something")


def in_template(name: str, text: str) -> Iterator[Message | Indirect]:
    template = Environment().parse(text)
    loops = texts_of_template_loops(template)
    for call in template.find_all(nodes.Call):
        place = f"{name}:{call.lineno}"
        match call.node:
            case nodes.Name(name=speaker) | nodes.Getattr(attr=speaker) if speaker in SPEAKERS and call.args:
                yield from of_template_expression(place, call.args[0], loops)
            case nodes.Getattr(attr="plural", node=nodes.Name(name=speaker) | nodes.Getattr(attr=speaker)) if (
                speaker in SPEAKERS
            ):
                yield of_plural(place, [getattr(argument, "value", None) for argument in call.args[:2]])


def texts_of_template_loops(template: nodes.Template) -> dict[str, list[str]]:
    texts: dict[str, list[str]] = {}

    def bind(target: nodes.Node, value: nodes.Node) -> None:
        match target, value:
            case nodes.Name(name=name), nodes.Const(value=str(text)):
                texts.setdefault(name, []).append(text)
            case nodes.Tuple(items=targets), nodes.Tuple(items=values):
                for pair in zip(targets, values, strict=False):
                    bind(*pair)

    for loop in template.find_all(nodes.For):
        if isinstance(loop.iter, nodes.Tuple | nodes.List):
            for value in loop.iter.items:
                bind(loop.target, value)
    return texts


def of_template_expression(
    place: str, expression: nodes.Expr, loops: dict[str, list[str]]
) -> Iterator[Message | Indirect]:
    match expression:
        case nodes.Const(value=str(text)):
            yield Message(place, text)
        case nodes.CondExpr(expr1=one, expr2=nodes.Expr() as other):
            yield from of_template_expression(place, one, loops)
            yield from of_template_expression(place, other, loops)
        case nodes.Name(name=name) if name in loops:
            yield from (Message(place, text) for text in loops[name])
        case _:
            yield Indirect(place, spelled(expression))


def spelled(expression: nodes.Node) -> str:
    """A template's expression as somebody would write it, as far as names and their parts go."""
    match expression:
        case nodes.Name(name=name):
            return str(name)
        case nodes.Getattr(node=owner, attr=attribute):
            return f"{spelled(owner)}.{attribute}"
        case nodes.Getitem(node=owner, arg=argument):
            return f"{spelled(owner)}[{spelled(argument)}]"
        case nodes.Const(value=value):
            return repr(value)
    return repr(expression)
