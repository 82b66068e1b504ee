"""A drawing as it is on a page, as a document of its own: with everything that scripts ask for."""

from xml.etree import ElementTree

from mkdocs_journeys.drawing import OnPage, Scene, write_svg


def on_page(drawing: Scene) -> str:
    element = write_svg(drawing, OnPage("jm-case", scheme="light"))
    page = ElementTree.fromstring(f'<page xmlns="http://www.w3.org/2000/svg">{element}</page>')
    return ElementTree.tostring(page[0], encoding="unicode")
