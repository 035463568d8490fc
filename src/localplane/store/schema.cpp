// SPDX-License-Identifier: MIT
#include "localplane/store/schema.h"

#include <array>

namespace rollcall::plane {

namespace {

// Lists are paged by the integer key, which only grows: a page stays right whatever is added or removed meanwhile.
constexpr const char *first = R"sql(
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE tenants (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, monogram TEXT NOT NULL,
  colour INTEGER NOT NULL, certified INTEGER NOT NULL, state TEXT NOT NULL, rule_set TEXT NOT NULL,
  pool_total INTEGER, pool_left INTEGER CHECK (pool_left >= 0), pool_used INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  member_count INTEGER NOT NULL DEFAULT 0,
  change_number INTEGER NOT NULL DEFAULT 0,  -- of the last change to any of its members
  change_floor INTEGER NOT NULL DEFAULT 0,   -- removals before it are forgotten
  personal INTEGER NOT NULL DEFAULT 0);      -- one account's own, which nobody else joins

CREATE TABLE accounts (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, email TEXT, email_folded TEXT UNIQUE,
  phone TEXT UNIQUE, display_name TEXT NOT NULL,
  search TEXT NOT NULL DEFAULT '',  -- the rows of its memberships are searched besides
  password_hash TEXT, system_administrator INTEGER NOT NULL DEFAULT 0, created INTEGER NOT NULL);

CREATE TABLE sessions (
  digest BLOB NOT NULL PRIMARY KEY, id TEXT NOT NULL, account_id TEXT NOT NULL REFERENCES accounts(id) ON DELETE CASCADE,
  created INTEGER NOT NULL, expires INTEGER NOT NULL, confirmed_until INTEGER, ended INTEGER) WITHOUT ROWID;
CREATE INDEX sessions_of_account ON sessions(account_id);

CREATE TABLE admin_tokens (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  name TEXT NOT NULL, scopes TEXT NOT NULL, digest BLOB NOT NULL UNIQUE, created INTEGER NOT NULL, expires INTEGER,
  last_used INTEGER, created_by TEXT NOT NULL, revoked INTEGER);

CREATE TABLE members (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  account_id TEXT REFERENCES accounts(id), invitation_id TEXT,
  email TEXT, phone TEXT, display_name TEXT NOT NULL, search TEXT NOT NULL,
  role TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('active','invited','disabled')),
  type TEXT NOT NULL CHECK (type IN ('dashboard','api_only')), teams TEXT NOT NULL DEFAULT '[]',
  credits_limit INTEGER, credits_used INTEGER, rate_limit INTEGER, budget INTEGER, last_active INTEGER, joined INTEGER,
  created INTEGER NOT NULL, updated INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, change_number INTEGER NOT NULL,
  active_keys INTEGER NOT NULL DEFAULT 0,
  UNIQUE (tenant_id, account_id));
CREATE INDEX members_of_tenant ON members(tenant_id, ordinal);
CREATE INDEX members_changed ON members(tenant_id, change_number);
CREATE INDEX members_of_account ON members(account_id);

-- Without a reference to the member: a key outlives them as a revoked one, and says so to whoever still sends it.
CREATE TABLE api_keys (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE, member_id TEXT NOT NULL,
  name TEXT NOT NULL, tail TEXT NOT NULL, digest BLOB NOT NULL UNIQUE, created INTEGER NOT NULL, created_by TEXT NOT NULL,
  last_used INTEGER, revoked INTEGER);
CREATE INDEX keys_of_member ON api_keys(member_id, ordinal);

CREATE TABLE removed_members (
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE, change_number INTEGER NOT NULL,
  member_id TEXT NOT NULL, removed INTEGER NOT NULL, PRIMARY KEY (tenant_id, change_number)) WITHOUT ROWID;

CREATE TABLE invitations (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  channel TEXT NOT NULL CHECK (channel IN ('email','phone')), address TEXT NOT NULL, folded TEXT NOT NULL,
  search TEXT NOT NULL, role TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending','accepted','rejected','revoked','expired')),
  inviter_id TEXT NOT NULL, inviter_name TEXT NOT NULL, inviter_role TEXT NOT NULL, message TEXT NOT NULL DEFAULT '',
  teams TEXT NOT NULL DEFAULT '[]', created INTEGER NOT NULL, sent INTEGER NOT NULL, send_count INTEGER NOT NULL DEFAULT 1,
  lifetime INTEGER, expires INTEGER, closed INTEGER, member_id TEXT, attention TEXT, attention_detail TEXT,
  token_digest BLOB UNIQUE, token_sealed BLOB, version INTEGER NOT NULL DEFAULT 1);
CREATE INDEX invitations_of_tenant ON invitations(tenant_id, ordinal);
CREATE INDEX invitations_of_address ON invitations(folded, tenant_id, ordinal);
CREATE UNIQUE INDEX one_open_invitation ON invitations(tenant_id, folded) WHERE state = 'pending';

-- The newest to an address in a tenant, where it was not answered and not revoked; it may have expired meanwhile.
CREATE VIEW open_invitations AS SELECT * FROM invitations AS given WHERE state IN ('pending','expired') AND NOT EXISTS (
  SELECT 1 FROM invitations AS later
  WHERE later.folded = given.folded AND later.tenant_id = given.tenant_id AND later.ordinal > given.ordinal);

CREATE TABLE invitation_links (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  role TEXT NOT NULL, uses INTEGER NOT NULL DEFAULT 0, max_uses INTEGER, used_at INTEGER, created INTEGER NOT NULL,
  expires INTEGER, creator_id TEXT NOT NULL, creator_name TEXT NOT NULL, creator_role TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('enabled','disabled','revoked')), tail TEXT NOT NULL,
  token_digest BLOB NOT NULL UNIQUE, token_sealed BLOB, version INTEGER NOT NULL DEFAULT 1);
CREATE INDEX links_of_tenant ON invitation_links(tenant_id, ordinal);

CREATE TABLE teams (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, name TEXT NOT NULL, name_folded TEXT NOT NULL, created INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, UNIQUE (tenant_id, kind, name_folded));
CREATE TABLE team_members (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, team_id TEXT NOT NULL REFERENCES teams(id) ON DELETE CASCADE,
  member_id TEXT NOT NULL REFERENCES members(id) ON DELETE CASCADE, role TEXT NOT NULL, UNIQUE (team_id, member_id));
CREATE INDEX teams_of_member ON team_members(member_id);
CREATE TABLE planned_teams (
  invitation_id TEXT NOT NULL REFERENCES invitations(id) ON DELETE CASCADE,
  team_id TEXT NOT NULL REFERENCES teams(id) ON DELETE CASCADE, role TEXT NOT NULL,
  PRIMARY KEY (invitation_id, team_id)) WITHOUT ROWID;
CREATE INDEX planned_for_team ON planned_teams(team_id);

CREATE TABLE credit_transactions (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,
  tenant_id TEXT NOT NULL REFERENCES tenants(id) ON DELETE CASCADE,
  event TEXT NOT NULL CHECK (event IN ('grant','allocate','reclaim','use')),
  member_id TEXT, member_name TEXT,  -- kept when the member is gone
  amount INTEGER, pool_left INTEGER, actor TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX credit_transactions_of_tenant ON credit_transactions(tenant_id, ordinal);
CREATE INDEX credit_transactions_of_member ON credit_transactions(tenant_id, member_id, ordinal);

CREATE TABLE activity (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, tenant_id TEXT, at INTEGER NOT NULL, actor_kind TEXT NOT NULL,
  actor_id TEXT NOT NULL, actor_name TEXT NOT NULL, action TEXT NOT NULL, target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
  target_name TEXT, before TEXT, after TEXT, remote TEXT, request_id TEXT NOT NULL);
CREATE INDEX activity_of_tenant ON activity(tenant_id, ordinal);

CREATE TABLE outbox (
  ordinal INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, sealed BLOB NOT NULL, created INTEGER NOT NULL);

CREATE TABLE idempotency (
  key BLOB NOT NULL PRIMARY KEY, request BLOB NOT NULL, status INTEGER NOT NULL, sealed BLOB NOT NULL,
  created INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX idempotency_age ON idempotency(created);
)sql";

constexpr std::array steps{first};

} // namespace

QString migrate(Database &db)
{
    int version = 0;
    {
        Query query(db, "PRAGMA user_version");
        query.next();
        version = query.number(0);
    }
    if (version > static_cast<int>(steps.size()))
        return QStringLiteral("The data folder was written by a newer version of this program.");
    for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step) {
        Change change(db);
        db.run(steps.at(step));
        db.run(("PRAGMA user_version = " + std::to_string(step + 1)).c_str());
        change.commit();
    }
    return {};
}

} // namespace rollcall::plane
