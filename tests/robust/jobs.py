"""What is done with the files of a shape, each in a process of its own that can be ended."""

import math
import multiprocessing
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable, Mapping
from multiprocessing.connection import Connection
from pathlib import Path

from mkdocs_journeys.hosts.folder import write_folder
from mkdocs_journeys.hosts.prepared_site import prepare_site

Files = Mapping[str, str | bytes]
"""Path → content; what does not begin with `docs/` lies in the journeys folder."""

WATCHDOG = 20
"""Seconds of a processor after which a process is ended. A shape is so large that linear code needs less than one."""
PATIENCE = 6
"""How many times as long a process may wait in all: on a machine with other work it gets a part of a processor."""
MEMORY = 6 << 30
"""Bytes of addresses that a process may have."""

PROCESSES = multiprocessing.get_context("forkserver")
# A process that is forked from one that has imported everything begins at once.
PROCESSES.set_forkserver_preload(["tests.robust.jobs", "tests.robust.builds"])


def check(project: Path) -> None:
    """Read, check and link everything, and select what everybody may see."""
    prepare_site(project / "journeys")


def write(project: Path) -> None:
    """Write all pages, drawings and downloads for any host."""
    write_folder(prepare_site(project / "journeys"), project / "out")


def build(project: Path) -> None:
    """Build the site with MkDocs, prose included."""
    from tests.robust.builds import build_site

    build_site(project)


def hang(project: Path) -> None:
    """Wait too long, to try the watchdog."""
    time.sleep(600)


def count(project: Path) -> None:
    """Keep a processor busy for too long, to try the watchdog."""
    while True:
        pass


def fall_over(project: Path) -> None:
    """Raise, to try what is told of it."""
    fall_over(project)


def outcome(job: Callable[[Path], None], files: Files, seconds: float = WATCHDOG) -> str:
    """Do a job in a process of its own; return what went wrong, an empty text if nothing did."""
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        (project / "journeys").mkdir()
        for name, content in files.items():
            file = project / name if name.startswith("docs/") else project / "journeys" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
        receiver, sender = PROCESSES.Pipe(duplex=False)
        process = PROCESSES.Process(target=_run, args=(job, project, sender, math.ceil(seconds)))
        process.start()
        sender.close()
        try:
            if not receiver.poll(seconds * PATIENCE):
                return f"not ready after {seconds * PATIENCE} seconds"
            return str(receiver.recv())
        except EOFError:
            process.join()
            if process.exitcode == -signal.SIGXCPU:
                return f"not ready after {seconds} seconds of a processor"
            return f"the process has ended with {process.exitcode}"
        finally:
            process.kill()
            process.join()
            receiver.close()


def _run(job: Callable[[Path], None], project: Path, sender: Connection, seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    try:
        job(project)
        sender.send("")
    except BaseException:
        sender.send(traceback.format_exc(limit=-12))
