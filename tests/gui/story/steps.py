# SPDX-License-Identifier: MIT
"""What a person does again and again in the console, and who the people are."""
import re

from harness import Console, Element, wait_until

PASSWORD = "correct-horse-sample-1"
AMELIA = "amelia.hartmann@acme.example"  # super admin of Acme Robotics, which invites by e-mail and phone
BILL = "bill.lumbergh@initech.example"  # owner of Initech, which creates members

BUTTON = "push button"
# The first try after a failure comes after seconds, the next ones later and later; a test may meet the third.
RETURN = 150


def begins(text: str) -> re.Pattern:
    return re.compile("^" + re.escape(text))


def has(text: str) -> re.Pattern:
    return re.compile(re.escape(text))


def able(console: Console, name, role: str = BUTTON, description: str = "") -> Element:
    """The control, once it can be used: Qt 6.4 tells no reader that one is off, so its description says why instead."""
    def usable():
        found = console.find(role, name)
        return found if found is not None and found.description == description else None
    return wait_until(usable, f"{role} {name!r} to be usable", about=console.outline)


def opened(console: Console, name=None) -> Element:
    """The dialog, once the keys go to something in it."""
    def holds_focus():
        dialog = console.find("dialog", name)
        return dialog if dialog is not None and any(e.focused and e.role != "dialog" for e in dialog.walk()) else None
    return wait_until(holds_focus, f"dialog {name!r} to have the focus", about=console.outline)


def fill_sign_in(console: Console, url: str, who: str, password: str = PASSWORD):
    console.fill("text", "Server URL", url)
    console.fill("text", "E-mail or phone", who)
    console.fill("password text", "Password", password)


def sign_in(console: Console, url: str, who: str, password: str = PASSWORD):
    fill_sign_in(console, url, who, password)
    able(console, "Sign in").press()


def add_account(console, plane, who, password: str = PASSWORD):
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    dialog.wait_for(BUTTON, "Add control plane…").press()
    console.wait_for("heading", "Add a control plane")
    sign_in(console, plane.url, who, password)


def page(console: Console, name: str, table: str | None = None) -> Element:
    console.press("page tab", name)
    return console.wait_for("table", table or name)


def member_row(console: Console, name: str) -> Element:
    return console.wait_for("table row", begins(name))


def link_row(console: Console, words: str) -> Element:
    """The invitation link that a screen reader hears with these words."""
    return console.wait_for("table row", re.compile("^Link ending in .*" + words))


def on_tenant(console: Console, tenant: str):
    console.wait_for(None, f"Tenant: {tenant}")
    console.wait_for("table", "Members")


def choose_role(dialog: Element, role: str):
    """In the dialog that changes it. The roles are listed anew when the tenant is read, so a press may meet one that goes."""
    def chosen():
        radio = dialog.find("radio button", role)
        if radio is not None and not radio.checked:
            radio.press()
        return radio is not None and radio.checked
    wait_until(chosen, f"{role} to be chosen", about=dialog.outline)


def switch_tenant(console: Console, tenant: str, as_whom: str | None = None):
    """By the switcher; `as_whom` picks the account where several belong to the tenant."""
    console.keys("ctrl+t")
    dialog = console.wait_for("dialog", "Switch tenant")
    listed = dialog.wait_for("list", "Tenants")
    wanted = [e for e in listed.walk() if e.role == "list item" and e.showing and e.name.startswith(tenant)]
    if as_whom is not None:
        wanted, mine = [], False
        for e in listed.walk():
            if e.role == "heading":
                mine = as_whom in e.name
            elif mine and e.role == "list item" and e.name.startswith(tenant):
                wanted.append(e)
    assert wanted, f"the switcher has no {tenant} of {as_whom}:\n{listed.outline()}"
    wanted[0].press()
    console.wait_gone("dialog", "Switch tenant")
    on_tenant(console, tenant)


def choose_theme(console: Console, name: str):
    console.press(BUTTON, "Account menu")
    console.press("menu item", name)
    console.wait_gone("menu item", name)


def link_from_clipboard(console: Console) -> str:
    return wait_until(lambda: (text := console.clipboard()).startswith("http") and text, "a link on the clipboard")


def token_of(link: str) -> str:
    return link.rstrip("/").rsplit("/", 1)[1]


def credits_page(console: Console, title: str = "Credits") -> Element:
    console.press("page tab", title)
    return console.wait_for("heading", title)


def act_on(console: Console, who: str, what: str, title) -> Element:
    """Out of a row's menu, as far as the dialog that it opens."""
    console.press(BUTTON, f"Actions for {who}")
    console.press("menu item", what)
    return opened(console, title)


def wait_for_credits(console: Console, who: str, text: str):
    """Until the row says so. A list that uses its rows again leaves old ones to readers, so any row of that member will do."""
    def said():
        cells = [cell for row in console.find_all("table row", begins(who + ",")) for cell in row.walk() if cell.role == "table cell"]
        return any(re.search("used: |this month: ", cell.name) and text in cell.name for cell in cells)
    wait_until(said, f"the credits of {who} to be {text}", about=console.outline)
