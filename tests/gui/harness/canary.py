# SPDX-License-Identifier: MIT
"""Looks for secrets where none may be."""
import base64
from pathlib import Path
from urllib.parse import quote


def disguises(secret: str) -> dict[str, bytes]:
    raw = secret.encode()
    # Base64 of a part of a longer text depends on where it starts; the letters in the middle are the same at each third.
    shifted = {f"base64 at {n}": base64.b64encode(b"\0" * n + raw)[4 if n else 0:-4] for n in range(3)}
    return {"plain": raw, "utf-16": secret.encode("utf-16-le"), "hex": raw.hex().encode(), "reversed": raw[::-1],
            "percent-encoded": quote(secret, safe="").encode(), **shifted}


def find_canaries(folder: Path, secrets: list[str]) -> list[str]:
    """Where any of the secrets lies in the files below `folder`, in whatever disguise; empty when all is well."""
    found = []
    for path in sorted(p for p in Path(folder).rglob("*") if p.is_file()):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue  # of a program that is running: the log of a database comes and goes
        for secret in secrets:
            for disguise, form in disguises(secret).items():
                if len(form) >= 8 and form in content:
                    found.append(f"{path}: {secret[:4]}… ({disguise})")
    return found
