# SPDX-License-Identifier: MIT
"""Credits in the window: who has none, handing out to one and to many, taking back, the ledger, budgets, one's own usage."""
import re

import pytest

from harness import Console, Plane, wait_until
from harness.input import run
from steps import (BILL, BUTTON, able, act_on, begins, choose_theme, credits_page, has, member_row, on_tenant, opened, page, sign_in,
                   wait_for_credits)

CHEN = "chen.yu@nebula.example"  # administrator of a tenant whose members have shares of a pool
HANK = "hank.scorpio@globex.example"  # owner of a team where a share may be without a limit
NANCY = "nancy.davolio@northwind.example"  # administrator of an organization with one pool for all
NEBULA = "Nebula AI 星云科技"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_handing_out_and_taking_back(tmp_path, theme):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, CHEN)
        on_tenant(console, NEBULA)
        choose_theme(console, "Dark theme" if theme == "dark" else "Light theme")

        def look(name):
            console.screenshot(f"credits-{name}-{theme}")

        console.wait_for(None, "Credit pool 490,000 left, 51% allocated")
        console.press(BUTTON, "Credits")
        console.press("menu item", has("No credits"))
        console.keys("Escape")
        console.wait_for(None, has("2 shown"))
        look("members-without")
        credits_page(console)
        console.wait_for(None, "490,000 left")
        wait_for_credits(console, "孙悟空", "Exhausted")
        wait_for_credits(console, "周杰", "48,000 of 50,000")
        look("page")
        only_those_without(console, look)
        allocate_to_one(console, look)
        allocate_to_many(console, look)
        take_back(console, look)
        ledger(console, look)
        ledger_of_one(console, look)
        small_window(console, look)
        console.quit()


def only_those_without(console, look):
    console.wait_for("alert", "Without credits: 2")
    console.press(BUTTON, "Show them")
    console.wait_for(None, has("2 shown"))
    look("none")


def allocate_to_one(console, look):
    dialog = act_on(console, "Ines Moreau", "Allocate credits…", "Allocate credits to Ines Moreau")
    assert NEBULA in dialog.description, "a dialog says in which tenant it is"
    field = dialog.wait_for("text", "Credits")
    field.fill("600000")
    wait_until(lambda: "490,000" in dialog.find("text", "Credits").description, "that the pool is too small", about=console.outline)
    look("too-many")
    field.fill("20000")
    dialog.wait_for(None, "470,000 stay in the pool.")
    look("allocate")
    able(dialog, "Allocate credits").press()
    console.wait_gone("dialog")
    console.wait_for(None, "Allocated to Ines Moreau")
    console.wait_for(None, "470,000 left")
    console.wait_for(None, has("1 shown"))
    console.press(BUTTON, "Clear filters")
    wait_for_credits(console, "Ines Moreau", "0 of 20,000")


def allocate_to_many(console, look):
    for name in ("赵敏", "Tomasz Wiśniewski", "孙悟空"):
        member_row(console, name).wait_for("check box").press()
    console.wait_for("tool bar", "3 selected")
    console.press(BUTTON, "Allocate credits…")
    dialog = opened(console, "Allocate credits to 3 members")
    dialog.wait_for("text", "Credits for each").fill("1,000")
    dialog.wait_for(None, "3 × 1,000 are 3,000; 467,000 stay in the pool.")
    look("allocate-many")
    able(dialog, "Allocate credits").press()
    console.wait_gone("dialog")
    console.wait_for(None, has("Not allocated: Only an active member"))
    console.wait_for(None, has("Allocated to 2 of 3"))
    look("one-failed")
    wait_for_credits(console, "赵敏", "0 of 1,000")
    wait_for_credits(console, "孙悟空", "50,000 of 51,000")
    console.press(BUTTON, "Dismiss")
    console.keys("Escape")
    console.wait_for(None, "468,000 left")


def take_back(console, look):
    dialog = act_on(console, "刘洋", "Reclaim credits…", "Reclaim credits from 刘洋")
    dialog.wait_for(None, "19,000 go back to the pool.")
    look("reclaim")
    able(dialog, "Reclaim credits").press()
    console.wait_gone("dialog")
    console.wait_for(None, "Reclaimed from 刘洋")
    wait_for_credits(console, "刘洋", "Exhausted")
    console.wait_for(None, "487,000 left")
    console.press(BUTTON, "Actions for 刘洋")
    assert console.wait_for("menu item", "Reclaim credits…").description.startswith("There is nothing unused")
    console.keys("Escape")


def ledger(console, look):
    console.press("radio button", "Transactions")
    console.wait_for("table", "Transactions")
    console.wait_for("table row", begins("Returned to the pool, 19,000, 刘洋, by 陈雨"))
    console.wait_for("table row", begins("Allocated, 20,000, Ines Moreau, by 陈雨"))
    console.wait_for("table row", begins("Used, 120,000, Batch runner, by Batch runner"))
    look("ledger")
    console.press("radio button", "Members")
    console.wait_for("table", "Members")


def only_lines_of(console, who):
    """The filter says whose lines these are, and no other line is there."""
    console.wait_for(BUTTON, f"Only {who}")
    wait_until(lambda: (rows := console.find_all("table row")) and all(f", {who}, by " in row.name for row in rows),
               f"the lines of {who} alone", about=console.outline)


def ledger_of_one(console, look):
    console.press(BUTTON, "Actions for 刘洋")
    console.press("menu item", "Show transactions")
    console.wait_for("table", "Transactions")
    only_lines_of(console, "刘洋")
    assert console.find("radio button", "Transactions").checked, "it says where one is"
    console.wait_for("table row", begins("Returned to the pool, 19,000, 刘洋"))
    look("ledger-of-one")
    console.press(BUTTON, "Member")
    console.press("menu item", "Batch runner")
    console.keys("Escape")
    only_lines_of(console, "Batch runner")
    console.press(BUTTON, "Only Batch runner")
    console.wait_gone(BUTTON, "Only Batch runner")
    console.wait_for("table row", begins("Returned to the pool, 19,000, 刘洋"))
    # From the page of members the same leads here.
    page(console, "Members")
    console.press(BUTTON, "Actions for 孙悟空")
    console.press("menu item", "Show transactions")
    console.wait_for("heading", "Credits")
    only_lines_of(console, "孙悟空")
    console.keys("Escape")
    console.wait_gone(BUTTON, "Only 孙悟空")
    console.wait_for("table row", begins("Returned to the pool, 19,000, 刘洋"))
    console.press("radio button", "Members")
    console.wait_for("table", "Members")


def small_window(console, look):
    run(["xdotool", "getactivewindow", "windowsize", "--sync", "960", "640"])
    wait_until(lambda: console.find("frame").extents[2:] == (960, 640), "the window to be 960 by 640", about=lambda: str(console.find("frame").extents))
    member_row(console, "周杰")
    look("960")


def test_a_member_sees_its_own(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, "zhao.min@nebula.example")
        on_tenant(console, NEBULA)
        credits_page(console)
        console.wait_for(None, "Your own usage")
        console.wait_for(None, begins("No credits are allocated to you yet."))
        console.wait_for(None, "You see your own usage")
        console.wait_for("heading", "Your transactions")
        assert console.find(None, has("490,000")) is None, "the pool is not a member's business"
        console.screenshot("credits-own")
        console.quit()


def test_removing_says_what_becomes_of_the_rest(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, CHEN)
        on_tenant(console, NEBULA)
        dialog = act_on(console, "周杰", "Remove…", has("周杰"))
        dialog.wait_for(None, "Unused credits return to the tenant's pool.")
        console.screenshot("credits-remove")
        able(dialog, "Remove").press()
        console.wait_gone("dialog")
        console.wait_for(None, begins("Credit pool 492,000 left"))
        console.quit()


def test_a_quota_without_a_limit(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, HANK)
        on_tenant(console, "Globex Industries")
        credits_page(console, "Quota")
        dialog = act_on(console, "Mina Park", "Allocate quota…", "Allocate quota to Mina Park")
        without = dialog.wait_for("radio button", "Without a limit")
        assert without.description == "The owner's balance is the limit."
        without.press()
        console.screenshot("credits-unlimited")
        able(dialog, "Allocate quota").press()
        console.wait_gone("dialog")
        wait_for_credits(console, "Mina Park", "no limit")
        console.screenshot("credits-quota")
        console.quit()


def test_one_pool_for_all(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, NANCY)
        on_tenant(console, "Northwind Trading")
        console.wait_for(None, begins("Shared units 90,000 left"))
        credits_page(console, "Units")
        console.wait_for(None, "90,000 left")
        console.wait_for("table row", begins("Used, 52,000, Andrew Fuller"))
        assert console.find("radio button", "Members") is None, "nobody has a share of their own"
        console.screenshot("credits-shared")
        console.quit()


def test_budget_and_pace(tmp_path):
    with Plane(tmp_path / "plane") as plane, Console(tmp_path / "profile") as console:
        sign_in(console, plane.url, BILL)
        on_tenant(console, "Initech")
        assert console.find(None, re.compile("pool", re.I)) is None, "there is no pool here"
        credits_page(console, "Budget")
        wait_for_credits(console, "Milton Waddams", "Exhausted")
        console.wait_for("table cell", begins("Budget this month: "))
        console.wait_for(None, "0 used this month")
        console.screenshot("credits-budget")
        dialog = act_on(console, "Milton Waddams", "Set limits…", "Limits of Milton Waddams")
        budget = dialog.wait_for("text", "Budget (USD a month)")
        assert budget.text == "100"
        dialog.wait_for(None, begins("100 USD spent this month."))
        budget.fill("many")
        wait_until(lambda: "whole number" in dialog.find("text", "Budget (USD a month)").description, "the reason at the field", about=console.outline)
        budget.fill("250")
        dialog.wait_for("text", "Requests per minute").fill("30")
        console.screenshot("credits-limits")
        able(dialog, "Save").press()
        console.wait_gone("dialog")
        console.wait_for(None, "The limits of Milton Waddams are set")
        wait_for_credits(console, "Milton Waddams", "100 of 250")
        console.wait_for("table cell", "Pace: 30 a minute")
        console.quit()
