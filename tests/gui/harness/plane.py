# SPDX-License-Identifier: MIT
"""The local control plane as a real server process, and the network between it and the console."""
import os
import re
import signal
from pathlib import Path

from .process import Process, binary

LISTENING = re.compile(r"listening on (https?)://\S+:(\d+)")


class Plane:
    """Keeps its data in `data` over stop and start, and its port too, so that a console finds it again."""

    def __init__(self, data: Path, *arguments: str, seed: str | None = "sample"):
        self.data = Path(data)
        self.arguments = list(arguments)
        self.seed = seed
        self.port = 0
        self.scheme = "http"
        self.process: Process | None = None
        self.starts = 0

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def start(self) -> "Plane":
        command = [binary("rollcall-localplane"), "--data", str(self.data), "--port", str(self.port), *self.arguments]
        if self.seed and self.starts == 0:
            command += ["--seed", self.seed]
        self.starts += 1
        env = {**os.environ, "TZ": "UTC"}
        self.process = Process(command, env, f"localplane-{self.data.name}-{self.starts}.log")
        try:
            match = self.process.wait_for_line(LISTENING)
        except BaseException:
            if self.process.running():
                self.kill()  # nobody has it yet who would
            raise
        self.scheme, self.port = match.group(1), int(match.group(2))
        return self

    def stop(self):
        """In order: what it was doing is finished."""
        self.process.send(signal.SIGTERM)
        code = self.process.join()
        assert code in (0, -signal.SIGTERM), f"the local plane ended with {code}:\n" + "\n".join(self.process.lines[-20:])

    def kill(self):
        """kill -9, as a power cut would; to the console the network is gone at once."""
        self.process.send(signal.SIGKILL)
        self.process.join()

    pull_network = kill

    def freeze(self):
        """Connections stay open and nothing answers: the network that hangs."""
        self.process.send(signal.SIGSTOP)

    def thaw(self):
        self.process.send(signal.SIGCONT)

    def __enter__(self):
        return self.start()

    def __exit__(self, *_):
        if self.process and self.process.running():
            self.thaw()
            self.stop()
