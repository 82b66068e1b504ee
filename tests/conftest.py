"""What tests of every layer share: golden files, work done once a run, and a browser."""

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from difflib import unified_diff
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

REPOSITORY = Path(__file__).parent.parent

# The first one found is used. Chromium without a window opens a page in half of the time that the whole browser takes,
# which makes pages of its own for each new profile.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")

# The same examples in every run, so that a red run says something about the change; machines differ in speed.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the golden files instead of comparing with them")
    parser.addoption("--neighbours", action="store_true", help="build beside every plugin and theme that a case names")
    parser.addoption("--firefox", action="store_true", help="open the demonstration in Firefox, too")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Firefox is no browser that every machine has: its tests run when they are asked for."""
    return True if collection_path.name == "firefox" and not config.getoption("--firefox") else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """With `--golden`, only the tests that have golden files run."""
    if config.getoption("--golden"):
        others = [item for item in items if "golden" not in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=others)
        items[:] = [item for item in items if item not in others]


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return REPOSITORY


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a golden file, or writes the file if pytest was called with `--golden`."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert file.is_file(), f"{file} is missing: `make golden` writes it; look at it before you commit it"
        if text != (expected := file.read_text(encoding="utf-8")):
            # The lines of a drawing are long and many; the first few say enough.
            changes = list(unified_diff(expected.splitlines(), text.splitlines(), "golden", "now", n=0, lineterm=""))
            shown = [line if len(line) <= 300 else f"{line[:300]}…" for line in changes[:20]]
            more = [f"… and {len(changes) - 20} lines more"] if len(changes) > 20 else []
            title = f"{file.name} changed: if it should, `make golden` writes it anew"
            pytest.fail("\n".join([title, *shown, *more]), pytrace=False)

    return compare


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Fills a folder once a run: the first of the parallel workers to ask does it, the others wait."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def filled(name: str, fill: Callable[[Path], None]) -> Path:
        # Two test files may well choose the same name for different things.
        place = f"{name}-{fill.__module__}"
        folder, complete = shared / place, shared / f"{place}.complete"
        with (shared / f"{place}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not complete.exists():
                # An attempt that failed in another worker is no result.
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                fill(folder)
                complete.touch()
        return folder

    return filled


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium that asks nobody on the network for anything of its own."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    assert executable, "no Chromium found: `make test` installs it, or says how"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        )
        yield chromium
        chromium.close()
