// What the form says is wrong: of each question in words of its own, beside it and in the summary.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { press } from "./respondent.mjs";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: What can be wrong
layout: page
consent: I take part of my own free will.
features: [{id: tea, name: Tea}]
profile:
  - {id: any, question: Any?, type: number}
  - {id: least, question: At least?, type: number, minimum: 0}
  - {id: most, question: At most?, type: number, maximum: 9}
  - {id: between, question: Between?, type: number, minimum: 0, maximum: 9}
  - {id: needed, question: Needed?, type: number, minimum: 0, required: true}
`;

const { browser, site } = await setUp(() => ({ wrong: SURVEY }));

test("a wrong number is told its limits, and a box is asked to be ticked", async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(site.dist, "wrong/index.html")).href);
  await page.focus("[name=profile__any]");
  await page.keyboard.type("-");
  await page.fill("[name=profile__least]", "-1");
  await page.fill("[name=profile__most]", "10");
  await page.fill("[name=profile__between]", "99");
  for (const side of ["functional", "dysfunctional"]) await page.check(`[name=tea__${side}] >> nth=0`);
  await press(page);
  await page.waitForSelector(".problems");
  const said = await page.$$eval(".problems li", (items) => items.map((item) => item.textContent));
  assert.deepEqual(said, [
    "I have read this and I agree – Please tick this box to continue.",
    "Any? – Please enter a number.",
    "At least? – Please enter a number that is 0 or more.",
    "At most? – Please enter a number that is 9 or less.",
    "Between? – Please enter a number from 0 to 9.",
    "Needed? – Please answer this question.",
  ]);
  const notes = await page.$$eval("form .problem", (notes) => notes.map((note) => note.textContent));
  assert.deepEqual(notes, said.map((text) => text.split(" – ")[1]));
});
