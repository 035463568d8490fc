# SPDX-License-Identifier: MIT
"""A server that a script in tests/servers runs: a real one of somebody else's, or a strict fake. Ends with the test."""
import json
import os
import re
import subprocess
import sys
import urllib.request
from pathlib import Path

from .process import Process

LISTENING = re.compile(r"listening on (http://\S+)")
FIRST_START = 300  # seconds; the first of all brings its packages


class ScriptServer:
    def __init__(self, script: str, *options: str):
        path = Path(os.environ["ROLLCALL_SOURCE"]) / "tests" / "servers" / script
        self.process = Process([sys.executable, "-B", str(path), *options], dict(os.environ), f"{path.parent.name}-{path.stem}.log",
                               stdin=subprocess.PIPE)
        self.url = self.process.wait_for_line(LISTENING, FIRST_START).group(1)

    def tell(self, name: str, **body):
        """Has it do what only an application or time does: POST /test/name."""
        request = urllib.request.Request(f"{self.url}/test/{name}", json.dumps(body).encode(), {"Content-Type": "application/json"})
        return json.load(urllib.request.urlopen(request))

    def __enter__(self) -> "ScriptServer":
        return self

    def __exit__(self, *_):
        self.process.process.stdin.close()
        self.process.join()
