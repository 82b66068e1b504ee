"""A small part of WebDriver BiDi, the protocol by which Firefox is driven: enough to open pages and to ask them."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

STARTS_WITHIN, ANSWERS_WITHIN = 60, 60
PREFERENCES = {
    # It asks nobody on the network for anything of its own.
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
}


class PageError(Exception):
    """What a page or the browser answered instead of a value."""


class Tab:
    """A page that is open in Firefox.

    Attributes:
        troubles: Errors of scripts, since the tab was opened.
    """

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.sent = 0
        self.troubles: list[str] = []
        self.ask("session.new", capabilities={})
        self.ask("session.subscribe", events=["log.entryAdded"])
        self.context = self.ask("browsingContext.getTree")["contexts"][0]["context"]

    def ask(self, method: str, **params: Any) -> Any:
        """Send a command and return its result.

        Raises:
            PageError: If it could not be carried out.
        """
        self.sent += 1
        self.socket.send(json.dumps({"id": self.sent, "method": method, "params": params}))
        while True:
            said = json.loads(self.socket.recv(timeout=ANSWERS_WITHIN))
            if said.get("method") == "log.entryAdded" and said["params"]["level"] == "error":
                self.troubles.append(said["params"]["text"])
            if said.get("id") == self.sent:
                if said["type"] == "error":
                    raise PageError(f"{method}: {said['message']}")
                return said["result"]

    def resize(self, width: int, height: int) -> None:
        """Give the page a window of this size, in CSS pixels."""
        self.ask("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": height})

    def open(self, address: str) -> None:
        """Open a page and wait until it is loaded."""
        # By way of an empty page: the answer may come while the page before is still there, which may be the same one.
        for url in ("about:blank", address):
            self.ask("browsingContext.navigate", context=self.context, url=url, wait="complete")
            self.wait(f"location.href === {json.dumps(url)} && document.readyState === 'complete'", ANSWERS_WITHIN)

    def value(self, expression: str) -> Any:
        """Return what an expression of JavaScript gives, which must be possible to write as JSON."""
        found = self.ask(
            "script.evaluate",
            expression=f"Promise.resolve({expression}).then((found) => JSON.stringify(found ?? null))",
            target={"context": self.context},
            awaitPromise=True,
        )
        if found["type"] != "success":
            raise PageError(found["exceptionDetails"]["text"])
        return json.loads(found["result"]["value"])

    def wait(self, condition: str, seconds: float = 10) -> None:
        """Wait until an expression is true.

        Raises:
            PageError: If it does not become so.
        """
        end = time.monotonic() + seconds
        while not self.value(f"Boolean({condition})"):
            if time.monotonic() > end:
                raise PageError(f"never true: {condition}")
            time.sleep(0.1)

    def press(self, *keys: str) -> None:
        """Press and release keys, one after the other."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._act({"type": "key", "id": "keys", "actions": actions})

    def click(self, selector: str) -> None:
        """Click in the middle of an element, which is brought into sight first."""
        element = f"document.querySelector({json.dumps(selector)})"
        self.value(f"{element}.scrollIntoView({{block: 'center', behavior: 'instant'}})")
        box = self.value(f"{element}.getBoundingClientRect().toJSON()")
        x, y = round(box["x"] + box["width"] / 2), round(box["y"] + box["height"] / 2)
        moves = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": moves})

    def _act(self, source: dict[str, Any]) -> None:
        self.ask("input.performActions", context=self.context, actions=[source])


@contextmanager
def firefox(program: str) -> Iterator[Tab]:
    """Start Firefox without a window and with a profile of its own, and give its page."""
    with tempfile.TemporaryDirectory() as folder:
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in PREFERENCES.items())
        Path(folder, "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [program, "--headless", "--no-remote", "--profile", folder, "--remote-debugging-port", "0"]
        log = Path(folder, "log")
        with log.open("w") as told:
            process = subprocess.Popen(command, stdout=told, stderr=told)
        try:
            with connect(f"{address_in(log)}/session", max_size=None) as socket:
                yield Tab(socket)
        finally:
            process.terminate()
            process.wait()


def address_in(log: Path) -> str:
    """Wait until Firefox has said where it listens."""
    end = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < end:
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", log.read_text(encoding="utf-8")):
            return found[1]
        time.sleep(0.1)
    raise PageError(f"Firefox did not start: {log.read_text(encoding='utf-8')[-500:]}")
