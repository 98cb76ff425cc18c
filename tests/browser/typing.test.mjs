// What is typed is kept while it is typed, whatever happens to the page then.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newPerson } from "./browser.mjs";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: Typing
language: en
layout: page
submit: http://127.0.0.1:9/post
features: [{id: a, name: A}]
profile: [{id: r, question: R?, type: text}]
`;
const FIELD = "[name=profile__r]";

const { browser, host } = await setUp(() => ({ typing: SURVEY }));

async function come(t, clock = false) {
  const page = await newPerson(t, browser);
  if (clock) await page.clock.install();
  await page.goto(`${host.origin}/typing/`);
  return page;
}

const kept = (page) => page.evaluate(() => Object.values(localStorage)[0] ?? "");

for (const [what, leave] of [
  ["loaded again", (page) => page.reload()],
  ["left", (page) => page.goto(`${host.origin}/`)],
]) {
  test(`a page that is ${what} at once keeps the last letter`, async (t) => {
    const page = await come(t);
    await page.focus(FIELD);
    await page.keyboard.type("Half a sen");
    await leave(page);
    await page.goto(`${host.origin}/typing/`);
    assert.equal(await page.inputValue(FIELD), "Half a sen");
  });
}

test("a page that is closed, and one that is out of sight, keep the last letter", async (t) => {
  const page = await come(t);
  await page.focus(FIELD);
  await page.keyboard.type("Half");
  const other = await page.context().newPage();
  await other.goto(`${host.origin}/`);
  await other.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  assert.match(await kept(other), /Half/);
  await page.bringToFront();
  await page.keyboard.type(" a sentence");
  await page.close({ runBeforeUnload: true });
  await other.waitForFunction(() => /Half a sentence/.test(Object.values(localStorage)[0]));
});

test("a browser that fails loses no more than half a second, and the page says what it keeps", async (t) => {
  const page = await come(t, true);
  await page.focus(FIELD);
  await page.keyboard.type("Half");
  await page.clock.runFor(500);
  assert.match(await kept(page), /Half/);
  assert.ok(await page.isVisible(".kept"));
  // Not each letter is written by itself.
  await page.keyboard.type(" a sentence");
  assert.doesNotMatch(await kept(page), /sentence/);
  await page.clock.runFor(500);
  assert.match(await kept(page), /sentence/);
});

test("a draft that is no draft stops nothing", async (t) => {
  const page = await come(t);
  await page.check("[name=a__functional][value=like]");
  const good = JSON.parse(await kept(page));
  for (const change of [
    { step: 1e9 },
    { step: -1 },
    { step: "x" },
    { seen: null },
    { answers: "all" },
    { answers: [["a__functional"]] },
    { answers: [["a__functional", "love"], ["nothing", "x"]] },
    { answers: Array.from({ length: 9 }, () => ["a__functional", "like"]), seen: 1e300 },
  ]) {
    const bad = JSON.stringify({ ...good, ...change });
    await page.evaluate((bad) => localStorage.setItem(Object.keys(localStorage)[0] ?? "x", bad), bad);
    await page.reload();
    assert.ok(await page.isVisible("form"), bad);
    await page.check("[name=a__functional][value=like]");
    await page.check("[name=a__functional][value=dislike]");
    assert.match(await kept(page), /dislike/, bad);
  }
});
