// The built form of `dealership`, filled in by a real browser, sent, ingested and found in the report.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./browser.mjs";
import { exportCsv, formEndpoint, staticHost } from "./servers.mjs";
import { copySite, emptySite, repository } from "./site.mjs";
import { SEND } from "./respondent.mjs";

const FEATURES = [
  "no-pressure", "water", "test-drive-guide", "gift",
  "rescue", "loan-car", "labour-discount", "care-booklet",
];
// Two different people: one is delighted by everything, the other takes it for granted.
const DELIGHTED = { functional: "like", dysfunctional: "neutral" };
const USED_TO_IT = { functional: "must-be", dysfunctional: "dislike" };

const REMARK = '"Gute" Werkstatt, 很好\n=1+1';


let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Answers all questions of the form, all pairs alike; `next` leads to what comes next. */
async function fillIn(page, pair, tier, next = () => page.click(".steps button:last-child")) {
  await page.check("[name=consent]");
  await next();
  for (const feature of FEATURES) {
    for (const [side, answer] of Object.entries(pair)) {
      await page.check(`[name="${feature}__${side}"][value="${answer}"]`);
    }
    await next();
  }
  await page.check('[name="profile__bought-before"][value="bought"]');
  await page.check(`[name="profile__tier"][value="${tier}"]`);
  await page.check('[name="profile__services-used"][value="test-drive"]');
  await page.check('[name="profile__services-used"][value="repair"]');
  await page.fill('[name="profile__driving-years"]', "12");
  await page.fill('[name="profile__remark"]', REMARK);
  await next();
}

/** The built site on a host, with an endpoint that leads on to the page of thanks. */
async function published(t) {
  const endpoint = await formEndpoint();
  const site = copySite(`languages: [zh-CN, en]\nsubmit: ${endpoint.origin}/answers\n`);
  site.run("build");
  const host = await staticHost(site.dist);
  t.after(() => {
    endpoint.close();
    host.close();
    site.remove();
  });
  endpoint.next = `${host.origin}/dealership/thanks/`;
  return { endpoint, site, host };
}

test("sent with and without JavaScript, ingested, and in the report", async (t) => {
  const { endpoint, site, host } = await published(t);

  for (const [javaScriptEnabled, path, pair, tier] of [
    [true, "dealership/", DELIGHTED, "gold"],
    [false, "dealership/en/", USED_TO_IT, "iron"],
  ]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const problems = [];
    // This receiver lets no page read what it says, which the browser complains about.
    const expected = /CORS|Failed to load resource/;
    page.on("console", (message) => {
      if (message.type() === "error" && !expected.test(message.text())) problems.push(message.text());
    });
    page.on("pageerror", (error) => problems.push(String(error)));
    await page.goto(`${host.origin}/${path}`);
    await fillIn(page, pair, tier, javaScriptEnabled ? undefined : () => {});
    await page.click(SEND);
    await page.waitForURL(endpoint.next);
    assert.deepEqual(problems, []);
    await context.close();
  }

  assert.equal(endpoint.posts.length, 2);
  const [scripted, plain] = endpoint.posts.map((post) => Object.fromEntries(post));
  assert.match(scripted.meta__id, /^[0-9a-f]{32}$/);
  assert.match(scripted.meta__sent, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/);
  assert.equal(plain.meta__id, "");
  assert.equal(plain.meta__lang, "en");
  assert.equal(plain.meta__form, scripted.meta__form);

  site.respond("dealership", "received.csv", exportCsv(endpoint.posts));
  site.run("report", "dealership");
  const results = join(site.dist, "dealership/results");
  const { features, ledger } = JSON.parse(readFileSync(join(results, "results.json"), "utf8"));
  assert.deepEqual(features.map((feature) => feature.id), FEATURES);
  for (const feature of features) {
    assert.equal(feature.n, 2);
    assert.equal(feature.counts.attractive, 1);
    assert.equal(feature.counts["must-be"], 1);
    assert.equal(feature.better.value, 0.5);
    assert.equal(feature.worse.value, -0.5);
  }
  assert.equal(ledger.total.accepted, 2);
  assert.equal(ledger.total.without_id, 1);
  const page = await browser.newPage();
  await page.goto(`${host.origin}/dealership/results/`);
  assert.match(await page.textContent("main"), /0\.5000/);
});

test("a double click sends once", async (t) => {
  const { endpoint, host } = await published(t);
  const page = await browser.newPage();
  await page.goto(`${host.origin}/dealership/`);
  await fillIn(page, DELIGHTED, "gold");
  await page.dblclick(SEND);
  await page.waitForURL(endpoint.next);
  assert.equal(endpoint.posts.length, 1);
  await page.close();
});

test("without an endpoint the page gives a file, also from the disk", async (t) => {
  const site = copySite("languages: [zh-CN, en]\n");
  site.run("build");
  t.after(site.remove);
  const page = await browser.newPage();
  await page.goto(`file://${join(site.dist, "dealership/index.html")}`);
  await fillIn(page, DELIGHTED, "gold");
  await page.click(SEND);
  assert.doesNotMatch(await page.textContent("main"), /已送达/);
  const code = await page.textContent(".code");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".file")]);
  assert.match(download.suggestedFilename(), /^answers-dealership-[0-9a-f]{8}\.jsonl$/);
  const text = readFileSync(await download.path(), "utf8");
  assert.equal(text.trimEnd().split("\n").length, 1);
  assert.equal(JSON.parse(text).profile.remark, REMARK);

  // The file and the code are the same response.
  site.respond("dealership", download.suggestedFilename(), text);
  site.respond("dealership", "mail.txt", `Hello,\n> ${code.slice(0, 30)}\n> ${code.slice(30)}\nBest`, true);
  site.run("report", "dealership");
  const json = join(site.dist, "dealership/results/results.json");
  const { features, ledger } = JSON.parse(readFileSync(json, "utf8"));
  assert.equal(ledger.total.accepted, 1);
  assert.equal(ledger.total.duplicate, 1);
  assert.ok(features.every((feature) => feature.counts.attractive === 1));
});

test("the form in one file loads nothing else", async (t) => {
  const site = copySite("languages: [zh-CN, en]\n");
  site.run("build", "--single-file");
  t.after(site.remove);
  const page = await browser.newPage();
  const loaded = [];
  page.on("request", (request) => loaded.push(request.url()));
  page.on("pageerror", (error) => loaded.push(String(error)));
  page.on("console", (message) => loaded.push(message.text()));
  await page.goto(`file://${join(site.dist, "dealership/dealership.zh-CN.html")}`);
  await fillIn(page, DELIGHTED, "gold");
  await page.click(SEND);
  assert.match(await page.textContent(".code"), /^KP1/);
  assert.equal(loaded.filter((url) => !url.startsWith("data:")).length, 1, loaded.join("\n"));
  await Promise.all([page.waitForURL(/dealership\.en\.html$/), page.click("header a")]);
  await page.close();
});

for (const [what, javaScriptEnabled, places] of [
  ["JavaScript", false, 2],
  ["the script, which never arrives", true, 1],
]) {
  test(`without endpoint and without ${what}, the page says what to do`, async (t) => {
    const site = copySite("languages: [zh-CN, en]\n");
    site.run("build");
    t.after(site.remove);
    const context = await browser.newContext({ javaScriptEnabled });
    t.after(() => context.close());
    await context.route("**/form.*.js", (route) => route.abort());
    const page = await context.newPage();
    const url = `file://${join(site.dist, "dealership/en/index.html")}`;
    await page.goto(url);
    assert.equal(await page.isVisible(SEND), false);
    const said = async () => (await page.innerText("main")).split("print it and hand it in").length - 1;
    assert.equal(await said(), places);
    // Without a script, numbers say how far one has come; a script says it itself.
    const number = await page.$eval(".pair h3", (heading) => getComputedStyle(heading, "::before").content);
    assert.equal(number, javaScriptEnabled ? "none" : `counter(pair) ". "`);
    if (!javaScriptEnabled) return;
    await context.unroute("**/form.*.js");
    await page.goto(url);
    await page.waitForSelector(".steps");
    assert.equal(await said(), 0);
    await page.evaluate(() => (globalThis.scrollTo = () => JSON.parse("broken")));
    await page.check("[name=consent]");
    await page.click(".steps button:last-child");
    assert.equal(await page.isVisible(SEND), false);
    assert.equal(await said(), places);
    // The step that was asked for stays in front of the person.
    const { y } = await page.locator(".pair").first().boundingBox();
    assert.ok(Math.abs(y) < 200, `${y}`);
  });
}

test("pictures stand beside the words before them, one below the other, also where a condition is said", async (t) => {
  const site = emptySite("title: Tests\n");
  t.after(site.remove);
  const png = readFileSync(join(repository, "docs/form.en.png"));
  for (const name of ["a.png", "b.png"]) site.write(`surveys/two/${name}`, png);
  site.write("surveys/two/survey.yaml", `
title: Two
language: en
contact: me
features:
  - {id: one, name: One, description: "Words.\\n\\n![A](a.png)\\n\\n![B](b.png)"}
  - {id: two, name: Two, description: "Words.\\n\\n![A](a.png)", show_if: {who: x}}
profile: [{id: who, question: Who?, type: choice, options: [{id: x, label: X}, {id: y, label: Y}]}]
`);
  site.run("build");
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1000, height: 800 } });
  t.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`file://${join(site.dist, "two/index.html")}`);
  const place = async (selector) => page.locator(selector).boundingBox();
  const [words, first, second] = [
    await place("text=Words. >> nth=0"),
    await place("img[alt=A] >> nth=0"),
    await place("img[alt=B]"),
  ];
  assert.ok(first.x > words.x + 300, "beside the words");
  assert.ok(second.y >= first.y + first.height, "below the first one");
  const [others, last] = [await place("text=Words. >> nth=1"), await place("img[alt=A] >> nth=1")];
  assert.ok(last.x > others.x + 300, "beside the words of a feature with a condition");
});
