// SPDX-License-Identifier: MIT
// A better-auth server as an application would run it, with people and organizations to test on.
// Its routes are better-auth's own; those below /test stand for what an application or time does: mail, many members, expiry.
import { createServer } from "node:http";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { toNodeHandler } from "better-auth/node";
import { admin, bearer, organization } from "better-auth/plugins";
import pg from "pg";

const PASSWORD = "rollcall-demo-1";
const plain = process.argv.includes("--plain"); // without teams, bearer and the admin plugin, as not every server has them
const pool = new pg.Pool({ host: process.env.PGHOST, user: process.env.PGUSER, database: "postgres" });
const outbox = [];

const server = createServer(route);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const baseURL = `http://127.0.0.1:${server.address().port}`;

const auth = betterAuth({
  baseURL,
  database: pool,
  secret: "only-of-this-test-run-and-gone-with-its-database",
  emailAndPassword: { enabled: true },
  rateLimit: { enabled: process.argv.includes("--limit-rate") },
  telemetry: { enabled: false },
  logger: { level: "error" },
  plugins: [
    organization({
      teams: { enabled: !plain },
      membershipLimit: 2000,
      sendInvitationEmail: async (mail) => {
        outbox.push({ to: mail.email, link: `${baseURL}/accept-invitation/${mail.id}` });
      },
    }),
    ...(plain ? [] : [bearer(), admin()]),
  ],
});
const answer = toNodeHandler(auth);
const context = await auth.$context;

async function person(name, email, role) {
  const { user } = await auth.api.signUpEmail({ body: { name, email, password: PASSWORD } });
  if (role)
    await context.adapter.update({ model: "user", where: [{ field: "id", value: user.id }], update: { role } });
  return user;
}

async function join(organizationId, userId, role) {
  return auth.api.addMember({ body: { organizationId, userId, role } });
}

async function seed() {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
  const lena = await person("Lena Fischer", "lena@acme.example");
  const noor = await person("Noor Aziz", "noor@acme.example");
  const yui = await person("Yui Tanaka", "yui@acme.example");
  const both = await person("Mateo Díaz", "mateo@acme.example");
  await person("Sam Outside", "sam@elsewhere.example");
  const acme = await auth.api.createOrganization({ body: { name: "Acme Robotics", slug: "acme", userId: lena.id } });
  await join(acme.id, noor.id, "admin");
  await join(acme.id, yui.id, "member");
  await join(acme.id, both.id, ["member", "admin"]);
  const globex = await auth.api.createOrganization({ body: { name: "Globex", slug: "globex", userId: noor.id } });
  await join(globex.id, lena.id, "member");
  if (!plain) {
    const root = await person("Ada Root", "root@acme.example", "admin");
    await join(acme.id, root.id, "admin");
  }
}

const tests = {
  // Members by the hundred: as the application's own sign-up would have made them, without a password each.
  async members({ slug, count }) {
    const organizations = await context.adapter.findMany({ model: "organization", where: [{ field: "slug", value: slug }] });
    for (let number = 1; number <= count; ++number) {
      const name = `Person ${String(number).padStart(4, "0")}`;
      const now = new Date();
      const user = await context.adapter.create({
        model: "user",
        data: { name, email: `person${number}@${slug}.example`, emailVerified: true, createdAt: now, updatedAt: now },
      });
      await context.adapter.create({
        model: "member",
        data: { organizationId: organizations[0].id, userId: user.id, role: "member", createdAt: now },
      });
    }
    return { made: count };
  },
  async removeFirstMember({ slug }) {
    const { rowCount } = await pool.query(
      `delete from member where id = (select m.id from member m join organization o on o.id = m."organizationId"
         where o.slug = $1 and m.role = 'member' order by m.id limit 1)`, [slug]);
    return { removed: rowCount };
  },
  async expire({ email }) {
    const { rowCount } = await pool.query(`update invitation set "expiresAt" = now() - interval '1 hour' where email = $1`, [email]);
    return { expired: rowCount };
  },
  async role({ email, role }) {
    const { rowCount } = await pool.query(
      `update member set role = $2 where "userId" = (select id from "user" where email = $1)`, [email, role]);
    return { changed: rowCount };
  },
  async outbox() {
    return outbox;
  },
};

async function route(request, response) {
  const name = /^\/test\/(\w+)$/.exec(request.url)?.[1];
  if (!name)
    return answer(request, response);
  let body = "";
  for await (const part of request)
    body += part;
  const result = await tests[name](body ? JSON.parse(body) : {});
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(result));
}

await seed();
console.log(`listening on ${baseURL}`);
