# SPDX-License-Identifier: MIT
"""A program under test: its output is read as it comes and kept as an artefact."""
import os
import signal
import subprocess
import threading
from pathlib import Path

from .waiting import PATIENCE, wait_until


def artifacts() -> Path:
    folder = Path(os.environ.get("ROLLCALL_ARTIFACTS", "build/artifacts"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def binary(name: str) -> str:
    return str(Path(os.environ["ROLLCALL_BIN"]) / name)


class Process:
    """Lines of stdout and stderr arrive in `lines`; the log file is rewritten at each start of the same name."""

    def __init__(self, command: list[str], env: dict[str, str], log: str, stdin: int = subprocess.DEVNULL):
        self.lines: list[str] = []
        self.log = (artifacts() / log).open("w", encoding="utf-8")
        self.process = subprocess.Popen(command, env=env, stdin=stdin, stdout=subprocess.PIPE,
                                        stderr=subprocess.STDOUT, text=True, errors="replace", bufsize=1)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.append(line.rstrip("\n"))
            self.log.write(line)
            self.log.flush()

    @property
    def pid(self) -> int:
        return self.process.pid

    def running(self) -> bool:
        return self.process.poll() is None

    def wait_for_line(self, pattern, patience=None):
        """Waits for a line that `pattern` (compiled) finds, and gives its match back."""
        def seen():
            for line in self.lines:
                match = pattern.search(line)
                if match:
                    return match
            if not self.running():
                self.reader.join(1)
                raise AssertionError("the program ended: " + "\n".join(self.lines[-20:]))
            return None
        return wait_until(seen, f"a line like {pattern.pattern}", patience=patience,
                          about=lambda: "\n".join(self.lines[-20:]))

    def send(self, number: signal.Signals):
        if self.running():
            self.process.send_signal(number)

    def join(self) -> int:
        """The exit code, once it has ended by itself or been told to."""
        try:
            code = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError("the program did not end") from None
        self.reader.join(5)
        self.log.close()
        return code
