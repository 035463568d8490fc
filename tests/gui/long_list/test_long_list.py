# SPDX-License-Identifier: MIT
"""The member table with a million rows, in both renderers: what is lost past 2^24 pixels is lost in one of them only."""
import os
import subprocess

import pytest

RENDERERS = {
    "software": {"QT_QUICK_BACKEND": "software"},
    "opengl": {"LIBGL_ALWAYS_SOFTWARE": "1", "QSG_RHI_BACKEND": "opengl"},
}


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_million_rows(renderer):
    program = os.path.join(os.environ["ROLLCALL_BIN"], "rollcall-long-list")
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "xcb", "ROLLCALL_RENDERER": renderer, **RENDERERS[renderer]}
    run = subprocess.run([program], env=surroundings, capture_output=True, text=True, timeout=300, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
