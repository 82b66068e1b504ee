"""Where readers of a page turn to: the file behind it, to edit, and the place where problems are reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

from ..words import Words


def nowhere(address: str) -> str:
    """No link: there is no repository."""
    return ""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository in which the authors' files are kept.

    Attributes:
        url: Its address, as `repo_url` gives it; empty if there is none.
        edit: Gives the address at which the source of a page is edited, from the path of its Markdown file; empty
            where nobody knows.
        site_url: Where the site is published; empty if nobody said.
    """

    url: str = ""
    edit: Callable[[str], str] = nowhere
    site_url: str = ""

    def source(self, address: str) -> str:
        """The address at which the source of a page is read, where it is named as on GitHub and GitLab; else empty."""
        before, found, path = self.edit(address).partition("/edit/")
        return f"{before}/blob/{path}" if found and self.url and before.startswith(self.url.rstrip("/")) else ""

    def report(self, title: str, url: str, words: Words) -> str:
        """The address at which a problem of a page is reported, with its title and address filled in.

        GitHub, Gitea, Forgejo and Bitbucket agree on the form of it; GitLab has its own.

        Args:
            title: The title of the page.
            url: The address of the page within the site.
            words: The words of the site.
        """
        parts = urlsplit(self.url)
        if parts.scheme not in ("http", "https"):
            return ""
        subject = words("Problem with “{title}”", title=title)
        fields = {"title": subject, "body": f"{self.site_url.rstrip('/')}/{url}\n\n" if self.site_url else ""}
        root = self.url.rstrip("/").removesuffix(".git")
        if "gitlab" in parts.netloc:
            filled = {"issue[title]": fields["title"], "issue[description]": fields["body"]}
            return f"{root}/-/issues/new?{urlencode({name: text for name, text in filled.items() if text})}"
        return f"{root}/issues/new?{urlencode({name: text for name, text in fields.items() if text})}"
