// Two hundred people with random answers, languages, orders and faults, who go back and forward, load
// pages again, change to another tab, come too late, or use a device after one another: whatever the
// page called sent is stored exactly once, nothing else was called sent, nobody sees the answers of
// another person, and the report counts all of it. The browser keeps pages for its Back, as on devices.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { KEEPS_PAGES, openBrowser } from "./browser.mjs";
import { publish } from "./published.mjs";
import { SUDDEN, receiver, stored } from "./receivers.mjs";
import { answerAll, given, pick, press, random } from "./respondent.mjs";
import { exportCsv } from "./servers.mjs";

const SEED = Number(process.env.SEED ?? 20261201);
const PEOPLE = Number(process.env.PEOPLE ?? 200);
const AT_A_TIME = 4;
const TRIES = 3;

/** The days before and after the last one of the surveys. */
const [IN_TIME, LATE] = ["2026-12-15T12:00", "2027-01-02T12:00"];

let browser;
before(async () => {
  browser = await openBrowser(KEEPS_PAGES);
});
after(() => browser.close());

/** A receiver, and a form that posts to it; each person has chances of their own, by the id. */
async function post(t, readable, isShared) {
  const target = await receiver();
  const lines = ["closes: 2026-12-31", `shared_device: ${isShared}`, `submit: ${target.address}`, ""];
  const form = await publish(lines.join("\n"));
  t.after(() => {
    form.end();
    target.close();
  });
  const chances = new Map();
  const draw = ({ id }) => (chances.get(id)() < 0.4 ? "ok" : pick(chances.get(id), SUDDEN));
  Object.assign(target, { readable, draw, next: `${form.url}thanks/` });
  return { target, form, chances, isShared };
}

/** One person, who gives up at some time. */
async function respond(next, kind) {
  const { target, form, chances, isShared } = kind;
  const context = await browser.newContext();
  await context.clock.setFixedTime(new Date(IN_TIME));
  const url = form.url + pick(next, ["", "de/"]);
  let page = await context.newPage();
  await page.goto(url);
  await answerAll(page, next);
  const answers = await given(page);
  if (!isShared) page = await wander(page, next);
  assert.deepEqual(await given(page), answers, "the answers have changed on the way");
  const id = new Map(answers).get("meta__id");
  chances.set(id, random(Math.floor(next() * 2 ** 31)));
  const person = { id, answers, isSent: false, isLate: next() < 0.1 };
  if (person.isLate) await comeTooLate(page);
  // Where nothing is kept, nothing can be tried again after the receiver's own page.
  const tries = person.isLate ? 0 : isShared && !target.readable ? 1 : TRIES;
  for (let tried = 0; tried < tries && !person.isSent; tried += 1) {
    if (target.readable) person.isSent = await tryToSend(page, next, isShared);
    else person.isSent = await tryWithoutWord(page, url, target.next);
  }
  if (person.isSent && target.readable) {
    assert.match(await page.textContent(".receipt"), new RegExp(id.slice(0, 8)));
  }
  if (isShared) await assertNothingIsLeft(page, url, answers);
  await context.close();
  return person;
}

/** Back and forward, a page that is loaded again, and another tab. */
async function wander(page, next) {
  const steps = 1 + Math.floor(next() * 3);
  if (next() < 0.4) {
    for (let gone = 0; gone < steps; gone += 1) await page.goBack();
    if (next() < 0.5) await page.reload();
    for (let gone = 0; gone < steps; gone += 1) await page.goForward();
  }
  if (next() < 0.2) await page.reload();
  if (next() < 0.2) {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.close();
    page = other;
  }
  await page.waitForSelector(".review:visible");
  return page;
}

async function comeTooLate(page) {
  await page.context().clock.setFixedTime(new Date(LATE));
  await press(page);
  await page.waitForSelector(".unsent .closed");
}

/** Whoever uses the device next finds none of the answers, wherever the browser leads. */
async function assertNothingIsLeft(page, url, answers) {
  const free = answers.filter(([name]) => !/^meta__(survey|form|lang)$/.test(name));
  const check = async () => {
    await page.waitForFunction(() => document.querySelector(".opening:not([hidden]), p.closed, [data-thanks]"));
    assert.equal(await page.locator(".outcome").count(), 0);
    const left = (await page.locator("form").count()) ? await given(page) : [];
    assert.deepEqual(left.filter(([name]) => free.some(([other]) => other === name)), []);
  };
  if (page.url() !== url) {
    await page.goBack({ waitUntil: "commit" });
    await check();
  }
  await page.goto(url);
  await check();
  await page.goto("about:blank");
  await page.goBack({ waitUntil: "commit" });
  await check();
}

/** True if the page says that the answers have arrived. */
async function tryToSend(page, next, isShared) {
  const context = page.context();
  const before = await page.$(".unsent");
  const isOffline = next() < 0.1;
  if (isOffline) await context.setOffline(true);
  await press(page, before ? ".retry" : undefined);
  await outcome(page, before);
  if (isOffline) {
    assert.equal(await page.isVisible(".sent"), false, "sent without a network");
    const offline = await page.$(".unsent");
    await context.setOffline(false);
    await outcome(page, offline);
  }
  if (!isShared && next() < 0.2) await page.reload();
  await page.waitForSelector(".outcome");
  return page.isVisible(".sent");
}

/** Waits for an outcome that was not there before. */
function outcome(page, before) {
  return page.waitForFunction((old) => {
    const now = document.querySelector(".outcome");
    return now && now !== old && !document.querySelector(".sending");
  }, before);
}

/** True if the receiver, whom no page may read, has led the browser on to the page of thanks. */
async function tryWithoutWord(page, url, thanks) {
  await Promise.all([
    page.waitForEvent("framenavigated", (frame) => frame.url() !== url),
    press(page),
  ]);
  await page.waitForLoadState();
  if (page.url() === thanks) return true;
  await page.goto(url);
  assert.equal(await page.isVisible(".sent"), false, "called sent without a word of the receiver");
  return false;
}

/** So many at a time, until all have answered. */
async function everyone(kinds) {
  const people = [];
  let coming = 0;
  const queue = async () => {
    while (coming < PEOPLE) {
      const next = random(SEED + coming);
      coming += 1;
      people.push(await respond(next, pick(next, kinds)));
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, queue));
  return people;
}

/**
 * The fields that the person filled in; the time of sending is not yet there before it. Browsers
 * that send a form by themselves write a line's end as two characters.
 */
function said(fields) {
  const filled = fields.filter(([name, value]) => value && name !== "meta__sent");
  return filled.map(([name, value]) => [name, value.replaceAll("\r\n", "\n")]);
}

test(`${PEOPLE} respondents, seed ${SEED}`, async (t) => {
  const kinds = [];
  for (const [readable, isShared] of [[true, false], [true, false], [true, false], [false, false], [true, true], [false, true]]) {
    kinds.push(await post(t, readable, isShared));
  }
  const people = await everyone(kinds);
  const posts = kinds.flatMap(({ target }) => target.posts);
  const kept = stored(posts);
  const sent = people.filter(({ isSent }) => isSent);
  t.diagnostic(`${sent.length} called sent, ${kept.size} stored, in ${posts.length} posts`);
  assert.equal(people.length, PEOPLE);
  assert.ok(sent.length > PEOPLE / 2 && sent.length < PEOPLE && posts.length > kept.size);
  assert.ok(people.some(({ isLate }) => isLate));
  for (const { id, isLate } of people) assert.ok(!(isLate && kept.has(id)), `${id} came too late`);
  for (const { id } of sent) assert.equal(kept.get(id)?.size, 1, `${id} was called sent`);
  for (const { id, answers } of people.filter(({ id }) => kept.has(id))) {
    const [body] = kept.get(id);
    assert.deepEqual(said([...new URLSearchParams(body)]), said(answers));
  }

  const { site } = kinds[0].form;
  site.respond("every", "received.csv", exportCsv(posts.map(({ entries }) => entries)));
  site.run("report", "every");
  const results = join(site.dist, "every/results/results.json");
  const { ledger, features } = JSON.parse(readFileSync(results, "utf8"));
  const { read, accepted, duplicate, conflict, excluded, erased, set_aside } = ledger.total;
  assert.deepEqual([read, accepted, duplicate], [posts.length, kept.size, posts.length - kept.size]);
  assert.deepEqual([conflict, excluded, erased, set_aside], [0, 0, 0, 0]);
  assert.equal(features.find(({ id }) => id === "tea").n, kept.size);
});
