// Every type of question, answered wrongly and not at all: nothing leaves the page, and each question
// is told what is wrong. In steps and on one page, with the script and without it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SEND, told } from "./respondent.mjs";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: Required
language: en
consent: I take part of my own free will.
features: [{id: a, name: A}]
profile:
  - {id: one, question: One?, type: choice, required: true, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: some, question: Some?, type: multiple, required: true, options: [{id: x, label: X}, {id: y, label: Y}]}
  - {id: count, question: Count?, type: number, required: true, minimum: 0, maximum: 9}
  - {id: words, question: Words?, type: text, required: true}
  - {id: depends, question: Depends?, type: multiple, required: true, show_if: {one: y}, options: [{id: p, label: P}, {id: q, label: Q}]}
`;
const MISSING = "Please answer this question.";

const { site, host, target, visit } = await setUp((address) => ({
  steps: `${SURVEY}submit: ${address}\n`,
  page: `${SURVEY}layout: page\nsubmit: ${address}\n`,
}));
target.next = `${host.origin}/steps/thanks/`;

function come(t, path, options) {
  target.renew();
  return visit(t, `${path}/`, options);
}

/** What the summary says is wrong. */
async function problems(page) {
  await page.click(SEND);
  return page.$$eval(".problems li", (items) => items.map((item) => item.textContent));
}

async function answerPair(page) {
  for (const side of ["functional", "dysfunctional"]) await page.check(`[name=a__${side}][value=like]`);
}

/** Right answers to the questions about the person, one after the other. */
const ANSWERS = [
  (page) => page.check("[name=profile__one][value=x]"),
  (page) => page.check("[name=profile__some][value=y]"),
  (page) => page.fill("[name=profile__count]", "4"),
  (page) => page.fill("[name=profile__words]", "fine"),
];

test("on one page, each question is asked for until all are answered", async (t) => {
  const page = await come(t, "page");
  const pair = ["A: if this is offered, how do you feel?", "A: if this is not offered, how do you feel?"];
  const said = await problems(page);
  assert.equal(said.length, 3 + 4);
  assert.match(said[0], /Please tick this box/);
  assert.ok(said.slice(1).every((text) => text.endsWith(MISSING)), said.join("\n"));
  assert.equal(pair.length, 2);
  await page.check("[name=consent]");
  await answerPair(page);
  for (const [index, answer] of ANSWERS.entries()) {
    const left = ["One?", "Some?", "Count?", "Words?"].slice(index);
    assert.deepEqual(await problems(page), left.map((question) => `${question} – ${MISSING}`));
    await answer(page);
  }
  // What is asked of this person changes with an answer.
  await page.check("[name=profile__one][value=y]");
  assert.deepEqual(await problems(page), [`Depends? – ${MISSING}`]);
  await page.check("[name=profile__one][value=x]");
  // Wrong answers are none.
  await page.fill("[name=profile__count]", "ten");
  await page.fill("[name=profile__words]", " \u3000\n ");
  assert.deepEqual(await problems(page), [
    "Count? – Please enter a number from 0 to 9.",
    `Words? – ${MISSING}`,
  ]);
  assert.equal(target.requests, 0);
  await ANSWERS[2](page);
  await ANSWERS[3](page);
  await page.click(SEND);
  assert.equal((await told(page)).panel, "sent");
  assert.equal(target.posts.length, 1);
});

test("in steps, no step can be left before its questions are answered", async (t) => {
  const page = await come(t, "steps");
  assert.equal((await problems(page)).length, 1);
  await page.check("[name=consent]");
  await page.click(SEND);
  assert.equal((await problems(page)).length, 2);
  await answerPair(page);
  await page.click(SEND);
  for (const [index, answer] of ANSWERS.entries()) {
    const left = ["One?", "Some?", "Count?", "Words?"].slice(index);
    assert.deepEqual(await problems(page), left.map((question) => `${question} – ${MISSING}`));
    await answer(page);
  }
  await page.click(SEND);
  await page.waitForSelector(".review");
  assert.equal(target.requests, 0);
  await page.click(SEND);
  assert.equal((await told(page)).panel, "sent");
});

test("without the script, the browser asks for all but the boxes, of which HTML cannot require one", async (t) => {
  const page = await come(t, "page", { javaScriptEnabled: false });
  target.readable = false;
  const send = () => page.click(".send button");
  await page.check("[name=consent]");
  await answerPair(page);
  await page.check("[name=profile__one][value=x]");
  for (const [fill, value] of [["count", ""], ["count", "ten"], ["count", "1,5"], ["words", ""]]) {
    await page.fill("[name=profile__count]", "4");
    await page.fill("[name=profile__words]", "fine");
    await page.fill(`[name=profile__${fill}]`, value);
    await send();
    assert.equal(target.requests, 0, `${fill}: ${value}`);
  }
  await page.fill("[name=profile__words]", "fine");
  await send();
  await page.waitForURL(target.next);
  assert.equal(target.posts[0].fields.profile__some, undefined);
});

test("an answer that need not be given can be taken back", async (t) => {
  site.define("optional", `
title: Optional
language: en
layout: page
submit: ${target.address}
ask: [importance]
features: [{id: a, name: A}]
profile: [{id: one, question: One?, type: choice, options: [{id: x, label: X}, {id: y, label: Y}]}]
`);
  site.run("build");
  const page = await come(t, "optional");
  const undo = page.locator(".undo:visible");
  assert.equal(await undo.count(), 0);
  await answerPair(page);
  assert.equal(await undo.count(), 0, "what must be answered cannot be taken back");
  await page.check("[name=a__importance][value='3']");
  await page.check("[name=profile__one][value=y]");
  assert.equal(await undo.count(), 2);
  await undo.first().press("Enter");
  assert.equal(await undo.count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement.name), "a__importance");
  await page.click(SEND);
  assert.equal((await told(page)).panel, "sent");
  const { fields } = target.posts[0];
  assert.equal(fields.a__importance, undefined);
  assert.equal(fields.profile__one, "y");
});

test("Enter in a field sends no form of one page", async (t) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await come(t, "page", { javaScriptEnabled });
    await page.check("[name=consent]");
    await answerPair(page);
    for (const answer of ANSWERS) await answer(page);
    // Without the script, Chromium sends a form from its boxes all the same.
    const boxes = javaScriptEnabled ? ["[name=profile__one][value=x]", "[name=consent]"] : [];
    for (const field of ["[name=profile__count]", ...boxes]) await page.press(field, "Enter");
    assert.equal(target.requests, 0);
    assert.equal(page.url(), `${host.origin}/page/`);
  }
});
