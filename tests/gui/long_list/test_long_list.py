# SPDX-License-Identifier: MIT
"""The member table with a million rows, in both renderers: what is lost past 2^24 pixels is lost in one of them only."""
import os
import subprocess

import pytest

RENDERERS = {
    "software": {"QT_QUICK_BACKEND": "software"},
    # What the driver leaves behind cannot be suppressed by name: it is unloaded before leaks are looked for. The other run looks.
    "opengl": {"LIBGL_ALWAYS_SOFTWARE": "1", "QSG_RHI_BACKEND": "opengl",
               "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"},
}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_million_rows(renderer):
    program = os.path.join(os.environ["ROLLCALL_BIN"], "rollcall-long-list")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "xcb", "ROLLCALL_RENDERER": renderer, **RENDERERS[renderer]}
    run = subprocess.run([program], env=surroundings, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
