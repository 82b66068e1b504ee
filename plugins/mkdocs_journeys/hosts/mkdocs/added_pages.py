"""Puts the generated pages among the files of MkDocs, beside those that somebody wrote by hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterator, Sequence

from mkdocs.structure.files import File as HostFile
from mkdocs.structure.files import Files, InclusionLevel

from ...diagnostics import Diagnostic
from ...site.page import Page
from ..page_labels import kept_out
from . import navigation
from .generated_files import GeneratedFiles


def add_pages(
    pages: Sequence[Page],
    files: Files,
    generated: GeneratedFiles,
    left_out: dict[str, HostFile],
    in_navigation: Container[str],
) -> dict[str, HostFile]:
    """Add the files of pages and return them by address; a page that somebody wrote by hand wins.

    Args:
        pages: The pages of the site.
        files: The files of the build.
        generated: Makes a file of a page.
        left_out: Pages written by hand that the build leaves out, by address: these are not there, so ours is.
        in_navigation: Addresses that files of the navigation name.
    """
    added: dict[str, HostFile] = {}
    for page in pages:
        if page.address in left_out:
            files.remove(left_out.pop(page.address))
        by_hand = files.get_file_from_path(page.address)
        if by_hand is not None:
            # Like ours it need not be in the navigation.
            if by_hand.inclusion is InclusionLevel.INCLUDED:
                by_hand.inclusion = navigation.inclusion(page)
            continue
        file = generated.page(page)
        if page.address in in_navigation:
            file.inclusion = InclusionLevel.INCLUDED
        files.append(file)
        added[page.address] = file
    return added


def leave_out_labelled(
    files: Files,
    generated: Container[HostFile],
    include: Collection[str],
    labels: Collection[str],
    report: Callable[[Sequence[Diagnostic]], None],
) -> Iterator[HostFile]:
    """Leave out pages written by hand whose front matter has a label that this build does not include.

    Args:
        files: The files of the build.
        generated: Those that are ours.
        include: The labels that the build includes.
        labels: The labels that the portfolio uses.
        report: Is told what is wrong with labels.
    """
    for file in files.documentation_pages():
        if file in generated or file.abs_src_path is None or file.inclusion is InclusionLevel.EXCLUDED:
            continue
        is_out, found = kept_out(file.content_string, file.src_uri, include, labels)
        report(found)
        if is_out:
            file.inclusion = InclusionLevel.EXCLUDED
            yield file
