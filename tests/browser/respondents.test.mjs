// Two hundred people with random answers, languages, orders and faults: whatever the page called
// sent is stored exactly once, nothing else was called sent, and the report counts all of it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./browser.mjs";
import { publish } from "./published.mjs";
import { SUDDEN, receiver, stored } from "./receivers.mjs";
import { answerAll, given, pick, press, random } from "./respondent.mjs";
import { exportCsv } from "./servers.mjs";

const SEED = Number(process.env.SEED ?? 20261201);
const PEOPLE = Number(process.env.PEOPLE ?? 200);
const AT_A_TIME = 4;
const TRIES = 3;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A receiver, and a form that posts to it; each person has chances of their own, by the id. */
async function post(t, readable) {
  const target = await receiver();
  const form = await publish(`submit: ${target.address}\n`);
  t.after(() => {
    form.end();
    target.close();
  });
  const chances = new Map();
  const draw = ({ id }) => (chances.get(id)() < 0.4 ? "ok" : pick(chances.get(id), SUDDEN));
  Object.assign(target, { readable, draw, next: `${form.url}thanks/` });
  return { target, form, chances };
}

/** One person, who may be offline or load the page again, and gives up at some time. */
async function respond(next, { target, form, chances }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const url = form.url + pick(next, ["", "de/"]);
  await page.goto(url);
  await answerAll(page, next);
  const answers = await given(page);
  const id = new Map(answers).get("meta__id");
  chances.set(id, random(Math.floor(next() * 2 ** 31)));
  const person = { id, answers, isSent: false };
  for (let tries = 0; tries < TRIES && !person.isSent; tries += 1) {
    if (target.readable) person.isSent = await tryToSend(page, next);
    else person.isSent = await tryWithoutWord(page, url, target.next);
  }
  if (person.isSent && target.readable) {
    assert.match(await page.textContent(".receipt"), new RegExp(id.slice(0, 8)));
  }
  await context.close();
  return person;
}

/** True if the page says that the answers have arrived. */
async function tryToSend(page, next) {
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
  if (next() < 0.2) await page.reload();
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
      people.push(await respond(next, kinds[next() < 0.8 ? 0 : 1]));
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
  const kinds = [await post(t, true), await post(t, false)];
  const people = await everyone(kinds);
  const posts = kinds.flatMap(({ target }) => target.posts);
  const kept = stored(posts);
  const sent = people.filter(({ isSent }) => isSent);
  t.diagnostic(`${sent.length} called sent, ${kept.size} stored, in ${posts.length} posts`);
  assert.equal(people.length, PEOPLE);
  assert.ok(sent.length > PEOPLE / 2 && sent.length < PEOPLE && posts.length > kept.size);
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
