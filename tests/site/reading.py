"""What readers read: a page's List and Table taken apart into columns, lanes and entries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from xml.etree import ElementTree

from mkdocs_journeys.insight import MapFacts
from mkdocs_journeys.insight.column_spans import column_spans

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


@dataclass
class Element:
    """An element of a page."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    @property
    def text(self) -> str:
        """What is read, pictures by their alternative text and place, with single spaces."""
        return re.sub(r"\s+", " ", "".join(self._texts())).strip()

    def _texts(self) -> Iterator[str]:
        if self.attributes.get("aria-hidden") == "true":
            return
        if self.name == "img":
            yield f" {self.attributes.get('alt', '')} {self.attributes.get('src', '')} "
        if "href" in self.attributes:
            yield f" {self.attributes['href']} "
        for part in self.content:
            if isinstance(part, str):
                yield part
            else:
                yield from part._texts()

    def every(self, name: str = "", kind: str = "") -> Iterator[Element]:
        """The elements within, in order, of a name or a class."""
        for part in self.content:
            if isinstance(part, Element):
                if (not name or part.name == name) and (not kind or kind in part.classes):
                    yield part
                yield from part.every(name, kind)

    def children(self, name: str) -> list[Element]:
        return [part for part in self.content if isinstance(part, Element) and part.name == name]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attributes})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.open[-1].content.append(Element(tag, {name: value or "" for name, value in attributes}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> ends <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def parsed(html: str) -> Element:
    """A page or a part of one; it must be well formed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].name}> is never closed"
    return reader.open[0]


Columns = tuple[int, int]


@dataclass
class Said:
    """What one view says of stages and steps, which are told by their first and last column.

    A stage of one step has the same columns as the step, so that there may be several texts and cells for them.
    """

    names: dict[Columns, list[str]] = field(default_factory=lambda: defaultdict(list))
    about: dict[Columns, list[str]] = field(default_factory=lambda: defaultdict(list))
    cells: dict[tuple[Columns, str], list[list[str]]] = field(default_factory=lambda: defaultdict(list))


def said_by_list(view: Element, facts: MapFacts) -> Said:
    """The List: stages and steps by their addresses, lanes by their names."""
    said = Said()
    columns = {span.anchor: (span.first, span.last) for span in column_spans(facts.journey)}
    for stage in view.every(kind="jm-stage"):
        heading = next(iter(stage.children("h2")), None)
        if heading is not None and "jm-stage-name" in heading.classes:
            where = columns[heading.attributes["id"]]
            said.names[where].append(heading.text)
        for part in stage.every(kind="jm-step"):
            if "jm-step--stage" not in part.classes:
                heading = next(part.every(kind="jm-step-name"))
                where = columns[heading.attributes["id"]]
                said.names[where].append(heading.text)
            said.about[where].append(next((about.text for about in part.every(kind="jm-step-about")), ""))
            for lane in part.every(kind="jm-lane"):
                name = next(lane.every("p")).text
                said.cells[where, name].append([entry.text for entry in lane.every("li")])
    return said


def said_by_table(view: Element, facts: MapFacts) -> Said:
    """The Table: a column is headed by its lane, a row by its step, and rows are grouped by stage."""
    said = Said()
    (table,) = view.every("table")
    (head,) = table.every("thead")
    lanes = [cell.text for cell in head.every("th")][1:]
    stages = [(span.first, span.last, bool(span.stage.steps)) for span in facts.stages]
    step = 0
    for number, group in enumerate(table.every("tbody")):
        first, last, has_steps = stages[number] if stages else (0, len(facts.columns) - 1, True)
        for row in group.every("tr"):
            heading, *cells = (part for part in row.content if isinstance(part, Element))
            if heading.attributes["scope"] == "rowgroup":
                said.names[first, last].append(heading.text)
                continue
            is_stage = "jm-table-about" in row.classes or not has_steps
            where = (first, last) if is_stage else (step, step)
            step += "jm-table-about" not in row.classes
            if not is_stage:
                said.names[where].append(heading.text)
            if len(cells) == 1 and "colspan" in cells[0].attributes:
                said.about[where].append(cells[0].text)
                continue
            for lane, cell in zip(lanes, cells, strict=True):
                entries = [entry.text for entry in cell.every("li")]
                if entries:
                    said.cells[where, lane].append(entries)
                elif lane == lanes[-1] and len(lanes) > len(facts.rows):
                    said.about[where].append(cell.text)
    assert step == len(facts.columns), f"a table of {step} rows for {len(facts.columns)} columns"
    return said


@dataclass
class Drawn:
    """What a drawing says: the texts of each cell, told by lane and address, and the texts that stand elsewhere.

    Line breaks are undone and spaces left out, since Chinese has none to put back.
    """

    cells: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    elsewhere: list[str] = field(default_factory=list)


def said_by_map(svg: str) -> Drawn:
    """What a drawing says, as it is on a page."""
    drawn = Drawn()
    read_shapes(ElementTree.fromstring(svg), drawn, drawn.elsewhere)
    return drawn


def read_shapes(parent: ElementTree.Element, drawn: Drawn, texts: list[str], lane: str = "") -> None:
    for element in parent:
        name = element.tag.rpartition("}")[2]
        if name == "text":
            texts.append(without_spaces("".join(element.itertext())))
        elif name == "g" and "jm-cell" in element.get("class", "").split():
            stage = element.get("data-stage")
            anchor = f"stage-{stage}" if stage else element.get("data-step", "")
            read_shapes(element, drawn, drawn.cells[element.get("data-lane", lane), anchor], lane)
        else:
            read_shapes(element, drawn, texts, element.get("data-lane", lane))


def without_spaces(text: str) -> str:
    """A text without spaces and marks of direction."""
    return re.sub("[\\s\\u200b\\u2066-\\u2069]", "", text)
