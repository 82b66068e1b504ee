"""What an element of a drawing inherits from those around it, written on the element itself."""

from xml.etree import ElementTree

INHERITED = ("fill", "font-size", "font-style", "font-weight", "text-anchor", "data-lane")


def with_inherited(root: ElementTree.Element) -> ElementTree.Element:
    """Give every element below a root the attributes that it inherits, and return the root."""
    for child in root:
        for name in INHERITED:
            if name in root.attrib:
                child.attrib.setdefault(name, root.attrib[name])
        with_inherited(child)
    return root
