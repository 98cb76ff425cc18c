// The review lists all answers as the language of the page lists them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { setUp } from "./setup.mjs";

const SURVEY = `
title: {en: Drinks, zh-CN: 饮料}
languages: [en, zh-CN]
features: [{id: tea, name: {en: Tea, zh-CN: 茶}}]
profile:
  - id: tried
    question: {en: What have you tried?, zh-CN: 您喝过什么？}
    type: multiple
    options: [{id: green, label: {en: Green, zh-CN: 绿茶}}, {id: black, label: {en: Black, zh-CN: 红茶}}]
`;
const NEXT = ".steps button:last-child";

const { browser, site } = await setUp(() => ({ drinks: SURVEY }));

for (const [path, listed] of [
  ["drinks/index.html", "Green, Black"],
  ["drinks/zh-CN/index.html", "绿茶、红茶"],
]) {
  test(`several answers are listed: ${listed}`, async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(site.dist, path)).href);
    await page.click(NEXT);
    for (const side of ["functional", "dysfunctional"]) await page.check(`[name=tea__${side}] >> nth=0`);
    await page.click(NEXT);
    for (const box of await page.$$("[name=profile__tried]")) await box.check();
    await page.click(NEXT);
    const answers = await page.$$eval(".review dd", (rows) => rows.map((row) => row.lastChild.textContent.trim()));
    assert.ok(answers.includes(listed), answers.join(" | "));
  });
}
