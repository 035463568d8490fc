# SPDX-License-Identifier: MIT
"""What the administrator of test_gaho.py does last: credits for who joined, and the tenant itself to one of them."""
from harness import wait_until
from steps import BUTTON, PASSWORD, able, act_on, begins, credits_page, has, member_row, opened, page, wait_for_credits


def see_who_cannot_call(console):
    """Who joined through the link is in a list of its own until credits are allocated."""
    console.press(BUTTON, "Credits")
    console.press("menu item", has("No credits"))
    console.keys("Escape")
    console.wait_for(None, has("3 shown"))
    member_row(console, "Wei Ling")
    console.screenshot("gaho-without-credits")
    console.press(BUTTON, "Clear filters")


def hand_credits_out(console):
    credits_page(console)
    console.wait_for("alert", "Without credits: 3")
    dialog = act_on(console, "Wei Ling", "Allocate credits…", "Allocate credits to Wei Ling")
    dialog.wait_for("text", "Credits").fill("5000")
    dialog.wait_for(None, "485,000 stay in the pool.")
    able(dialog, "Allocate credits").press()
    wait_for_credits(console, "Wei Ling", "0 of 5,000")
    for name in ("赵敏", "Ines Moreau"):
        member_row(console, name).wait_for("check box").press()
    console.wait_for("tool bar", "2 selected")
    console.press(BUTTON, "Allocate credits…")
    dialog = opened(console, "Allocate credits to 2 members")
    dialog.wait_for("text", "Credits for each").fill("1000")
    dialog.wait_for(None, "2 × 1,000 are 2,000; 483,000 stay in the pool.")
    able(dialog, "Allocate credits").press()
    console.wait_for(None, has("Allocated to 2 of 2"))
    console.wait_gone("alert", begins("Without credits"))
    console.wait_for(None, "483,000 left")


def take_them_back(console):
    dialog = act_on(console, "Wei Ling", "Reclaim credits…", "Reclaim credits from Wei Ling")
    dialog.wait_for(None, "5,000 go back to the pool.")
    able(dialog, "Reclaim credits").press()
    console.wait_for("alert", "Without credits: 1")
    console.wait_for(None, "488,000 left")
    console.press("radio button", "Transactions")
    console.wait_for("table row", begins("Returned to the pool, 5,000, Wei Ling, by 陈雨"))
    console.wait_for("table row", begins("Allocated, 1,000, 赵敏, by 陈雨"))
    console.wait_for("table row", begins("Allocated, 5,000, Wei Ling, by 陈雨"))
    console.screenshot("gaho-transactions")


def pass_the_tenant_on(console, tenant):
    """The one administrator leaves the role to a user, and says with the own password that it is meant."""
    page(console, "Members")
    dialog = act_on(console, "Wei Ling", "Transfer Tenant admin…", "Transfer Tenant admin")
    for box in wait_until(lambda: dialog.find_all("check box"), "the consequences", about=console.outline):
        box.press()
    dialog.wait_for("text", f"Type {tenant} to confirm").fill(tenant)
    dialog.wait_for("password text", "Your password").fill(PASSWORD)
    able(console, "Transfer").press()
    console.wait_gone("dialog", "Transfer Tenant admin")
    console.wait_for(None, "Signed in: 陈雨, User")
    wait_until(lambda: console.find(BUTTON, "Create user") is None or console.find(BUTTON, "Create user").description,
               "a user to create nobody", about=console.outline)
    console.screenshot("gaho-transferred")
