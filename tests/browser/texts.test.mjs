// What people write in their own words: sent and kept as every receiver can store it, and asked for
// again where there is nothing to be seen.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { draft, press, told } from "./respondent.mjs";
import { exportCsv } from "./servers.mjs";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: Texts
layout: page
parameters: [source]
features: [{id: a, name: A}]
profile: [{id: remark, question: Remark?, type: text, maximum_length: 20, required: true}]
`;

const { target, site, visit } = await setUp((address) => ({
  form: `${SURVEY}submit: ${address}\n`,
  json: `${SURVEY}submit: {to: "${address}", as: json}\n`,
}));

async function begin(t, path, options) {
  const page = await visit(t, path, options);
  for (const side of ["functional", "dysfunctional"]) await page.check(`[name=a__${side}] >> nth=0`);
  target.posts = [];
  return page;
}

async function sent(page) {
  await press(page);
  assert.equal((await told(page)).panel, "sent");
  return target.posts[0];
}

/** What became of the responses that a survey received. */
function ledger(survey, name, text, beside) {
  site.respond(survey, name, text, beside);
  site.run("report", survey);
  const results = join(site.dist, survey, "results/results.json");
  return JSON.parse(readFileSync(results, "utf8")).ledger.total;
}

test("an emoji is never cut in two, and half of one is replaced before it is sent", async (t) => {
  // The 200th unit of UTF-16 is the first half of an emoji.
  const source = `${"p".repeat(199)}😀x`;
  for (const survey of ["form", "json"]) {
    const page = await begin(t, `${survey}/?source=${encodeURIComponent(source)}`);
    await page.evaluate(() => {
      const remark = document.querySelector("[name=profile__remark]");
      remark.value = "half \ud83d, whole 😀";
      remark.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const kept = Object.fromEntries((await draft(page)).answers);
    assert.equal(kept.profile__remark, "half \ufffd, whole 😀");
    assert.equal(kept.parameters__source, source.slice(0, -1));
    const { body, entries, fields } = await sent(page);
    assert.doesNotMatch(body, /\\ud83d/i);
    const { parameters, profile } = fields;
    assert.equal(profile?.remark ?? fields.profile__remark, "half \ufffd, whole 😀");
    assert.equal(parameters?.source ?? fields.parameters__source, source.slice(0, -1));
    const [name, text] = survey === "json" ? ["a.jsonl", body] : ["a.csv", exportCsv([entries])];
    const { accepted, mended } = ledger(survey, name, text);
    assert.deepEqual([accepted, mended], [1, 0]);
  }
});

test("spaces are no answer to a question that needs one", async (t) => {
  const page = await begin(t, "form/");
  for (const blank of [" ", "\u3000\u3000", "\n\u00a0\t", "\u200b", "\u2800"]) {
    await page.fill("[name=profile__remark]", blank);
    await press(page);
    await page.waitForSelector(".problems");
    const said = await page.$$eval(".problems li", (items) => items.map((item) => item.textContent));
    assert.deepEqual(said, ["Remark? – Please answer this question."], JSON.stringify(blank));
  }
  await page.fill("[name=comment]", " \u3000");
  await page.fill("[name=profile__remark]", " – ");
  const { fields } = await sent(page);
  assert.equal(fields.profile__remark, " – ");
  assert.equal("comment" in fields, false);
});

test("what a browser lets pass is not too long, with and without JavaScript", async (t) => {
  const remark = "12345\n1234567\n123456";
  const bodies = [];
  for (const javaScriptEnabled of [true, false]) {
    const page = await begin(t, "form/", { javaScriptEnabled });
    // By the keyboard: `maxlength` does not hold for values that a script sets.
    await page.focus("[name=profile__remark]");
    await page.keyboard.insertText(`${remark}, and more`);
    assert.equal(await page.inputValue("[name=profile__remark]"), remark);
    await press(page);
    await page.waitForURL((url) => javaScriptEnabled || url.pathname !== "/form/");
    if (javaScriptEnabled) await told(page);
    bodies.push(...target.posts);
  }
  assert.deepEqual(bodies.map(({ fields }) => fields.profile__remark.length), [20, 22]);
  const { accepted, set_aside: setAside } = ledger("form", "b.csv", exportCsv(bodies.map(({ entries }) => entries)));
  assert.deepEqual([accepted, setAside], [2, 0]);
});
