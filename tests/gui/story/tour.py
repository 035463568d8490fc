# SPDX-License-Identifier: MIT
"""The way through the pages of teams, roles, tokens, activity, credits, links and tenants, each photographed large and small."""
from harness import Console, Plane, wait_until
from harness.input import run
from steps import BUTTON, act_on, add_account, begins, credits_page, has, link_row, member_row, on_tenant, opened

HANK = "hank.scorpio@globex.example"  # owner of a team with quotas, links and invitations
NANCY = "nancy.davolio@northwind.example"  # administrator of an organization with workspaces and groups
CHEN = "chen.yu@nebula.example"  # administrator of a tenant with links and a pool of credits
ROOT = "root@rollcall.example"  # system administrator
NEBULA = "Nebula AI 星云科技"
SIZES = {"": (1280, 800), "-960": (960, 640)}


def resize(console: Console, size):
    run(["xdotool", "getactivewindow", "windowsize", "--sync", *(str(length) for length in size)])
    wait_until(lambda: console.find("frame").extents[2:] == size, f"the window to be {size}", about=lambda: str(console.find("frame").extents))


class Tour:
    """`theme` is part of each picture's name."""

    def __init__(self, console: Console, plane: Plane, theme: str):
        self.console = console
        self.plane = plane
        self.theme = theme

    def look(self, name: str, here=lambda: True):
        """Large and small; `here` waits for what must be seen in both."""
        for suffix, size in SIZES.items():
            resize(self.console, size)
            here()
            self.console.screenshot(f"page-{name}{suffix}-{self.theme}")
        resize(self.console, SIZES[""])

    def row(self, name):
        return lambda: self.console.wait_for("table row", name)

    def account(self, who: str, tenant: str):
        """The page stays while the account changes, so it is left first."""
        self.console.press("page tab", "Members")
        add_account(self.console, self.plane, who)
        on_tenant(self.console, tenant)

    def open(self, tab: str, heading: str | None = None):
        self.console.press("page tab", tab)
        self.console.wait_for("heading", heading or tab)

    def dialog(self, name: str, title):
        """Looked at, and left by Escape."""
        self.look(name, lambda: opened(self.console, title))
        self.console.keys("Escape")
        self.console.wait_gone("dialog", title)


def aisix(tour: Tour):
    """Where the pace and the budget of a member are set, and programs have tokens."""
    console = tour.console
    tour.open("Teams")
    tour.look("teams", lambda: console.wait_for("table", begins("People in")))
    tour.open("Admin tokens")
    tour.look("tokens", tour.row(begins("Legacy CI")))
    console.press(BUTTON, "Create admin token")
    tour.dialog("token-create", "Create admin token")
    tour.open("Roles")
    tour.look("roles-three", tour.row(None))
    tour.open("Activity")
    tour.look("activity", tour.row(None))
    credits_page(console, "Budget")
    act_on(console, "Milton Waddams", "Set limits…", "Limits of Milton Waddams")
    tour.dialog("limits", "Limits of Milton Waddams")


def lake(tour: Tour):
    console = tour.console
    tour.account(HANK, "Globex Industries")
    console.press(BUTTON, "More")
    console.press("menu item", "My API keys")
    opened(console, "Hank Scorpio")
    console.wait_for(None, has("You have no API key yet"))
    console.press(BUTTON, "New API key…")
    tour.dialog("key-create", "New API key")
    tour.dialog("keys", "Hank Scorpio")
    act_on(console, "Rosa Delgado", begins("Transfer"), "Transfer Owner")
    tour.dialog("transfer", "Transfer Owner")
    credits_page(console, "Quota")
    tour.look("quota", lambda: member_row(console, "Rosa Delgado"))
    console.press("page tab", "Invitations")
    console.press("page tab", "Links")
    tour.look("links-revocable", lambda: link_row(console, "4 of unlimited uses"))


def hub(tour: Tour):
    console = tour.console
    tour.account(NANCY, "Northwind Trading")
    tour.open("Workspaces and groups")
    tour.look("workspaces", lambda: console.wait_for("table", begins("People in")))
    credits_page(console, "Units")
    tour.look("units", tour.row(begins("Used, 52,000, Andrew Fuller")))


def gaho(tour: Tour):
    console = tour.console
    tour.account(CHEN, NEBULA)
    console.press("page tab", "Invitations")
    tour.look("links", lambda: link_row(console, "12 of 25 uses"))
    credits_page(console)
    tour.look("credits", lambda: member_row(console, "周杰"))
    console.press("radio button", "Transactions")
    tour.look("transactions", tour.row(begins("Used, 120,000")))


def administrator(tour: Tour):
    console = tour.console
    add_account(console, tour.plane, ROOT)
    console.wait_for("heading", "Choose a tenant")
    tour.look("choose-tenant")
    console.press("page tab", "All tenants and people")
    tour.look("tenants", tour.row(begins("Acme Robotics, Active")))
    console.press("radio button", "People")
    console.fill("text", has("Find a person"), "hartmann")
    tour.look("people", tour.row(begins("Amelia Hartmann")))
    console.fill("text", has("Find a person"), "nobody of that name")
    tour.look("people-filtered", lambda: console.wait_for("heading", "Nobody matches"))
