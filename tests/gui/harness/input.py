# SPDX-License-Identifier: MIT
"""Real keys, a real mouse and a real clipboard, through the X server."""
import subprocess
from pathlib import Path


def run(command: list[str], **options) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, **options)
    assert done.returncode == 0, f"{command[0]}: {done.stderr.strip()}"
    return done.stdout


def keys(*names: str):
    """Presses each in turn, in X's words: "Tab", "ctrl+k", "shift+Tab", "Return"."""
    run(["xdotool", "key", "--clearmodifiers", *names])


def type_text(text: str):
    """Letters of the US keyboard one by one; anything else arrives in one piece, as from an input method, by the clipboard:
    xdotool would have to change the keyboard's map for each letter, and programs read the map too late."""
    if text.isascii():
        run(["xdotool", "type", "--clearmodifiers", "--delay", "4", "--file", "-"], input=text)
        return
    copy(text)
    keys("ctrl+v")


def copy(text: str):
    # xclip stays behind to serve the text; with pipes of ours it would hold them open.
    subprocess.run(["xclip", "-i", "-selection", "clipboard"], input=text.encode(), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def click_at(x: int, y: int):
    run(["xdotool", "mousemove", str(x), str(y), "click", "1"])


def clipboard() -> str:
    """Empty when nothing is there."""
    done = subprocess.run(["xclip", "-o", "-selection", "clipboard"], capture_output=True, text=True, check=False, timeout=10)
    return done.stdout if done.returncode == 0 else ""


def screenshot(path: Path):
    """The window that has the keyboard, without its frame; the whole screen where none has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    active = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True, check=False)
    run(["import", "-window", active.stdout.strip() if active.returncode == 0 else "root", str(path)])
