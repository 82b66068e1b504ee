"""Pictures of the golden drawings that changed, before and after, beside one another on a page to look at.

`make golden` calls it after it has written the drawings. What was before is what git has of them.
"""

import html
import subprocess
from pathlib import Path

import resvg_py

REPOSITORY = Path(__file__).parents[2]
GOLDEN = REPOSITORY / "tests/drawing/golden"
FOLDER = REPOSITORY / "shots/golden"
PAGE = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Golden drawings, before and after</title>
<style>
  body {{ margin: 2rem; font-family: sans-serif }}
  section {{ display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; margin-block-end: 3rem }}
  h2 {{ grid-column: 1 / -1 }}
  figure {{ margin: 0 }}
  img {{ max-width: 100%; border: 1px solid #ccc }}
</style>
<h1>{count} golden drawings changed</h1>
{sections}
"""


def before(file: Path) -> str:
    """The drawing as git has it; empty for one that is new."""
    name = file.relative_to(REPOSITORY).as_posix()
    found = subprocess.run(["git", "show", f"HEAD:{name}"], cwd=REPOSITORY, capture_output=True, check=False)
    return found.stdout.decode() if found.returncode == 0 else ""


def changed() -> dict[str, tuple[str, str]]:
    """The drawings that are not as git has them: name → before and after, of which one may be empty."""
    listed = subprocess.run(
        ["git", "ls-tree", "-r", "--name-only", "HEAD", GOLDEN.relative_to(REPOSITORY).as_posix()],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    files = {REPOSITORY / name for name in listed} | {*GOLDEN.glob("*.svg")}
    pairs = {file.stem: (before(file), file.read_text("utf-8") if file.exists() else "") for file in sorted(files)}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


def write(pairs: dict[str, tuple[str, str]], folder: Path) -> Path:
    """The pictures and the page that shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    sections = []
    for name, pair in pairs.items():
        figures = []
        for when, svg in zip(("before", "after"), pair, strict=True):
            if not svg:
                figures.append(f"<figure><figcaption>{when}: nothing</figcaption></figure>")
                continue
            picture = f"{name}-{when}.png"
            (folder / picture).write_bytes(bytes(resvg_py.svg_to_bytes(svg_string=svg)))
            caption = f"<figcaption>{when}</figcaption>"
            figures.append(f'<figure>{caption}<img src="{html.escape(picture)}" alt="{name}, {when}"></figure>')
        sections.append(f"<section><h2>{html.escape(name)}</h2>{''.join(figures)}</section>")
    page = folder / "index.html"
    page.write_text(PAGE.format(count=len(pairs), sections="\n".join(sections)), encoding="utf-8")
    return page


if __name__ == "__main__":
    found = changed()
    if found:
        print(f"{len(found)} golden drawings changed; to see them before and after: {write(found, FOLDER)}")
    else:
        print("All golden drawings are as they were.")
