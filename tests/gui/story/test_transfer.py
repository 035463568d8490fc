# SPDX-License-Identifier: MIT
"""Passing the top role on where it takes three consequences, and where it takes the own password."""
from harness import Console, Plane, wait_until
from steps import AMELIA, BUTTON, PASSWORD, able, begins, choose_theme, member_row, on_tenant, opened, sign_in

CHEN_YU = "chen.yu@nebula.example"  # tenant admin of Nebula AI
NEBULA = "Nebula AI 星云科技"


def transfer_to(console, row, role):
    member_row(console, row).wait_for(BUTTON, f"Actions for {row}").press()
    console.press("menu item", f"Transfer {role}…")
    dialog = opened(console, f"Transfer {role}")
    dialog.wait_for(None, begins(f"New holder: {row}"))
    return dialog


def test_three_consequences(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, AMELIA)
        on_tenant(console, "Acme Robotics")
        choose_theme(console, "Dark theme")
        console.fill("text", "Search members", "chen.jing")
        dialog = transfer_to(console, "陈静", "Super admin")
        boxes = wait_until(lambda: dialog.find_all("check box"), "the consequences")
        assert len(boxes) == 3
        dialog.wait_for("text", "Type Acme Robotics to confirm").fill("Acme Robotics")
        for box in boxes:
            dialog.wait_for(None, "Confirm everything above.")
            box.press()
        able(console, "Transfer")
        console.screenshot("transfer-three-consequences-dark")
        # Neither Enter nor Escape transfers.
        dialog.find(BUTTON, "Transfer").focus()
        console.keys("Return")
        console.keys("Escape")
        console.wait_gone("dialog", "Transfer Super admin")
        console.wait_for(None, "Signed in: Amelia Hartmann, Super admin")
        dialog = transfer_to(console, "陈静", "Super admin")
        assert not any(box.checked for box in dialog.find_all("check box")), "another time is another decision"
        for box in dialog.find_all("check box"):
            box.press()
        dialog.wait_for("text", "Type Acme Robotics to confirm").fill("Acme Robotics")
        able(console, "Transfer").press()
        console.wait_for(None, "Signed in: Amelia Hartmann, Member")
        console.quit()


def test_the_own_password(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, CHEN_YU)
        on_tenant(console, NEBULA)
        dialog = transfer_to(console, "刘洋", "Tenant admin")
        for box in wait_until(lambda: dialog.find_all("check box"), "the consequences"):
            box.press()
        dialog.wait_for("text", f"Type {NEBULA} to confirm").fill(NEBULA)
        dialog.wait_for("password text", "Your password").fill("some other password")
        able(console, "Transfer").press()
        field = wait_until(lambda: (e := dialog.find("password text", "Your password")) and "not your password" in e.description and e,
                           "the refusal at the password", about=console.outline)
        wait_until(lambda: field.focused, "the password to have the focus")
        console.screenshot("transfer-wrong-password")
        field.fill(PASSWORD)
        able(console, "Transfer").press()
        console.wait_gone("dialog", "Transfer Tenant admin")
        console.wait_for(None, "Signed in: 陈雨, User")
        console.screenshot("transfer-done")
        console.quit()
