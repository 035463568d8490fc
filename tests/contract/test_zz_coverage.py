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


def test_every_common_refusal_was_seen(contract):
    common = contract.common_refusals()
    assert len(common) > 20, "the contract's head names what any operation may answer"
    missing = common - {code for _, _, code in contract.codes} - contract.elsewhere
    assert not missing, "never seen: " + ", ".join(sorted(missing))


def test_every_refusal_that_was_seen_is_named(contract):
    """The other way round: a client may rely on it that there are no more."""
    named, common = set(contract.refusals()), contract.common_refusals()
    unnamed = [f"{method.upper()} {template}: {code}" for method, template, code in sorted(contract.codes)
               if code not in common and (method, template, code) not in named]
    assert not unnamed, "not in the contract: " + ", ".join(unnamed)
    assert contract.elsewhere <= common, "not in the contract: " + ", ".join(contract.elsewhere - common)
