# SPDX-License-Identifier: MIT
"""Who is in the sample tenants, as canaries: what the console keeps of them offline is sealed."""
import json
from pathlib import Path

SAMPLES = Path(__file__).parents[3] / "resources/samples"


def people_of(tenant: str, but: list[str]) -> list[str]:
    """The addresses and names of everybody in it, invited ones and messages to them too, but of the accounts named."""
    sample = json.loads((SAMPLES / f"{tenant}.json").read_text())
    members = [member for member in sample["members"] if member.get("email") not in but]
    found = [member.get(field) for member in members for field in ("email", "phone", "name")]
    found += [invitation.get(field) for invitation in sample["invitations"] for field in ("to", "message")]
    return [text for text in found if text and text not in but]
