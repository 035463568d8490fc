# SPDX-License-Identifier: MIT
"""Runs last: every operation of the contract was called with success, and every refusal that it names was seen."""


def test_every_operation_succeeded_once(contract):
    missing = [f"{method.upper()} {template}" for method, template, _ in contract.operations()
               if not any(m == method and t == template and status < 400 for m, t, status in contract.seen)]
    assert not missing, "never called with success: " + ", ".join(missing)


def test_every_refusal_was_seen(contract):
    named = list(contract.refusals())
    assert len(named) > 50, "the contract names its refusals after the words: Refuses with"
    missing = [f"{method.upper()} {template}: {code}" for method, template, code in named
               if (method, template, code) not in contract.codes]
    assert not missing, "never seen: " + ", ".join(missing)
