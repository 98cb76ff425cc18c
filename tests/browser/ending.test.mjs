// How a form begins and ends, in every way of delivery: what the page says beforehand, the review, what
// became of the answers, and the last day of the survey.

import assert from "node:assert/strict";
import { test } from "node:test";
import { newPerson } from "./browser.mjs";
import { inTurn } from "./receivers.mjs";
import { SEND, answerAll, answerShown, press, told } from "./respondent.mjs";
import { setUp } from "./setup.mjs";

const FEATURES = Array.from({ length: 12 }, (_, n) => `  - {id: f${n}, name: A service with a name that is rather long ${n}}\n`);
const SURVEY = `
title: Endings
language: en
thanks: Free **coffee** at the counter.
contact: owner@example.org
closes: 2026-12-31
ask: [importance, satisfaction, comment]
features:
${FEATURES.join("")}`;

const { browser, target, host } = await setUp((address) => ({
  post: `${SURVEY}submit: ${address}\n`,
  file: SURVEY,
  nobody: SURVEY.replace("contact: owner@example.org\n", ""),
  mail: `${SURVEY}submit: {mailto: owner@example.org}\n`,
}));
target.next = `${host.origin}/post/thanks/`;

async function come(t, path, { width = 1280, day = "2026-12-01", ...faults } = {}) {
  target.renew(faults);
  const page = await newPerson(t, browser, { viewport: { width, height: 720 } });
  await page.clock.setFixedTime(new Date(`${day}T12:00`));
  await page.goto(`${host.origin}/${path}/`);
  return page;
}

for (const [path, before] of [
  ["post", undefined],
  ["file", "This page does not send your answers. At the end it gives them to you, for you to send to owner@example.org."],
  ["nobody", "This page does not send your answers. At the end it gives them to you, for you to pass on to the person who asked you to take part."],
  ["mail", "This page does not send your answers. At the end, your email program shows a message with them, for you to send."],
]) {
  test(`${path}: the opening says how long it takes and how it ends, and the end is the author's`, async (t) => {
    const page = await come(t, path);
    const opening = await page.textContent(".opening");
    assert.match(opening, /60 questions, about \d+ minutes/);
    assert.equal(/This page does not send.*\./.exec(opening)?.[0], before);
    await answerAll(page);
    await press(page);
    await told(page);
    const said = await page.innerHTML(".outcome .thanks");
    assert.match(said, /Free <strong>coffee<\/strong> at the counter\./);
  });
}

test("answers that may be lost are thanked for by nobody", async (t) => {
  const page = await come(t, "post", { draw: inTurn("fails") });
  await answerAll(page);
  await press(page);
  assert.equal((await told(page)).why, "unknown");
  assert.doesNotMatch(await page.textContent(".outcome"), /coffee/);
});

test("what asks for attention does not look like what is well", async (t) => {
  const look = (page) =>
    page.$eval(".outcome", (panel) => {
      const { borderInlineStartColor } = getComputedStyle(panel);
      return [borderInlineStartColor, getComputedStyle(panel.querySelector("h2"), "::before").content];
    });
  const page = await come(t, "post", { draw: inTurn("fails") });
  await answerAll(page);
  await press(page);
  await told(page);
  await page.waitForLoadState("networkidle");
  const doubt = await look(page);
  await press(page, ".retry");
  await page.waitForSelector(".sent");
  const well = await look(page);
  assert.notEqual(doubt[0], well[0]);
  assert.match(doubt[1], /⚠/);
  assert.match(well[1], /✓/);
});

for (const width of [320, 1280]) {
  test(`at ${width} px the way on is always in one place, and the review is short`, async (t) => {
    const page = await come(t, "post", { width });
    const places = [];
    const inSight = async () => {
      const { x, y, height, width: wide } = await page.locator(SEND).boundingBox();
      assert.ok(y >= 0 && y + height <= 720, `the button is out of sight: ${y}`);
      places.push(Math.round(x + wide));
    };
    for (let step = 0; step <= 12; step += 1) {
      await inSight();
      await answerShown(page);
      await page.click(SEND);
    }
    await page.waitForSelector(".row");
    await inSight();
    assert.ok(new Set(places).size === 1, places.join(" "));
    assert.equal(await page.innerText(SEND), "Send my answers");
    const rows = await page.$$eval(".row", (rows) => rows.map((row) => row.getBoundingClientRect().height));
    assert.equal(rows.length, 12);
    assert.ok(Math.max(...rows) < 300, rows.join(" "));
    const row = await page.innerText(".row >> nth=0");
    assert.match(row, /rather long 0[^]*With it: I[^]*Without it: I[^]*Importance: [^]*Satisfaction: [^]*Comment: /);
    // Nothing is cut off above what is said then.
    await page.click(SEND);
    await page.waitForSelector(".sent");
    const { y } = await page.locator("h1").boundingBox();
    assert.ok(y >= 0, `${y}`);
  });
}

test("a survey that is closed asks nothing", async (t) => {
  const page = await come(t, "post", { day: "2027-01-01" });
  const words = await page.innerText("main");
  assert.match(words, /This survey closed on December 31, 2026/);
  assert.doesNotMatch(words, /Please answer|questions/);
  assert.equal(await page.isVisible("form"), false);
});

test("a tab that was left open over the last day sends nothing, and keeps what it has", async (t) => {
  const page = await come(t, "post", { day: "2026-12-31" });
  await answerAll(page);
  await page.clock.setFixedTime(new Date("2027-01-02T08:00"));
  await press(page);
  const { heading } = await told(page);
  assert.equal(heading, "Your answers were not sent");
  assert.match(await page.textContent(".outcome"), /closed on December 31, 2026/);
  assert.equal(target.requests, 0);
  assert.match(await page.textContent(".code"), /^KP1/);
  assert.ok(await page.isVisible(".file"));
  // So does a page that is opened then.
  await page.reload();
  assert.equal((await told(page)).heading, heading);
  assert.match(await page.textContent(".code"), /^KP1/);
});

test("what was begun before the last day is there after it", async (t) => {
  const page = await come(t, "post", { day: "2026-12-31" });
  await page.click(SEND);
  await answerShown(page);
  await page.clock.setFixedTime(new Date("2027-01-02T08:00"));
  await page.reload();
  assert.equal((await told(page)).heading, "Your answers were not sent");
  page.once("dialog", (dialog) => dialog.accept());
  await page.click(".another");
  await page.waitForSelector(".closed:not(.outcome .closed)");
});

test("what could not be sent in time can be sent later", async (t) => {
  const page = await come(t, "post", { day: "2026-12-31", draw: inTurn("fails") });
  await answerAll(page);
  await press(page);
  assert.equal((await told(page)).why, "unknown");
  await page.clock.setFixedTime(new Date("2027-01-01T00:05"));
  await page.reload();
  assert.equal((await told(page)).why, "unknown");
  await press(page, ".retry");
  await page.waitForSelector(".sent");
  assert.match(target.posts[0].fields.meta__sent, /^2026-12-31/);
});

test("the code is copied, or at least selected where the browser copies nothing", async (t) => {
  for (const [what, prepare, said] of [
    ["allowed", () => {}, "Copied"],
    ["refused", () => (navigator.clipboard.writeText = () => Promise.reject(new Error("no"))), "Copied"],
    ["missing, as over plain HTTP", () => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }), "Copied"],
    [
      "impossible",
      () => {
        Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
        document.execCommand = () => false;
      },
      "Please copy the selected text",
    ],
  ]) {
    const page = await come(t, "file");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await answerAll(page);
    await press(page);
    await told(page);
    await page.evaluate(prepare);
    await page.click(".copy");
    await page.waitForFunction((said) => document.querySelector(".copy").textContent === said, said);
    const code = await page.textContent(".code");
    if (said !== "Copied") {
      assert.equal(await page.evaluate(() => getSelection().toString()), code, what);
      continue;
    }
    await page.evaluate(() => delete navigator.clipboard);
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code, what);
  }
});
