"""The table of rooms in CONTRIBUTING, made from the import contract and the first lines of the rooms.

`python -m tools.room_table` writes it.
"""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

from tools.room_contract import Row, rows_of

REPOSITORY = Path(__file__).parent.parent
PACKAGE = REPOSITORY / "plugins" / "mkdocs_journeys"
PAPER = REPOSITORY / "CONTRIBUTING.md"
BEGIN = "<!-- made by python -m tools.room_table from the import contract in pyproject.toml -->"
END = "<!-- end of what is made -->"


def rows() -> list[Row]:
    """Return the rows of the import contract, from the ground floor up."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contract = next(contract for contract in settings["contracts"] if contract["type"] == "rooms")
    return rows_of(contract["rows"])


def table() -> str:
    """Return the table in Markdown."""
    lines = ["| room | holds | may import |", "|---|---|---|"]
    above: list[str] = []
    for row in rows():
        if row.room != "__main__":
            lines.append(f"| {_name(row.room)} | {holds(row.room)} | {_allowed(row, above)} |")
        above.append(row.room)
    return "\n".join(lines)


def holds(room: str) -> str:
    """Return what a room says of itself: the first paragraph of its docstring."""
    said = ast.get_docstring(ast.parse(_file(room).read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split()).rstrip(".").replace("|", "\\|")


def with_table(text: str) -> str:
    """Return the paper with the table as it is now."""
    return re.sub(
        f"(?<={re.escape(BEGIN)}\n).*?(?={re.escape(END)})", lambda _: f"\n{table()}\n\n", text, flags=re.DOTALL
    )


def _file(room: str) -> Path:
    folder = PACKAGE / room
    return folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")


def _name(room: str) -> str:
    return f"`{room}/`" if (PACKAGE / room).is_dir() else f"`{room}.py`"


def _allowed(row: Row, above: list[str]) -> str:
    missing = [room for room in above if room not in row.may_import]
    if not row.may_import:
        return "nothing of ours"
    if len(row.may_import) > 6 and len(missing) < 4:
        return "all above" + (f" but {', '.join(missing)}" if missing else "")
    return ", ".join(row.may_import)


def main() -> None:
    """Write the table into the paper."""
    PAPER.write_text(with_table(PAPER.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
