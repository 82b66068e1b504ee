"""MkDocs and our commands, run in processes of their own that need not import everything anew.

Two thirds of the time of a small build go into starting Python and importing MkDocs. So a process that has imported it
waits, and each run is a copy of it (a fork) with a working folder, an environment and an output of its own. What is
about the start itself, such as another hash seed or a limit of the system, needs `subprocess`.
"""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

# With what `mkdocs build` imports on its way.
IMPORTED = (
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs.theme",
    "mkdocs_journeys.cli",
    "mkdocs_journeys.hosts.mkdocs.plugin",
    "material.extensions.emoji",
    "material.plugins.search.plugin",
    "pymdownx.superfences",
)

# Nothing is coloured, and Material's note about its future is not ours to judge.
PLAIN = {"NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"}


def run_module(
    module: str, *arguments: str, folder: Path, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """Run `python -m module` in a folder, and return what it printed and how it ended."""
    with TemporaryDirectory() as printed:
        job = {
            "module": module,
            "arguments": arguments,
            "folder": str(folder),
            "environment": {**environment, **PLAIN},
            "printed": printed,
        }
        server = waiting_process()
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.write(json.dumps(job) + "\n")
        server.stdin.flush()
        code = int(server.stdout.readline())
        texts = [Path(printed, name).read_bytes().decode("utf-8", "replace") for name in ("stdout", "stderr")]
    return subprocess.CompletedProcess([module, *arguments], code, *texts)


def run_script(
    name: str, *arguments: str, folder: Path, environment: Mapping[str, str] = os.environ
) -> subprocess.CompletedProcess[str]:
    """Run a program that is installed beside Python, such as a host that takes the place of MkDocs' own modules."""
    command = [Path(sys.executable).parent / name, *arguments]
    return subprocess.run(
        command, cwd=folder, env={**environment, **PLAIN}, capture_output=True, text=True, check=False
    )


@lru_cache(maxsize=1)
def waiting_process() -> subprocess.Popen[str]:
    """Start the process of which every run is a copy; it ends with this one, which closes its input."""
    environment = {**os.environ, **PLAIN, "PYTHONHASHSEED": "0"}
    return subprocess.Popen(
        [sys.executable, __file__], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def wait_for_jobs() -> None:
    """Run each job that is asked for, and answer with its exit code."""
    for module in IMPORTED:
        __import__(module)
    # So that running it as a program is its first run.
    del sys.modules["mkdocs.__main__"]
    while line := sys.stdin.readline():
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            return become(job)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        print(code, flush=True)


def become(job: dict[str, object]) -> None:
    """Go on as the program that a job asks for, as if Python had been started for it."""
    folder, printed = str(job["folder"]), Path(str(job["printed"]))
    for number, file in enumerate((Path(os.devnull), printed / "stdout", printed / "stderr")):
        opened = os.open(file, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(job["environment"])
    sys.path[0] = folder
    sys.argv = [str(job["module"]), *job["arguments"]]
    runpy.run_module(str(job["module"]), run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    wait_for_jobs()
