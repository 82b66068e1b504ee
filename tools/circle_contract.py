"""An import contract: folders make no circle, where the modules that stand in a folder directly count as one.

import-linter's own contract about siblings takes each of these modules for itself. Then a folder may be above a
sub-folder with one of its modules and below it with another, and nobody can say which of both knows the other.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class CircleContract(Contract):
    """No folder imports, over any number of others, from one that imports from it.

    Options:
        container: The package whose folders are looked at; what stands in it directly counts for itself.
    """

    type_name = "no_circles"

    container = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Return whether there is no circle, and one where there is."""
        found = circle(graph, self.container)  # type: ignore[arg-type]
        return ContractCheck(kept=not found, metadata={"circle": found})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print the circle."""
        output.print_error(" -> ".join(check.metadata["circle"]), bold=False)
        output.new_line()


def circle(graph: ImportGraph, container: str) -> list[str]:
    """Return folders of which each imports from the next and the last is the first again; empty if there are none."""
    imports: dict[str, set[str]] = {}
    for importer in sorted(graph.modules):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            folder, other = folder_of(importer, graph, container), folder_of(imported, graph, container)
            if folder and other and folder != other:
                imports.setdefault(folder, set()).add(other)
    try:
        TopologicalSorter({folder: sorted(others) for folder, others in imports.items()}).prepare()
    except CycleError as error:
        # It names them from the imported to the importing one.
        return list(reversed(error.args[1]))
    return []


def folder_of(module: str, graph: ImportGraph, container: str) -> str:
    """Return the folder in which a module stands: itself if it is one or stands in the container, "" if outside."""
    if not module.startswith(f"{container}."):
        return ""
    parent = module.rpartition(".")[0]
    return module if parent == container or graph.find_children(module) else parent
