// Each receiver that `submit` knows: what the built form posts to it, what the page says, and what
// happens when the receiver says no. The receivers are stood in for as they are documented.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { runInNewContext } from "node:vm";
import { openBrowser } from "./browser.mjs";
import { exportCsv, staticHost } from "./servers.mjs";
import { copySite, repository } from "./site.mjs";
import { SEND } from "./respondent.mjs";


const ARRIVED = "Your answers have arrived";
const READABLE = { "Access-Control-Allow-Origin": "*" };
const GOOGLE_FORM = "https://docs.google.com/forms/d/e/1FAIpQLSx";
const SCRIPT = "https://script.google.com/macros/s/AKfycb/exec";
const WORKER = "https://answers.example.workers.dev/";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** The built form of one survey that sends to `submit`, filled in. */
async function filledIn(t, submit, { javaScriptEnabled = true } = {}) {
  const site = copySite("title: x\n");
  rmSync(join(site.root, "surveys"), { recursive: true });
  mkdirSync(join(site.root, "surveys"));
  const feature = "features: [{id: water, name: Free water}]";
  site.define("tea", `title: Tea\nlayout: page\nsubmit: ${submit}\n${feature}\n`);
  site.run("build");
  const host = await staticHost(site.dist);
  const context = await browser.newContext({ javaScriptEnabled });
  t.after(async () => {
    await context.close();
    host.close();
    site.remove();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  const forbidden = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) forbidden.push(message.text());
  });
  await page.goto(`${host.origin}/tea/`);
  await page.check('[name="water__functional"][value="like"]');
  await page.check('[name="water__dysfunctional"][value="neutral"]');
  return { site, context, page, forbidden };
}

/** Stands in for a receiver: keeps what is posted there, and gives one answer after another. */
async function receiver(context, address, ...answers) {
  const posts = [];
  await context.route(address, async (route) => {
    const request = route.request();
    if (request.method() !== "POST") return route.continue();
    posts.push({ body: request.postData(), type: request.headers()["content-type"] });
    const answer = answers[Math.min(posts.length, answers.length) - 1];
    return answer === "continue" ? route.continue() : route.fulfill(answer(request));
  });
  return posts;
}

const json = (status, body) => (request) => ({
  status,
  headers: READABLE,
  contentType: "application/json",
  body: JSON.stringify(typeof body === "function" ? body(JSON.parse(request.postData())) : body),
});

/** Sends, is refused, sends again, and arrives: with the same bytes. */
async function refusedThenArrived(page, posts) {
  await page.click(SEND);
  await page.waitForSelector(".unsent");
  assert.match(await page.innerText(".unsent"), /did not accept them/);
  assert.equal(await page.isVisible(".code"), true);
  await page.click(".retry");
  await page.waitForSelector(".sent");
  assert.match(await page.innerText(".sent"), new RegExp(ARRIVED));
  assert.equal(posts.length, 2);
  assert.deepEqual(posts[0], posts[1]);
  return posts[0];
}

function fieldsOf({ body, type }) {
  assert.match(type, /^application\/x-www-form-urlencoded/);
  const fields = Object.fromEntries(new URLSearchParams(body));
  assert.equal(fields.water__functional, "like");
  assert.equal(fields.water__dysfunctional, "neutral");
  return fields;
}

test("netlify: the fields and the name of the form, answered by the page of thanks", async (t) => {
  const { context, page, forbidden } = await filledIn(t, "netlify");
  const form = page.locator("form[data-netlify=true]");
  assert.equal(await form.getAttribute("name"), "tea");
  assert.equal(await form.getAttribute("netlify-honeypot"), "meta__trap");
  // A site whose forms Netlify has not found answers 404.
  const missing = () => ({ status: 404, body: "Not Found" });
  const posts = await receiver(context, "**/tea/thanks/", missing, "continue");
  const fields = fieldsOf(await refusedThenArrived(page, posts));
  assert.equal(fields["form-name"], "tea");
  assert.match(fields.meta__id, /^[0-9a-f]{32}$/);
  assert.equal("meta__trap" in fields, false);
  assert.deepEqual(forbidden, []);
});

test("netlify: a page that is not ours is no confirmation", async (t) => {
  const { context, page } = await filledIn(t, "netlify");
  const other = () => ({ status: 200, contentType: "text/html", body: "<h1>Welcome</h1>" });
  await receiver(context, "**/tea/thanks/", other);
  await page.click(SEND);
  await page.waitForSelector(".unsent");
  assert.match(await page.innerText(".unsent"), /do not know whether they arrived/);
});

test("netlify: without JavaScript the browser sends the form", async (t) => {
  const { context, page } = await filledIn(t, "netlify", { javaScriptEnabled: false });
  const posts = await receiver(context, "**/tea/thanks/", "continue");
  await page.click(SEND);
  await page.waitForURL("**/tea/thanks/");
  assert.equal(fieldsOf(posts[0])["form-name"], "tea");
});

test("formspree: the fields, answered in JSON", async (t) => {
  const { context, page, forbidden } = await filledIn(t, "{formspree: xyzabcde}");
  const refusal = { error: "Form not found", errors: [{ code: "FORM_NOT_FOUND" }] };
  const taken = { ok: true, next: "https://formspree.io/thanks" };
  const address = "https://formspree.io/f/xyzabcde";
  const posts = await receiver(context, address, json(404, refusal), json(200, taken));
  assert.equal(await page.locator("[name=_gotcha]").count(), 1);
  const fields = fieldsOf(await refusedThenArrived(page, posts));
  assert.equal("_gotcha" in fields, false);
  assert.deepEqual(forbidden, []);
});

test("formspree: without JavaScript the browser sends the form", async (t) => {
  const { context, page } = await filledIn(t, "{formspree: xyzabcde}", { javaScriptEnabled: false });
  const thanks = () => ({ status: 200, contentType: "text/html", body: "<h1>Thanks!</h1>" });
  const posts = await receiver(context, "https://formspree.io/f/xyzabcde", thanks);
  await page.click(SEND);
  await page.waitForURL("https://formspree.io/**");
  fieldsOf(posts[0]);
});

const google = `{google-form: "${GOOGLE_FORM}/viewform?usp=pp_url&entry.42=code"}`;

test("google form: the answer code in one field, and Google's own page", async (t) => {
  const { site, context, page } = await filledIn(t, google);
  const recorded = () => ({ status: 200, contentType: "text/html", body: "<h1>Recorded</h1>" });
  const posts = await receiver(context, `${GOOGLE_FORM}/formResponse`, recorded);
  await page.click(SEND);
  await page.waitForURL("https://docs.google.com/**");
  const fields = [...new URLSearchParams(posts[0].body)];
  assert.equal(fields.length, 1);
  const [name, code] = fields[0];
  assert.equal(name, "entry.42");
  // The sheet of the form.
  site.respond("tea", "sheet.csv", `"Timestamp","Code"\r\n"2026/05/04 9:12:31 AM GMT+2","${code}"\r\n`);
  const { ledger } = JSON.parse(site.run("report", "tea", "--format", "json"));
  assert.equal(ledger.total.accepted, 1);

  // Nobody has told this page that the answers arrived, so it still has them.
  await page.goBack();
  await page.waitForSelector(SEND);
  assert.equal(await page.isChecked('[name="water__functional"][value="like"]'), true);
});

test("google form: one that wants people to sign in shows it", async (t) => {
  const { context, page, forbidden } = await filledIn(t, google);
  const signIn = () => ({ status: 200, contentType: "text/html", body: "<h1>Sign in</h1>" });
  await receiver(context, `${GOOGLE_FORM}/formResponse`, signIn);
  const policy = await page.getAttribute("meta[http-equiv]", "content");
  assert.match(policy, /form-action https:\/\/docs\.google\.com https:\/\/accounts\.google\.com;/);
  await page.click(SEND);
  await page.waitForURL("https://docs.google.com/**");
  assert.deepEqual(forbidden, []);
});

test("apps script: JSON as plain text, which needs no question before", async (t) => {
  const { context, page, forbidden } = await filledIn(t, `{apps-script: "${SCRIPT}"}`);
  const taken = ({ id }) => ({ ok: true, id });
  const refusal = { ok: false, error: "the sheet is locked" };
  const posts = await receiver(context, SCRIPT, json(200, refusal), json(200, taken));
  const { body, type } = await refusedThenArrived(page, posts);
  assert.match(type, /^text\/plain/);
  assert.deepEqual(JSON.parse(body).answers, {
    water: { functional: "like", dysfunctional: "neutral" },
  });
  // The real one leads on to this host, which the page may read.
  await context.route("https://script.googleusercontent.com/**", (route) =>
    route.fulfill({ headers: READABLE, body: "read" }),
  );
  const echo = "https://script.googleusercontent.com/macros/echo";
  assert.equal(await page.evaluate(async (url) => (await fetch(url)).text(), echo), "read");
  assert.deepEqual(forbidden, []);
});

test("apps script: the page of an error, which Google gives under 200, is no confirmation", async (t) => {
  const { context, page } = await filledIn(t, `{apps-script: "${SCRIPT}"}`);
  const error = () => ({
    status: 200,
    headers: READABLE,
    contentType: "text/html",
    body: "<title>Error</title>Script function not found: doPost",
  });
  await receiver(context, SCRIPT, error);
  await page.click(SEND);
  await page.waitForSelector(".unsent");
  assert.match(await page.innerText(".unsent"), /do not know whether they arrived/);
});

for (const submit of [`{worker: "${WORKER}"}`, `{to: "${WORKER}", as: json}`]) {
  test(`JSON, and an answer that names the response: ${submit}`, async (t) => {
    const { context, page, forbidden } = await filledIn(t, submit);
    const refusal = { ok: false, error: "not a response" };
    const taken = ({ id }) => ({ ok: true, id });
    const posts = await receiver(context, WORKER, json(400, refusal), json(201, taken));
    const { body, type } = await refusedThenArrived(page, posts);
    assert.match(type, /^application\/json/);
    const { survey, id, sent, trap } = JSON.parse(body);
    assert.equal(survey, "tea");
    assert.match(id, /^[0-9a-f]{32}$/);
    assert.match(sent, /Z$/);
    assert.equal(trap, undefined);
    assert.deepEqual(forbidden, []);
  });
}

test("mail: the mail program opens with the answer code, and nothing is called sent", async (t) => {
  const { page } = await filledIn(t, "{mailto: me@example.org}");
  await page.click(SEND);
  await page.waitForSelector(".unsent");
  const text = await page.innerText(".unsent");
  assert.match(text, /mail program/);
  assert.doesNotMatch(text, /have arrived/);
  const link = await page.getAttribute(".mail", "href");
  const code = await page.innerText(".code");
  assert.equal(link, `mailto:me@example.org?subject=tea&body=${code}`);
});

test("download: a file and a code", async (t) => {
  const { page } = await filledIn(t, "download");
  await page.click(SEND);
  await page.waitForSelector(".unsent .file");
  assert.match(await page.innerText(".unsent"), /does not send anything/);
  assert.equal(await page.locator(".mail").count(), 0);
});

for (const submit of [google, `{worker: "${WORKER}"}`, "{mailto: me@example.org}"]) {
  test(`without JavaScript the page says what to do: ${submit}`, async (t) => {
    const { page } = await filledIn(t, submit, { javaScriptEnabled: false });
    assert.equal(await page.isVisible(SEND), false);
    assert.match(await page.innerText("main"), /print/i);
  });
}

test("whoever fills the field that people do not see is counted, and named in the report", async (t) => {
  const { site, context, page } = await filledIn(t, `{worker: "${WORKER}"}`);
  const honeypot = page.locator("[name=meta__trap]");
  assert.equal(await honeypot.getAttribute("tabindex"), "-1");
  assert.equal(await page.locator("label.unseen").getAttribute("aria-hidden"), "true");
  await honeypot.evaluate((input) => (input.value = "cheap pills"));
  const posts = await receiver(context, WORKER, json(200, ({ id }) => ({ ok: true, id })));
  await page.click(SEND);
  await page.waitForSelector(".sent");
  site.respond("tea", "worker.jsonl", `${posts[0].body}\n`);
  const { ledger } = JSON.parse(site.run("report", "tea", "--format", "json"));
  assert.equal(ledger.total.accepted, 1);
  assert.equal(ledger.total.honeypot, 1);
});

const ID = "3f9a1c07d2b84e6f9a015c7be1d04f88";
const RESPONSE = {
  survey: "tea",
  id: ID,
  sent: "2026-05-04T09:12:31.120Z",
  answers: { water: { functional: "like", dysfunctional: "neutral" } },
  comment: "=1+1",
};

/** A site with the survey of `RESPONSE`, into which a receiver's export is put. */
function ingested(t, name, text) {
  const site = copySite("title: x\n");
  t.after(site.remove);
  site.define("tea", "title: Tea\nfeatures: [{id: water, name: Free water}]\n");
  site.respond("tea", name, text);
  const said = site.attempt("report", "tea", "--format", "json").stdout.trim().split("\n");
  return said.map((line) => JSON.parse(line)).find((line) => line.ledger).ledger.total;
}

test("the worker of the docs keeps a response once, loses none, and gives all to its owner", async (t) => {
  const { default: worker } = await import(join(repository, "docs/receivers/worker.js"));
  const kept = new Map();
  const env = {
    SECRET: "s3cret",
    ANSWERS: {
      put: async (key, value) => kept.set(key, value),
      list: async () => ({ list_complete: true, keys: [...kept.keys()].map((name) => ({ name })) }),
      get: async (keys) => new Map(keys.map((key) => [key, kept.get(key)])),
    },
  };
  const ask = (init) => worker.fetch(new Request(WORKER, init), env);
  const post = (body) => ask({ method: "POST", body: JSON.stringify(body) });

  assert.equal((await ask({ method: "OPTIONS" })).status, 204);
  for (const _ of [1, 2]) {
    const answer = await post(RESPONSE);
    assert.equal(answer.headers.get("Access-Control-Allow-Origin"), "*");
    assert.deepEqual(await answer.json(), { ok: true, id: ID });
  }
  assert.equal(kept.size, 1);
  await post({ ...RESPONSE, comment: "changed" });
  assert.equal(kept.size, 2);

  assert.equal((await post({ ...RESPONSE, id: "../x" })).status, 400);
  assert.equal((await post(null)).status, 400);
  assert.equal((await post({ ...RESPONSE, comment: "x".repeat(300_000) })).status, 413);
  assert.equal((await ask({})).status, 401);
  const owned = await ask({ headers: { Authorization: "Bearer s3cret" } });
  const total = ingested(t, "answers.jsonl", await owned.text());
  assert.deepEqual([total.accepted, total.conflict], [1, 1]);

  env.ANSWERS.put = async () => {
    throw new Error("KV put() limit exceeded for the day");
  };
  const full = await post(RESPONSE);
  assert.equal(full.status, 503);
  assert.equal((await full.json()).ok, false);
});

/** A sheet of Google, as far as the script of the docs needs it; an apostrophe makes a text. */
function sheet() {
  const rows = [];
  const shown = (text) => String(text).replace(/^'/, "");
  return {
    rows,
    getLastColumn: () => rows[0]?.length ?? 0,
    appendRow: (row) => rows.push(row.map(shown)),
    getRange: (first, _column, _count, width) => ({
      createTextFinder: (text) => ({
        matchEntireCell: () => ({
          findAll: () =>
            rows.flatMap((row, index) => (row[0] === text ? [{ getRow: () => index + 1 }] : [])),
        }),
      }),
      getDisplayValues: () => [Array.from({ length: width }, (_, at) => rows[first - 1][at] ?? "")],
      setValues: ([values]) => (rows[first - 1] = [...values]),
    }),
  };
}

test("the script of the docs adds a row once, with the names of columns", async (t) => {
  const google = sheet();
  const script = {
    LockService: { getScriptLock: () => ({ waitLock() {}, releaseLock() {} }) },
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSheets: () => [google] }), flush() {} },
    ContentService: {
      MimeType: {},
      createTextOutput: (text) => ({ setMimeType: () => text }),
    },
  };
  runInNewContext(readFileSync(join(repository, "docs/receivers/apps-script.gs"), "utf8"), script);
  const post = (text) => JSON.parse(script.doPost({ postData: { contents: text } }));

  for (const _ of [1, 2]) {
    assert.deepEqual(post(JSON.stringify(RESPONSE)), { ok: true, id: ID });
  }
  assert.equal(google.rows.length, 2);
  const other = { ...RESPONSE, id: ID.replace("3", "4"), consent: "yes" };
  assert.equal(post(JSON.stringify(other)).ok, true);
  assert.equal(post(JSON.stringify(RESPONSE)).ok, true);
  assert.equal(google.rows.length, 3);
  assert.equal(post("{").ok, false);
  assert.equal(post("{}").ok, false);

  const [names, ...rows] = google.rows;
  assert.equal(rows[0][names.indexOf("comment")], "=1+1");
  const csv = exportCsv(rows.map((row) => names.map((name, at) => [name, row[at] ?? ""])));
  assert.equal(ingested(t, "sheet.csv", csv).accepted, 2);
});
