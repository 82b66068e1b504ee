"""Prose whose secrets no label that can be read keeps out: each place has a slip, a map in a fence or a link."""

import re

from tests.site.portfolios.hostile import Files
from tests.site.portfolios.sites import PICTURE

SECRET = "zqsecretqz"

FENCE = f"title: Drawn\nsteps:\n  - name: Plain step\n  - name: {SECRET}\n    only: internal   # {SECRET}\n"
SEEMING = FENCE.replace("only: internal", "für: Trainer")
FIELDS = (
    *("für: Trainer", "access: [instructor]", "groups: [zz]", "draft: true", "published: no", "role: instructor"),
    *("show: internal", "权限: 讲师", "team: internal", "emotion: {score: 1, for: internal}"),
)
"""Fields of other names that say who may see a step."""
BLOCKS = (
    *(
        f"/// exercise\n    {label}\n\n{SECRET}\n///"
        for label in ("Only: zz", "仅限: 讲师", "only = zz", "only:", "onyl: zz")
    ),
    *(f"/// {name}\n\n{SECRET}\n\n///" for name in ("instructer", "trainer-notes", "讲师")),
    *(
        f"///　instructor\n\n{SECRET}\n\n///",
        f"> /// instructor\n> {SECRET}\n> ///",
        f"- /// instructor\n  {SECRET}\n  ///",
    ),
    f"/// exercise\n　　only: zz\n\n{SECRET}\n///",
    f"/// exercise | x\nSort the names.\n    only: zz\n\n{SECRET}\n///",
    f"/// journey-cards\n    Only: zz\n\n{SECRET}\n///",
    f"/// note | {SECRET}\n    Only: zz\n\n{SECRET} ![]({SECRET}.png)\n///",
    f"```python my example\nprint(1)\n/// instructor\n{SECRET}\n///\n```",
    f"/// instructor\nNote[^quiet] of QZQ.\n///\n\n[^quiet]: {SECRET}\n\n*[QZQ]: {SECRET}",
)
OTHERS = (
    *(f"{head}\n    {SECRET}\n\n    {SECRET}" for head in ("!!! instructor", "??? trainer", "!!! 讲师")),
    *(f"{head}\n{SECRET}\n:::" for head in (":::instructor", "::: {.instructor}", ":::note{only=zz}")),
    *(f"> [!instructor]\n> {SECRET}", f"```{{instructor}}\n{SECRET}\n```", f'<div data-only="zz">{SECRET}</div>'),
    f'=== "Plain"\n    only: zz\n\n    {SECRET}',
    f"## Section\n\nonly: internal\n\n{SECRET}\n\n## Another section",
)
OTHERS += (
    f"#if instructor\n{SECRET}\n#endif",
    f"@instructor\n{SECRET}\n@end",
    f"| a | only: internal |\n|---|---|\n| {SECRET} | b |",
    *(
        f"/// note\n    {option}\n\n{SECRET}\n///"
        for option in ("für: Trainer", "access: zz", "draft: true", "groups: [a]")
    ),
    *(
        f"/// tab | T\n    {option}\n\n{SECRET}\n///"
        for option in ("role: instructor", "权限: 讲师", "sichtbar für: Trainer")
    ),
    *(f"/// theirs\n    for: instructor\n\n{SECRET}\n///", f"/// note | T {{for=internal}}\n{SECRET}\n///"),
    *(
        f"<!-- {name} -->\n{SECRET}\n<!-- {end} -->"
        for name, end in (("if instructor", "endif"), ("only: zz", "/only"))
    ),
    *(
        f"## One\n\n{label}\n\n{SECRET}\n\n## Two"
        for label in ("für: Trainer", "access: internal", "<!-- only: zz -->")
    ),
    *(f"## Three (only: zz)\n\n{SECRET}\n\n## Four", f'{SECRET} {{ for="instructor" }}', f"!!! internal\n    {SECRET}"),
    *(f"::: for instructor\n{SECRET}\n:::", f"<div data-audience='instructor'>{SECRET}</div>", f"!!! zz\n    {SECRET}"),
)
CLASSES = (
    f"Plain %% {SECRET} %%",
    f"%%\n{SECRET}\n%%",
    *(f"[[instructor]] {SECRET}", f"[instructor]{SECRET}[/instructor]", f"【讲师】{SECRET}", f"- [internal] {SECRET}"),
    *(f'<aside class="notes">{SECRET}</aside>', f"::: notes\n{SECRET}\n:::", f"<div hidden>{SECRET}</div>"),
    *(f'<p style="display:none">{SECRET}</p>', f"<template>{SECRET}</template>", f'<div class="zz">{SECRET}</div>'),
    f'{{% if audience == "instructor" %}}\n{SECRET}\n{{% endif %}}',
    f'<details class="instructor"><summary>{SECRET}</summary>{SECRET}</details>',
    f"{SECRET}\n{{: .instructor }}",
    f"{{% instructor %}}\n{SECRET}\n{{% endinstructor %}}",
)
"""In pages of their own, owners of sites mean something else by them."""
FENCES = (
    f"```journey\n{FENCE}```",
    f"~~~ journey show-source title='Source'\n{FENCE}~~~",
    "```{.journey show-source=below}\n" + FENCE + "```",
    "/// note | Plain\n\n```journey show-source\n" + FENCE + "```\n\n///",
    "- Item\n\n" + "".join(f"    {line}\n" for line in f"```journey show-source\n{FENCE}```".split("\n")),
    "".join(f"> {line}\n" for line in f"```journey show-source\n{FENCE}```".split("\n")),
    f"<div>\n```journey\n{FENCE}```\n</div>",
    "Code:\n\n" + "".join(f"    {line}\n" for line in f"```journey\n{FENCE}```".split("\n")),
    f"```jorney\n{FENCE}```",
    f"```journey show-source\n{SEEMING}```",
)
LINKS = (
    *(f"[c]({SECRET}.md (t))", f'[f]({SECRET}.yml\n"{SECRET}")', f'<a title=">" href="{SECRET}.md">e</a>'),
    *(f'[f](other.md){{: href="{SECRET}.md" }}', f"[f](../{SECRET}/)", f"[f](/journeys/{SECRET}/)"),
    *(f"<https://example.org/journeys/{SECRET}/>", f"[x][there]\n\n[there]: ../{SECRET}/\n  '{SECRET}'"),
    *(f"![f](../{SECRET}/{SECRET}.svg)", f'<img src="x.png" srcset="../{SECRET}/{SECRET}.svg 2x">'),
    *(f"/// journey-map | {SECRET}\n///", f"/// emotion-curve | {SECRET}, plain\n///", f"<!-- {SECRET} -->"),
)
UNCLOSED = f"```journey\n{FENCE}"


def slips(folder: str) -> str:
    """Everything that may be wrong, for the prose of one file; links lead from a folder."""
    links = LINKS if folder == "maps" else (link.replace(f"({SECRET}.", f"(../maps/{SECRET}.") for link in LINKS)
    return (
        "\n\n".join(
            ("Plain words before.", *BLOCKS, *OTHERS, *CLASSES, *FENCES, *links, "Plain words after.", UNCLOSED)
        )
        + "\n"
    )


def slip_files() -> Files:
    """A portfolio, with the slips in the prose of every kind of entity."""
    files: Files = {
        "portfolio.yml": "title: Slips\n",
        "maps/plain.yml": "title: Plain\nsteps: [Plain step]\n",
        f"maps/{SECRET}.yml": f"title: {SECRET}\nonly: internal\nwas: [old-{SECRET}]\nsteps: [{SECRET}]\n",
        "maps/fields.yml": "title: Fields\nsteps:\n  - name: Plain step\n"
        + "".join(f"  - name: {SECRET} {index}\n    {field}\n" for index, field in enumerate(FIELDS)),
        "case-studies/guarded.md": f"---\ntitle: {SECRET}\naccess: [instructor]\n---\n\n{SECRET}\n",
        "personas/guarded.md": f"---\nname: {SECRET}\ndraft: true\n---\n\n{SECRET}\n",
        "courses/k/02-guarded.md": f"---\ntitle: {SECRET}\nfor: trainers\n---\n\n{SECRET}\n",
        "courses/k/course.md": f"---\ntitle: K\n---\n\n{slips('courses')}",
        "courses/k/01-l.md": f"---\ntitle: L\n---\n\n{slips('courses')}",
        "courses/k/runs/r.md": f"---\ntitle: R\n---\n\n{slips('courses')}",
        "maps/unseen.md": f"-\ntitle: {SECRET}\nonly: zz\nsteps: [a]\n-\n\n{SECRET}\n",
        "maps/unseen-too.md": f"--- |\ntitle: {SECRET}\nonly: zz\n---\n\n{SECRET}\n",
        "case-studies/unseen.md": f"\n---\n'only': zz\ntitle: {SECRET}\n---\n\n{SECRET}\n",
    }
    for folder in ("maps", "personas", "case-studies"):
        files[f"{folder}/other.md"] = f"---\ntitle: Other\n---\n\n{slips(folder)}"
    for folder in ("maps", "personas", "case-studies", "courses/k", "courses/k/runs"):
        files[f"{folder}/{SECRET}.png"] = PICTURE + SECRET.encode()
    return files


def hand_written_page() -> str:
    """A page in docs/ with the same slips; what leads to hidden pages leads there from the root."""
    pieces = [one.replace(f"![]({SECRET}.png)", "") for one in (*BLOCKS, *OTHERS, *FENCES)]
    links = []
    # Whatever else is in a page, remarks included, is its author's to publish.
    for link in (link for link in LINKS if not link.startswith("<!--")):
        link = link.replace(f"../{SECRET}/", f"journeys/{SECRET}/").replace("other.md", "index.md")
        links.append(re.sub(rf"(?<=[(\"]){SECRET}\.(?!png)", f"journeys/{SECRET}.", link))
    ends = (f"/// note | T{end}    only: zz\n\n{SECRET}\n///" for end in ("\u2028", "\x85", "\v"))
    return "\n\n".join(("# Home", "Plain words before.", *ends, *pieces, *links, "Plain words after.", UNCLOSED)) + "\n"
