"""`journeys audit`: what the pages of a built site run and load, and a policy that allows just that."""

from __future__ import annotations

from html import escape
from pathlib import Path

import click

from mkdocs_journeys.hosts.site_audit import audit_site

LONGEST_OF_NGINX = 4096
"""Characters of one parameter in its configuration."""


@click.command()
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--csp", is_flag=True, help="Print a Content-Security-Policy for SITE, ready for servers.")
@click.pass_context
def audit(context: click.Context, site: Path, csp: bool) -> None:
    """List what the pages of a built SITE load from other servers, and their inline handlers and style attributes.

    With --csp it prints a policy without unsafe-inline that names every inline script by its digest: the policy
    alone, then as lines for nginx, Apache and IIS. Print it anew after every build: digests change with the theme, the
    configuration and the depth of folders.

    \b
    Examples:
      journeys audit site
      journeys audit site --csp > policy.txt

    \b
    Exit status:
      0  nothing found
      1  pages load from other servers, or have inline handlers or style attributes, which the policy refuses
      2  an option is wrong, or there are no pages in SITE
    """  # noqa: D301 (click marks paragraphs that are not to be filled by a backspace character)
    found = audit_site(site)
    if not found.pages:
        raise click.UsageError(f"there are no pages in “{site}”; build the site first", context)
    if csp:
        policy = found.policy()
        header = "Content-Security-Policy"
        click.echo(f"# Policy: {len(found.scripts)} inline scripts, {len(found.styles)} inline styles\n{policy}\n")
        click.echo(f'# nginx\nadd_header {header} "{policy}" always;\n')
        click.echo(f'# Apache\nHeader always set {header} "{policy}"\n')
        name = f'<add name="{header}" value="{escape(policy, quote=False)}" />'
        click.echo(
            "# IIS, in web.config\n<configuration><system.webServer><httpProtocol><customHeaders>\n"
            f"  {name}\n</customHeaders></httpProtocol></system.webServer></configuration>"
        )
        if len(policy) > LONGEST_OF_NGINX - 2:
            click.echo(f"The policy is longer than the {LONGEST_OF_NGINX} characters that nginx reads", err=True)
    for finding, (first, count) in sorted(found.findings.items()):
        more = f" and {count - 1} more" if count > 1 else ""
        click.echo(f"{first}{more}: {finding}", err=csp)
    if not csp:
        inline = f"{len(found.scripts)} inline scripts, {len(found.styles)} inline styles"
        click.echo(f"{found.pages} pages, {inline}, {len(found.findings)} findings")
    context.exit(1 if found.findings else 0)
